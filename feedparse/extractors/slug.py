"""The slug: the keyword that runs with a story through all its versions."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import printed_as, stated_fields
from feedparse.model import Basis, Claim, Document, Facts
from feedparse.normalize.circuit import find_circuit, first_lines
from feedparse.normalize.marks import strip_marks, strip_slug
from feedparse.patterns import lazy

FIELD = "slug"
NEEDS: tuple[str, ...] = ()
MANY = False
LINES_READ = 4
# `Norway/fishing/quota/`: words between slashes, closed by one.
CLOSED_BY_SLASH = lazy(r"(?=/|[^\W\d_a-z])/?(?:[^\W\d_][\w&.' -]{0,30}(?<! )/){1,8}")
# `GLOBAL-COPPER/`, `GLOBAL-COPPER/PRICES`: capitals without blanks.
CAPITALS = lazy(r"[A-Z][A-Z0-9&.']*(?:-[A-Z0-9&.']+){1,6}/(?:[A-Z0-9&.'-]{2,25})?")
# `04/19/1993 0000  Ferry Astir`, `APn  03/09 0006  Ferry Talks End`: every word of such a slug is a name.
DATED = lazy(
    r"(?:APn?\s+)?\d{1,2}/\d{1,2}(?:/\d{2}(?:\d{2})?)?\s+\d{4}\s+(?P<slug>[A-Z]\S*(?:\s[A-Z]\S*){0,4})\s*"
)
NEAREST = 8


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the slug that the envelope states, without its version: `GLOBAL-COPPER/ (UPDATE 1)`."""
    for field in stated_fields(document, "slug"):
        bare = strip_slug(field.value)[0]
        yield Claim(bare, printed_as(document, field.value), Basis.STATED, where=field.where)


def circuit_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `PM-Ferry Inquiry, 1st Ld-Writethru, a0512,300` and the header line above it."""
    found = find_circuit(document)
    if found:
        yield Claim(found.best.keyword, found.spans)


def slashed_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `GLOBAL-COPPER/ (UPDATE 1)` or `Norway/fishing/quota/` alone on one of the first lines."""
    for line in first_lines(document)[:LINES_READ]:
        text = line.text.strip()
        bare, mark = strip_marks(text)
        if (CLOSED_BY_SLASH if not mark else CAPITALS).fullmatch(bare) or CAPITALS.fullmatch(bare):
            yield Claim(bare, (line.span,))


def dated_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `04/19/1993 0000  Ferry Astir`: the day, the hour and the slug of an archive."""
    start = document.zones.body.start
    for line in (
        *first_lines(document)[:LINES_READ],
        *document.lines[max(LINES_READ, start - NEAREST) : start],
    ):
        if found := DATED.fullmatch(line.text.strip()):
            yield Claim(found["slug"], (line.span,))


RULES = (stated, circuit_lines, slashed_line, dated_line)
