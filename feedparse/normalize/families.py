"""Which forms of datelines there are, in families: the certain ones name an agency, the others do not.

The forms of agencies stand in their records; those below are everybody's.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from feedparse.knowledge import agencies
from feedparse.normalize.forms import grouped, signs

PLACE_AGENCY, AGENCY, PLACE_DATE, PLACE_DASH, PLACE_COLON, BRACKET, UNDELIMITED = FAMILIES = (
    "place_agency", "agency", "place_date", "place_dash", "place_colon", "bracket", "undelimited",
)  # fmt: skip
HEADS = {
    PLACE_DATE: "{place} {date}", PLACE_DASH: "{place}", PLACE_COLON: "{place}", BRACKET: "[{place}]",
    UNDELIMITED: "{place} {date}",
}  # fmt: skip
ENDS = {PLACE_DATE: "-:", PLACE_DASH: "-|", PLACE_COLON: ":", BRACKET: " ", UNDELIMITED: " "}


@cache
def agency_forms() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Group the forms of all agencies."""
    return grouped((agency.short, agency.datelines) for agency in agencies())


@cache
def heads(family: str) -> tuple[tuple[str, frozenset[str], tuple[str, ...]], ...]:
    """Return the heads of a family of forms, the longest first, with the signs and names each needs."""
    if family in HEADS:
        chosen = [HEADS[family]]
    else:
        chosen = [head for head in agency_forms() if ("{place}" in head) == (family == PLACE_AGENCY)]
    return tuple((head, frozenset(signs(head)), bare_names(head)) for head in chosen)


def bare_names(head: str) -> tuple[str, ...]:
    """Return the names that may stand in a head without brackets: `Kyodo` in `OITA, Dec. 4 Kyodo - `."""
    if "{agency}" not in head.split(" "):
        return ()
    names = (
        name
        for agency in agencies()
        if agency.short in agency_forms()[head]
        for name in agency.dateline_names
    )
    return tuple(dict.fromkeys(spelled for name in names for spelled in (name, name.upper())))
