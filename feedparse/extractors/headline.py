"""The headline: stated, on its place in a wire header, or the line above the story that speaks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.document import (
    block_at,
    flow,
    fold_blanks,
    is_full,
    line_at,
    merge,
    printed_as,
    shape_of_line,
    stated_fields,
    subtract,
    wrap_width,
)
from feedparse.extractors.body import trim
from feedparse.model import Basis, Claim, Document, Facts, Shape, Span, Warn
from feedparse.normalize.marks import strip_marks
from feedparse.patterns import lazy

FIELD = "headline"
ABOVE = ("slug", "notices", "dateline", "end_marks")
NEEDS = (*ABOVE, "update", "stamps")
MANY = False
DUMP_LINE = lazy(r"--[ \t]")
STEM = lazy(r"([^\W\d_]{4,5})[^\W\d_]*")
CLOSED = (" =", " <")
HEADING = lazy(r"^#{1,6} ")
SITE = lazy(r"(?: \| [^|]{2,40}){1,3}$")
PATH = lazy(r" [>»›] ")
LEAST_BLANKS = 3
TAIL = lazy(r"\s*(?:[=<]|\d+[ -]min(?:ute)?s? read|premium|back to video)\s*$", re.I)
# What an archive prints in front of a headline: `HEADLINE: `, `4/15/93 1242  `.
LABEL = lazy(r"\s*(?:HEADLINE:\s*|(?:APn?\s+)?\d{1,2}/\d{1,2}(?:/\d{2}(?:\d{2})?)?\s+\d{4}\s+(?=\w))")
MOST_WORDS = 32
LIKELY = frozenset({"text", "prose", "related", "caption"})
NEVER = frozenset(
    {
        "share",
        "menu",
        "legal",
        "account",
        "clock",
        "byline",
        "agency",
        "related_heading",
        "newsletter",
        "advert",
        "letter",
        "quoted",
        "attribution",
        "greeting",
        "signature",
    }
)
CREDITS = frozenset({"byline", "stamp", "agency", "reading_time"})
REACH = 40
FIRST, NEAREST = 5, 400
FULL = 60
LEAD_CHARS = 6000
ALERT_WORDS = 60
DASHES = " -–—_"
# Behind a small letter, figure or bracket a stop ends a sentence; behind a capital it may end `U.S.`
SENTENCE = lazy(r"\s*(?P<text>.{10,400}?)(?:(?<=[a-z0-9)\"”'’%])\.(?=\s)|\.\s*$)", re.S)


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the headline that the envelope states; a page may print another one, which is told."""
    for field in stated_fields(document, "headline"):
        title = fold_blanks(field.value)
        bare, mark = strip_marks(title)
        kept = mark and is_tag(title[: len(title) - len(bare)].rstrip(), mark.kind)
        printed = field.parts.get("printed")
        told = (Warn("contradicted", FIELD, f"{title} is stated, {printed} is printed"),) if printed else ()
        for claim in worded_as(
            title if kept else bare, printed_as(document, printed or title), Basis.STATED, field.where
        ):
            yield claim._replace(warnings=told)


def dump_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `-- Shares rise on hopes`: the first of the lines a corpus dump starts with."""
    if len(document.lines) > 2 and all(DUMP_LINE.match(line.text) for line in document.lines[:3]):
        start, end = document.lines[0].span
        span = trim(document, Span(start + 2, end))
        yield from worded(document, (span,), Basis.MATCHED)


def below_slug(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the first line under the slug lines of a circuit, carried on where it is full."""
    slug = max((span.end for span in facts.spans("slug")), default=0)
    if not slug:
        return
    taken, width = above_headline(document, facts), wrap_width(document.lines)
    lead = min((span.start for span in facts.spans("dateline")), default=len(document.text))
    parts: list[Span] = []
    for line in document.lines:
        if line.span.end <= slug or not line.text.strip():
            continue
        if line.span.end > lead:
            break
        free = subtract(line.span, taken)
        indented = line.text[:2].isspace()
        credit = shape_of_line(document, line.number - 1).kind == "byline"
        above = document.text[parts[-1].start : parts[-1].end] if parts else ""
        if (
            not free
            or indented
            or credit
            or above.endswith(CLOSED)
            or above
            and not (is_full(above, line.text, width) or len(above) > FULL)
        ):
            break
        parts.append(trim(document, free[0]))
    if parts:
        yield from worded(document, tuple(parts), Basis.MATCHED)


