"""Gigaword SGML: what an id states, slugs in the place of datelines, the four types of copy."""

from __future__ import annotations

import pytest

import feedparse
from feedparse import FeedparseError
from feedparse.sniff import sniff

PARAGRAPHS = """<P>
Ferries returned to the port on Monday after nine days in which ice had
closed the fjord, the coast guard said.
</P>
<P>
Some 4,000 people live on the islands.
</P>
"""
BODY = (
    "Ferries returned to the port on Monday after nine days in which ice had closed the fjord, the coast "
    "guard said.",
    "Some 4,000 people live on the islands.",
)


def record(
    text: str = PARAGRAPHS,
    head: str = "<HEADLINE>\nFerries return\n</HEADLINE>\n",
    number: str = "AFP_ENG_19990405.0101",
    kind: str = "story",
) -> str:
    return f'<DOC id="{number}" type="{kind}" >\n{head}<TEXT>\n{text}</TEXT>\n</DOC>\n'


IDS = [
    ("AFP_ENG_19990405.0101", ("AFP", "en", "1999-04-05")),
    ("APW_ENG_20021101.0044", ("AP", "en", "2002-11-01")),
    ("NYT_ENG_19940701.0001", ("NYT", "en", "1994-07-01")),
    ("XIN_ENG_20061119.0024", ("Xinhua", "en", "2006-11-19")),
    ("CNA_ENG_20030107.0009", ("CNA", "en", "2003-01-07")),
    ("LTW_ENG_20041231.0002", ("WP", "en", "2004-12-31")),
    ("WPB_ENG_20100102.0002", ("WP", "en", "2010-01-02")),
    ("AFP_FRE_20100102.0002", ("AFP", "fr", "2010-01-02")),
    ("XIE19960102.0007", ("Xinhua", "en", "1996-01-02")),
    ("afp_eng_19990405.0101", ("AFP", "en", "1999-04-05")),
    ("HOLM-7", (None, "en", None)),
]


@pytest.mark.parametrize(("number", "wanted"), IDS)
def test_an_id_states_agency_language_and_day(number: str, wanted: tuple[str | None, ...]) -> None:
    story = feedparse.parse(record(number=number))
    assert (story.agency, story.language, story.timestamps.published) == wanted
    assert (story.id, story.body, story.source.format) == (number, BODY, "gigaword")


DATELINES = [
    ("BERGEN, Norway, April 5 (AFP)", ("BERGEN, Norway, April 5 (AFP)", None)),
    ("BERGEN,\nNorway (AP)", ("BERGEN, Norway (AP)", None)),
    (" (BC-STORM-TEX-HNS)", (None, "BC-STORM-TEX-HNS")),
    ("WASHINGTON (BC-FERRY-VOTE-HNS)", ("WASHINGTON", "BC-FERRY-VOTE-HNS")),
    ("OSLO (AFP)", ("OSLO (AFP)", None)),
]


@pytest.mark.parametrize(("printed", "wanted"), DATELINES)
def test_a_slug_may_stand_in_the_place_of_a_dateline(
    printed: str, wanted: tuple[str | None, str | None]
) -> None:
    story = feedparse.parse(record(head=f"<DATELINE>\n{printed}\n</DATELINE>\n"))
    assert (story.dateline.text if story.dateline else None, story.slug) == wanted
    assert story.body == BODY


def test_a_dateline_printed_again_in_the_text_is_no_body() -> None:
    text = PARAGRAPHS.replace("<P>\nFerries", "<P>\n   BERGEN, Norway, April 5 (AFP) - Ferries")
    stated = "<DATELINE>\nBERGEN, Norway, April 5 (AFP)\n</DATELINE>\n"
    assert feedparse.parse(record(text, stated)).body == BODY
    assert feedparse.parse(record(text)).body == BODY


def test_a_headline_has_its_byline_in_the_last_line() -> None:
    story = feedparse.parse(record(head="<HEADLINE>\nFerries\nreturn\n   by Lena Moll\n</HEADLINE>\n"))
    assert (story.headline, story.byline) == ("Ferries return", "by Lena Moll")
    assert [author.name for author in story.authors] == ["Lena Moll"]
    assert feedparse.parse(record(head="<HEADLINE>\nBy Rail\n</HEADLINE>\n")).headline == "By Rail"


@pytest.mark.parametrize("kind", ["multi", "advis", "other"])
def test_copy_that_is_no_story_says_what_it_is(kind: str) -> None:
    lines = "   Figures follow.\n\nOslo        7.3312\nHelsinki    1.0061\n"
    story = feedparse.parse(record(lines, "", kind=kind))
    assert [(each.scheme, each.code) for each in story.subjects] == [("gigaword:type", kind)]
    assert story.body == ("Figures follow.", "Oslo 7.3312", "Helsinki 1.0061")


def test_paragraphs_need_no_end_tags() -> None:
    assert feedparse.parse(record(PARAGRAPHS.replace("</P>\n", ""))).body == BODY


def test_records_are_told_one_by_one() -> None:
    broken = record("", "", number="AFP_ENG_19990405.0102")
    text = record() + broken + record(number="AFP_ENG_19990405.0103").removesuffix("</DOC>\n") + record()
    stories = feedparse.iter_stories(text.encode())
    found = [next(stories) for _ in range(3)]
    assert [story.id for story in found] == [
        "AFP_ENG_19990405.0101",
        "AFP_ENG_19990405.0103",
        "AFP_ENG_19990405.0101",
    ]
    assert ["damaged-sgml" in {warn.code for warn in story.warnings} for story in found] == [
        False,
        True,
        False,
    ]
    with pytest.raises(FeedparseError, match="AFP_ENG_19990405.0102 has neither headline nor text"):
        next(stories)


SNIFFED = [
    (record(), True),
    ('<?xml version="1.0"?>\n<DOC id="x">', True),
    ('<DOC type="story" id="x">', True),
    ("<DOC>\n<DOCNO> AP1 </DOCNO>", False),
    ("<DOC>", False),
    ("See <DOC id=", False),
]


@pytest.mark.parametrize(("head", "yes"), SNIFFED)
def test_a_record_is_known_by_its_id(head: str, yes: bool) -> None:
    assert (sniff(head) == "gigaword") is yes
