"""The coded topics that an envelope states: IPTC Media Topics, subject codes, agency codes."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.model import Basis, Claim, Document, Facts, Subject

FIELD = "subjects"
NEEDS: tuple[str, ...] = ()
MANY = False


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the codes that the envelope states, each once: scheme, code, name, and who assigned it."""
    fields = [*stated_fields(document, "subject")]
    found: dict[tuple[str, str], Subject] = {}
    for field in fields:
        parts = field.parts
        subject = Subject(parts.get("scheme", ""), field.value.strip(), parts.get("name"), parts.get("via"))
        found.setdefault((subject.scheme, subject.code), subject)
    if found:
        yield Claim(tuple(found.values()), (), Basis.STATED, where=fields[0].where)


RULES = (stated,)
