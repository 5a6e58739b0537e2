"""Every line that is no field and no body, with its kind: share bars, captions, menus, related headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from feedparse.document import block_span, flow, line_at, merge, stated_fields, subtract
from feedparse.extractors.body import CARVES, story_zone
from feedparse.model import Basis, Claim, Document, Facts, Shape, Span
from feedparse.patterns import lazy
from feedparse.shapes import shape

FIELD = "furniture"
NEEDS = tuple(name for name in CARVES if name != "furniture")
MANY = True
CREDIT_WORDS = 8
CAPTION_WORDS = 60
LABEL_WORDS = 4
TEASER_WORDS = 22
LEAD_IN_WORDS = 160
KEPT = frozenset({"prose", "text"})
LABELS = frozenset({"related", "related_heading"})
FULL_STOPS = (".", '."', ".”", ".'", ".’", ":")
SPEECH = lazy(r"[“”\"]|\b(?:said|says|told|added)\b")
COMPANY = lazy(
    r"""(?:About|À\ propos\ de|Au\ sujet\ de|Über|Acerca\ de)
    \ (?:[A-Z]\S*|the|of|and|&) (?:\ (?:[A-Z&]\S*|of|the|and|&)){0,6} (?:\ \([^()]{2,40}\))? :? $
    | SOURCE:?\ [A-Z].{0,80} $
    | (?:Editor'?s'?\ )?N(?:otes?|OTES?)\ (?:to|for|TO|FOR)\ (?:[Ee]ditors?|EDITORS?):? $
    | (?: [–—-]{0,3}\ ?ENDS\ ?[–—-]{0,3} | Ends | [–—-]{1,3}\ ?30\ ?[–—-]{1,3} | \#{3,4} | \#\ \#\ \# ) $""",
    re.X,
)
CLOCK = lazy(r"\d{1,2}(?::\d\d)? [ap]\.m\.|(?:\d{1,2}:\d\d|noon|midnight)")
LINK_MARK = lazy(r"(?:,[ ])?\b[Oo]pens[ ](?:in[ ](?:a[ ])?)?new[ ](?:tab|window)\b")


class Loose(NamedTuple):
    """A paragraph, its shape, and what is claimed of the text."""

    document: Document
    block: Span
    shape: Shape
    taken: list[Span]

    @property
    def parts(self) -> list[Span]:
        """Return the parts of the paragraph that no field has claimed."""
        text = self.document.text
        left = subtract(block_span(self.document, self.block), self.taken)
        return [part for part in left if text[part.start : part.end].strip()]


def loose(document: Document, facts: Facts, *, inside: bool) -> Iterator[Loose]:
    """Yield the paragraphs inside the story, or those outside it."""
    taken = merge([*facts.spans(*NEEDS), *marks_of_links(document)])
    zone = story_zone(document, facts)
    for block, looks in zip(document.blocks, document.shapes):
        if (zone.start <= block.start < zone.end) is inside:
            yield Loose(document, block, looks, taken)


def marks_of_links(document: Document) -> list[Span]:
    """Return where `, opens new tab` stands."""
    # The plain search costs next to nothing; the expression reads the whole text, for every rule again.
    if "new tab" not in document.text and "new window" not in document.text:
        return []
    return [Span(*match.span()) for match in LINK_MARK.finditer(document.text)]


def claims(kind: str, parts: list[Span], basis: Basis = Basis.MATCHED) -> Iterator[Claim]:
    """Claim parts of a paragraph as furniture of one kind."""
    for part in parts:
        yield Claim(kind, (part,), basis)


