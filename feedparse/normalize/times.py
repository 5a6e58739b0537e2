"""Turns printed stamps into ISO 8601: ``Mar 26 2025 | 9:42 AM IST`` -> ``2025-03-26T09:42:00+05:30``.

Neither the clock nor the machine's zone is ever asked. A zone word with several meanings is settled
by the evidence of the story (place, agency, publisher), and every choice is told in a warning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from feedparse.knowledge import load
from feedparse.normalize.clocks import compiled
from feedparse.normalize.stamps import Stamp, find_stamps
from feedparse.patterns import lazy

__all__ = ["Stamp", "find_stamps", "is_later", "read_stated", "to_iso"]

Notes = tuple[tuple[str, str], ...]
COMPACT = lazy(
    r"""(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])
    (?:T?(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?::?(?P<second>[0-5]\d))?\s?(?P<zone>[A-Z]{1,5}|[+-]\d\d:?\d\d|))?""",
    re.X,
)
# Arabic, Persian and Devanagari digits.
DIGITS = {ord(zero) + digit: str(digit) for zero in "٠۰०" for digit in range(10)}
FRACTION = lazy(r"(?:-\d\d|\d{8})[T ]\d\d:?\d\d:?\d\d[.,](?P<digits>\d{1,9})")
OFFSET = r"(?i)(?:GMT|UTC)?\s*(?P<sign>[+-])(?P<hours>0?\d|1[0-4]):?(?P<minutes>[0-5]\d)?\Z"


class Meaning(NamedTuple):
    """One thing a zone word can stand for; ``offset`` is None where only the season tells.

    ``season`` are the first and the last month in which the word can be right, ``dominant`` marks the
    reading taken without evidence.
    """

    zone: str
    country: str | None
    offset: str | None = None
    also: tuple[str, ...] = ()
    dominant: bool = False
    season: tuple[int, int] | None = None


@cache
def meanings() -> dict[str, tuple[Meaning, ...]]:
    """Return all meanings of every zone word, the words in capitals."""
    return {
        word.upper(): tuple(meaning(record) for record in entry["meanings"])
        for entry in load("zones")
        for word in entry["words"]
    }


def meaning(record: dict[str, Any]) -> Meaning:
    """Make the record of one meaning, its lists as tuples."""
    lists: dict[str, Any] = {key: tuple(value) for key, value in record.items() if isinstance(value, list)}
    return Meaning(**{**record, **lists})


def to_iso(
    stamp: Stamp,
    *,
    countries: Sequence[tuple[str, str]] = (),
    zone: str | None = None,
    year_from: Stamp | None = None,
    ahead: bool = False,
) -> tuple[str | None, Notes]:
    """Return a stamp as ISO 8601 and what the value rests on: `04:10 pm IST` -> ``…T16:10:00+05:30``.

    A day without a time is ``YYYY-MM-DD``, a time whose zone cannot be known has no offset, and without
    a day there is no value. ``countries`` are (ISO 3166-1 code, what says so) pairs, the best evidence
    first; ``zone`` (``Asia/Tokyo``, ``+09:00``) overrides what is guessed, never what is certain.
    ``year_from`` is the stamp of the same story that lends a missing year or day; an embargo lies
    ``ahead`` of it. Notes are (code, message) pairs.
    """
    if stamp.relative:
        return None, (("time-relative", "a relative time is not resolved"),)
    full, notes = completed(stamp, year_from, ahead=ahead)
    if full.year is None or full.month is None or full.day is None:
        return None, notes
    day = f"{full.year:04}-{full.month:02}-{full.day:02}"
    if full.unsure:
        notes += (("date-ambiguous", f"day and month of {day} may be the other way round"),)
    if full.hour is None:
        return day, notes
    local = f"{day}T{full.hour:02}:{full.minute or 0:02}:{full.second or 0:02}{full.fraction}"
    offset, said = offset_of(full, countries, zone)
    return local + offset, notes + said


@lru_cache(maxsize=64)
def read_stated(text: str) -> Stamp | None:
    """Read the stamp that an envelope states: ``20151210T191044Z``, ``20220914103012MESZ``, ``20180304``."""
    text = text.translate(DIGITS)
    compact = COMPACT.fullmatch(text.strip())
    if compact:
        text = "{year}-{month}-{day}".format(**compact.groupdict())
        if compact["hour"]:
            text += "T{hour}:{minute}:{second}{zone}".format(**compact.groupdict("00"))
    stamp = next(find_stamps(text.strip(), day_first=None), None)
    fraction = FRACTION.search(text)
    if stamp and fraction and fraction["digits"].strip("0"):
        return stamp._replace(fraction=f".{fraction['digits'].rstrip('0')}")
    return stamp


def is_later(one: str, other: str) -> bool:
    """Say whether a stated stamp lies behind another one; where a zone is missing, by their wall clocks."""
    from datetime import datetime

    # Python 3.10 reads fractions of three or six digits alone, and none decides here.
    stamps = [stamp and to_iso(stamp._replace(fraction=""))[0] for stamp in map(read_stated, (one, other))]
    first, second = (datetime.fromisoformat(stamp) if stamp else None for stamp in stamps)
    if first is None or second is None:
        return False
    if first.tzinfo is None or second.tzinfo is None:
        first, second = first.replace(tzinfo=None), second.replace(tzinfo=None)
    return first > second


def completed(stamp: Stamp, other: Stamp | None, *, ahead: bool = False) -> tuple[Stamp, Notes]:
    """Lend a stamp the year or the whole day of another stamp of the story."""
    if other is None or other.year is None or other.month is None or other.day is None:
        return stamp, ()
    printed = f"{other.year:04}-{other.month:02}-{other.day:02}"
    if stamp.month is None or stamp.day is None:
        note = ("date-inferred", f"only a time is printed; the day is that of another stamp, {printed}")
        return stamp._replace(year=other.year, month=other.month, day=other.day), (note,)
    if stamp.year is None:
        day = (other.year, other.month, other.day)
        year = nearest_year(stamp.month, stamp.day, day)
        year += ahead and (year, stamp.month, stamp.day) < day
        note = ("year-inferred", f"no year is printed; {year} goes with another stamp, {printed}")
        return stamp._replace(year=year), (note,)
    return stamp, ()


def nearest_year(month: int, day: int, other: tuple[int, int, int]) -> int:
    """Return the year that puts a day nearest to another one, at most a day after it."""
    from datetime import date, timedelta

    latest = date(*other) + timedelta(days=1)
    for year in range(latest.year, latest.year - 9, -1):
        if (month, day) == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400)):
            continue
        if date(year, month, day) <= latest:
            return year
    return other[0]


def offset_of(stamp: Stamp, countries: Sequence[tuple[str, str]], zone: str | None) -> tuple[str, Notes]:
    """Return the offset of a stamp's time, empty where it cannot be known, and the notes on it."""
    word = " ".join((stamp.zone or "").upper().split())
    fixed = fixed_offset(word)
    if fixed:
        return fixed, ()
    known = meanings().get(word, ())
    if len(known) == 1 and known[0].offset:
        return known[0].offset, season_notes(stamp, known[0], word)
    if zone and len(known) != 1:
        return offset_in(zone, stamp), ()
    if not known:
        return "", ()
    return settled(stamp, word, known, countries)


