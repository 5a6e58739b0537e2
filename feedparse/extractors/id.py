"""The identifier that an envelope states: a GUID, a Message-ID, a document number."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.model import Basis, Claim, Document, Facts

FIELD = "id"
NEEDS: tuple[str, ...] = ()
MANY = False


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the identifier that the envelope states."""
    for field in stated_fields(document, "id"):
        yield Claim(field.value.strip(), (), Basis.STATED, where=field.where)


RULES = (stated,)
