"""The stamps of a page: of several statements of one moment the fullest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from feedparse.model import Field
from feedparse.normalize.times import read_stated
from feedparse.patterns import lazy

CLOCK = lazy(r"\d{1,2}\s?[:h時时시]\s?\d")
ZONE = lazy(r"(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,5})\s*$")
ISO_DAY = lazy(r"\s*(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)")
DIGIT = lazy(r"\d")
DAY, MINUTE = 10, 16
NAMES = ("published", "updated", "created")


def times_of(stated: Sequence[Field], visible: Iterable[Field]) -> Iterator[Field]:
    """Yield publication, update and making of a page as it states them.

    A bare day or a time without zone gives way to a later statement of the same day that has them. The
    visible stamps are asked where no publication is stated, or a bare day. An update or a making at the
    moment of publication says nothing and is left out.
    """
    found = {name: [field for field in stated if field.name == name and is_stamp(field)] for name in NAMES}
    if not any(map(fullness, found["published"])):
        where = ""
        for field in visible:
            if where not in ("", field.where):
                break
            if is_stamp(field):
                found[field.name].append(field)
                where = field.where if fullness(field) and field.name == "published" else where
    published = fullest(found["published"]) or made_first(found["created"], "published")
    if published and not fullness(published[0]):
        published = fullest([*published, *made_first(found["created"], "published")])
    yield from published
    for name in ("updated", "created"):
        yield from (
            field for field in fullest(found[name]) if not published or not says_nothing(field, published[0])
        )


def made_first(created: Sequence[Field], name: str) -> list[Field]:
    """Take the making of a page for its publication: many sites state nothing else."""
    return [field._replace(name=name) for field in created[:1]]


def says_nothing(field: Field, published: Field) -> bool:
    """Say whether a stamp repeats the publication, or an update is told to be before it."""
    stamp, first = (stated.value.strip().replace(" ", "T", 1) for stated in (field, published))
    if stamp == first or stamp[:MINUTE] == first[:MINUTE] and fullness(field) < fullness(published):
        return True
    return field.name == "updated" and is_before(stamp, first)


def is_before(stamp: str, other: str) -> bool:
    """Say whether one moment is before another one, where both are ISO 8601 with an offset."""
    from datetime import datetime

    try:
        moments = [datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (stamp, other)]
        return moments[0] < moments[1]
    except (ValueError, TypeError):
        return stamp[:DAY] < other[:DAY] and bool(ISO_DAY.match(stamp) and ISO_DAY.match(other))


def is_stamp(field: Field) -> bool:
    """Say whether a value holds a day with its year."""
    return bool(DIGIT.search(field.value)) and all(day_of(field))


def fullest(fields: Sequence[Field]) -> list[Field]:
    """Return the first statement, or the fuller one of the same day."""
    if not fields:
        return []
    first = fields[0]
    same = [field for field in fields if day_of(field) == day_of(first)]
    return [max(same, key=fullness)]


def day_of(field: Field) -> tuple[int, int, int]:
    """Return year, month and day of a stamp, zeros where it has none."""
    if plain := ISO_DAY.match(field.value):
        return int(plain["year"]), int(plain["month"]), int(plain["day"])
    stamp = read_stated(field.value)
    return (stamp.year or 0, stamp.month or 0, stamp.day or 0) if stamp else (0, 0, 0)


def fullness(field: Field) -> int:
    """Return how much a stamp says: 0 a day, 1 a time, 2 a time with its zone."""
    clock = bool(CLOCK.search(field.value))
    return clock + bool(clock and ZONE.search(field.value))
