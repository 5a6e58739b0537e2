"""The wire services, and which of them a name stands for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.knowledge.tables import bare, fold, records, typed

LONGEST = 60
EDGES = ' \t\n"()[]/.,:;=<>|-–—―_•'


class Agency(NamedTuple):
    """A wire service: ``short`` is the name printed in the output, ``zone`` the IANA zone of its home desk.

    ``names`` stand in bylines and credits, ``dateline_names`` in datelines, and the forms of datelines
    and sign-offs are templates such as ``"{place}, {date} ({agency}) - "``. ``exact`` are those of its
    names that count only in the case they are written in: words, or acronyms of other things too.
    """

    short: str
    names: tuple[str, ...]
    dateline_names: tuple[str, ...]
    country: str
    zone: str
    datelines: tuple[str, ...] = ()
    signoffs: tuple[str, ...] = ()
    end_marks: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


@cache
def agencies() -> tuple[Agency, ...]:
    """Return every agency known, in alphabetical order of their files."""
    return tuple(Agency(**typed(record)) for record in records("agencies"))


@cache
def agencies_by_name() -> tuple[dict[str, Agency], dict[str, Agency]]:
    """Index the agencies by folded name, and by those names that count only as printed."""
    folded: dict[str, Agency] = {}
    printed: dict[str, Agency] = {}
    for agency in agencies():
        for name in (agency.short, *agency.names, *agency.dateline_names):
            if name in agency.exact:
                printed[bare(name)] = agency
            else:
                folded[fold(name.strip(EDGES))] = agency
    return folded, printed


def agency_named(text: str) -> Agency | None:
    """Find the agency that goes by exactly this name: ``"press trust of india"``, ``"(AFP)"``."""
    return named(text) if len(text) <= LONGEST else None


@lru_cache(maxsize=1024)
def named(text: str) -> Agency | None:
    """Find the agency of a short text; many rules ask for the same one."""
    folded, printed = agencies_by_name()
    name = text.strip(EDGES)
    return printed.get(bare(name)) or folded.get(fold(name))
