"""Reads printed days: ``Mar 26 2025``, ``24/12/2023``, ``15. Oktober 2021``, ``9 MAY 89``, ``Nov. 18``.

Month names of many languages are looked up, not spelled out in the expression: three letters
decide whether a word is worth the look. Those of languages that few wires print count only with a year.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from feedparse.knowledge import load
from feedparse.model import Span
from feedparse.normalize.clocks import BLANK, Stamp, clock_after, compiled, zone_words
from feedparse.patterns import lazy, soon

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Month names that are words of their own when they are not capitalised: "may 5 people", "6 out of 10".
EVERYDAY = frozenset(
    ("may", "march", "mar", "out", "set", "sett", "sep", "ago", "gen", "mag", "dec", "mai", "mei")
)
FIRST_OF_LAST_CENTURY = 70
LONGEST_YEAR = 4
LONG = 400
NUMERIC = lazy(r"\d[/.:-] ?\d\d?[/.:-] ?\d|\d ?[年년]")
RUNS = lazy(r"[^\W\d_]+|\d+")
# A time or another day may be glued behind a year: "20246:32 AM", "202421 Dec 2024".
YEAR = r"(?:1[6-9]|20)\d\d(?!\d(?!\d?(?::[0-5]\d|[ ][^\W\d_]{3}))|,\d{3}(?!\d))"
KINDS = ("iso_year", "asian_year", "run_year", "num_year", "wire_day", "kyodo_day", "month", "us_month")
AFTER_SHORT_YEAR = rf"{BLANK}*(?:[(|,)/\]\n]|-{BLANK}|--|[–—]|\Z)"
WEEKDAY = (
    rf"(?<![^\W\d_])(?P<name>[^\W\d_]{{2,10}}(?:-feira)?)(?P<mark>[.,]{{0,2}}){BLANK}{{0,3}}"
    rf"(?:(?:the|den|le){BLANK})?\Z"
)
FIRST_WORD = rf"(?P<name>[^\W\d_]{{2,10}}(?:-feira)?)[.,]{{0,2}}{BLANK}{{0,3}}"


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of every month name and abbreviation in small letters: ``{"okt": 10, …}``."""
    return {
        name.lower(): number
        for language in load("months")
        for number, names in enumerate(language["months"], 1)
        for name in names
    }


@cache
def with_year_only() -> frozenset[str]:
    """Return the names of months that are a month only before a year: ``mart``, ``марта``."""
    sure, others = (
        {
            name.lower()
            for language in load("months")
            if language.get("with_year_only", False) is alone
            for names in language["months"]
            for name in names
        }
        for alone in (False, True)
    )
    return frozenset(others - sure)


@cache
def weekday_names() -> frozenset[str]:
    """Return the names and abbreviations of the days of the week in small letters."""
    weekdays = (names for language in load("months") for names in language["weekdays"])
    return frozenset(name.lower() for names in weekdays for name in names)


@cache
def month_starts() -> tuple[str, ...]:
    """Return the first three letters of the month names that need no year, in small letters."""
    return tuple(sorted({name[:3] for name in month_numbers() if name not in with_year_only()}))


@cache
def rare_starts() -> frozenset[str]:
    """Return the first three letters of the month names that count with a year only."""
    return frozenset(name[:3] for name in with_year_only()) - frozenset(month_starts())


@lru_cache(maxsize=64)
def months_in(line: str) -> tuple[str, ...] | None:
    """Return the starts of months beside the numbers of a line, None where the line is not worth the search.

    Without one, three numbers joined by signs or a long one may still be a day.
    """
    runs = RUNS.findall(line.lower())
    numbers = [run[0].isdecimal() for run in runs]
    beside: set[str] = set()
    bare = False
    for index in [index for index, number in enumerate(numbers) if number]:
        bare = bare or len(runs[index]) > LONGEST_YEAR
        beside.update(word for word in runs[max(0, index - 1) : index + 4] if word[0].isalpha())
    near = " ".join(beside)
    found = tuple(start for start in month_starts() if start in near)
    found += tuple(sorted({word[:3] for word in beside} & rare_starts()))
    return found if found or bare or NUMERIC.search(line) else None


def may_hold_day(line: str) -> bool:
    """Say whether a line is worth the search for a day."""
    return months_in(line) is not None


@cache
def day_pattern(*, rare: bool) -> re.Pattern[str]:
    """Compile the shapes of a day; the words in the place of a month still have to be looked up.

    ``rare`` adds the months that count with a year only.
    """
    heads: dict[str, set[str]] = {}
    for start in (*month_starts(), *(rare_starts() if rare else ())):
        heads.setdefault(start[0], set()).add(start[1:])
    firsts = "|".join(f"{first}(?:{'|'.join(sorted(rest))})" for first, rest in sorted(heads.items()))
    return soon(SHAPES.replace("MONTH", rf"(?:{firsts})[^\W\d_]{{0,9}}"))


