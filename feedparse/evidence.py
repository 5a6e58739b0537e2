"""What --evidence shows: the claims behind every value, the runners-up, furniture, the role of each line."""

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
        if key == "lines":
            return line_roles(self._document, self._facts)
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
        return iter([*names, "furniture", "lines"])

    def __len__(self) -> int:
        return len(list(iter(self)))


def line_roles(document: Document, facts: Facts) -> list[dict[str, Any]]:
    """Return for each line that is not blank its zone, its shape, and which rules gave it to which fields."""
    roles: dict[int, list[dict[str, str]]] = {}
    for name, claims in facts.decided.items():
        for claim in claims if name not in WORKING else ():
            role = {"field": str(claim.value) if name == "furniture" else name, "rule": claim.rule}
            for span in claim.spans:
                last = line_at(document, max(span.start, span.end - 1))
                for line in range(line_at(document, span.start), last + 1):
                    roles.setdefault(line, []).append(role)
    return [
        {
            "line": line + 1,
            "zone": zone_of(document, line),
            "shape": shape.kind,
            "roles": list({role["rule"]: role for role in roles.get(line, ())}.values()),
        }
        for block, shape in zip(document.blocks, document.shapes)
        for line in range(block.start, block.end)
    ]


def zone_of(document: Document, line: int) -> str:
    """Return the name of the zone that a line, counted from 0, lies in."""
    for name, zone in document.zones._asdict().items():
        if zone.start <= line < zone.end:
            return str(name)
    return "tail"


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
        "where": claim.where,
    }
