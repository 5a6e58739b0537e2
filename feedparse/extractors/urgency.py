"""The urgency, 1 (flash) to 8: stated, or from the priority letter of a circuit header."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.extractors.category import letter_span
from feedparse.model import Basis, Claim, Document, Facts
from feedparse.normalize.circuit import URGENCIES, find_circuit

FIELD = "urgency"
NEEDS: tuple[str, ...] = ()
MANY = False
DIGITS = 2


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the urgency that the envelope states, where it is a number."""
    for field in stated_fields(document, "urgency"):
        value = field.value.strip()
        if value.isdecimal() and len(value) <= DIGITS:
            yield Claim(int(value), (), Basis.STATED, where=field.where)


def circuit_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the first letter of `u i AM-FerryTalks 12-08 0598`: urgent, 3."""
    found = find_circuit(document)
    if found and found.header and found.header_line and found.header.priority in URGENCIES:
        yield Claim(URGENCIES[found.header.priority], (letter_span(found.header_line, "priority"),))


RULES = (stated, circuit_header)
