"""The deck: the sentence under the headline, above byline and story."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import fold_blanks, merge, printed_as, stated_fields, subtract
from feedparse.extractors.body import trim
from feedparse.extractors.headline import ABOVE as ABOVE_HEADLINE
from feedparse.model import Basis, Claim, Document, Facts
from feedparse.shapes import letters

FIELD = "subheadline"
ABOVE = (*ABOVE_HEADLINE, "byline")
NEEDS = ("headline", *ABOVE)
MANY = False
SKIPPED = frozenset({"share", "caption", "reading_time", "advert", "clock"})
FEWEST_WORDS = 5
MOST_WORDS = 70


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the deck that the envelope states."""
    for field in stated_fields(document, "subheadline"):
        yield Claim(
            fold_blanks(field.value), printed_as(document, field.value), Basis.STATED, where=field.where
        )


def under_headline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the text right under the headline, before any byline, stamp or caption."""
    headline = facts.decided.get("headline")
    if not headline or not headline[0].spans or facts.value("slug"):
        return
    taken = merge(facts.spans(*ABOVE))
    title = letters(headline[0].value)
    for block, shape, span, text in zip(document.blocks, document.shapes, document.spans, document.texts):
        if span.start < headline[0].spans[-1].end:
            continue
        if shape.kind in SKIPPED or letters(text) == title:
            continue
        if block.start >= document.zones.body.start or shape.kind not in ("text", "prose"):
            return
        if subtract(span, taken) == [span] and FEWEST_WORDS <= shape.words <= MOST_WORDS:
            yield Claim(text, (trim(document, span),), Basis.MATCHED)
        return


RULES = (stated, under_headline)
