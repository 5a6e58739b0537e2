"""NITF: which texts it is, what it states, what of its body is the story, what is mended or refused."""

from __future__ import annotations

import time
from typing import Any

import pytest
from invented import CARS, FARES
from xml_copy import PARAGRAPHS, nitf, stories

from feedparse import iter_stories
from feedparse.errors import FeedparseError, Refused
from feedparse.model import Story
from feedparse.readers.nitf import sniff

HEADLINE = "<hedline><hl1>Ferry fares rise</hl1></hedline>"


def only(text: str) -> Story:
    (story,) = stories(text, "nitf")
    return story


@pytest.mark.parametrize(
    ("head", "claimed"),
    [
        ("<nitf>", True),
        ('<?xml version="1.0"?>\n<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="x">', True),
        ('<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">', True),
        ('<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!ENTITY a "b"> ]><nitf baselang="es-ES">', True),
        ("<NewsML><nitf>", False),
        ("<newsItem>", False),
        ("nitf", False),
    ],
)
def test_the_root_element_tells(head: str, claimed: bool) -> None:
    assert sniff(head) is claimed


STATED: list[tuple[str, str, str, Any]] = [
    ("", "<hedline><hl1>Ferry <em>fares</em>\n rise </hl1></hedline>", "headline", "Ferry fares rise"),
    ("<title>Ferry fares rise</title>", "", "headline", "Ferry fares rise"),
    ("", HEADLINE.replace("</hl1>", "</hl1><hl2>Board split</hl2>"), "subheadline", "Board split"),
    ("", HEADLINE.replace("</hl1>", "</hl1><hl2 id='originalHeadline'>Up</hl2>"), "subheadline", None),
    ("<key-list><keyword key='FERRIES OBAN'/></key-list>", "", "slug", "FERRIES OBAN"),
    ("<meta name='anpa-keyword' content='BC-Ferries'/><keyword key='x'/>", "", "slug", "BC-Ferries"),
    ("<du-key key='oban-fares' version='1'/>", "", "slug", "oban-fares"),
    ("<du-key key='d9cde75b-256e' version='1'/>", "", "slug", None),
    ("<keyword key='Ferries'/><keyword key='Oban'/>", "", "topics", ("Ferries", "Oban")),
    ("<meta name='anpa-category' content='a'/>", "", "category", "a"),
    ("<tobject tobject.type='Utenriks'/>", "", "category", "Utenriks"),
    ("<tobject tobject.type='News'/>", "", "category", None),
    ("<urgency ed-urg='4'/>", "", "urgency", 4),
    ("<urgency ed-urg=''/>", "", "urgency", None),
    ("<docdata management-status='canceled'/>", "", "status", "canceled"),
    ("<doc-id id-string='AB12' regsrc='PA'/>", "", "id", "AB12"),
    ("<doc-id id-string='AB12' regsrc='PA'/>", "", "agency", "PA"),
    ("<from-src src-name='Oban Courier'/>", "", "agency", None),
    ("<doc.copyright holder='AP' year='2024'/>", "", "agency", "AP"),
    ("", "<distributor>Agencia EFE</distributor>", "agency", "EFE"),
]


@pytest.mark.parametrize(("head", "body_head", "field", "wanted"), STATED)
def test_what_head_and_body_head_state(head: str, body_head: str, field: str, wanted: Any) -> None:
    assert getattr(only(nitf(head, body_head)), field) == wanted


def test_stated_values_carry_their_address() -> None:
    story = only(nitf("<docdata><urgency ed-urg='4'/></docdata>", HEADLINE))
    assert story.evidence["headline"]["claims"][0]["where"] == "nitf/body/body.head/hedline/hl1"
    assert story.evidence["urgency"]["claims"][0]["where"] == "nitf/head/docdata/urgency@ed-urg"


def test_a_namespaced_root_is_read_all_the_same() -> None:
    story = only(nitf("", HEADLINE, attributes=' xmlns="http://iptc.org/std/NITF/2006-10-18/"'))
    assert (story.headline, story.body) == ("Ferry fares rise", (FARES, CARS))


def test_the_subjects_have_their_scheme_and_the_most_exact_name() -> None:
    head = (
        "<tobject.subject tobject.subject.ipr='IPTC' tobject.subject.refnum='04015001'"
        " tobject.subject.type='Trade' tobject.subject.matter='Transport' tobject.subject.detail='Ferries'/>"
        "<tobject.subject tobject.subject.ipr='EFE' tobject.subject.refnum='F04' tobject.subject.type='ECO'/>"
        "<tobject.subject tobject.subject.refnum='IPTC:09000000'/>"
    )
    assert [subject[:3] for subject in only(nitf(head)).subjects] == [
        ("subj", "04015001", "Ferries"),
        ("EFE", "F04", "ECO"),
        ("subj", "09000000", None),
    ]


