"""Every line that is no field and no body, with its kind: share bars, captions, menus, related headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import block_span, flow, line_at, merge, subtract
from feedparse.extractors.body import CARVES, story_zone
from feedparse.model import Basis, Claim, Document, Facts, Span

FIELD = "furniture"
NEEDS = tuple(name for name in CARVES if name != "furniture")
MANY = True
CREDIT_WORDS = 8
CAPTION_WORDS = 60
LABEL_WORDS = 4
LEAD_IN_WORDS = 160
TEASER_WORDS = 22
COMPANY = re.compile(r"(?:About\ (?:[A-Z]\S*|the|of|and|&)(?:\ (?:[A-Z&]\S*|of|the|and|&)){0,6}|SOURCE:?\ [A-Z].{0,80})$", re.X)
LINK_MARK = re.compile(r",?[ ]?\b[Oo]pens\ in?\ ?(?:a\ )?new\ (?:tab|window)\b|,[ ]opens\ new\ tab\b", re.X)
LABELS = frozenset({"related", "related_heading"})
SPEECH = re.compile(r"[“”\"]|\b(?:said|says|told|added)\b")
KEPT = frozenset({"prose", "text"})


def outside_body(document: Document, facts: Facts) -> Iterator[Claim]:
    """Name what stands above and below the story: `Share`, `Most Popular`, menus."""
    taken, zone = merge(facts.spans(*NEEDS)), story_zone(document, facts)
    for block, shape in zip(document.blocks, document.shapes):
        if zone.start <= block.start < zone.end:
            continue
        for span in subtract(block_span(document, block), taken):
            if document.text[span.start : span.end].strip():
                yield Claim(shape.kind if shape.kind != "text" else "menu", (span,), Basis.GUESSED)


def between_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Name what stands between the paragraphs of the story: `Advertisement`, `READ MORE: …`."""
    taken, zone = merge(facts.spans(*NEEDS)), story_zone(document, facts)
    for block, shape in zip(document.blocks, document.shapes):
        if shape.kind in KEPT or not zone.start <= block.start < zone.end:
            continue
        for span in subtract(block_span(document, block), taken):
            if document.text[span.start : span.end].strip():
                yield Claim(shape.kind, (span,), Basis.MATCHED)


def caption_above_credit(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the sentence that a photo credit follows: `Roe poses in her studio.` above `Jane Doe/The Bugle`."""
    taken, zone = merge(facts.spans(*NEEDS)), story_zone(document, facts)
    pairs = list(zip(document.blocks, document.shapes))
    for (block, shape), (_, below) in zip(pairs, pairs[1:]):
        if not (shape.kind in KEPT and below.kind == "caption" and below.words <= CREDIT_WORDS):
            continue
        span = block_span(document, block)
        text = document.text[span.start : span.end]
        inside = zone.start <= block.start < zone.end
        if inside and shape.words <= CAPTION_WORDS and not SPEECH.search(text) and subtract(span, taken) == [span]:
            yield Claim("caption", (span,), Basis.GUESSED)


def above_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find what stands in the body zone above the paragraph that opens with a dateline: decks, captions, lists."""
    zone = story_zone(document, facts)
    opening = min((line_at(document, span.start) for span in facts.spans("dateline")), default=0)
    if not zone.start < opening < zone.end:
        return
    taken = merge(facts.spans(*NEEDS))
    pairs = zip(document.blocks, document.shapes)
    above = [(block, shape) for block, shape in pairs if zone.start <= block.start and block.end <= opening]
    if sum(shape.words for _, shape in above) <= LEAD_IN_WORDS:
        for block, shape in above:
            for span in subtract(block_span(document, block), taken):
                yield Claim("lead-in" if shape.kind in KEPT else shape.kind, (span,), Basis.MATCHED)


def under_related_label(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the headlines under `SEE ALSO` or `Related` in the middle of the story, up to its next sentence."""
    taken, zone, below = merge(facts.spans(*NEEDS)), story_zone(document, facts), False
    for block, shape in zip(document.blocks, document.shapes):
        if not zone.start <= block.start < zone.end:
            continue
        if shape.kind in LABELS:
            below = shape.kind == "related_heading" or shape.words <= LABEL_WORDS
        elif below and shape.words <= TEASER_WORDS and is_headline(document, block):
            for span in subtract(block_span(document, block), taken):
                yield Claim("related", (span,), Basis.MATCHED)
        else:
            below = below and shape.kind not in KEPT


def is_headline(document: Document, block: Span) -> bool:
    """Say whether a paragraph does not end like a sentence, or asks a question."""
    return not document.lines[block.end - 1].text.rstrip().endswith((".", '."', ".”", ".'", ".’", ":"))


def said_again_outside(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the headline of another story that a list outside the body has, too."""
    taken, zone = merge(facts.spans(*NEEDS)), story_zone(document, facts)
    pairs = [(b, s) for b, s in zip(document.blocks, document.shapes) if s.kind == "text" and s.words > LABEL_WORDS]
    outside = {flow(document, block_span(document, b)) for b, _ in pairs if not zone.start <= b.start < zone.end}
    for block, _ in pairs:
        span = block_span(document, block)
        if zone.start <= block.start < zone.end and flow(document, span) in outside:
            for part in subtract(span, taken):
                yield Claim("related", (part,), Basis.MATCHED)


def about_the_company(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the boilerplate of a press release: from `About Roe Pumps` or `SOURCE Roe Pumps` to its end."""
    taken, zone = merge(facts.spans(*NEEDS)), story_zone(document, facts)
    blocks = [block for block in document.blocks if zone.start <= block.start < zone.end]
    latter = blocks[len(blocks) // 2 :]
    heads = [n for n, block in enumerate(latter) if COMPANY.match(flow(document, block_span(document, block)))]
    for block in latter[heads[0] :] if heads else ():
        for span in subtract(block_span(document, block), taken):
            yield Claim("boilerplate", (span,), Basis.MATCHED)


def link_marks(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the `, opens new tab` that a page puts behind its links."""
    for match in LINK_MARK.finditer(document.text):
        yield Claim("link", (Span(*match.span()),), Basis.MATCHED)


RULES = (
    link_marks,
    about_the_company,
    above_dateline,
    under_related_label,
    said_again_outside,
    between_paragraphs,
    caption_above_credit,
    outside_body,
)
