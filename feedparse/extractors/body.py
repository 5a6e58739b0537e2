"""The body: what is left of the body zone when every other field has taken its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import block_span, flow, merge, subtract
from feedparse.model import Basis, Claim, Document, Facts, Span

FIELD = "body"
CARVES = (
    "slug", "update", "notices", "credits", "end_marks", "byline", "dateline", "headline",
    "subheadline", "published", "updated", "created", "embargoed", "topics", "furniture",
)  # fmt: skip
NEEDS = CARVES
MANY = True
WORD = re.compile(r"\w")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def remainder(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take each paragraph of the body zone less the spans that other fields claimed."""
    holes = merge(facts.spans(*CARVES))
    for block in document.blocks:
        if not document.zones.body.start <= block.start < document.zones.body.end:
            continue
        parts = [trim(document, part) for part in subtract(block_span(document, block), holes)]
        spans = tuple(part for part in parts if WORD.search(document.text, part.start, part.end))
        if spans:
            text = " ".join(flow(document, span) for span in spans)
            yield Claim(CONTROL.sub("", text), spans, Basis.MATCHED)


def trim(document: Document, span: Span) -> Span:
    """Take blanks off both ends of a span."""
    text = document.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


RULES = (remainder,)
