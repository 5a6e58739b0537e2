"""What --evidence shows: for every value the claims that led to it, the runners-up, and the furniture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from feedparse.document import line_at
from feedparse.model import Claim, Document, Facts

WORKING = frozenset({"stamps", "publisher_record"})


class Evidence(Mapping[str, Any]):
    """The evidence of one story, worked out only when it is read."""

    def __init__(self, document: Document, facts: Facts) -> None:
        self._document = document
        self._facts = facts

    def __getitem__(self, key: str) -> Any:
        if key == "furniture":
            return [shown(self._document, c) for c in self._facts.decided.get("furniture", ())]
        if key not in self._facts.decided or key in WORKING:
            raise KeyError(key)
        return {
            "claims": [shown(self._document, claim) for claim in self._facts.decided[key]],
            "runners_up": [shown(self._document, claim) for claim in self._facts.rejected.get(key, ())],
        }

    def __iter__(self) -> Iterator[str]:
        names = [
            n for n, claims in self._facts.decided.items() if claims and n not in WORKING and n != "furniture"
        ]
        return iter([*names, "furniture"])

    def __len__(self) -> int:
        return len(list(iter(self)))


def shown(document: Document, claim: Claim) -> dict[str, Any]:
    """Return a claim as it is printed: value, rule, basis, and the text, span and line it rests on."""
    first = claim.spans[0] if claim.spans else None
    return {
        "value": claim.value,
        "rule": claim.rule,
        "basis": claim.basis.name.lower(),
        "text": [document.text[span.start : span.end] for span in claim.spans],
        "span": [[span.start, span.end] for span in claim.spans],
        "line": line_at(document, first.start) + 1 if first else None,
    }
