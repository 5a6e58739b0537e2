"""NewsML-G2: which texts it is, what an item states, what its content tells, what is mended or refused."""

from __future__ import annotations

import time

import pytest
from g2_items import item, message, paragraphs
from invented import CARS, FARES, MAY

from feedparse import iter_stories
from feedparse.errors import FeedparseError, Refused
from feedparse.model import Story
from feedparse.readers.newsmlg2 import sniff

BODY = paragraphs(FARES, CARS)


def only(text: str) -> Story:
    (story,) = iter_stories(text.encode())
    assert story.source.format == "newsmlg2"
    return story


@pytest.mark.parametrize(
    ("head", "claimed"),
    [
        ('<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">', True),
        ("<newsMessage>", True),
        ('<ns0:newsMessage xmlns:ns0="q">', True),
        ('<newsItem guid="x">', True),
        ('<!-- a --><packageItem guid="x">', True),
        ('<newsitem itemid="2286" date="1996-08-20">', False),
        ("<NewsML>", False),
        ("<nitf>", False),
        ('{"newsItem": 1}', False),
    ],
)
def test_the_root_element_tells(head: str, claimed: bool) -> None:
    assert sniff(head) is claimed


STATED = [
    ("<headline> Fares\n  rise </headline>", "", "headline", "Fares rise"),
    ("", "<title>Fares rise</title>", "headline", "Fares rise"),
    (
        '<headline role="hlrole:seo">Fares Oban</headline><headline>Fares rise</headline>',
        "",
        "headline",
        "Fares rise",
    ),
    (
        '<headline>Fares rise</headline><headline role="aprol:extendedHeadline">Ferry fares</headline>',
        "",
        "headline",
        "Fares rise",
    ),
    (
        '<headline xml:lang="de">Teurer</headline><headline xml:lang="en-GB">Fares rise</headline>',
        "",
        "headline",
        "Fares rise",
    ),
    ("<headline>CORRECTED-Fares rise</headline>", "", "headline", "Fares rise"),
    ('<headline role="hl:sub">By a tenth</headline>', "", "subheadline", "By a tenth"),
    ('<slugline separator="-">OBAN-FERRIES/ (UPDATE 1, PIX)</slugline>', "", "slug", "OBAN-FERRIES/"),
    ("<slugline>BC-US--Ferries, 1st Ld-Writethru</slugline>", "", "slug", "BC-US--Ferries"),
    ("<slugline>Ferries/Oban/Fares</slugline>", "", "slug", "Ferries/Oban/Fares"),
    ("<slugline>///FOR THE WEEKEND///</slugline>", "", "slug", None),
    ("<by>Jane Doe</by>", "", "byline", "Jane Doe"),
    ("<urgency>2</urgency>", "", "urgency", 2),
    ("<creditline>Reuters</creditline>", "", "agency", "Reuters"),
    ('<creator literal="globenewswire"/>', "", "agency", "GlobeNewswire"),
    ("<creditline>STT\u2013AFP</creditline>", "", "agency", "STT"),
    ("", '<provider qcode="nprov:TT"/>', "agency", "TT"),
    ("", '<provider literal="reuters.com"/>', "agency", "Reuters"),
    (
        '<infoSource role="c:origProv" literal="Harbour Media"/>',
        '<provider literal="reuters.com"/>',
        "agency",
        None,
    ),
    ('<subject qcode="a1312cat:f"/><subject qcode="a1312cat:a"/>', "", "category", "f"),
    ('<subject qcode="apcategorycode:s"><name>s</name></subject>', "", "category", "s"),
    ('<subject qcode="dpacat:wi" type="dpatype:category"/>', "", "category", "wi"),
    ('<subject qcode="sttdepartment:3"><name>Kotimaa</name></subject>', "", "category", "Kotimaa"),
    ('<language tag="en-GB"/>', "", "language", "en-GB"),
    ("", '<pubStatus qcode="stat:canceled"/>', "status", "canceled"),
    ("", '<pubStatus qcode="stat:withheld"/>', "status", "withheld"),
    (
        "",
        '<embargoed>2024-05-04T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/>',
        "status",
        "embargoed",
    ),
    (
        "",
        '<embargoed>2024-05-02T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/>',
        "status",
        "usable",
    ),
    ("<keyword>ferries</keyword><keyword>#oban</keyword>", "", "topics", ("ferries", "oban")),
    (
        '<subject qcode="medtop:20000013"><name xml:lang="de">Bücher</name>'
        '<name xml:lang="en">Books</name></subject>',
        "",
        "topics",
        ("Books",),
    ),
    ('<subject type="cpnat:person"><name>Ann Roe</name></subject>', "", "topics", ()),
    ('<subject literal="Awards"/>', "", "topics", ("Awards",)),
]