def test_the_title_in_a_byline_goes_to_the_author() -> None:
    story = only(nitf("", "<byline>By <person>ANN ROE</person><byttl>AP Business Writer</byttl></byline>"))
    assert (story.byline, story.authors[0][:2]) == ("By ANN ROE", ("Ann Roe", "AP Business Writer"))


@pytest.mark.parametrize("initials", ["gr/bp", "daa/mt/msr", "A.R."])
def test_initials_in_the_place_of_a_byline_are_none(initials: str) -> None:
    story = only(nitf("", f"{HEADLINE}<byline>{initials}</byline>"))
    assert (story.byline, story.authors) == (None, ())


DATELINES = [
    ("", "<dateline>SYDNEY March 22 AAP -</dateline>", "Sydney", "AU", "2016-03-22"),
    (
        "",
        "<dateline><location>BEIJING</location> <story.date>April 2</story.date></dateline>",
        "Beijing",
        "CN",
        "2016-04-02",
    ),
    (
        "",
        "<dateline><location><city>Vigo</city><country iso-cc='ESP'/></location></dateline>",
        "Vigo",
        "ES",
        None,
    ),
    ("<evloc city='Vigo' iso-cc='ESP'/>", "<dateline>Vigo</dateline>", "Vigo", "ES", None),
    ("<evloc state-prov='Asia' county-dist='India'/>", "<dateline>Unna</dateline>", "Unna", "IN", None),
    ("<evloc state-prov='Asia' county-dist='India'/>", "<dateline>Oslo</dateline>", "Oslo", "NO", None),
]


@pytest.mark.parametrize(("head", "body_head", "city", "country", "date"), DATELINES)
def test_the_dateline_with_its_place(
    head: str, body_head: str, city: str, country: str, date: str | None
) -> None:
    dateline = only(nitf(f"<date.issue norm='20160413T045221Z'/>{head}", body_head)).dateline
    assert dateline is not None
    assert (dateline.places[0].city, dateline.places[0].country, dateline.date) == (city, country, date)


def test_a_machine_stamp_is_no_dateline() -> None:
    head = "<date.issue norm='20170102T222800+0000'/><evloc city='Tegucigalpa' iso-cc='HND'/>"
    stamp = "<story.date norm='20170102T222800+0000'>20170102T222800+0000</story.date>"
    dateline = only(
        nitf(
            head, f"<dateline><!-- norm! -->{stamp}</dateline>", f"<p>Tegucigalpa, Jan 2 (EFE).- {FARES}</p>"
        )
    ).dateline
    assert dateline is not None
    assert (dateline.text, dateline.date) == ("Tegucigalpa, Jan 2 (EFE)", "2017-01-02")
    assert dateline.places[0].country == "HN"


STAMPS = [
    ("<date.issue norm='20151210T191044Z'/>", "2015-12-10T19:10:44+00:00", None, "usable"),
    ("<date.issue norm='20151014T043001+0100'/>", "2015-10-14T04:30:01+01:00", None, "usable"),
    ("<date.issue norm='2021-05-16T09:00:04'/>", "2021-05-16T09:00:04", None, "usable"),
    (
        "<date.issue norm='20240102T0800Z'/><date.release norm='20240103T0001+0100'/>",
        "2024-01-02T08:00:00+00:00",
        "2024-01-03T00:01:00+01:00",
        "embargoed",
    ),
    (
        "<date.issue norm='20240102T0800Z'/><date.release norm='20240102T0900+0100'/>",
        "2024-01-02T08:00:00+00:00",
        None,
        "usable",
    ),
    ("<date.release norm='20240102T0900+0100'/>", "2024-01-02T09:00:00+01:00", None, "usable"),
    ("<pubdata date.publication='20210516T090004'/>", "2021-05-16T09:00:04", None, "usable"),
]


@pytest.mark.parametrize(("head", "published", "embargoed", "status"), STAMPS)
def test_issue_release_and_embargo(head: str, published: str, embargoed: str | None, status: str) -> None:
    story = only(nitf(head))
    assert (story.timestamps.published, story.timestamps.embargoed) == (published, embargoed)
    assert story.status == status