def pattern_for(text: str, start: int, stop: int) -> re.Pattern[str]:
    """Return the expression for a line, another one where it names months that count with a year only."""
    starts = months_in(text[start:stop]) or () if stop - start < LONG else ()
    return day_pattern(rare=not rare_starts().isdisjoint(starts))


SHAPES = rf"""(?xi)
    # 2023-12-24, 2016/6/29, 2020.10.14
    (?<![\d_/.=&-])(?P<iso_year>{YEAR})(?P<mark>[-/.])(?P<iso_month>\d\d?)(?P=mark)(?P<iso_day>\d\d?)(?!\d|[-/.]\d)
    # 2025年1月14日, 2025년 5월 15일
    | (?<!\d)(?P<asian_year>{YEAR})[ ]?[年년][ ]?(?P<asian_month>\d\d?)[ ]?[月월]
      [ ]?(?P<asian_day>\d\d?)[ ]?[日일号]
    # 20151210T191044
    | (?<![\w/.=&-])(?P<run_year>(?:1[6-9]|20)\d\d)(?P<run_month>\d\d)(?P<run_day>\d\d)(?=T\d{{4}})
    # 24/12/2023, 10/ 5/11, 24.12.2023, 11-13-89
    | (?<![\d/.])(?<!\d-)(?P<one>\d\d?)(?P<dash>[/.-])[ ]?(?P<two>\d\d?)(?P=dash)[ ]?
      (?P<num_year>{YEAR}|\d\d(?!\d|[/.-]\d))
    # 131137 GMT Nov 13, the circuit stamp of IPTC 7901: day, hour and minute in one
    | (?<!\d)(?P<wire_day>\d\d)(?P<wire_hour>[01]\d|2[0-3])(?P<wire_minute>[0-5]\d){BLANK}{{1,3}}
      (?:(?P<wire_zone>[A-Z]{{3,5}}){BLANK}{{1,3}})?(?P<wire_month>MONTH)\.?{BLANK}{{1,3}}(?P<wire_year>\d\d)(?!\d)
    # KWS-20:15-04-03-18, the circuit stamp of Kyodo: hour and minute, day, month, year
    | (?<![\w-])(?P<kyodo_zone>(?-i:[A-Z]{{3}}))-(?P<kyodo_hour>[01]\d|2[0-3]):(?P<kyodo_minute>[0-5]\d)
      -(?P<kyodo_day>\d\d)-(?P<kyodo_month>\d\d)-(?P<kyodo_year>\d\d)(?!\d)
    # 12 July,2022; 15. Oktober 2021; 3 de marzo de 2020; 9 MAY 89; 24-FEB-1987
    | (?:(?<![\d$£€])(?<!\d[.,:/])|(?<=20\d\d))(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|[.ºª°])?
      (?:{BLANK}|[/-]){{0,3}}(?:(?:of|de){BLANK}|d['’])?(?P<month>MONTH)(?![^\W\d_])\.?
      (?!{BLANK}{{1,2}}\d\d?(?:st|nd|rd|th)?,?{BLANK}{{1,2}}{YEAR})
      (?:(?:{BLANK}|[,./-]){{0,4}}(?:(?:of|del?){BLANK})?(?P<year>{YEAR}|['’]?\d\d(?![\d:.,]?\d)))?
    # Mar 26 2025; Sept. 5th, 2019; Nov. 18; also glued behind a name
    | (?:(?<![^\W\d_])|(?-i:(?:(?<=[a-z.)])|(?<=[AP]M|[SDM]T|TC))(?=[A-Z][a-z])))
      (?P<us_month>MONTH)(?![^\W\d_])
      (?:{BLANK}|[.,/-]){{0,3}}(?P<us_day>[0-3]?\d)(?:st|nd|rd|th)?(?!\d|:\d|\.\d|,\d{{3}}(?!\d)|{BLANK}?%)
      (?:(?:{BLANK}|[,./-]){{0,4}}(?:(?:of|de){BLANK})?(?P<us_year>{YEAR}|['’]\d\d(?!\d)))?
"""


def find_day(text: str, start: int, stop: int) -> Stamp | None:
    """Find the next day: `Mar 26 2025`, `24/12/2023`, `15. Oktober 2021`, `Nov. 18`."""
    first, pattern = start, pattern_for(text, start, stop)
    while match := pattern.search(text, start, stop):
        stamp = read_day(match, stop)
        if stamp:
            return with_weekday(text, stamp, first)
        start = match.start() + 1
    return None


def day_after(text: str, position: int, stop: int) -> Stamp | None:
    """Read the day at a position, the day of the week before it allowed: `Tuesday, September 1, 2020`."""
    match = compiled(FIRST_WORD).match(text, position, stop)
    if match and match["name"].lower() in weekday_names():
        position = match.end()
    found = pattern_for(text, position, stop).match(text, position, stop)
    return read_day(found, stop) if found else None