def link_marks(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `, opens new tab` behind the text of a link."""
    for mark in marks_of_links(document):
        yield Claim("link", (mark,))


def about_the_company(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `About Roe Pumps`, `SOURCE Roe Pumps` or an end mark and all below it: a release's boilerplate."""
    story = list(loose(document, facts, inside=True))
    latter = story[len(story) // 2 :]
    texts = (flow(document, block_span(document, item.block)) for item in latter)
    first = next((number for number, text in enumerate(texts) if COMPANY.match(text)), len(latter))
    for item in latter[first:]:
        yield from claims("boilerplate", item.parts)


def above_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Roe poses in Bonn.` above `BONN (AP) — …`: decks, captions, lists above the opening paragraph."""
    zone = story_zone(document, facts)
    opening = min((line_at(document, span.start) for span in facts.spans("dateline")), default=0)
    if not zone.start < opening < zone.end:
        return
    above = [item for item in loose(document, facts, inside=True) if item.block.end <= opening]
    if sum(item.shape.words for item in above) <= LEAD_IN_WORDS:
        for item in above:
            yield from claims("lead-in" if item.shape.kind in KEPT else item.shape.kind, item.parts)


def vignette(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take `Football TT` above the story of an envelope that states the agency: the subject and its name."""
    wires = tuple(field.value for field in stated_fields(document, "agency"))
    for item in loose(document, facts, inside=True) if document.whole and wires else ():
        if item.block.start >= document.zones.body.start:
            return
        if item.shape.words <= LABEL_WORDS and flow(document, block_span(document, item.block)).endswith(
            wires
        ):
            yield from claims("agency", item.parts)


def under_related_label(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Seoul orders checks on lifts` under `SEE ALSO` in the story, up to its next sentence."""
    below = False
    for item in loose(document, facts, inside=True):
        if item.shape.stated and item.shape.kind in LABELS:
            below = False
        elif item.shape.kind in LABELS:
            below = item.shape.kind == "related_heading" or item.shape.words <= LABEL_WORDS
        elif below and item.shape.words <= TEASER_WORDS and is_headline(document, item.block):
            yield from claims("related", item.parts)
        else:
            below = below and item.shape.kind not in KEPT


def is_headline(document: Document, block: Span) -> bool:
    """Say whether a paragraph does not end like a sentence."""
    return not document.lines[block.end - 1].text.rstrip().endswith(FULL_STOPS)


def said_again_outside(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Fire damages bowling alley on Depot Street` in the story and in a list outside it."""
    outside = {
        flow(document, block_span(document, item.block))
        for item in loose(document, facts, inside=False)
        if item.shape.kind == "text" and item.shape.words > LABEL_WORDS
    }
    for item in loose(document, facts, inside=True):
        if item.shape.kind == "text" and flow(document, block_span(document, item.block)) in outside:
            yield from claims("related", item.parts)


def between_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Advertisement` and `READ MORE: A story` between the paragraphs of the story."""
    for item in loose(document, facts, inside=True):
        if item.shape.kind not in KEPT and not heads_item(item):
            yield from claims(item.shape.kind, item.parts)


def heads_item(item: Loose) -> bool:
    """Say whether a time heads the next item of a running report that an envelope holds: `5:30 p.m.`"""
    timed = item.shape.kind == "stamp" and item.shape.words < LABEL_WORDS and item.document.enveloped
    return timed and CLOCK.fullmatch(flow(item.document, block_span(item.document, item.block))) is not None


def caption_above_credit(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Roe poses in her studio.` above the photo credit `Jane Doe/The Bugle`."""
    story = [] if document.enveloped else list(loose(document, facts, inside=True))
    for item, below in zip(story, story[1:]):
        credit = below.shape.kind == "caption" and not below.shape.stated
        credited = credit and below.shape.words <= CREDIT_WORDS and below.parts
        if not credited or item.shape.kind not in KEPT or item.shape.words > CAPTION_WORDS:
            continue
        whole = block_span(document, item.block)
        # A caption that markup calls one is no credit of the paragraph above it.
        is_credit = shape(flow(document, block_span(document, below.block))).kind == "caption"
        if is_credit and item.parts == [whole] and not SPEECH.search(document.text, whole.start, whole.end):
            yield from claims("caption", item.parts, Basis.GUESSED)


def outside_body(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Share`, `Most Popular` and menus above and below the story."""
    for item in loose(document, facts, inside=False):
        yield from claims("menu" if item.shape.kind == "text" else item.shape.kind, item.parts, Basis.GUESSED)


RULES = (
    link_marks,
    about_the_company,
    above_dateline,
    vignette,
    under_related_label,
    said_again_outside,
    between_paragraphs,
    caption_above_credit,
    outside_body,
)
