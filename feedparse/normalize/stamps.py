"""Finds printed stamps: ``Mar 26 2025 | 9:42 AM IST``, ``14:11 EST, 25 October 2013``, ``5 days ago``.

Only what is printed is read here; what it means on the clock of the world is the matter of ``times``.
The scan merges three cheap ones, for days, for times of day and for relative words; a day and a time
that stand next to each other are one stamp.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from feedparse.model import Span
from feedparse.normalize.clocks import (
    BLANK,
    Stamp,
    clock_after,
    closed,
    compiled,
    find_clock,
    may_hold_clock,
    zone_word,
)
from feedparse.normalize.days import dated, day_after, find_day, may_hold_day
from feedparse.patterns import lazy

__all__ = ["Stamp", "find_stamps"]

Seeker = Callable[[str, int, int], Stamp | None]

DIGIT = lazy(r"\d")
WORDS = (
    *("ago", "yesterday", "today", "vor", "gestern", "heute", "il y a", "hier", "aujourd"),
    *("hace", "ayer", "hoy", "há", "ieri", "oggi"),
)
WORTH = r"(?i)\d|\bago\b|\b(?:yester|to)day\b|\b(?:gestern|heute|hier|aujourd|ayer|hoy|ieri|oggi)\b"
ALONE = r"(?i)\d\d(?::|\s?h\s?\d)|[^\n]{1,9}?(?:[ap]\.?\s?m|uhr|uur)"
LOOSE_YEAR = rf"{BLANK}{{1,2}}(?P<year>(?:19|20)\d\d)(?![\d:.,]?\d)"
DAY_GAP = (
    # 10 a.m. EDT (1400 GMT) Thursday, May 4
    rf"(?i)(?:{BLANK}\(\d{{4}}{BLANK}?(?:GMT|UTC)\))?"
    rf"(?:{BLANK}|[,|/·•.;(@¦–—-]){{0,6}}(?:(?:on|of|the|den|am|le|del?){BLANK}{{1,2}})?"
)
HALF_DAY = r"(?i)\d\s{0,2}[ap]\.?\s?m"
SHORT_YEAR = r"[/.]\d\d\Z"
RELATIVE = rf"""(?xi)
    (?P<ago>(?<![\d.,])(?:(?:\d{{1,2}}[hm]{BLANK})?\d{{1,3}}{BLANK}?
        (?:s|sec|second|m|min|minute|h|hr|hour|d|day|wk|week|mo|month|y|yr|year)s?
        |\ban?{BLANK}(?:minute|hour|day))\.?{BLANK}ago\b)
    | (?P<since>\b(?:vor|hace|il\ y\ a|há){BLANK}\d{{1,3}}{BLANK}
        (?:sekunden?|minuten?|stunden?|tage?n?|wochen?|secondes?|minutes?|heures?|jours?
        |segundos?|minutos?|horas?|d[ií]as?)\b)
    | (?P<word>\b(?:yesterday|today|gestern|heute|hier|aujourd['’]hui|ayer|hoy|ieri|oggi)\b)
"""
BEFORE_WORD = (
    r"(?i)(?:\A|\n|[|·•]|\b(?:published|posted|updated|modified|edited|publié|publicado)[^\S\n]?:?)[^\S\n]*\Z"
)
AFTER_WORD = r"[^\S\n]*(?:[|·•(]|\n|\Z)"


def find_stamps(
    text: str, start: int = 0, end: int | None = None, *, day_first: bool | None = None
) -> Iterator[Stamp]:
    """Find every stamp of a stretch in order: `Oct 7, 2019, 10:35 IST`, `04:10 pm IST`, `2 hours ago`.

    ``day_first`` says how 4/5/2024 is to be read; without it AM or PM behind it speaks for the American
    order, and otherwise the stamp is ``unsure``.
    """
    stop = len(text) if end is None else min(end, len(text))
    seekers = worth_asking(text[start:stop])
    ahead = [seek(text, start, stop) for seek in seekers]
    while found := [stamp for stamp in ahead if stamp]:
        first = min(found, key=lambda stamp: (stamp.span.start, -stamp.span.end))
        stamp = completed(text, first, stop)
        if stamp.relative or stamp.month or stands_alone(text, stamp):
            yield in_order(text, stamp, day_first)
        for index, seek in enumerate(seekers):
            waiting = ahead[index]
            if waiting and waiting.span.start < stamp.span.end:
                ahead[index] = seek(text, stamp.span.end, stop)


def worth_asking(line: str) -> list[Seeker]:
    """Return the scans that may find something in a line; most lines need none of them."""
    told = any(map(line.lower().__contains__, WORDS))
    if not DIGIT.search(line) and not (told and compiled(WORTH).search(line)):
        return []
    asked = ((find_day, may_hold_day(line)), (find_clock, may_hold_clock(line)), (find_relative, told))
    return [seeker for seeker, may in asked if may]


def completed(text: str, first: Stamp, stop: int) -> Stamp:
    """Join a day and the time of day next to it, whichever comes first."""
    if first.month is None and first.hour is not None and not first.relative:
        return before_day(text, first, stop)
    if first.hour is not None:
        return first
    clock = clock_after(text, first.span.end, stop)
    if not clock:
        return first if first.relative else with_zone(text, first, stop)
    end = closed(text, first.span.end, clock.span.end, stop)
    joined = at_time(first, clock, Span(first.span.start, end))
    return with_loose_year(text, joined, stop) if joined.month and joined.year is None else joined


def with_loose_year(text: str, stamp: Stamp, stop: int) -> Stamp:
    """Take the year behind the time into it: `Fri Nov 12 08:00 EST 2010`."""
    loose = compiled(LOOSE_YEAR).match(text, stamp.span.end, stop)
    if not loose or not stamp.month:
        return stamp
    day = dated((stamp.span.start, loose.end()), loose["year"], stamp.month, str(stamp.day))
    return at_time(day, stamp, day.span) if day else stamp


def before_day(text: str, clock: Stamp, stop: int) -> Stamp:
    """Join a time with the day behind it: `14:11 EST, 25 October 2013`, unless that day has its own time."""
    gap = compiled(DAY_GAP).match(text, clock.span.end, stop)
    day = day_after(text, gap.end(), stop) if gap else None
    if not day or day.hour is not None or clock_after(text, day.span.end, stop):
        return clock
    joined = at_time(day, clock, Span(clock.span.start, day.span.end))
    return joined if joined.zone else with_zone(text, joined, stop)


def at_time(day: Stamp, clock: Stamp, span: Span) -> Stamp:
    """Return the day with the time of the clock, over the span of both."""
    return day._replace(span=span, hour=clock.hour, minute=clock.minute, second=clock.second, zone=clock.zone)


def with_zone(text: str, stamp: Stamp, stop: int) -> Stamp:
    """Take the zone word behind a day into it: `28 Apr, 2020 CET`."""
    if stamp.year is None:
        return stamp
    zone, end = zone_word(text, stamp.span.end, stop)
    if not zone or not zone.isupper():
        return stamp
    return stamp._replace(zone=zone, span=Span(stamp.span.start, end))


def stands_alone(text: str, clock: Stamp) -> bool:
    """Tell a lone time (`04:10 pm`, `16:45`, `2326EST`) from a score or a verse (`3:10`)."""
    start, end = clock.span
    if start > 1 and text[start - 1] == "T" and text[start - 2].isdigit():
        return False
    return bool(clock.zone or compiled(ALONE).match(text, start, end))


def in_order(text: str, stamp: Stamp, day_first: bool | None) -> Stamp:
    """Settle the order of day and month in `04/05/2024` by what is known of the place, or by its looks.

    AM or PM and a year of two digits are the American way; most of the world puts the day first.
    """
    if not stamp.unsure:
        return stamp
    printed = text[stamp.span.start : stamp.span.end]
    unsure, looks = False, day_first
    if day_first is None:
        american = bool(compiled(HALF_DAY).search(printed))
        unsure = not american
        looks = not (american or (stamp.hour is None and compiled(SHORT_YEAR).search(printed)))
    if not looks:
        return stamp._replace(unsure=unsure)
    return stamp._replace(month=stamp.day, day=stamp.month, unsure=unsure)


def find_relative(text: str, start: int, stop: int) -> Stamp | None:
    """Find the next relative time: `5 days ago`, `vor 2 Stunden`, `Published Yesterday`."""
    while match := compiled(RELATIVE).search(text, start, stop):
        if not match["word"] or is_label(match, stop):
            return Stamp(Span(*match.span()), relative=True)
        start = match.end()
    return None


def is_label(match: re.Match[str], stop: int) -> bool:
    """Tell `Published Yesterday` and `Today, 10:15 AM` from a sentence that says yesterday."""
    text = match.string
    if not compiled(BEFORE_WORD).search(text[max(0, match.start() - 20) : match.start()]):
        return False
    return bool(compiled(AFTER_WORD).match(text, match.end(), stop) or clock_after(text, match.end(), stop))
