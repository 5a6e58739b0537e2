"""NewsML 1: which texts it is, which of its contents is the story, what it states, what is refused."""

from __future__ import annotations

import time
from typing import Any

import pytest
from invented import CARS, FARES
from xml_copy import PARAGRAPHS, TEXT, component, newsml, stories

from feedparse import iter_stories
from feedparse.errors import FeedparseError, Refused
from feedparse.model import Story
from feedparse.readers.newsml1 import sniff

HEADLINE = "<HeadLine>Ferry fares rise</HeadLine>"
PHOTO = (
    "<NewsComponent><NewsLines><HeadLine>Boats</HeadLine><ByLine>Jo Loe</ByLine></NewsLines>"
    "<NewsComponent><Role FormalName='Caption'/><ContentItem><MediaType FormalName='Text'/>"
    "<DataContent><p>Boats in the harbour of Oban on Monday.</p></DataContent></ContentItem></NewsComponent>"
    "<NewsComponent><Role FormalName='HighDef'/><ContentItem Href='x.jpg'><MediaType FormalName='Photo'/>"
    "</ContentItem></NewsComponent></NewsComponent>"
)


def only(text: str) -> Story:
    (story,) = stories(text, "newsml1")
    return story


def line(kind: str, text: str) -> str:
    return f"<NewsLine><NewsLineType FormalName='{kind}'/><NewsLineText>{text}</NewsLineText></NewsLine>"


def administrative(block: str, administrative: str) -> str:
    told = f"<AdministrativeMetadata>{administrative}</AdministrativeMetadata>"
    return block.replace("<DescriptiveMetadata>", f"{told}<DescriptiveMetadata>")


def place(**properties: str) -> str:
    told = "".join(f"<Property FormalName='{name}' Value='{value}'/>" for name, value in properties.items())
    return f"<Location HowPresent='Origin'>{told}</Location>"


@pytest.mark.parametrize(
    ("head", "claimed"),
    [
        ('<NewsML Version="1.2">', True),
        ("<NewsML>", True),
        ('<?xml version="1.0"?>\n<!-- a -->\n<n:NewsML xmlns:n="q">', True),
        ('<!DOCTYPE NewsML PUBLIC "a" "b" [<!ENTITY % nitf SYSTEM "n.dtd"> %nitf; ]>\n<NewsML>', True),
        ("<newsMessage>", False),
        ("<nitf>", False),
        ("NewsML", False),
    ],
)
def test_the_root_element_tells_with_a_version_or_without(head: str, claimed: bool) -> None:
    assert sniff(head) is claimed


LINES: list[tuple[str, str, Any]] = [
    ("", "headline", "Ferry fares rise"),
    ("<SubHeadLine>Board split</SubHeadLine>", "subheadline", "Board split"),
    (f"<SubHeadLine>{FARES}</SubHeadLine>", "subheadline", None),
    ("<SubHeadLine>FERRIES</SubHeadLine><SlugLine>Ferries</SlugLine>", "subheadline", None),
    ("<SlugLine>Oban-ferries</SlugLine>", "slug", "Oban-ferries"),
    (line("CatchWord", "Ferries"), "slug", "Ferries"),
    ("<ByLine>Ann Roe</ByLine>", "byline", "Ann Roe"),
    ("<ByLine>ab/cd</ByLine>", "byline", None),
    ("<CreditLine>Kyodo</CreditLine>", "agency", "Kyodo"),
    ("<CreditLine>Jo Loe</CreditLine>", "agency", None),
    ("<KeywordLine>FERRIES, OBAN</KeywordLine>", "topics", ("FERRIES", "OBAN")),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "field", "wanted"), LINES)
def test_what_the_news_lines_state(lines: str, field: str, wanted: Any) -> None:
    assert getattr(only(newsml(component(HEADLINE + lines))), field) == wanted


MANAGEMENT: list[tuple[str, str, Any]] = [
    ("<Urgency FormalName='4'/>", "urgency", 4),
    ("<Urgency>2</Urgency>", "urgency", 2),
    ("<Status FormalName='Canceled'/>", "status", "canceled"),
    ("<Status FormalName='Usable' Scheme='IptcStatus'/>", "status", "usable"),
]


@pytest.mark.parametrize(("management", "field", "wanted"), MANAGEMENT)
def test_what_the_management_states(management: str, field: str, wanted: Any) -> None:
    assert getattr(only(newsml(component(HEADLINE), management=management)), field) == wanted