def settled(
    stamp: Stamp, word: str, known: tuple[Meaning, ...], countries: Sequence[tuple[str, str]]
) -> tuple[str, Notes]:
    """Choose among the meanings of a zone word: by evidence, else the usual one, else none."""
    chosen, reason = chosen_meaning(known, countries)
    if chosen is None:
        zones = ", ".join(each.zone for each in known)
        return "", (("zone-ambiguous", f"{word} can be {zones}; time left without offset"),)
    offset = chosen.offset or offset_in(chosen.zone, stamp)
    notes: Notes = ()
    if len(known) > 1:
        notes = (("zone-resolved", f"{word} read as {chosen.zone} ({reason})"),)
    return offset, notes + season_notes(stamp, chosen, word)


def chosen_meaning(
    known: tuple[Meaning, ...], countries: Sequence[tuple[str, str]]
) -> tuple[Meaning | None, str]:
    """Return the meaning that the first telling piece of evidence speaks for, and that evidence."""
    if len(known) == 1:
        return known[0], ""
    for country, reason in countries:
        for each in known:
            if country == each.country or country in each.also:
                return each, reason
    for each in known:
        if each.dominant:
            return each, "the usual meaning"
    return None, ""


def season_notes(stamp: Stamp, meaning: Meaning, word: str) -> Notes:
    """Note a zone word printed out of season: EST in July is kept as printed, but is likely EDT."""
    if meaning.season is None or stamp.month is None:
        return ()
    first, last = meaning.season
    inside = first <= stamp.month <= last if first <= last else stamp.month >= first or stamp.month <= last
    if inside:
        return ()
    return (("zone-season", f"{word} is out of season in {meaning.zone}; its offset is kept as printed"),)


def fixed_offset(word: str) -> str:
    """Return a numeric offset in full, else nothing: ``-0700``, ``GMT+8`` -> ``-07:00``, ``+08:00``."""
    match = compiled(OFFSET).match(word)
    if not match:
        return ""
    return f"{match['sign']}{int(match['hours']):02}:{match['minutes'] or '00'}"


def offset_in(zone: str, stamp: Stamp) -> str:
    """Return the offset that a zone (``America/New_York``, ``+09:00``) has at a local time, or nothing."""
    word = zone.upper()
    if fixed_offset(word):
        return fixed_offset(word)
    if word in meanings():
        chosen, _ = chosen_meaning(meanings()[word], ())
        return chosen.offset or offset_in(chosen.zone, stamp) if chosen else ""
    from datetime import datetime

    from dateutil import tz

    place = tz.gettz(zone)
    if place is None or stamp.year is None or stamp.month is None or stamp.day is None:
        return ""
    moment = datetime(stamp.year, stamp.month, stamp.day, stamp.hour or 0, stamp.minute or 0, tzinfo=place)
    printed = moment.strftime("%z")
    return f"{printed[:3]}:{printed[3:5]}" if printed else ""
