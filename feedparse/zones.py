"""Where the story stands in the text: header, body, tail.

The body is the stretch of paragraphs with the largest sum of weights: sentences weigh what they have
in words, furniture weighs against. That is the maximum-subarray idea of body text extraction (Finn,
Kushmerick and Smyth 2001), over paragraphs instead of tags.
"""

from __future__ import annotations

from collections.abc import Sequence

from feedparse.model import Line, Shape, Span, Zones

PROSE_CAP = 60
BREAK = 200
LEAD = 12
MOST_HEADLINE_WORDS = 25
CUT_WORDS = 5
LEAST_WORDS = 3
FULL_STOPS = (".", ".)", '."', ".”", ".'", ".’")
DECKS = 2
BOX, LAST_WORDS, LONE_WORDS = 10, 35, 60
BOXED = frozenset({"related_heading", "related", "text", "advert", "byline", "caption"})
REACH, REACH_WORDS = 60, 60
CREDITS = frozenset({"byline", "stamp", "agency", "reading_time"})
# What may stand above the lead of a story that an envelope holds, and in how many paragraphs.
OPENING = 8
NOTES = frozenset({"text", "byline", "agency", "stamp", "menu"})
WEIGHTS = {
    "text": 0, "share": -16, "advert": -4, "newsletter": -30, "related": -20, "related_heading": -50,
    "caption": -8, "reading_time": -30, "legal": -40, "menu": -12, "account": -30, "clock": -50,
    "stamp": -40, "byline": -50, "agency": -4, "closer": -30, "bio": -30, "deck_label": -4,
}  # fmt: skip


def find_zones(lines: Sequence[Line], blocks: Sequence[Span], shapes: Sequence[Shape]) -> Zones:
    """Return the line ranges of header, body and tail; with no body all lines are header."""
    first, last = heaviest(weigh(shapes))
    first = skip_credits(shapes, reach_back(shapes, first), last)
    last = reach_on(shapes, last)
    first += first == 0 and last > 1 and is_headline(lines[blocks[0].start].text, shapes[0])
    while first < last and shapes[first].kind != "prose":
        first += 1
    if 0 < last < len(shapes) and first < last:
        text = lines[blocks[last].end - 1].text
        last += breaks_off(text, shapes[last]) or ends_short(text, shapes[last])
    if first == last:
        return Zones(Span(0, len(lines)), Span(len(lines), len(lines)), Span(len(lines), len(lines)))
    start, end = blocks[first].start, blocks[last - 1].end
    return Zones(Span(0, start), Span(start, end), Span(end, len(lines)))


def whole_story(blocks: Sequence[Span], shapes: Sequence[Shape]) -> Zones:
    """Return the zones of a text that is nothing but a story: its header is what stands above the lead.

    Where no sentence follows soon, as in a table of results, all of it is body.
    """
    end = blocks[-1].end if blocks else 0
    first = next((n for n, shape in enumerate(shapes[:OPENING]) if shape.kind not in NOTES), OPENING)
    start = blocks[first].start if first < len(blocks) and first < OPENING else 0
    return Zones(Span(0, start), Span(start, end), Span(end, end))


def is_headline(text: str, shape: Shape) -> bool:
    """Say whether the very first paragraph is a headline and no lead: it does not end like a sentence."""
    return shape.words <= MOST_HEADLINE_WORDS and not text.rstrip().endswith(
        (".", '."', ".”", ".'", "。", "。」")
    )


def breaks_off(text: str, shape: Shape) -> bool:
    """Say whether a paywall cuts the paragraph behind the last sentence: `On Tuesday the unions …`."""
    return shape.kind == "text" and shape.words >= CUT_WORDS and text.rstrip().endswith(("...", "…"))


def ends_short(text: str, shape: Shape) -> bool:
    """Say whether the last sentence is too short to be told from a label by its words: `He was 85. (AGI)`"""
    if shape.kind != "text" or not LEAST_WORDS <= shape.words <= CUT_WORDS:
        return False
    sentence = text.strip().rpartition(" (")[0] if text.rstrip(". ").endswith(")") else text.strip()
    return sentence.endswith(FULL_STOPS) and sentence.lstrip("\"“‘'«`")[:1].isupper()


def weigh(shapes: Sequence[Shape]) -> list[int]:
    """Return a weight a paragraph: what it says for or against being part of the story.

    One interruption of the story, however many lines its box has, weighs no more than ``BREAK``.
    """
    weights, run, cost = [], 0, 0
    for shape in shapes:
        if shape.kind == "prose":
            run, cost = 0, 0
            weights.append(min(shape.words, PROSE_CAP))
            continue
        run = run + 1 if shape.kind == "text" else 0
        weight = max(WEIGHTS[shape.kind] - min(2 * run, 12), -BREAK - cost)
        cost += weight
        weights.append(weight)
    return weights


def heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """Return the half-open range with the largest sum (the first of equals); (0, 0) if none is positive."""
    best, best_range, total, start = 0, (0, 0), 0, 0
    for index, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, index
        total += weight
        if total > best:
            best, best_range = total, (start, index + 1)
    return best_range


def reach_back(shapes: Sequence[Shape], first: int) -> int:
    """Return where the story begins when a box of furniture cuts off its first sentences under the byline."""
    start, words = first, 0
    for index in range(first - 1, max(-1, first - REACH), -1):
        if shapes[index].kind == "prose":
            start, words = index, words + shapes[index].words
        elif shapes[index].kind in CREDITS:
            return start if words >= REACH_WORDS else first
    return first


def reach_on(shapes: Sequence[Shape], last: int) -> int:
    """Return where the story ends when a list of other stories cuts off its last sentences."""
    index = last
    while 0 < index < len(shapes) and index - last <= BOX and shapes[index].kind in BOXED:
        index += 1
    end = index
    while end < len(shapes) and shapes[end].kind == "prose":
        end += 1
    words = sum(shape.words for shape in shapes[index:end])
    return reach_on(shapes, end) if words >= (LAST_WORDS if end - index > 1 else LONE_WORDS) else last


def skip_credits(shapes: Sequence[Shape], first: int, last: int) -> int:
    """Return the first sentence behind byline, stamp and share bar: a deck may stand above them."""
    start, sentences = first, 0
    for index in range(first, min(first + LEAD, last)):
        kind = shapes[index].kind
        if kind == "prose":
            sentences += 1
        elif kind == "deck_label":
            start = max(start, min(index + 2, last - 1))
        elif kind in CREDITS and sentences <= DECKS or kind == "share" and sentences <= 1:
            start = index + 1
    return start if start < last else first