@pytest.mark.parametrize(
    ("stamp", "wanted"),
    [
        ("20140821T134951+0000", "2014-08-21T13:49:51+00:00"),
        ("20190723T202119+0900", "2019-07-23T20:21:19+09:00"),
        ("20240710T125902Z", "2024-07-10T12:59:02+00:00"),
        ("20190118T102708", "2019-01-18T10:27:08"),
    ],
)
def test_the_stamps_keep_their_zone_and_are_given_none(stamp: str, wanted: str) -> None:
    management = f"<FirstCreated>{stamp}</FirstCreated><ThisRevisionCreated>{stamp}</ThisRevisionCreated>"
    story = only(newsml(component(HEADLINE), management=management))
    assert story.timestamps[:2] == (wanted, wanted)
    assert ("zone-missing" in [warning.code for warning in story.warnings]) is ("+" not in wanted)


def test_the_embargo_ends_when_the_status_will_change() -> None:
    management = (
        "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>"
        "<DateAndTime>20230505T040000+0000</DateAndTime></StatusWillChange>"
    )
    story = only(newsml(component(HEADLINE), management=management))
    assert (story.status, story.timestamps.embargoed) == ("embargoed", "2023-05-05T04:00:00+00:00")


def test_identifier_revision_and_what_it_replaces() -> None:
    identification = (
        "<NewsIdentifier><ProviderId>lusa.pt</ProviderId><NewsItemId>7</NewsItemId>"
        "<RevisionId PreviousRevision='1' Update='U'>2</RevisionId>"
        "<PublicIdentifier>urn:newsml:lusa.pt:20240502:7:2U</PublicIdentifier></NewsIdentifier>"
    )
    story = only(newsml(component(HEADLINE), identification=identification))
    assert (story.id, story.agency) == ("urn:newsml:lusa.pt:20240502:7:2U", "Lusa")
    assert story.update == ("revision 2", "update", 2, "urn:newsml:lusa.pt:20240502:7:1")
    first = identification.replace("'1'", "'0'").replace(">2<", ">1<")
    assert only(newsml(component(HEADLINE), identification=first)).update is None


def test_a_mark_in_words_goes_before_the_number_of_the_revision() -> None:
    identification = "<NewsIdentifier><RevisionId PreviousRevision='1'>2</RevisionId></NewsIdentifier>"
    lines = "<HeadLine>UPDATE 1-Ferry fares rise</HeadLine>"
    story = only(newsml(component(lines), identification=identification))
    assert story.update is not None
    assert (story.headline, story.update.label) == ("Ferry fares rise", "UPDATE 1")


PROVIDERS = [
    ("<Provider><Party FormalName='AFP'/></Provider>", "", "AFP"),
    ("<Provider><Party FormalName='Agencia EFE'/></Provider>", "", "EFE"),
    (
        "<Provider><Party FormalName='afp.com'/></Provider><Source><Party FormalName='AFP'/></Source>",
        "",
        "AFP",
    ),
    ("<Source><Party FormalName='Oban Ferries'/></Source>", "businesswire.com", "BusinessWire"),
    ("", "www.sda-ats.ch", "ATS"),
    ("", "www.ana-mpa.gr", "ANA-MPA"),
    ("", "example.com", None),
]


@pytest.mark.parametrize(("parties", "provider", "wanted"), PROVIDERS)
def test_the_agency_is_the_provider_or_who_is_known_as_one(parties: str, provider: str, wanted: str) -> None:
    block = administrative(component(HEADLINE), parties)
    identification = f"<NewsIdentifier><ProviderId>{provider}</ProviderId></NewsIdentifier>"
    assert only(newsml(block, identification=identification)).agency == wanted


def test_a_creator_is_a_byline_only_where_it_is_people() -> None:
    def written_by(creator: str) -> tuple[str, ...]:
        block = administrative(component(HEADLINE), f"<Creator><Party FormalName='{creator}'/></Creator>")
        return tuple(author.name for author in only(newsml(block)).authors)

    assert written_by("Ann Roe with Marta Doe in Oban ") == ("Ann Roe", "Marta Doe")
    assert written_by("daa/mt/msr") == ()
    assert written_by("AFP") == ()


DATELINES = [
    ("MALMOE, Aug 21, 2014 (AFP) -", place(Country="SWE", City="Malmoe"), "Malmoe", "SE", "2014-08-21"),
    ("Nantes, 12 juil 2024 (AFP)", "", "Nantes", "FR", "2024-07-12"),
    ("BEIJING, July 21", place(Country="FRA", City="Paris"), "Beijing", "CN", "2019-07-21"),
    ("طهران (أ ف ب)", place(Country="IRN", City="طهران"), "طهران", "IR", None),
    ("Landquart GR", place(Country="CH", CountryArea="KGR"), "Landquart", "CH", None),
    ("18/07/2019", place(Country="PRT", City="Faro"), "Faro", "PT", None),
]


