"""Where the story stands: small pages, drawn line by line, the lines of the body behind a bar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.document import build
from feedparse.model import Document, Shape, Source
from feedparse.zones import BREAK, heaviest, reach_back, reach_on, skip_credits, weigh

SENTENCES = (
    "The harbour board of Oban raised the price of ferry tickets on Monday for the first time in six years.",
    "Islanders will pay two pounds more for a crossing with a car, the board said after a meeting of three hours.",
    "“Nobody likes it, but the old boats have to be mended before the winter storms,” said its chair, Ann Roe.",
    "The new prices will be asked from the first day of May, and season tickets will cost what they cost now.",
    "Lorry drivers said that they would wait and see what the second operator on the route would do about it.",
    "The board will meet again in the autumn, when it will know how many travellers came over the summer.",
)
HEADLINE = "Harbour board raises ferry fares"

PAGES = {
    "bare wire copy": """
  {head}

| {0}

| {1}

| {2}
""",
    "wire copy wrapped and indented": """
  {head}
  By ANN ROE
  Associated Press Writer
|    OBAN, Scotland (AP) _ The harbour board of this town raised the
| price of ferry tickets on Monday for the first time in six years.
|    Islanders will pay two pounds more for a crossing with a car, the
| board said after a meeting of three hours.
|    The board will meet again in the autumn.
""",
    "menus above": """
  Home
  News
  World
  Sports
  Search
  {head}
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
""",
    "share bar and reading time": """
  {head}
  Share
  Facebook
  Twitter
  3 min read
| {0}
| {1}
""",
    "a deck above the byline": """
  {head}
  Islanders will pay two pounds more from May, and the second operator may follow them before long.
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
""",
    "one related headline inside": """
  {head}
| {0}
| {1}
  READ MORE: Pier reopens after storm
| {2}
| {3}
""",
    "a related box inside": """
  {head}
  By Ann Roe
| {0}
| {1}
| {2}
  ALSO READ
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
| {3}
| {4}
| {5}
""",
    "a newsletter box inside": """
  {head}
  By Ann Roe
| {0} {1}
| {2} {3}
| {4} {5}
| {0} {1}
  Sign up for our newsletter
  Enter your email
  Subscribe
  By signing up you agree to our terms.
| {2} {3}
| {4} {5}
| {0} {1}
| {2} {3}
""",
    "advertisements between all paragraphs": """
  {head}
| {0}
  Advertisement
| {1}
  Article content
| {2}
  Advertisement
| {3}
""",
    "captions between paragraphs": """
  {head}
| {0}
| {1}
  A ferry leaves the harbour. (Photo: PTI)
| {2}
| {3}
""",
    "a story cut by an Also Read box near its end": """
  {head}
  By Ann Roe
| {0}
| {1}
| {2}
| {3}
  Also Read
  Pier reopens after storm
  Who pays for the pier?
| {4}
| {5}
""",
    "a box that cuts off the first sentences": """
  {head}
  By Ann Roe
  March 5, 2023
| {0}
| {1}
| {2}
| {3}
  Most Popular
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Trending Now
  Roe wins the cup
  Latest News
  Sign up for our newsletter
  Enter your email
  Subscribe
| {4}
| {5}
| {0}
| {1}
| {2}
| {3}
| {4}
""",
    "a tail of other stories": """
  {head}
| {0}
| {1}
| {2}
  Most Popular
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Terms of Use
  Privacy Policy
""",
    "a tail of teasers": """
  {head}
| {0}
| {1}
| {2}
| {3}
  Related Stories
  Pier reopens after storm
  The pier of Oban was opened again on Friday after a storm.
  2 hours ago
  Island votes on bridge
  A bridge to the island would cost two millions, the council said.
  3 hours ago
""",
    "comments below": """
  {head}
| {0}
| {1}
| {2}
  Comments (12)
  Log in to comment
  Bo Doe
  2 hours ago
  Reply
  Report
""",
    "a legal tail": """
  {head}
| {0}
| {1}
  © 2024 The Bugle Ltd. All rights reserved.
  This material may not be published, broadcast or rewritten.
""",
    "an author's bio and address below": """
  {head}
| {0}
| {1}
| {2}
  Ann Roe is a reporter who covers the harbour for the Bugle.
  Follow her on Twitter at @annroe
""",
    "crossheads inside": """
  {head}
| {0}
| {1}
| What it costs
| {2}
| {3}
| Who pays
| {4}
""",
    "short answers inside": """
  {head}
| {0}
| “No,” said Roe.
| {1}
| Why not?
| {2}
""",
    "headline ends like a question": """
  Will the harbour board raise ferry fares for all islanders?
| {0}
| {1}
""",
    "a sentence as the very first line is the lead": """
| {0}
| {1}
| {2}
""",
    "one paragraph": """
  {head}
  By Ann Roe
| {0} {1} {2} {3}
""",
    "a long list of links above": """
  Pier reopens after storm
  Who pays for the pier?
  Island votes on bridge
  Roe wins the cup
  Doe loses the cup
  Council meets on Friday
  Two ferries collide
  {head}
  Ann Roe
  March 5, 2023 9:41 am
| {0}
| {1}
""",
    "cookie banner above": """
  We use cookies to give you the best experience on our site and to show what you like to read.
  Accept
  Manage preferences
  {head}
  By Ann Roe
| {0}
| {1}
""",
    "subscription letter below": """
  {head}
| {0}
| {1}
| {2}
  Dear Reader,
  We have always worked hard to tell you about the harbour. Your support helps us to do so every day.
  Support quality journalism and subscribe to the Bugle.
  Digital Editor
""",
}

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


@pytest.mark.xfail(strict=True, reason="each line of one box weighs in full: four lines outweigh three paragraphs")
@pytest.mark.parametrize("page", GAPS)
def test_the_body_of_a_page_not_yet_found(page: str) -> None:
    document, body = drawn(GAPS[page])
    assert document.zones.body == body


NO_STORY = {
    "nothing": "",
    "blank lines": "\n\n\n",
    "only a headline": HEADLINE,
    "a headline and a byline": f"{HEADLINE}\nBy Ann Roe\nMarch 5, 2023",
    "a list of headlines": "Pier reopens after storm\n2 hours ago\nIsland votes on bridge\n3 hours ago\nLatest News",
    "furniture only": "Home\nNews\nShare\nTerms of Use\nPrivacy Policy\nSubscribe",
    "a table of results": "Oban 2 Mull 1\nTiree 0 Coll 0\nIona 3 Ulva 2",
}


@pytest.mark.parametrize("page", NO_STORY)
def test_without_prose_all_is_header(page: str) -> None:
    document = build(NO_STORY[page], Source(None, 0, "text", "utf-8"))
    end = len(document.lines)
    assert document.zones == ((0, end), (end, end), (end, end))


def shapes(drawing: str) -> list[Shape]:
    kinds = {".": "text", "r": "related", "R": "related_heading", "b": "byline", "s": "share", "n": "newsletter"}
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
