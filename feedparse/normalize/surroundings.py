"""What stands around a line that may be a credit: a stamp beside it, a caption above, a list around it."""

from __future__ import annotations

from collections.abc import Iterable

from feedparse.document import block_at, line_at
from feedparse.model import Document, Span

CREDITS = frozenset({"stamp", "agency", "byline", "reading_time"})
LIST_WORDS = 6


def of_picture(document: Document, titles: Iterable[Span], index: int) -> bool:
    """Say whether a line can credit a picture: a caption stands above it, or below and no headline above."""
    if document.shapes[index].kind == "caption":
        return True
    above, below = document.shapes[max(0, index - 1) : index], document.shapes[index + 1 : index + 2]
    if any(shape.kind == "caption" for shape in above):
        return True
    numbers = {block_at(document, line_at(document, span.start)) for span in titles}
    return index - 1 not in numbers and any(shape.kind == "caption" for shape in below)


def beside(document: Document, index: int, kinds: frozenset[str], span: Span) -> bool:
    """Say whether a paragraph of one of these kinds stands right above or below, or on the same line."""
    reach = 2 if kinds is CREDITS else 1
    around = document.shapes[max(0, index - reach) : index + reach + 1]
    same = span != document.spans[index]
    return any(shape.kind in kinds for shape in around) or (same and kinds is CREDITS)


def in_list(document: Document, index: int) -> bool:
    """Say whether short lines stand above a line: then it is one of a menu's or of a list of names."""
    above = document.shapes[max(0, index - 2) : index]
    return len(above) == 2 and all(shape.kind == "text" and shape.words <= LIST_WORDS for shape in above)