@pytest.mark.parametrize(("printed", "metadata", "city", "country", "date"), DATELINES)
def test_the_dateline_and_where_it_lies(
    printed: str, metadata: str, city: str | None, country: str | None, date: str | None
) -> None:
    management = "<FirstCreated>20190723T202119+0900</FirstCreated>"
    lines = f"{HEADLINE}<DateLine>{printed}</DateLine>"
    dateline = only(newsml(component(lines, metadata), management=management)).dateline
    if city is None:
        assert dateline is None
    else:
        assert dateline is not None
        assert (dateline.places[0].city, dateline.places[0].country, dateline.date) == (city, country, date)


def test_a_dateline_that_is_but_a_date_gives_way_to_the_printed_one() -> None:
    text = f"<DataContent><p>MOSCOW, January 18. /TASS/. {FARES}</p></DataContent>"
    block = component(f"{HEADLINE}<DateLine>January 18</DateLine>", content=text)
    # TASS writes the name of the element so.
    block = block.replace("DescriptiveMetadata", "DescriptiveMetada")
    story = only(newsml(block, management="<FirstCreated>20190118T102708</FirstCreated>"))
    assert story.dateline is not None
    assert (story.dateline.text, story.dateline.date) == ("MOSCOW, January 18. /TASS/", "2019-01-18")
    assert (story.agency, story.body) == ("TASS", (FARES,))


def test_codes_of_subjects_and_categories() -> None:
    metadata = (
        "<SubjectCode><SubjectDetail FormalName='04015001' cat='ECO'/></SubjectCode>"
        "<SubjectCode><Subject FormalName='04000000'/><SubjectMatter FormalName='04015000'/></SubjectCode>"
        "<SubjectCode><Subject FormalName=''/></SubjectCode>"
    )
    topics = (
        "<TopicSet><Topic><TopicType FormalName='Subject'/><FormalName Scheme='IptcSubjectCodes'>04000000"
        "</FormalName><Description Variant='Category'>ECO</Description>"
        "<Description Variant='Name'>economy</Description></Topic></TopicSet>"
    )
    story = only(newsml(component(HEADLINE, metadata).replace("<NewsLines>", f"{topics}<NewsLines>")))
    assert [subject[:3] for subject in story.subjects] == [
        ("subj", "04000000", "economy"),
        ("subj", "04015001", None),
        ("cat", "ECO", None),
        ("subj", "04015000", None),
    ]
    assert story.category == "ECO"


def test_keywords_are_topics_but_not_the_people_in_pictures() -> None:
    metadata = (
        "<Property FormalName='Keyword' Value='ferries'/><Property FormalName='Keyword' Value='fares'/>"
        "<Property FormalName='Keyword' Value='Bo Doe' Role='PersonInImage'/>"
        "<Property FormalName='GeneratorSoftware' Value='lib'/>"
    )
    assert only(newsml(component(HEADLINE, metadata))).topics == ("ferries", "fares")


def test_notes_and_rights() -> None:
    lines = (
        f"{HEADLINE}<CopyrightLine>© 2024 AFP</CopyrightLine>"
        f"{line('AdvisoryLine', 'ADDS fares')}{line('ProductLine', '(Photo)')}"
    )
    block = component(lines).replace(
        "<ContentItem>", "<Comment FormalName='Editorial Note'>Eds.</Comment><ContentItem>"
    )
    found = {tuple(notice) for notice in only(newsml(block)).notices}
    assert found == {("copyright", "© 2024 AFP"), ("editor", "ADDS fares"), ("editor", "Eds.")}


