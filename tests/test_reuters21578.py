"""Reuters-21578 SGML: what a record states, its three types of text, damage, many records."""

from __future__ import annotations

from typing import Any

import pytest

import feedparse
from feedparse import FeedparseError
from feedparse.sniff import sniff

BODY = """Ferry owners in Lisbon said they will ask
the port for a second pier, as they did in January.
    The port said it has no money for one."""
UNKNOWN = (
    "<UNKNOWN> \n&#5;&#5;&#5;C T\n&#22;&#22;&#1;f0704&#31;reute\nu f BC-FERRY-PIER   02-26 0105</UNKNOWN>"
)


def record(text: str, *lists: str, number: str = "7", date: str = "26-FEB-1987 15:01:01.79") -> str:
    head = f'<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="1" NEWID="{number}">\n<DATE>{date}</DATE>\n'
    return f"{head}{''.join(lists)}{UNKNOWN}\n{text}\n</REUTERS>\n"


def normal(title: str = "PORT SHORT OF PIERS", body: str = BODY, author: str = "") -> str:
    author = f"<AUTHOR>{author}</AUTHOR>\n" if author else ""
    dateline = "<DATELINE>    LISBON, Feb 26 - </DATELINE>"
    return f"<TEXT>&#2;\n<TITLE>{title}</TITLE>\n{author}{dateline}<BODY>{body}\n Reuter\n&#3;</BODY></TEXT>"


def story(text: str, **options: Any) -> feedparse.Story:
    return feedparse.parse(text, format="reuters21578", **options)


def test_a_record_states_its_story() -> None:
    found = story(record(normal(author="    By Mona Lindqvist, Reuters"), "<TOPICS><D>ship</D></TOPICS>"))
    assert (found.headline, found.slug, found.category, found.urgency) == (
        "PORT SHORT OF PIERS",
        "BC-FERRY-PIER",
        "f",
        3,
    )
    assert found.byline == "By Mona Lindqvist, Reuters"
    assert [author.name for author in found.authors] == ["Mona Lindqvist"]
    assert found.agency == "Reuters"
    assert found.dateline
    assert (found.dateline.text, found.dateline.date) == ("LISBON, Feb 26", "1987-02-26")
    assert found.timestamps.published == "1987-02-26T15:01:01"
    assert (found.id, found.source.format) == ("7", "reuters21578")
    assert found.body == (
        "Ferry owners in Lisbon said they will ask the port for a second pier, as they did in January.",
        "The port said it has no money for one.",
    )


def test_a_stamp_has_no_zone_and_says_so() -> None:
    assert "zone-missing" in {warn.code for warn in story(record(normal())).warnings}
    assert story(record(normal()), zone="agency").timestamps.published == "1987-02-26T15:01:01+00:00"


def test_codes_are_subjects_and_topics_in_order() -> None:
    lists = (
        "<TOPICS><D>money-fx</D><D>yen</D></TOPICS>",
        "<PLACES><D>japan</D></PLACES>",
        "<PEOPLE></PEOPLE>",
        "<EXCHANGES><D>tse</D></EXCHANGES>",
    )
    found = story(record(normal(), *lists))
    assert found.topics == ("money-fx", "yen", "japan", "tse")
    assert [(each.scheme, each.code) for each in found.subjects] == [
        ("reuters21578:topics", "money-fx"),
        ("reuters21578:topics", "yen"),
        ("reuters21578:places", "japan"),
        ("reuters21578:exchanges", "tse"),
    ]


def test_a_brief_is_a_title_without_text() -> None:
    text = '<TEXT TYPE="BRIEF">&#2;\n******<TITLE>HOLM CUTS PRIME RATE</TITLE>\nBlah blah blah.\n&#3;</TEXT>'
    found = story(record(text))
    assert (found.headline, found.body) == ("HOLM CUTS PRIME RATE", ())


def test_copy_that_is_not_divided_is_read_as_the_wire_sent_it() -> None:
    copy = f" PORT SHORT OF PIERS\n    LISBON, Feb 26 - {BODY}\n Reuter\n"
    found = story(record(f'<TEXT TYPE="UNPROC">&#2;\n{copy}&#3;</TEXT>'))
    assert found.headline == "PORT SHORT OF PIERS"
    assert found.dateline
    assert found.dateline.text == "LISBON, Feb 26"
    assert found.body[-1] == "The port said it has no money for one."


