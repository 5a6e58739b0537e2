"""The stamps of a page: of several statements of one moment the fullest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from feedparse.model import Field
from feedparse.patterns import lazy

CLOCK = lazy(r"\d{1,2}:\d\d")
ZONE = lazy(r"(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,5})\s*$")
YEAR = lazy(r"(?:19|20)\d\d")
DAY = 10


def times_of(stated: Sequence[Field], visible: Iterable[tuple[str, str]]) -> Iterator[Field]:
    """Yield publication, update and making of a page as it states them.

    A bare day or a time without zone gives way to a later statement of the same day that has them. An
    update or a making at the moment of publication says nothing and is left out.
    """
    published = fullest([*named(stated, "published"), *(Field("published", *stamp) for stamp in visible)])
    yield from published
    for name in ("updated", "created"):
        yield from (
            field
            for field in fullest(named(stated, name))
            if not published or field.value.strip() != published[0].value.strip()
        )


def named(stated: Sequence[Field], name: str) -> list[Field]:
    """Return the statements on one stamp that hold a year or count seconds."""
    return [field for field in stated if field.name == name and YEAR.search(field.value)]


def fullest(fields: Sequence[Field]) -> list[Field]:
    """Return the first statement, or the fuller one of the same day."""
    if not fields:
        return []
    first = fields[0]
    same = [field for field in fields if field.value.strip()[:DAY] == first.value.strip()[:DAY]]
    return [max(same, key=fullness)]


def fullness(field: Field) -> int:
    """Return how much a stamp says: 0 a day, 1 a time, 2 a time with its zone."""
    clock = bool(CLOCK.search(field.value))
    return clock + bool(clock and ZONE.search(field.value))