def best_line_above(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the line above the story that shares the most words with it: title line, h1, first line.

    Where a headline is stated, nothing is to be guessed.
    """
    found = [] if next(stated_fields(document, FIELD), None) else candidates(document, facts)
    if not found:
        return
    lead = story_words(document)
    weights = {item.span: weigh(document, item, found, lead) for item in found}
    for best in sorted(found, key=lambda item: -weights[item.span])[:3]:
        item = first_of_run(best, found, weights)
        yield from worded(document, printed(item, found), Basis.MATCHED)


def first_sentence(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Harbour strike called off.` behind the dateline of an alert, which is sent without a headline."""
    zone = document.zones.body
    shapes = [look for block, look in zip(document.blocks, document.shapes) if block.start >= zone.start]
    start = max((span.end for span in facts.spans("dateline")), default=0)
    alert = [look.kind for look in shapes].count("prose") == 1
    if not start or not alert or sum(look.words for look in shapes) > ALERT_WORDS:
        return
    block = block_at(document, line_at(document, start))
    end = document.spans[block].end if block is not None else start
    sentence = SENTENCE.match(document.text, start, end)
    if sentence:
        yield Claim(fold_blanks(sentence["text"]).lstrip(DASHES), (), Basis.GUESSED)


class Candidate(NamedTuple):
    """A paragraph that may be the headline: its number, its text, how far above the body it stands."""

    number: int
    span: Span
    text: str
    shape: Shape
    distance: int


def first_of_run(best: Candidate, found: Sequence[Candidate], weights: dict[Span, float]) -> Candidate:
    """Climb from a deck to the headline above it: lines that stand together and speak of the same story."""
    for item in reversed(found):
        near = 0 < best.number - item.number <= 2
        if near and item.shape.words > 5 and weights[item.span] > max(1.6, weights[best.span] - 1.8):
            best = item
    return best


def candidates(document: Document, facts: Facts) -> list[Candidate]:
    """Return the free short paragraphs above the body, in the order of the text."""
    taken = above_headline(document, facts)
    above = sum(block.start < document.zones.body.start for block in document.blocks)
    found = []
    for index in (*range(min(FIRST, above)), *range(max(FIRST, above - NEAREST), above)):
        shape = document.shapes[index]
        free = subtract(document.spans[index], taken)
        likely = shape.kind in LIKELY or index == 0 and (shape.kind not in NEVER or above == 1)
        if free and shape.words <= MOST_WORDS and likely:
            span = trim(document, free[-1])
            if span.end > span.start:
                found.append(Candidate(index, span, flow(document, span), shape, above - index))
    return found


def above_headline(document: Document, facts: Facts) -> list[Span]:
    """Return the text that cannot be headline; a tag with a colon stays in it, as `URGENT: Roe wins` does."""
    marks = [
        span
        for claim in facts.decided.get("update", ())
        for span in claim.spans
        if not is_tag(document.text[span.start : span.end].rstrip(), claim.value.kind)
    ]
    return merge([*facts.spans(*ABOVE), *marks])


def is_tag(mark: str, kind: str) -> bool:
    """Say whether a mark is read with the headline: `Correction:`, an alert; no `UPDATE 2:`, no `1st Ld:`."""
    return mark.endswith(":") and (kind == "alert" or kind != "writethru" and not mark.isupper())


def story_words(document: Document) -> frozenset[str]:
    """Return the stems of the words at the beginning of the body."""
    zone = document.zones.body
    if zone.start == zone.end:
        return frozenset()
    start = document.lines[zone.start].span.start
    end = document.lines[zone.end - 1].span.end
    return stems(document.text[start : min(end, start + LEAD_CHARS)])


def stems(text: str) -> frozenset[str]:
    """Return the first five letters of every word of four letters or more."""
    return frozenset(STEM.findall(text.casefold()))


def weigh(document: Document, item: Candidate, found: Sequence[Candidate], lead: frozenset[str]) -> float:
    """Return how much speaks for a line: words shared with the story, said twice, near, first."""
    own = stems(item.text)
    weight = 4 * len(own & lead) / max(len(own), 4)
    weight += 1.2 * any(twins(item.text, other.text) for other in found if other.number != item.number)
    weight += 2.5 * (item.number == 0 and item.shape.words > 3 and item.shape.kind != "caption")
    weight += stands_above_credits(document.shapes, item.number) - 4 * (PATH.search(item.text) is not None)
    weight -= min(item.distance, REACH) * 0.03
    weight -= 0.8 * (item.shape.kind != "text") + 0.8 * item.text.endswith(".")
    return weight - 2.0 * (item.shape.words < 4 and item.number > 0) - 0.5 * (item.shape.words > 24)


def stands_above_credits(shapes: Sequence[Shape], index: int) -> float:
    """Return what the neighbours say: byline and stamp follow a headline, they do not precede it."""
    below = any(shape.kind in CREDITS for shape in shapes[index + 1 : index + 5])
    above = any(shape.kind in CREDITS for shape in shapes[max(0, index - 3) : index])
    return 0.8 * below - 0.6 * above


def twins(text: str, other: str) -> bool:
    """Say whether two lines are the same headline, one perhaps with a site name behind it."""
    short, long = (text, other) if len(text) <= len(other) else (other, text)
    return short == long or (len(short) > 15 and (long.startswith(short) or long.endswith(short)))


def printed(item: Candidate, found: Sequence[Candidate]) -> tuple[Span, ...]:
    """Return every place that says the headline, without `| The Daily Bugle` where it is so somewhere."""
    same = [other for other in found if twins(item.text, other.text)]
    shortest = min(same, key=lambda other: len(other.text)).text if same else item.text
    return tuple(other.span for other in same if other.text == shortest) or (item.span,)


def worded(document: Document, spans: tuple[Span, ...], basis: Basis) -> Iterator[Claim]:
    """Make the claim for a headline: no reading time, site name or closing ``=``; said once."""
    yield from worded_as(" ".join(dict.fromkeys(flow(document, span) for span in spans)), spans, basis)


def worded_as(text: str, spans: tuple[Span, ...], basis: Basis, where: str | None = None) -> Iterator[Claim]:
    """Make the claim for a headline of these words, less what does not belong to it."""
    text = LABEL.sub("", HEADING.sub("", TAIL.sub("", TAIL.sub("", text))), 1)
    site = SITE.search(text)
    if site and text.count(" ", 0, site.start()) >= LEAST_BLANKS:
        text = text[: site.start()]
    if text:
        yield Claim(text, spans, basis, where=where)


RULES = (stated, dump_header, below_slug, best_line_above, first_sentence)
