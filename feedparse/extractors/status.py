"""Whether a story may be used: `usable`, `embargoed`, `withheld` or `canceled`."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.model import Basis, Claim, Document, Facts

FIELD = "status"
NEEDS = ("update",)
MANY = False
STATUSES = {"kill": "canceled", "withdrawal": "canceled", "hold": "withheld", "embargo": "embargoed"}
# What envelopes write for the four words of the output, without case and the prefix of the scheme.
SYNONYMS = {
    "usable": "usable",
    "embargoed": "embargoed",
    "withheld": "withheld",
    "canceled": "canceled",
    "cancelled": "canceled",
    "killed": "canceled",
    "kill": "canceled",
    "withdrawn": "canceled",
    "annuleret": "canceled",
}
GRAVEST = ("canceled", "withheld", "embargoed")


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the status that the envelope states: `stat:usable`, `Canceled`."""
    for field in stated_fields(document, "status"):
        word = field.value.rpartition(":")[2].strip().casefold()
        if word in SYNONYMS:
            yield Claim(SYNONYMS[word], (), Basis.STATED, where=field.where)


def of_update(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take what a kill, a hold or an embargo means; of several marks the gravest counts."""
    marks = [*facts.decided.get("update", ()), *facts.rejected.get("update", ())]
    found = {STATUSES[claim.value.kind]: claim for claim in reversed(marks) if claim.value.kind in STATUSES}
    for status in GRAVEST:
        if status in found:
            yield Claim(status, found[status].spans)


RULES = (stated, of_update)
