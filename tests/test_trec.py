"""TREC SGML: the lines of the AP circuit, and the titles and days of the other collections."""

from __future__ import annotations

import contextlib
import time
from typing import Any

import pytest

import feedparse
from feedparse import FeedparseError
from feedparse.sniff import sniff

TEXT = """<TEXT>
   Ferries returned to this port Wednesday
after nine days in which ice had closed the fjord to all ships.
   The coast guard said two icebreakers had opened a lane.
</TEXT>
"""
STAMP = "<FILEID>AP-NR-03-02-89 1637EST</FILEID>\n"
HEAD = "<HEAD>Ferries Return to Port</HEAD>\n"
DATELINE = "<DATELINE>BERGEN, Norway (AP) </DATELINE>\n"


def record(*parts: str, number: str = "AP890302-0114") -> str:
    return f"<DOC>\n<DOCNO> {number} </DOCNO>\n{''.join(parts)}</DOC>\n"


def story(*parts: str, **options: Any) -> feedparse.Story:
    return feedparse.parse(record(*parts), format="trec", **options)


@pytest.mark.parametrize(("first", "second"), [("FIRST", "SECOND"), ("1ST_LINE", "2ND_LINE")])
def test_the_lines_of_the_circuit_are_read(first: str, second: str) -> None:
    found = story(
        STAMP,
        f"<{first}>u i PM-NorwayFerries 2ndLd-Writethru a0512 03-02 0155</{first}>\n",
        f"<{second}>PM-Norway Ferries, 2nd Ld-Writethru, a0512,150</{second}>\n",
        HEAD,
        DATELINE,
        TEXT,
    )
    assert (found.slug, found.category, found.urgency) == ("PM-Norway Ferries", "i", 3)
    assert found.update == ("2nd Ld-Writethru", "writethru", 2, "a0512")
    assert found.timestamps.published == "1989-03-02T16:37:00-05:00"
    assert (found.id, found.agency, found.headline) == ("AP890302-0114", "AP", "Ferries Return to Port")
    assert found.dateline
    assert [place.country for place in found.dateline.places] == ["NO"]
    assert found.body == (
        "Ferries returned to this port Wednesday after nine days in which ice had closed the fjord to all "
        "ships.",
        "The coast guard said two icebreakers had opened a lane.",
    )


def test_a_budget_line_is_no_update() -> None:
    found = story(
        "<FIRST>r i AM-Ferries Bjt 03-02 0155</FIRST>", "<SECOND>AM-Ferries, Bjt,150</SECOND>", TEXT
    )
    assert (found.slug, found.update) == ("AM-Ferries", None)


HEADS = [
    (
        ["Ferries Return", "Eds: ADDS 3 grafs with quotes"],
        "Ferries Return",
        ["Eds: ADDS 3 grafs with quotes"],
    ),
    (["With AM-Norway, Bjt", "Ferries Return"], "Ferries Return", ["With AM-Norway, Bjt"]),
    (["Ferries\nReturn to Port"], "Ferries Return to Port", []),
    (["Ferries Return", "LaserPhoto NY17"], "Ferries Return", ["LaserPhoto NY17"]),
    (["S&amp;L Ferries <HLM>"], "S&L Ferries <HLM>", []),
]


@pytest.mark.parametrize(("heads", "headline", "notes"), HEADS)
def test_a_headline_is_told_from_the_notes_beside_it(
    heads: list[str], headline: str, notes: list[str]
) -> None:
    found = story(*(f"<HEAD>{head}</HEAD>\n" for head in heads), DATELINE, TEXT)
    assert found.headline == headline
    assert [notice.text for notice in found.notices] == notes
    assert found.body[0].startswith("Ferries returned")


def test_a_note_of_the_desk_is_a_notice_and_no_body() -> None:
    found = story(HEAD, "<NOTE>EDITOR'S NOTE _ The league plays on Thursdays.</NOTE>\n", TEXT)
    assert [notice.text for notice in found.notices] == ["EDITOR'S NOTE _ The league plays on Thursdays."]
    assert len(found.body) == 2


def test_a_byline_has_its_title_below_it() -> None:
    found = story(HEAD, "<BYLINE>By JANE DOE</BYLINE>\n<BYLINE>AP Business Writer</BYLINE>\n", TEXT)
    assert found.byline == "By JANE DOE"
    assert [(author.name, author.title) for author in found.authors] == [("Jane Doe", "AP Business Writer")]