@pytest.mark.parametrize(("meta", "item_meta", "name", "value"), STATED)
def test_what_an_item_states(meta: str, item_meta: str, name: str, value: object) -> None:
    assert getattr(only(item(BODY, meta, item_meta=item_meta)), name) == value


SUBJECTS = [
    ('<subject qcode="medtop:20000013"/>', ("medtop", "20000013", None, "subject")),
    (
        '<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000013"/>',
        ("medtop", "20000013", None, "subject"),
    ),
    ('<subject qcode="subj:04015003"><name>Ships</name></subject>', ("subj", "04015003", "Ships", "subject")),
    (
        '<subject type="cpnat:abstract"><sameAs qcode="medtop:20000013"/></subject>',
        ("medtop", "20000013", None, "sameAs"),
    ),
    ('<genre qcode="genre:Feature"/>', ("genre", "Feature", None, "genre")),
    ('<keyword role="k:Ticker">TSX:ABC</keyword>', ("TSX", "ABC", None, "ticker")),
]


@pytest.mark.parametrize(("meta", "subject"), SUBJECTS)
def test_codes_and_tickers_are_subjects(meta: str, subject: tuple[str, ...]) -> None:
    assert [tuple(found) for found in only(item(BODY, meta)).subjects] == [subject]


def test_instruments_of_an_assertion_are_subjects() -> None:
    trade = (
        '<assert literal="Kaia"><related rel="F:Instrument" qcode="ISIN:CA1"/>'
        '<related rel="F:Instrument" literal="KAI"><related rel="F:TradedOn" qcode="M:NZX"/></related>'
        "</assert>"
    )
    text = item(BODY).replace("<contentSet>", trade + "<contentSet>")
    assert [found[:2] for found in only(text).subjects] == [("ISIN", "CA1"), ("NZX", "KAI")]


@pytest.mark.parametrize(
    ("meta", "item_meta", "label", "kind"),
    [
        ("<slugline>OBAN-FERRIES/ (UPDATE 1, PIX)</slugline>", "", "UPDATE 1", "update"),
        ("<slugline>BC-US--Ferries, 1st Ld-Writethru</slugline>", "", "1st Ld-Writethru", "writethru"),
        ("<headline>UPDATE 2-Fares rise</headline>", '<signal qcode="sig:update"/>', "UPDATE 2", "update"),
        ('<genre qcode="g:14"><name>KORR-Bericht</name></genre>', "", "KORR-Bericht", "correction"),
        ("<headline>Fares rise</headline>", '<signal qcode="sig:correction"/>', "correction", "correction"),
    ],
)
def test_marks_of_a_version(meta: str, item_meta: str, label: str, kind: str) -> None:
    update = only(item(BODY, meta, item_meta=item_meta)).update
    assert update is not None
    assert (update.label, update.kind) == (label, kind)


def test_stamps_with_and_without_a_zone() -> None:
    stamps = (
        "<versionCreated>2016-01-12 12:35:40</versionCreated>"
        "<firstCreated>2016-01-12T11:40:31.000Z</firstCreated>"
    )
    made = "<contentCreated>2016-01-12T09:00:00+13:00</contentCreated>"
    story = only(item(BODY, made, item_meta=stamps))
    assert story.timestamps[:3] == (
        "2016-01-12T11:40:31+00:00",
        "2016-01-12T12:35:40",
        "2016-01-12T09:00:00+13:00",
    )
    assert "zone-missing" in [warn.code for warn in story.warnings]


def test_the_place_of_a_dateline_is_completed() -> None:
    located = (
        '<located type="t:city"><name>Luss</name><broader type="t:statprov"><name>Scotland</name></broader>'
        '<broader qcode="iso3166-1a3:GBR"/><geoAreaDetails><position latitude="56.1" longitude="-4.6"/>'
        "</geoAreaDetails></located>"
    )
    for meta, body in (
        (f"{located}<dateline>LUSS</dateline>", BODY),
        (located, paragraphs(f"LUSS, May 3 (AP) - {FARES}", CARS)),
    ):
        story = only(item(body, meta))
        assert story.dateline is not None
        assert story.dateline.places[0] == ("Luss", "Scotland", "GB", 56.1, -4.6)


