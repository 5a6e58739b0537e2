"""What all envelopes must read alike: whose codes, whose copy, where it was filed, how it opens and ends."""

from __future__ import annotations

import json

import pytest
from g2_items import inline, paragraphs
from g2_items import item as g2
from invented import CARS, FARES
from items import item as ninjs
from xml_copy import component, newsml, nitf

from feedparse import iter_stories
from feedparse.model import Story
from feedparse.readers._vocabularies import scheme_of, wire_of

HEADLINE = "<HeadLine>Ferry fares rise</HeadLine>"


def only(text: str) -> Story:
    (story,) = iter_stories(text)
    return story


SCHEMES = [
    ("04015000", "", "subj", "04015000"),
    ("04015000", "IPTC", "subj", "04015000"),
    ("20000337", "", "medtop", "20000337"),
    ("20000337", "IPTC", "medtop", "20000337"),
    ("15000000", "http://cv.iptc.org/newscodes/mediatopic/", "medtop", "15000000"),
    ("15000000", "http://cv.iptc.org/newscodes/subjectcode", "subj", "15000000"),
    ("medtop:20000337", "", "medtop", "20000337"),
    ("iptc:04015000", "", "subj", "04015000"),
    ("04000000", "iptc_subject_code", "subj", "04000000"),
    ("04000000", "IptcSubjectCodes", "subj", "04000000"),
    ("20000337", "mediatopics", "medtop", "20000337"),
    ("04000000", "sttsubj", "sttsubj", "04000000"),
    ("ECO", "news_services", "news_services", "ECO"),
    ("04000000", "AFP", "AFP", "04000000"),
    ("GB", "N2", "N2", "GB"),
]


@pytest.mark.parametrize(("code", "owner", "scheme", "bare"), SCHEMES)
def test_whose_code_it_is(code: str, owner: str, scheme: str, bare: str) -> None:
    assert scheme_of(code, owner) == (scheme, bare)


