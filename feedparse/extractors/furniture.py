"""Every line that is no field and no body, with its kind: share bars, captions, menus, related headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import block_span, line_at, merge, subtract
from feedparse.extractors.body import CARVES
from feedparse.model import Basis, Claim, Document, Facts, Span

FIELD = "furniture"
NEEDS = tuple(name for name in CARVES if name != "furniture")
MANY = True
CREDIT_WORDS = 8
CAPTION_WORDS = 40
SPEECH = re.compile(r"[“”\"]|\b(?:said|says|told|added)\b")
KEPT = frozenset({"prose", "text"})


def outside_body(document: Document, facts: Facts) -> Iterator[Claim]:
    """Name what stands above and below the story: `Share`, `Most Popular`, menus."""
    taken = merge(facts.spans(*NEEDS))
    for block, shape in zip(document.blocks, document.shapes):
        if document.zones.body.start <= block.start < document.zones.body.end:
            continue
        for span in subtract(block_span(document, block), taken):
            if document.text[span.start : span.end].strip():
                yield Claim(shape.kind if shape.kind != "text" else "menu", (span,), Basis.GUESSED)


def between_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Name what stands between the paragraphs of the story: `Advertisement`, `READ MORE: …`."""
    taken = merge(facts.spans(*NEEDS))
    for block, shape in zip(document.blocks, document.shapes):
        if shape.kind in KEPT or not document.zones.body.start <= block.start < document.zones.body.end:
            continue
        for span in subtract(block_span(document, block), taken):
            if document.text[span.start : span.end].strip():
                yield Claim(shape.kind, (span,), Basis.MATCHED)


def caption_above_credit(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the sentence that a photo credit follows: `Roe poses in her studio.` above `Jane Doe/The Bugle`."""
    taken = merge(facts.spans(*NEEDS))
    pairs = list(zip(document.blocks, document.shapes))
    for (block, shape), (_, below) in zip(pairs, pairs[1:]):
        if not (shape.kind in KEPT and below.kind == "caption" and below.words <= CREDIT_WORDS):
            continue
        span = block_span(document, block)
        text = document.text[span.start : span.end]
        inside = document.zones.body.start <= block.start < document.zones.body.end
        if inside and shape.words <= CAPTION_WORDS and not SPEECH.search(text) and subtract(span, taken) == [span]:
            yield Claim("caption", (span,), Basis.GUESSED)


def above_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find what stands in the body zone above the paragraph that opens with a dateline: decks, captions, lists."""
    zone = document.zones.body
    opening = min((line_at(document, span.start) for span in facts.spans("dateline")), default=0)
    if not zone.start < opening < zone.end:
        return
    taken = merge(facts.spans(*NEEDS))
    for block, shape in zip(document.blocks, document.shapes):
        if zone.start <= block.start and block.end <= opening:
            for span in subtract(block_span(document, block), taken):
                yield Claim("lead-in" if shape.kind in KEPT else shape.kind, (span,), Basis.MATCHED)


RULES = (above_dateline, between_paragraphs, caption_above_credit, outside_body)