COLLECTIONS = [
    (
        "WSJ870311-0049",
        "<HL> Ferry Lines Seek\n@  A Way Out\n@  ----\n@  By Ann Roe\n@  Staff Reporter</HL>\n"
        "<DD> 03/11/87</DD>",
        ("Ferry Lines Seek A Way Out", "By Ann Roe", "1987-03-11", "The Wall Street Journal"),
    ),
    (
        "FT941-9001",
        "<DATE>940214\n</DATE>\n<HEADLINE>\nFT  14 FEB 94 / Ferry groups lose\n</HEADLINE>",
        ("Ferry groups lose", None, "1994-02-14", "Financial Times"),
    ),
    (
        "LA021490-0013",
        "<DATE>\n<P>\nFebruary 14, 1990, Wednesday, Home Edition\n</P>\n</DATE>\n"
        "<HEADLINE>\n<P>\nPIER SHUT\n</P>\n</HEADLINE>\n"
        "<BYLINE>\n<P>\nBy ANN ROE, TIMES STAFF WRITER\n</P>\n</BYLINE>",
        ("PIER SHUT", "By ANN ROE, TIMES STAFF WRITER", "1990-02-14", "Los Angeles Times"),
    ),
    (
        "FBIS4-90001",
        "<HEADER>\n<DATE1>  14 February 1994 </DATE1>\n</HEADER>\n<H3> <TI>  Ferries Stop </TI></H3>",
        ("Ferries Stop", None, "1994-02-14", None),
    ),
    ("ZF07-001", "<TITLE>Ferry software.</TITLE>", ("Ferry software.", None, None, None)),
    ("SJMN91-1", "<HEADLINE>PIER SHUT</HEADLINE>", ("PIER SHUT", None, None, "San Jose Mercury News")),
    ("CR93E-1", "<TTL>FERRIES ACT</TTL>", ("FERRIES ACT", None, None, None)),
]


@pytest.mark.parametrize(("number", "head", "wanted"), COLLECTIONS)
def test_every_collection_has_tags_of_its_own(number: str, head: str, wanted: tuple[str | None, ...]) -> None:
    found = feedparse.parse(record(head, TEXT, number=number))
    assert (found.headline, found.byline, found.timestamps.published, found.publisher) == wanted
    assert len(found.body) == 2


def test_a_lead_paragraph_of_its_own_comes_first() -> None:
    found = story(HEAD, "<LEADPARA>The pier is shut, the board said on Monday.</LEADPARA>\n", TEXT)
    assert found.body[0] == "The pier is shut, the board said on Monday."
    assert len(found.body) == 3


def test_lines_between_headline_and_text_are_read() -> None:
    between = (
        "   (For release Sun., Sept. 13)  (JT)\n &UR; By JANE ROE &QC;\n c.1999 N.Y. Times News Service\n"
    )
    found = feedparse.parse(
        record("<HEADLINE>\nPIER SHUT\n</HEADLINE>\n", between, TEXT, number="NYT19990907.0112")
    )
    assert (found.byline, found.agency, found.status) == ("By JANE ROE", "NYT", "embargoed")
    assert len(found.body) == 2


def test_a_share_in_angle_brackets_is_no_tag() -> None:
    found = story(HEAD, "<TEXT>\n   Shares of Holm Yards <HLM> rose on <HLM> news.\n</TEXT>\n")
    assert found.body == ("Shares of Holm Yards <HLM> rose on <HLM> news.",)


def test_a_record_without_text_is_an_error_in_its_place() -> None:
    text = record(HEAD, TEXT) + record(STAMP, number="AP890302-0115") + record(HEAD, TEXT)
    stories = feedparse.iter_stories(text.encode())
    assert [next(stories).source.index, next(stories).source.index] == [0, 1]
    with pytest.raises(FeedparseError, match="AP890302-0115 has neither headline nor text"):
        next(stories)


def test_text_outside_of_the_known_elements_is_the_story_where_there_is_no_other() -> None:
    assert story(HEAD, "The pier is shut, the board said.\n").body == ("The pier is shut, the board said.",)


SNIFFED = [
    (record(TEXT), True),
    ("<?xml version='1.0'?>\n<DOC><DOCNO>x", True),
    ("<DOCS>\n<DOC>\n<DOCID> 1 </DOCID>", True),
    ('<DOC id="AFP_ENG_19990405.0101" type="story" >', False),
    ("<DOC>\n<TITLE>", False),
    ("The <DOC> <DOCNO>", False),
]


@pytest.mark.parametrize(("head", "yes"), SNIFFED)
def test_a_record_is_known_by_its_number(head: str, yes: bool) -> None:
    assert (sniff(head) == "trec") is yes


HOSTILE = [
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "<" * 400_000,
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "<P>" * 60_000,
    "<DOC><DOCNO>1</DOCNO>" + "<HEAD>" * 60_000,
    "<DOC><DOCNO>1</DOCNO>" + "<HEAD>With PM-" * 40_000 + "</DOC>",
    "<DOC><DOCNO>1</DOCNO>" + "<DOC>" * 60_000,
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "&" * 400_000,
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "&#9" * 100_000,
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "<A " * 100_000 + "</TEXT></DOC>",
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "Language: x\n" * 9_000 + "</TEXT></DOC>",
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "x" * 3_000_000 + "</TEXT></DOC>",
    "<DOC><DOCNO>1</DOCNO><TEXT>" + "ferry " * 5_000_000,
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_input_ends_in_seconds(number: int) -> None:
    start = time.process_time()
    with contextlib.suppress(FeedparseError):
        assert len([*feedparse.iter_stories(HOSTILE[number].encode())]) < 9
    assert time.process_time() - start < 20