CODED = [
    nitf("<tobject.subject tobject.subject.refnum='20000337'/>"),
    newsml(component(HEADLINE, "<SubjectCode><Subject FormalName='20000337'/></SubjectCode>")),
    g2(paragraphs(FARES), '<subject qcode="medtop:20000337"/>'),
    g2(paragraphs(FARES), '<subject uri="http://cv.iptc.org/newscodes/mediatopic/20000337"/>'),
    ninjs(body_text=FARES, subject=[{"code": "20000337"}]),
    ninjs(body_text=FARES, subject=[{"qcode": "medtop:20000337"}]),
    ninjs(body_text=FARES, subjects=[{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000337"}]),
]


@pytest.mark.parametrize("text", CODED)
def test_a_media_topic_is_one_in_every_envelope(text: str) -> None:
    (subject,) = only(text).subjects
    assert (subject.scheme, subject.code) == ("medtop", "20000337")


WIRES = [
    ("Reuters", "Reuters"),
    ("reuters.com", "Reuters"),
    ("Reuters/AFP", "Reuters"),
    ("Oban Courier/AFP", "AFP"),
    ("WENN Feed", "WENN"),
    ("Oban Courier", ""),
    ("", ""),
]


@pytest.mark.parametrize(("name", "short"), WIRES)
def test_whose_name_it_is(name: str, short: str) -> None:
    assert wire_of(name) == short


ORIGIN = (
    "<Location HowPresent='Origin'><Property FormalName='City' Value='Oban'/>"
    "<Property FormalName='Country' Value='GBR'/></Location>"
)
LOCATED = [
    newsml(component(HEADLINE, ORIGIN)),
    g2(
        paragraphs(FARES),
        '<located><name>Oban</name><broader qcode="iso3166-1a3:GBR"><name>UK</name></broader></located>',
    ),
    ninjs(body_text=FARES, located="Oban", place=[{"name": "Oban", "country_code": "GB"}]),
]


@pytest.mark.parametrize("text", LOCATED)
def test_where_it_was_filed_though_no_dateline_is_printed(text: str) -> None:
    dateline = only(text).dateline
    assert dateline is not None
    assert [(place.city, place.country) for place in dateline.places] == [("Oban", "GB")]


ESCAPED = "&lt;b&gt;Ferries&lt;/b&gt; &amp;amp; ports"
LINES = [
    nitf(body_head=f"<hedline><hl1>{ESCAPED}</hl1></hedline>"),
    newsml(component(f"<HeadLine>{ESCAPED}</HeadLine>")),
    g2(paragraphs(FARES), f"<headline>{ESCAPED}</headline>"),
    ninjs(body_text=FARES, headline="<b>Ferries</b> &amp; ports"),
]


@pytest.mark.parametrize("text", LINES)
def test_a_headline_that_was_escaped_once_too_often(text: str) -> None:
    assert only(text).headline == "Ferries & ports"


# How copy ends in an envelope, and with which words its body does.
ENDS = [
    ("<p>It blows hard. (©NTB)</p>", "It blows hard."),
    ("<p>De boot vaart elk uur. (Belga)</p>", "De boot vaart elk uur."),
    ("<p>The vote ends, he said. (ANSA).</p><p>YAB-GT</p>", "The vote ends, he said."),
    ("<p>يستمر الإضراب حتى الجمعة.</p><p>سام/ص ك/ب ق</p>", "يستمر الإضراب حتى الجمعة."),
    ("<p>He admitted four breaches.<br/>ends</p>", "He admitted four breaches."),
    ("<p>Hay cuatro rutas al día. EFE<br/>pr/aam</p>", "Hay cuatro rutas al día."),
    (
        "<p>Delivery starts in two years.</p><p>Lark Lines<br/>Ann Roe, +47 555 0100<br/>a@lark.example</p>",
        "Delivery starts in two years.",
    ),
    ("<p>It ended late.</p><p>___</p><p>AP rowing: https://ap.example/hub/rowing</p>", "It ended late."),
    ("<p>Four were missing.</p><p>ann@wire.example</p><p>(END)</p>", "Four were missing."),
]


@pytest.mark.parametrize(("copy", "last"), ENDS)
def test_what_ends_the_copy_is_no_body(copy: str, last: str) -> None:
    for text in (nitf(content=f"<p>{FARES}</p>{copy}"), g2(f"<p>{FARES}</p>{copy}")):
        assert only(text).body == (FARES, last)


OPENS = [
    (
        "<p>Galle, Nov 16, 2023 (AFP) - Scoreboard at stumps on Thursday:</p>",
        "Scoreboard at stumps on Thursday:",
    ),
    ("<p>De Kamer stemt in</p>", "De Kamer stemt in"),
    ("<p>The ferry sank.</p><figure><figcaption>The Lark.</figcaption></figure>", "The ferry sank."),
]


@pytest.mark.parametrize(("copy", "first"), OPENS)
def test_what_opens_the_copy_is_body(copy: str, first: str) -> None:
    text = g2(f"{copy}<p>{FARES}</p><p>{CARS}</p>", "<headline>Ferries and their fares</headline>")
    assert only(text).body[0] == first


BYLINES = [
    ("By <person>Ann Roe</person>, <org>Oban Courier</org>", "Ann Roe", "Oban Courier", None),
    ("By Ann Roe, PA Sport Staff", "Ann Roe", "PA Sport Staff", "PA"),
    ("by Xinhua writer Ann Roe", "Ann Roe", None, "Xinhua"),
    ("Ann Roe avec AFP", "Ann Roe", None, "AFP"),
    ("Von Ann Roe, dpa", "Ann Roe", "dpa", "dpa"),
]


@pytest.mark.parametrize(("printed", "name", "organization", "agency"), BYLINES)
def test_a_byline_that_names_firm_or_agency(
    printed: str, name: str, organization: str | None, agency: str | None
) -> None:
    story = only(nitf(body_head=f"<byline>{printed}</byline>"))
    assert [author.name for author in story.authors] == [name]
    assert story.authors[0].organization == organization or organization is None
    assert story.agency == agency


CORRECTED = [
    nitf("<docdata><ed-msg info='Eds: CORRECTS spelling of name in 3rd graf.'/></docdata>"),
    newsml(
        component(
            f"{HEADLINE}<NewsLine><NewsLineType FormalName='AdvisoryLine'/>"
            "<NewsLineText>ATTENTION - CORRIGE bilan ///</NewsLineText></NewsLine>"
        )
    ),
    g2(paragraphs(FARES), item_meta="<edNote>Corrects day in first paragraph</edNote>"),
    ninjs(body_text=FARES, ednote="Berichtigung: Zahl im ersten Absatz"),
]


@pytest.mark.parametrize("text", CORRECTED)
def test_a_note_tells_of_a_correction(text: str) -> None:
    update = only(text).update
    assert update is not None
    assert update.kind == "correction"


def test_an_update_is_called_as_its_slug_or_headline_calls_it() -> None:
    head = "<docdata management-doc-idref='ap:1'/><keyword key='BC-Ferries, 3rd Ld-Writethru'/>"
    update = only(nitf(head)).update
    assert update is not None
    assert (update.label, update.kind, update.replaces) == ("3rd Ld-Writethru", "writethru", "ap:1")


def test_sections_beside_the_story_are_no_body() -> None:
    body = (
        f'<section class="main"><p>Kiel (dpa) - {FARES}</p><p>{CARS}</p></section>'
        '<section class="public"><h2>Notizblock</h2><p>Internet: Hafen Kiel</p></section>'
        '<section class="closingline"><p>dpa abc yyno z2 de</p></section>'
    )
    story = only(g2(content=inline(body)))
    assert story.body == (FARES, CARS)


def test_a_planning_item_has_a_headline_and_no_story() -> None:
    planning = g2(meta="<headline>Ferry christening</headline>").replace("newsItem", "planningItem")
    story = only(planning)
    assert (story.source.format, story.headline, story.body) == ("newsmlg2", "Ferry christening", ())


def feed(item: str) -> str:
    return f'<rss version="2.0"><channel><title>Bugle</title><item>{item}</item></channel></rss>'


LINKS = ["Read more", "Continue reading...", "Mehr&amp;nbsp;…", "Lire la suite", "Leer más »"]


@pytest.mark.parametrize("words", LINKS)
def test_the_link_to_the_rest_is_no_body(words: str) -> None:
    text = f"&lt;p&gt;{FARES} &lt;a href='x'&gt;{words}&lt;/a&gt;&lt;/p&gt;"
    story = only(feed(f"<title>Ferry fares rise</title><description>{text}</description>"))
    assert story.body == (FARES,)


def test_the_paper_at_the_end_of_a_title() -> None:
    source = '<source url="https://oban.example">Oban Courier</source>'
    told = only(
        feed(f"<title>Ferry fares rise - Oban Courier</title><description>{FARES}</description>{source}")
    )
    listed = {"title": "Ferry fares rise - Oban Courier", "source": {"name": "Oban Courier"}}
    flat = only(json.dumps({**listed, "publishedAt": "2024-02-04", "content": f"{FARES} [+1234 chars]"}))
    assert told.headline == flat.headline == "Ferry fares rise"
    assert flat.body == (FARES,)


LETTERS = [
    ("Press release: Ferry fares rise", f"{FARES}\n\n{CARS}\n"),
    ("Pressemitteilung: Ferry fares rise", f"PRESSEMITTEILUNG\n\n{FARES}\n\n{CARS}\n"),
    ("Ferry fares rise", f"Hi there,\n\nPlease find our release.\n\nMEDIA RELEASE\n\n{FARES}\n\n{CARS}\n"),
]


@pytest.mark.parametrize(("subject", "text"), LETTERS)
def test_a_release_by_mail(subject: str, text: str) -> None:
    story = only(
        f"From: Ann Roe <ann@lark.example>\nSubject: {subject}\nDate: 4 Feb 2024 10:00:00 +0000\n\n{text}"
    )
    assert (story.headline, story.body) == ("Ferry fares rise", (FARES, CARS))
