"""Lines, paragraphs, wrapped text, and the arithmetic of spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import (
    Block,
    block_at,
    build,
    compose,
    find_blocks,
    flow,
    fold_blanks,
    line_at,
    merge,
    printed_as,
    shape_of_line,
    split_lines,
    subtract,
    wrap_width,
)
from feedparse.model import Document, Field, Source, Span

WRAPPED = (
    "The harbour board of this island town met on Monday to talk\n"
    "about the price of ferry tickets, which will rise in the\n"
    "summer for the first time since the new pier was opened by\n"
    "the mayor."
)
SECOND = (
    "A second meeting will be held in the autumn, when the board\n"
    "will know how many travellers came to the island and how\n"
    "much they paid."
)
LONG = (
    "The board met on Monday and talked about the price of ferry tickets for most of the day, members said."
)


def document_of(text: str) -> Document:
    return build(text, Source(None, 0, "text", "utf-8"))


def blocks_of(text: str) -> list[str]:
    return list(document_of(text).texts)


def folded(*texts: str) -> list[str]:
    return [" ".join(text.split()) for text in texts]


LINES = [
    ("", [""]),
    ("one", ["one"]),
    ("one\n", ["one", ""]),
    ("one\ntwo", ["one", "two"]),
    ("one\n\ntwo\n", ["one", "", "two", ""]),
    ("\n", ["", ""]),
    ("a\u2028b\x0bc\x85d", ["a\u2028b\x0bc\x85d"]),
]


@pytest.mark.parametrize(("text", "lines"), LINES)
def test_lines_end_at_newlines_only(text: str, lines: list[str]) -> None:
    found = split_lines(text)
    assert [line.text for line in found] == lines
    assert [line.number for line in found] == list(range(1, len(lines) + 1))


@given(st.text(alphabet="ab \n\t\u2028é", max_size=80))
def test_lines_replay_the_text(text: str) -> None:
    lines = split_lines(text)
    assert "\n".join(line.text for line in lines) == text
    for line in lines:
        assert text[slice(*line.span)] == line.text


BLOCKS = {
    "blank lines part": ("Harbour opens\n\n\nFares rise\n", ["Harbour opens", "Fares rise"]),
    "lines of blanks part": ("Harbour opens\n   \n\t\nFares rise", ["Harbour opens", "Fares rise"]),
    "short lines stand alone": ("Harbour opens\nFares rise\nShare", ["Harbour opens", "Fares rise", "Share"]),
    "a flattened page has one paragraph a line": (f"{LONG}\n{LONG}\n{LONG}", [LONG, LONG, LONG]),
    "wrapped lines are joined": (f"{WRAPPED}\n\n{SECOND}\n", folded(WRAPPED, SECOND)),
    "a dash at the end of a line stays": (
        f"{WRAPPED}\n\nA fare of ten pounds will be asked of those who bring a car -\nand of two of others.",
        [
            *folded(WRAPPED),
            "A fare of ten pounds will be asked of those who bring a car - and of two of others.",
        ],
    ),
    "an indent starts a paragraph": (
        f"   {WRAPPED}\n   {SECOND}\n   The mayor did not attend.\n",
        [*folded(WRAPPED, SECOND), "The mayor did not attend."],
    ),
    "a tab is an indent": (f"\t{WRAPPED}\n\t{SECOND}\n", folded(WRAPPED, SECOND)),
    "hard blanks are an indent": (
        f"\u00a0\u00a0{WRAPPED}\n\u00a0\u00a0{SECOND}\n",
        folded(WRAPPED, SECOND),
    ),
    "lines above the first indent stand alone": (
        f"Harbour board of the island town raises the prices\nFerry Fares\n   {WRAPPED}\n   {SECOND}\n",
        [
            "Harbour board of the island town raises the prices",
            "Ferry Fares",
            *folded(WRAPPED, SECOND),
        ],
    ),
    "a byline starts a paragraph": (
        f"{WRAPPED}\n\nThe harbour board of the island raises the price of tickets\nBy Ann Roe\n",
        [*folded(WRAPPED), "The harbour board of the island raises the price of tickets", "By Ann Roe"],
    ),
    "a closing = ends a paragraph": (
        f"The harbour board of this island town raises fares =\nferry tickets\n\n{WRAPPED}\n\n{SECOND}",
        [
            "The harbour board of this island town raises fares =",
            "ferry tickets",
            *folded(WRAPPED, SECOND),
        ],
    ),
    "a line cut in the middle of a sentence is joined": (
        "The board met on Monday and talked about the price\nof ferry tickets.\n",
        ["The board met on Monday and talked about the price of ferry tickets."],
    ),
    "a short line is not carried on": ("Ferry fares\nof the board\n", ["Ferry fares", "of the board"]),
    "a full stop is not carried on": (
        "The board met on Monday and talked about fares all day.\nof note\n",
        ["The board met on Monday and talked about fares all day.", "of note"],
    ),
    "no text": ("", []),
    "blanks only": (" \n\n\t \n", []),
}


@pytest.mark.parametrize("case", BLOCKS)
def test_paragraphs(case: str) -> None:
    text, blocks = BLOCKS[case]
    assert blocks_of(text) == blocks


@pytest.mark.parametrize(
    ("text", "width"),
    [
        (WRAPPED, 59),
        (f"{WRAPPED}\n\n{SECOND}", 59),
        (f"{LONG}\n{LONG}\n{LONG}\n{LONG}", 0),
        ("Harbour opens\nFares rise\nShare\nPrint\nMenu", 0),
        ("", 0),
        ("The harbour board of this island town met on Monday to talk about fares.\nIt did.", 0),
    ],
)
def test_the_width_at_which_a_text_is_wrapped(text: str, width: int) -> None:
    assert wrap_width(split_lines(text)) == width


@given(st.lists(st.sampled_from(["", "  ", "one", "  two", LONG, *WRAPPED.split("\n")]), max_size=20))
def test_every_line_with_text_is_in_one_paragraph(parts: list[str]) -> None:
    lines = split_lines("\n".join(parts))
    held = [index for block in find_blocks(lines) for index in range(*block)]
    assert held == [index for index, line in enumerate(lines) if line.text.strip()]


def test_the_spans_of_paragraphs() -> None:
    document = document_of("Harbour opens\n\nFares rise\nShare\n\nMenu\n")
    found = [document.text[slice(*span)] for span in document.spans]
    assert found == list(document.texts) == ["Harbour opens", "Fares rise", "Share", "Menu"]


def test_a_wrapped_paragraph_keeps_its_newlines_and_flows_without() -> None:
    document = document_of(f"{WRAPPED}\n\n{SECOND}")
    span = document.spans[0]
    assert document.text[slice(*span)] == WRAPPED
    assert flow(document, span) == " ".join(WRAPPED.split())


@pytest.mark.parametrize(
    ("text", "flowed"),
    [("a  b", "a b"), (" a\n b\t", "a b"), ("a\u00a0b", "a b"), ("", ""), ("\n", ""), ("a\r\nb", "a b")],
)
def test_blanks_are_folded(text: str, flowed: str) -> None:
    assert fold_blanks(text) == flowed


@pytest.mark.parametrize(
    ("offset", "line"), [(0, 0), (2, 0), (3, 0), (4, 1), (5, 2), (7, 2), (8, 2), (9, 3), (99, 3)]
)
def test_the_line_of_an_offset(offset: int, line: int) -> None:
    assert line_at(document_of("one\n\ntwo\n"), offset) == line


@given(st.text(alphabet="ab\n", max_size=60), st.data())
def test_the_line_of_an_offset_holds_it(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line = document_of(text).lines[line_at(document_of(text), offset)]
    assert line.span.start <= offset <= line.span.end


def test_the_block_and_the_shape_of_a_line() -> None:
    document = document_of(f"Share\n\n{LONG}\n")
    assert [block_at(document, index) for index in range(4)] == [0, None, 1, None]
    assert [shape_of_line(document, index).kind for index in range(4)] == ["share", "blank", "prose", "blank"]


MERGED = [
    ([], []),
    ([(3, 3)], []),
    ([(0, 2), (5, 7)], [(0, 2), (5, 7)]),
    ([(5, 7), (0, 2)], [(0, 2), (5, 7)]),
    ([(0, 2), (2, 4)], [(0, 4)]),
    ([(0, 9), (2, 4)], [(0, 9)]),
    ([(0, 3), (2, 4), (4, 4), (6, 8)], [(0, 4), (6, 8)]),
]


@pytest.mark.parametrize(("spans", "merged"), MERGED)
def test_merge(spans: list[tuple[int, int]], merged: list[tuple[int, int]]) -> None:
    assert merge(Span(*span) for span in spans) == merged


SUBTRACTED = [
    ((0, 9), [], [(0, 9)]),
    ((0, 9), [(0, 9)], []),
    ((0, 9), [(0, 3)], [(3, 9)]),
    ((0, 9), [(6, 9)], [(0, 6)]),
    ((0, 9), [(3, 6)], [(0, 3), (6, 9)]),
    ((2, 9), [(0, 1), (3, 4), (8, 20)], [(2, 3), (4, 8)]),
    ((2, 9), [(0, 2), (9, 12)], [(2, 9)]),
    ((4, 4), [], []),
]


@pytest.mark.parametrize(("span", "holes", "left"), SUBTRACTED)
def test_subtract(span: tuple[int, int], holes: list[tuple[int, int]], left: list[tuple[int, int]]) -> None:
    assert subtract(Span(*span), [Span(*hole) for hole in holes]) == left


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair)))


def points(spans: list[Span]) -> set[int]:
    return {point for span in spans for point in range(*span)}


@given(st.lists(SPANS, max_size=12))
def test_merge_keeps_every_point_and_leaves_gaps(spans: list[Span]) -> None:
    merged = merge(spans)
    assert points(merged) == points(spans)
    assert all(one.end < other.start for one, other in zip(merged, merged[1:]))
    assert merge(merged) == merged


@given(SPANS, st.lists(SPANS, max_size=12))
def test_subtract_takes_the_holes_and_nothing_else(span: Span, spans: list[Span]) -> None:
    holes = merge(spans)
    left = subtract(span, holes)
    assert points(left) == set(range(*span)) - points(holes)
    assert left == sorted(left)
    assert all(part.start < part.end for part in left)


def test_paragraphs_of_about_the_same_length_are_no_wrapped_text() -> None:
    one = "The harbour board of Oban raised the price of ferry tickets on Monday evening."
    two = "Islanders will pay two pounds more for a crossing, the board said in the night."
    three = "The new prices will be asked from the first day of May, the statement said too."
    assert blocks_of(f"{one}\n{two}\n{three}\n{one}\n") == [one, two, three, one]


def test_a_wrapped_sentence_that_starts_with_by_is_carried_on() -> None:
    closed = "The pier of this island town was closed in March for repairs."
    text = f"{closed}\nBy Monday it will be open again, the board of the harbour\nsaid."
    assert blocks_of(f"{WRAPPED}\n\n{text}\n") == folded(WRAPPED, text)


def test_control_characters_are_a_warning_and_the_frame_of_a_wire_is_none() -> None:
    source = Source(None, 0, "text", "utf-8")
    document = build(
        "Ferry\x00 fares\x08 up\x00\n", source, [Field("slug", "Fer\x03ry", "x", {"a": "\x00b"})]
    )
    assert (document.text, document.fields[0][1:4:2]) == ("Ferry fares up\n", ("Ferry", {"a": "b"}))
    (warning,) = document.warnings
    assert warning.code == "control-characters"
    assert "U+0000 (2 times), U+0008 (1 times)" in warning.message
    assert build("\x16\x01a0001\x1f\n\x02Ferry fares up\x03\n", source).warnings == ()
    assert compose([Block("Ferry\x00 fares up")], source).warnings[0].code == "control-characters"


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("'Fares' rise in May", True),
        ("Fares: RISE in May", True),
        ("Fares rise", False),
        ("Fares rise in June", False),
        ("…", False),
    ],
)
def test_a_value_is_printed_where_letters_and_digits_are_the_same(value: str, printed: bool) -> None:
    document = document_of("“Fares” rise in May\n\n***\n\nFares rise in May and in June")
    assert printed_as(document, value) == ((Span(0, 19),) if printed else ())