def test_a_place_alone_is_where_it_was_filed_as_in_json() -> None:
    dateline = only(item(BODY, "<located><name>Luss</name></located>")).dateline
    assert dateline is not None
    assert [(place.city, place.country) for place in dateline.places] == [("Luss", None)]


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        ("<creator><name>Jane Doe</name></creator>", ["Jane Doe"]),
        ('<by>By Ann Roe</by><creator literal="Jane Doe"/>', ["Ann Roe"]),
        ("<creator><name>roe.ann</name></creator>", []),
        ('<creator literal="Harbour Media"/><infoSource literal="Harbour Media"/>', []),
        ("<creator><name>Oban Ferries</name><organisationDetails/></creator>", []),
    ],
)
def test_people_who_created_it_are_authors(meta: str, authors: list[str]) -> None:
    assert [author.name for author in only(item(BODY, meta)).authors] == authors


def test_rights_in_the_language_of_the_item() -> None:
    rights = (
        '<copyrightNotice xml:lang="en">(c) 2024 Wire</copyrightNotice>'
        '<copyrightNotice xml:lang="de">Copyright 2024, Wire</copyrightNotice><usageTerms>ANY</usageTerms>'
    )
    story = only(item(BODY, rights=rights, language="de"))
    assert [tuple(notice) for notice in story.notices] == [("copyright", "Copyright 2024, Wire")]


CONTENTS = [
    (f"<inlineXML><body><p>{FARES}</p></body></inlineXML>", [FARES]),
    (f"<inlineXML><![CDATA[<p>{FARES}</p><p>{CARS}</p>]]></inlineXML>", [FARES, CARS]),
    (f'<inlineData contenttype="text/html">&lt;p&gt;{FARES}&lt;/p&gt;</inlineData>', [FARES]),
    (f"<inlineXML><html><body><p/></body></html></inlineXML><inlineData>{FARES}</inlineData>", [FARES]),
    (
        '<inlineData rendition="r:headline">Fares</inlineData>'
        f'<inlineData rendition="r:text">{FARES}\n\n{CARS}</inlineData>',
        [FARES, CARS],
    ),
    (
        f"<inlineXML><nitf><body><body.content><block><p>{FARES}</p></block></body.content></body></nitf></inlineXML>",
        [FARES],
    ),
    ("<inlineXML><html><body><p/></body></html></inlineXML>", []),
    (f"<inlineXML><html><body><pre>{FARES}\n\n{CARS}</pre></body></html></inlineXML>", [FARES, CARS]),
    (
        "<inlineXML><table>\n  <tr><td>Oban</td><td>2</td></tr>\n"
        "  <tr><td>Mull</td><td>1</td></tr></table></inlineXML>",
        ["Oban 2", "Mull 1"],
    ),
]


@pytest.mark.parametrize(("content", "body"), CONTENTS)
def test_the_first_rendition_with_text_is_the_story(content: str, body: list[str]) -> None:
    assert list(only(item(content=content)).body) == body


def test_the_header_of_a_body_repeats_what_is_stated() -> None:
    header = "<header><ul><li>Schiffe</li><li>Kiel</li></ul><h1>Teurer</h1></header>"
    body = f'{header}<section class="main">{paragraphs(FARES, CARS)}</section>'
    story = only(item(body, "<headline>Teurer</headline>"))
    assert list(story.body) == [FARES, CARS]
    assert list(only(item(f"<header>{paragraphs(FARES, CARS)}</header>")).body) == [FARES, CARS]


def test_heading_deck_and_pictures_of_a_body() -> None:
    figure = (
        '<figure><img/><div class="byline">Ann Roe/TT</div><figcaption>Roe in Oban.</figcaption></figure>'
    )
    body = f"<h1>Ferry fares rise</h1><h2>The board meets in autumn</h2>{figure}{paragraphs(FARES, CARS)}"
    story = only(item(body))
    assert (story.headline, story.subheadline) == ("Ferry fares rise", "The board meets in autumn")
    assert [tuple(credit) for credit in story.credits] == [("photography", "Ann Roe", None)]
    assert list(story.body) == [FARES, CARS]


REUTERS = f"""<p>(Adds board, background)
    * Fares to rise by a tenth

    By Jane Doe
    OBAN, Scotland, Feb 6 (Reuters) - {FARES}
    {CARS}

 (Reporting by Jane Doe in Oban; Editing by
Bo Roe)
</p>"""


