"""The wire's category code, as sent: `f` in `r f BC-Copper`."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.model import Basis, Claim, Document, Facts, Line, Span
from feedparse.normalize.circuit import clean, find_circuit, header_pattern

FIELD = "category"
NEEDS: tuple[str, ...] = ()
MANY = False


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the category that the envelope states."""
    for field in stated_fields(document, "category"):
        yield Claim(field.value.strip(), (), Basis.STATED, where=field.where)


def circuit_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the second letter of `r w PM-FerryInquiry 03-01 0334`."""
    found = find_circuit(document)
    if found and found.header and found.header_line:
        yield Claim(found.header.category, (letter_span(found.header_line, "category"),))


def letter_span(line: Line, name: str) -> Span:
    """Return where the priority or the category letter stands in a header line."""
    found = header_pattern().match(clean(line.text))
    assert found is not None
    return Span(line.span.start + found.start(name), line.span.start + found.end(name))


RULES = (stated, circuit_header)
