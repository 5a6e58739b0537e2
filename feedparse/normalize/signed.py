"""Names printed in or below a story: the byline that an envelope states, a signature at the foot."""

from __future__ import annotations

from collections.abc import Sequence

from feedparse.document import fold_blanks
from feedparse.model import Document, Span
from feedparse.normalize.bylines import Parsed, parse_byline

MOST_WORDS = 8


def said_again(document: Document, printed: str, names: Sequence[str]) -> tuple[Span, ...]:
    """Find the short paragraphs that say a stated byline again: `By Ann Roe`, `Ann Roe/TT`, `Ann Roe`."""
    wanted = {name.casefold() for name in names}
    words = {word for name in wanted for word in name.split()}
    whole = fold_blanks(printed).casefold()
    found = []
    for span, shape, text in zip(document.spans, document.shapes, document.texts, strict=True):
        if shape.words > MOST_WORDS:
            continue
        folded = text.casefold()
        # A byline is long to read, and most short lines have no word of these names in them.
        named = any(word in folded for word in words) and people(text)
        if folded == whole or named and named <= wanted:
            found.append(span)
    return tuple(found)


def people(text: str) -> set[str]:
    """Return the names of a credit line, case aside."""
    parsed = parse_byline(text)
    return {author.name.casefold() for author in parsed.authors} if parsed else set()


def signature(document: Document) -> tuple[Span, Parsed] | None:
    """Find `Ann Roe, The Canadian Press` as the last paragraph of the story: one person and an agency."""
    zone = document.zones.body
    if zone.start == zone.end:
        return None
    inside = sum(block.start < zone.end for block in document.blocks)
    # The zones of a page leave a short last line out of its story.
    last = inside - (inside + 1 != len(document.blocks))
    if not zone.start < document.blocks[last].start or document.shapes[last].words > MOST_WORDS:
        return None
    span, text = document.spans[last], document.texts[last]
    parsed = parse_byline(text) if "," in text and not text.endswith((".", "!", "?", ":")) else None
    signed = parsed and parsed.agencies and all(author.organization for author in parsed.authors)
    return (span, parsed) if parsed and signed and parsed.authors else None