def test_the_take_and_the_version_it_replaces() -> None:
    take = "<meta name='anpa-takekey' content='2nd Ld-Writethru'/>"
    update = only(nitf(f"{take}<docdata management-doc-idref='AB11'/>")).update
    assert update is not None
    assert (update.label, update.sequence, update.replaces) == ("2nd Ld-Writethru", 2, "AB11")
    update = only(nitf("<docdata management-doc-idref='AB11'/>")).update
    assert update is not None
    assert (update.kind, update.replaces) == ("update", "AB11")


BODIES = [
    (f"<block id='Main'>{PARAGRAPHS}</block>", (FARES, CARS)),
    (
        f"<p><person>Bo Doe</person> has left <org>Oban</org>\n for good.</p><p>{FARES}</p>",
        ("Bo Doe has left Oban for good.", FARES),
    ),
    (f"<block><hl2>Ferry fares rise</hl2></block>{PARAGRAPHS}", (FARES, CARS)),
    (f"<p lede='true'>Fares up</p>{PARAGRAPHS}", ("Fares up", FARES, CARS)),
    (f"{PARAGRAPHS}<p>ends</p>", (FARES, CARS)),
    (f"{PARAGRAPHS}<p>ab/cd</p>", (FARES, CARS)),
    (f"<p><br/></p><p>   </p>{PARAGRAPHS}<p/>", (FARES, CARS)),
    (f"{PARAGRAPHS}<p>(©NTB)</p>", (FARES, CARS)),
    (
        f"{PARAGRAPHS}<media><media-reference/><media-caption>Boats (AP Photo)</media-caption></media>",
        (FARES, CARS),
    ),
    (f"{PARAGRAPHS}<ul><li>North</li><li>South</li></ul>", (FARES, CARS, "North", "South")),
    (
        "<table><tr><th>G</th><th>AB</th></tr><tr><td>Roe OBN</td><td>72</td></tr></table>" + PARAGRAPHS,
        ("G AB", "Roe OBN 72", FARES, CARS),
    ),
    (f"{FARES}", (FARES,)),
]


@pytest.mark.parametrize(("content", "wanted"), BODIES)
def test_the_body_is_the_story_and_nothing_else(content: str, wanted: tuple[str, ...]) -> None:
    assert only(nitf("", HEADLINE, content)).body == wanted


def test_an_abstract_stands_in_for_a_body_only_where_there_is_none() -> None:
    abstract = f"{HEADLINE}<abstract><p>{CARS}\n</p></abstract>"
    assert only(nitf("", abstract)).body == (FARES, CARS)
    assert only(nitf("", abstract, "")).body == (CARS,)


def test_the_notes_to_editors_and_the_copyright() -> None:
    head = "<ed-msg info='Embargo lifted.'/><doc.copyright holder='AP' year='2019'/>"
    assert [tuple(notice) for notice in only(nitf(head)).notices] == [
        ("editor", "Embargo lifted."),
        ("copyright", "© 2019 AP"),
    ]


def test_a_damaged_document_gives_what_can_be_read() -> None:
    story = only(nitf("", HEADLINE)[:-60].replace("fares rise", "fares & rules"))
    assert (story.headline, story.body[0]) == ("Ferry fares & rules", FARES)
    assert "damaged-xml" in [warning.code for warning in story.warnings]


def test_a_wrapper_of_several_gives_each_and_an_empty_one_is_told() -> None:
    texts = f"<nitfs>{nitf('', HEADLINE)}<nitf/>{nitf('', HEADLINE)}</nitfs>"
    found = iter_stories(texts, format="nitf")
    assert [next(found).source.index, next(found).source.index] == [0, 1]
    with pytest.raises(FeedparseError, match="1 of 3 stories"):
        next(found)


HOSTILE = {
    "bomb": "<!DOCTYPE nitf ["
    + "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 30))
    + "]>"
    + nitf("", "", "<p>&l29;</p>"),
    "depth": nitf("", "", "<p>" * 1_000_000),
    "text": nitf("", "", f"<p>{'ferry ' * 2_000_000}</p>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_exhaust_the_machine_is_refused_at_once(name: str) -> None:
    started = time.process_time()
    with pytest.raises(Refused):
        list(iter_stories(HOSTILE[name]))
    assert time.process_time() - started < 10


def test_thousands_of_attributes_cost_nothing() -> None:
    started = time.process_time()
    attributes = " ".join(f"a{number}='1'" for number in range(10_000))
    only(nitf("", HEADLINE, attributes=f" {attributes}"))
    assert time.process_time() - started < 5


def test_no_file_of_the_machine_is_read() -> None:
    doctype = '<!DOCTYPE nitf [<!ENTITY file SYSTEM "file:///etc/hostname">]>'
    assert only(doctype + nitf("", HEADLINE, f"<p>{FARES} &file;</p>")).body == (f"{FARES} &file;",)