NITF = (
    "<DataContent><nitf><head><title>x</title></head><body>"
    f"<body.content>{PARAGRAPHS}</body.content></body></nitf></DataContent>"
)
ESCAPED = PARAGRAPHS.replace("<", "&lt;").replace("</p>", "<br />")
XHTML = (
    "<DataContent><html xmlns='http://www.w3.org/1999/xhtml'><head><title/><style>p {}</style></head>"
    f"<body>{PARAGRAPHS}</body></html></DataContent>"
)
CONTENTS = {
    "nitf": NITF,
    "namespaced": NITF.replace("<nitf>", "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>"),
    "bare": TEXT,
    "escaped": f"<DataContent>{ESCAPED}</DataContent>",
    "cdata": f"<DataContent><![CDATA[{PARAGRAPHS.replace('p>', 'P>')}]]></DataContent>",
    "plain": f"<DataContent>\n{FARES}\n\n{CARS}\n</DataContent>",
    "xhtml": XHTML,
    "picture": TEXT.replace("<p>", "<media><media-caption>Boats</media-caption></media><p>", 1),
    "initials": TEXT.replace("</DataContent>", "<p>hh/ph/ts-hd</p><p/></DataContent>"),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_the_text_is_read_in_every_form_it_comes_in(name: str) -> None:
    assert only(newsml(component(HEADLINE, content=CONTENTS[name]))).body == (FARES, CARS)


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_components_may_be_nested_to_any_depth(depth: int) -> None:
    block = component(HEADLINE + "<SlugLine>Oban-ferries</SlugLine>")
    inner = "<NewsComponent><ContentItem>" + TEXT + "</ContentItem></NewsComponent>"
    for _ in range(depth):
        block = component(inner=block)
    flat = component(HEADLINE + "<SlugLine>Oban-ferries</SlugLine>", inner=inner * depth)
    for story in (only(newsml(block)), only(newsml(flat))):
        assert (story.headline, story.slug, story.body) == ("Ferry fares rise", "Oban-ferries", (FARES, CARS))


def test_a_caption_is_left_out_and_its_photographer_credited() -> None:
    story = only(newsml(component(HEADLINE, inner=component() + PHOTO)))
    assert (story.headline, story.byline, story.body) == ("Ferry fares rise", None, (FARES, CARS))
    assert [credit[:2] for credit in story.credits] == [("photography", "Jo Loe")]


def test_parts_of_a_press_release_are_told_by_their_roles() -> None:
    def part(role: str, text: str) -> str:
        return (
            f"<NewsComponent><Role FormalName='{role}'/><ContentItem><Format FormalName='XHTML'/>"
            f"<DataContent>{text}</DataContent></ContentItem></NewsComponent>"
        )

    parts = (
        part("Abstract", "Fares rise"),
        part("StyleSheet", ".a { color: red }"),
        part("HeadLine", "<html><body><p>Ferry fares rise</p></body></html>"),
        part("Contact", "<p>press@example.com</p>"),
        part("Body", f"<html><body>{PARAGRAPHS}</body></html>"),
        part("TweetText", "<p>Fares rise!</p>"),
    )
    assert only(newsml(component(HEADLINE, inner="".join(parts)))).body == (FARES, CARS)


def test_every_item_with_a_story_is_one_and_pictures_are_none() -> None:
    alert = component("<HeadLine>Ferries stop</HeadLine>", content="")
    found = stories(newsml(component(HEADLINE), PHOTO, alert), "newsml1")
    assert [story.headline for story in found] == ["Ferry fares rise", "Ferries stop"]
    assert [story.source.index for story in found] == [0, 1]


def test_where_there_are_only_pictures_the_caption_is_the_story() -> None:
    story = only(newsml(PHOTO))
    assert (story.headline, story.body) == ("Boats", ("Boats in the harbour of Oban on Monday.",))


def test_a_file_without_a_text_is_told() -> None:
    with pytest.raises(FeedparseError, match="no text"):
        list(iter_stories("<NewsML><NewsItem><NewsComponent/></NewsItem></NewsML>"))


def test_what_only_looks_like_it_is_plain_text_with_a_warning() -> None:
    (story,) = iter_stories(f"<NewsML>\n\n{FARES}\n\n{CARS}\n</NewsML>\n")
    assert story.source.format == "text"
    assert "format-fallback" in [warning.code for warning in story.warnings]


HOSTILE = {
    "bomb": '<!DOCTYPE NewsML [<!ENTITY a "'
    + "x" * 900
    + '"><!ENTITY b "&a;&b;">]>'
    + newsml(component("&b;")),
    "depth": "<NewsML><NewsItem>" + "<NewsComponent>" * 1_000_000,
    "text": newsml(component(content=f"<DataContent>{'ferry ' * 2_000_000}</DataContent>")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_exhaust_the_machine_is_refused_at_once(name: str) -> None:
    started = time.process_time()
    with pytest.raises(Refused):
        list(iter_stories(HOSTILE[name]))
    assert time.process_time() - started < 10


def test_crowds_of_components_and_places_cost_little() -> None:
    started = time.process_time()
    crowd = component(HEADLINE, place(City="Oban", Country="GBR") * 3_000) + PHOTO * 1_000
    assert only(newsml("<NewsComponent>" * 90 + crowd + "</NewsComponent>" * 90)).body == (FARES, CARS)
    assert time.process_time() - started < 10