def read_day(match: re.Match[str], stop: int) -> Stamp | None:
    """Read one match of the day pattern, or None where it is no day after all."""
    kind = next(name for name in KINDS if match[name])
    if kind == "iso_year":
        return dated(match.span(), match["iso_year"], int(match["iso_month"]), match["iso_day"])
    if kind == "asian_year":
        return dated(match.span(), match["asian_year"], int(match["asian_month"]), match["asian_day"])
    if kind == "run_year":
        return dated(match.span(), match["run_year"], int(match["run_month"]), match["run_day"])
    if kind == "num_year":
        return numeric(match, stop)
    if kind.endswith("_day"):
        return circuit(match, kind[:-3])
    return named(match, "us_" if kind == "us_month" else "", stop)


def dated(span: tuple[int, int], year: str | None, month: int, day: str) -> Stamp | None:
    """Make the stamp of a day that exists; two digits from 70 on are of the last century."""
    number = int(year.lstrip("'’")) if year else None
    if number is not None and number < 100:
        number += 1900 if number >= FIRST_OF_LAST_CENTURY else 2000
    if not 1 <= month <= 12 or not 1 <= int(day) <= MONTH_DAYS[month - 1]:
        return None
    leap = not number or (number % 4 == 0 and (number % 100 != 0 or number % 400 == 0))
    if month == 2 and int(day) == 29 and not leap:
        return None
    return Stamp(Span(*span), number, month, int(day))


def numeric(match: re.Match[str], stop: int) -> Stamp | None:
    """Read `24/12/2023`, `24.12.2023`, and `11-13-89` where a time follows; month first if it can be."""
    dash, short = match["dash"], len(match["num_year"]) == 2
    one, two = match["one"], match["two"]
    padded = dash == "/" or (dash == "." and len(one) == len(two) == 2)
    if short and not padded and not clock_after(match.string, match.end(), stop):
        return None
    by_month = dated(match.span(), match["num_year"], int(one), two)
    by_day = dated(match.span(), match["num_year"], int(two), one)
    if dash == "." and not short:
        return by_day or by_month
    if by_month and by_day and one != two and not (short and dash == "-"):
        return by_month._replace(unsure=True)
    return by_month or by_day


def circuit(match: re.Match[str], wire: str) -> Stamp | None:
    """Read `131137 GMT Nov 13` and `KWS-20:15-04-03-18`: day and time in one, the year in two digits."""
    name, zone = match[wire + "month"], match[wire + "zone"]
    month = int(name) if name.isdigit() else month_numbers().get(name.lower(), 0)
    stamp = dated(match.span(), match[wire + "year"], month, match[wire + "day"])
    if not stamp or (zone and zone.upper() not in zone_words()):
        return None
    return stamp._replace(hour=int(match[wire + "hour"]), minute=int(match[wire + "minute"]), zone=zone)


def named(match: re.Match[str], order: str, stop: int) -> Stamp | None:
    """Read a day whose month is a word; a small or glued word counts only with a year behind it."""
    word, year, end = match[order + "month"], match[order + "year"], match.end()
    month = month_numbers().get(word.lower())
    if not month:
        return None
    if year and len(year) == 2 and not is_short_year(match, stop):
        year, end = None, match.end("month")
    if word.lower() in with_year_only() and not (year and len(year) == LONGEST_YEAR):
        return None
    small = word.islower() and (order == "us_" or word in EVERYDAY)
    if (not year or (small and len(year) < 4)) and (small or is_glued(match, order + "month")):
        return None
    return dated((match.start(), end), year, month, match[order + "day"])


def is_glued(match: re.Match[str], month: str) -> bool:
    """Tell whether a day touches the word before it, or its month a digit: `StaffDec 3`, `MAR24`."""
    text, start = match.string, match.start()
    return bool(
        (start and text[start - 1].isalpha())
        or text[max(match.start(month) - 1, 0)].isdigit()
        or text[match.end(month) : match.end(month) + 1].isdigit()
    )


def is_short_year(match: re.Match[str], stop: int) -> bool:
    """Tell `9 MAY 89 (AFP)` and `18-Nov-19` from `9 May 20 people died`."""
    if match.string[match.start("year") - 1] in "-/":
        return True
    follows = compiled(AFTER_SHORT_YEAR).match(match.string, match.end(), stop)
    return bool(follows or clock_after(match.string, match.end(), stop))


def with_weekday(text: str, stamp: Stamp, start: int) -> Stamp:
    """Take the day of the week before a day into it: `Tuesday, September 1, 2020`."""
    match = compiled(WEEKDAY).search(text, max(start, stamp.span.start - 20), stamp.span.start)
    if not match or match["name"].lower() not in weekday_names():
        return stamp
    if len(match["name"]) == 2 and not (match["mark"] and match["name"][0].isupper()):
        return stamp
    return stamp._replace(span=Span(match.start(), stamp.span.end))
