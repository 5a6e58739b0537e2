"""The body: what is left of the body zone when every other field has taken its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from feedparse.document import block_at, first_at, flow, line_at, merge, subtract
from feedparse.model import Basis, Claim, Document, Facts, Span
from feedparse.patterns import lazy

FIELD = "body"
CARVES = (
    "slug", "update", "notices", "credits", "end_marks", "byline", "dateline", "headline",
    "subheadline", "published", "updated", "created", "embargoed", "topics", "furniture",
)  # fmt: skip
NEEDS = CARVES
MANY = True
OPENING = 12
WORD = lazy(r"[^\W_]")
CLOSING = (".", ",", ";", ":", "!", "?", ")", "”", "’")


def remainder(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take each paragraph of the body zone less the spans that other fields claimed."""
    holes = merge(facts.spans(*CARVES))
    zone = story_zone(document, facts)
    for number in range(*(first_at(document, line) for line in zone)):
        whole = document.spans[number]
        left = subtract(whole, holes)
        parts = [trim(document, part) for part in left]
        spans = tuple(part for part in parts if part.end > part.start)
        text = document.texts[number] if left == [whole] else joined(flow(document, span) for span in spans)
        if WORD.search(text):
            yield Claim(text, spans, Basis.MATCHED)


def joined(parts: Iterable[str]) -> str:
    """Join what is left of a paragraph: with a blank, but none before a comma or a full stop."""
    text = ""
    for part in parts:
        text += part if not text or part.startswith(CLOSING) else f" {part}"
    return text


def story_zone(document: Document, facts: Facts) -> Span:
    """Return the lines of the story: the body zone, from the dateline on where that stands above it.

    Where an envelope holds the story and states its headline, what stands above is story too.
    """
    zone = document.zones.body
    headline = facts.decided.get("headline", ())
    if document.whole and headline and headline[0].basis is Basis.STATED:
        return Span(0, zone.end)
    for claim in facts.decided.get("dateline", ()):
        line = line_at(document, claim.spans[0].start) if claim.spans else zone.start
        below = max((line_at(document, span.end) + 1 for span in facts.spans("headline")), default=0)
        if below <= line < zone.start and opens_story(document, claim):
            return Span(line, zone.end)
    return zone


def opens_story(document: Document, claim: Claim) -> bool:
    """Say whether text follows a dateline in its own paragraph."""
    block = block_at(document, line_at(document, claim.spans[-1].start))
    after = document.spans[block].end - claim.spans[-1].end if block is not None else 0
    return after > OPENING


def trim(document: Document, span: Span) -> Span:
    """Take blanks off both ends of a span."""
    text = document.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


RULES = (remainder,)