def test_lines_set_by_hand_in_one_paragraph() -> None:
    story = only(item(REUTERS, "<headline>UPDATE 1-Fares rise</headline>"))
    assert list(story.body) == [FARES, CARS]
    assert story.byline == "By Jane Doe"
    assert [credit.name for credit in story.credits] == ["Jane Doe", "Bo Roe"]
    assert [notice.text for notice in story.notices] == ["(Adds board, background)"]


def test_contacts_of_dpa_are_credits_and_its_notebook_is_no_body() -> None:
    notes = (
        '<edNote role="d:notepad"><section><p>dpa ar xx n1 bd</p></section></edNote>'
        '<edNote role="d:closingline">dpa ar xx n1 bd</edNote>'
        '<edNote role="d:dpacontacts">Autorin: Ann Roe (Kiel), +49 555, &lt;roe@dpa.example&gt;</edNote>'
        '<edNote role="d:dpacontacts">Photo: Newsdesk, +49 555, &lt;photo@dpa.example&gt;</edNote>'
        '<edNote role="d:dpacontacts">Redaktion: Bo Hof, &lt;a@dpa.example&gt; und Cy Poe (Bonn)</edNote>'
        '<edNote role="d:correction">Zahl im 2. Absatz</edNote>'
    )
    story = only(item(BODY, item_meta=notes, language="de"))
    assert [tuple(credit) for credit in story.credits] == [
        ("reporting", "Ann Roe", "Kiel"),
        ("editing", "Bo Hof", "Bonn"),
        ("editing", "Cy Poe", "Bonn"),
    ]
    assert [tuple(notice) for notice in story.notices] == [("correction", "Zahl im 2. Absatz")]


def test_no_guid_and_a_mixed_case_header() -> None:
    text = message(item(BODY, guid=""), header="<Header><Sent>2024-05-03T10:00:00Z</Sent></Header>")
    assert only("\ufeff" + text).id is None


def test_the_stories_of_a_message_in_order_without_its_pictures() -> None:
    picture = item(kind="ninat:picture", meta="<headline>A ferry</headline>")
    text = message(picture, item(BODY, "<headline>One</headline>"), item(BODY, "<headline>Two</headline>"))
    stories = [*iter_stories(text.encode())]
    assert [(story.headline, story.source.index) for story in stories] == [("One", 0), ("Two", 1)]


def test_a_lone_picture_gives_its_caption() -> None:
    meta = '<headline>A ferry</headline><description role="drol:caption">A ferry leaves Oban.</description>'
    story = only(
        message(item(meta=meta, kind="ninat:picture", content='<remoteContent href="https://x.example/1"/>'))
    )
    assert (story.headline, story.body) == ("A ferry", ("A ferry leaves Oban.",))
    assert story.warnings[0].code == "text-elsewhere"


def test_a_package_says_that_its_stories_are_elsewhere() -> None:
    text = (
        '<packageItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:composite"/></itemMeta>'
        "<contentMeta><headline>The day in Oban</headline></contentMeta>"
        '<groupSet root="g"><group id="g"><itemRef residref="urn:x:1"/><itemRef residref="urn:x:3"/></group>'
        "</groupSet></packageItem>"
    )
    story = only(text)
    assert (story.headline, story.body) == ("The day in Oban", ())
    assert "2 items" in story.warnings[0].message


def test_a_message_without_an_item_is_read_as_text() -> None:
    (story,) = iter_stories(b"<newsMessage><itemSet/></newsMessage>")
    assert story.source.format == "text"
    assert story.warnings[0].code == "format-fallback"


def test_a_message_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    text = message(item(BODY, "<headline>One</headline>"), item(BODY + paragraphs(MAY)))
    stories = [*iter_stories(text[: text.rindex(MAY)].encode())]
    assert [len(story.body) for story in stories] == [2, 2]
    assert "damaged-xml" in [warn.code for warn in stories[0].warnings]


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE newsItem [" + "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 40))
        + "]><newsItem>&a39;</newsItem>",
        "<newsItem>" + "<a>" * 100_000,
        "<newsItem><contentSet>" + "<inlineXML>" * 100_000,
    ],
    ids=["entities", "nesting", "content"],
)  # fmt: skip
def test_hostile_input_ends_soon(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(FeedparseError) as raised:
        list(iter_stories(text.encode()))
    assert isinstance(raised.value, Refused)
    assert time.perf_counter() - start < 5