SIGNS = [
    ("A &lt;HLM.L> B", "A <HLM.L> B"),
    ("A &amp; B", "A & B"),
    ("A & B", "A & B"),
    ("A &unheard; B", "A &unheard; B"),
    ("A&#3; B&#127;\x16", "A B"),
    ("A\nB", "A B"),
    ("A &#163;3", "A £3"),
    ("A &#xd800;&#1114112;B", "A B"),
]


@pytest.mark.parametrize(("printed", "read"), SIGNS)
def test_entities_are_signs_and_controls_are_nothing(printed: str, read: str) -> None:
    assert story(record(normal(title=printed))).headline == read


def test_lines_of_results_are_kept_apart() -> None:
    lines = "Shr 31 cts vs 27 cts\n    Net 4,012,000 vs 3,650,500\n    Revs 61.3 mln vs 58.8 mln"
    assert story(record(normal(body=lines))).body == tuple(line.strip() for line in lines.split("\n"))


def test_latin_1_is_read() -> None:
    found = story(record(normal(title="CAFÉ SHUT")).encode("latin-1"))
    assert (found.headline, found.source.encoding) == ("CAFÉ SHUT", "cp1252")


DAMAGED = [
    (record(normal()).replace("</REUTERS>", ""), "</REUTERS> is missing"),
    (record(normal()).replace("</TITLE>", ""), "never closed: <TITLE>"),
    (record(normal()).replace("</BODY></TEXT>", ""), "never closed: <BODY>"),
    (record(normal(), "<TOPICS><D>ship</D>"), "never closed: <TOPICS>"),
    (f"From the archive\n{record(normal())}", "before the story"),
]


@pytest.mark.parametrize(("text", "warning"), DAMAGED)
def test_what_can_be_read_of_a_damaged_record_is_given(text: str, warning: str) -> None:
    found = story(text)
    assert (found.headline, len(found.body)) == ("PORT SHORT OF PIERS", 2)
    assert any(warn.code == "damaged-sgml" and warning in warn.message for warn in found.warnings)


@pytest.mark.parametrize("broken", [record(""), record("<TEXT>&#2;\n&#3;</TEXT>"), "stray words </REUTERS>"])
@pytest.mark.parametrize("as_bytes", [True, False])
def test_one_bad_record_never_stops_the_others(broken: str, as_bytes: bool) -> None:
    text = f"{record(normal(), number='1')}{broken}{record(normal(), number='3')}{broken}"
    stories = feedparse.iter_stories(text.encode() if as_bytes else text)
    assert [next(stories).id, next(stories).id] == ["1", "3"]
    with pytest.raises(FeedparseError, match=" stories could not be read: "):
        next(stories)


def test_bytes_that_are_no_text_cost_their_own_record() -> None:
    noise = bytes(range(1, 9)) * 400 + b"</REUTERS>\n"
    good = record(normal(), number="1").encode()
    stories = feedparse.iter_stories(good * 30 + noise + good)
    assert [next(stories).id for _ in range(31)] == ["1"] * 31
    with pytest.raises(FeedparseError, match="1 of 32"):
        next(stories)


def test_the_end_mark_of_an_old_disk_is_no_story() -> None:
    data = f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n{record(normal())}\x1a'.encode()
    assert [found.headline for found in feedparse.iter_stories(data)] == ["PORT SHORT OF PIERS"]


SNIFFED = [
    ('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n', True),
    ('\n<REUTERS TOPICS="YES">', True),
    ('<reuters topics="YES">', True),
    ("<REUTERSX>", False),
    ("LISBON (Reuters) - <REUTERS TOPICS", False),
    ("<!DOCTYPE html>", False),
]


@pytest.mark.parametrize(("head", "yes"), SNIFFED)
def test_a_record_is_known_by_its_beginning(head: str, yes: bool) -> None:
    assert (sniff(head) == "reuters21578") is yes
