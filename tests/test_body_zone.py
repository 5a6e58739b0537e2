"""Where the story stands: small pages, drawn line by line, the lines of the body behind a bar."""

from __future__ import annotations

import pytest
from drawn_pages import HEADLINE, PAGES, SENTENCES
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.model import Document, Shape, Source
from feedparse.zones import BREAK, heaviest, reach_back, reach_on, skip_credits, weigh

GAPS = {
    "a newsletter box inside a story of short paragraphs": """
  {head}
  By Ann Roe
| {0}
| {1}
| {2}
  Sign up for our newsletter
  Enter your email
  Subscribe
  By signing up you agree to our terms.
| {3}
| {4}
| {5}
""",
    "a live page": """
  Live: Harbour board raises ferry fares
  By Ann Roe
  March 5, 2023
  10:30 am
| {0}
| {1}
  10:05 am
| {2}
| {3}
  9:41 am
| {4}
| {5}
""",
}


def drawn(page: str) -> tuple[Document, tuple[int, int]]:
    lines = page.strip("\n").format(*SENTENCES, head=HEADLINE).split("\n")
    marked = [index for index, line in enumerate(lines) if line.startswith("|")]
    text = "\n".join(line[2:] for line in lines)
    return build(text, Source(None, 0, "text", "utf-8")), (marked[0], marked[-1] + 1)


@pytest.mark.parametrize("page", PAGES)
def test_the_body_of_a_page(page: str) -> None:
    document, body = drawn(PAGES[page])
    assert document.zones.body == body
    assert document.zones.header == (0, body[0])
    assert document.zones.tail == (body[1], len(document.lines))


@pytest.mark.xfail(strict=True, reason="each furniture line inside a story weighs in full, box or clock")
@pytest.mark.parametrize("page", GAPS)
def test_the_body_of_a_page_not_yet_found(page: str) -> None:
    document, body = drawn(GAPS[page])
    assert document.zones.body == body


NO_STORY = {
    "nothing": "",
    "blank lines": "\n\n\n",
    "only a headline": HEADLINE,
    "a headline and a byline": f"{HEADLINE}\nBy Ann Roe\nMarch 5, 2023",
    "a list of headlines": "Pier reopens after storm\n2 hours ago\nIsland votes\n3 hours ago\nLatest News",
    "furniture only": "Home\nNews\nShare\nTerms of Use\nPrivacy Policy\nSubscribe",
    "a table of results": "Oban 2 Mull 1\nTiree 0 Coll 0\nIona 3 Ulva 2",
}


@pytest.mark.parametrize("page", NO_STORY)
def test_without_prose_all_is_header(page: str) -> None:
    document = build(NO_STORY[page], Source(None, 0, "text", "utf-8"))
    end = len(document.lines)
    assert document.zones == ((0, end), (end, end), (end, end))


def shapes(drawing: str) -> list[Shape]:
    kinds = {
        ".": "text",
        "r": "related",
        "R": "related_heading",
        "b": "byline",
        "s": "share",
        "n": "newsletter",
    }
    return [Shape("prose", 30) if sign == "P" else Shape(kinds[sign], 3) for sign in drawing]


@pytest.mark.parametrize(
    ("weights", "best"),
    [
        ([], (0, 0)),
        ([-1, -2], (0, 0)),
        ([0, 0], (0, 0)),
        ([3], (0, 1)),
        ([-1, 3, -1], (1, 2)),
        ([3, -1, 3], (0, 3)),
        ([3, -4, 3], (0, 1)),
        ([3, -4, 4], (2, 3)),
        ([0, 3, 0], (1, 2)),
    ],
)
def test_the_heaviest_range(weights: list[int], best: tuple[int, int]) -> None:
    assert heaviest(weights) == best


@given(st.lists(st.integers(-9, 9), max_size=12))
def test_no_range_is_heavier(weights: list[int]) -> None:
    first, last = heaviest(weights)
    ranges = [(a, b) for a in range(len(weights) + 1) for b in range(a, len(weights) + 1)]
    assert sum(weights[first:last]) == max(sum(weights[a:b]) for a, b in ranges)


@given(st.text(alphabet=".rRbsn", min_size=1, max_size=60))
def test_one_interruption_weighs_no_more_than_a_break(box: str) -> None:
    assert -BREAK <= sum(weigh(shapes(box))) <= 0


@pytest.mark.parametrize(
    ("drawing", "first", "start"),
    [
        ("bPPRrPP", 5, 1),
        ("bPRrPP", 4, 4),
        ("PPRrPP", 4, 4),
        ("bPP", 1, 1),
        ("", 0, 0),
    ],
)
def test_the_story_reaches_back_over_a_box_to_its_byline(drawing: str, first: int, start: int) -> None:
    assert reach_back(shapes(drawing), first) == start


@pytest.mark.parametrize(
    ("drawing", "last", "end"),
    [
        ("PPRrPP", 2, 6),
        ("PPRrP", 2, 2),
        ("PPn" + "PP", 2, 2),
        ("PPR...PPrPP", 2, 11),
        ("PP", 2, 2),
        ("RrPP", 0, 0),
    ],
)
def test_the_story_reaches_on_over_a_list(drawing: str, last: int, end: int) -> None:
    assert reach_on(shapes(drawing), last) == end


@pytest.mark.parametrize(
    ("drawing", "start"),
    [("PbPP", 2), ("PPbP", 3), ("PPPbP", 0), ("PsP", 2), ("PPsP", 0), ("Pb", 0), ("PP", 0)],
)
def test_credits_stand_above_the_first_sentence(drawing: str, start: int) -> None:
    assert skip_credits(shapes(drawing), 0, len(drawing)) == start
