"""Reads printed clock times and zones: ``9:42 AM IST``, ``6.15pm``, ``2326EST``, ``10:30 Uhr``, ``noon ET``.

Zone words are looked up among those of ``knowledge/zones.json``, so no word that merely follows a
time is taken for one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import load
from feedparse.model import Span
from feedparse.patterns import lazy, soon

BLANK = r"[^\S\n]"


class Stamp(NamedTuple):
    """One printed date, time or both; a part that is not printed is None, hours count to 23.

    ``zone`` is the zone word or offset as printed (``IST``, ``+0530``, ``GMT+8``). ``relative`` stamps
    (``5 days ago``) have no date. ``unsure`` marks ``04/05/2024``, whose day and month may be the
    other way round. ``fraction`` are the digits behind the second, where an envelope states them.
    """

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    relative: bool = False
    unsure: bool = False
    fraction: str = ""


CLOCK = rf"""(?xi)
    (?: (?<![\d$£€])(?<!\d[.:]) | (?<=1[89]\d\d) | (?<=20\d\d) )
    (?:
        # 9:42 AM, 14:20:05.5, 6.15pm, 14h30, 7 p.m., 18 Uhr, 18時45分, 오후 6:45
        (?:(?P<noon>오후|下午|午後)\s?|(?:오전|上午|午前)\s?)?
        (?P<hour>[01]?\d|2[0-3])(?={BLANK}{{0,2}}(?:[:.h時时시]{BLANK}?\d|[ap]\.?{BLANK}?m|h|u))
        (?:(?P<mark>:|\.|{BLANK}?[h時时시]{BLANK}?)(?P<minute>[0-5]\d|\d(?=[分분]))[分분]?(?::(?P<second>[0-5]\d)(?:[.,]\d{{1,9}})?)?(?!\d|:\d))?
        (?:{BLANK}{{0,2}}(?P<half>[ap])(?:\.{BLANK}?m\.?|m)(?:(?![^\W_])|(?-i:(?=[A-Z][a-z]|[A-Z]{{3}}(?![A-Za-z]))))
          |{BLANK}{{0,2}}(?P<unit>uhr|uur|hours|hrs?|h)(?![^\W_]))?
        # 2326EST, 0001 GMT, 2230 hours, 0001 Monday
        | (?P<run>(?:[01]\d|2[0-3])[0-5]\d)
          (?:(?P<sure>{BLANK}?(?:hours|hrs)(?![^\W_])|(?<=0\d\d\d)(?={BLANK}[a-z]{{3,6}}day\b))
          |(?={BLANK}?(?-i:[A-Z]{{3,5}}(?![A-Za-z]))))
        | (?:12{BLANK})?\b(?P<word>noon|midnight)\b
        # 191044 of 20151210T191044Z
        | (?<=\dT)(?P<compact>(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)(?!\d)
    )
"""
WORTH = lazy(r"\d\s{0,2}[:hapu時时시]|\d\.[0-5]\d(?!\d)|(?:[01]\d|2[0-3])[0-5]\d")
GAP = (
    rf"(?i)T(?=\d)|{BLANK}?\(?[日月火水木金土月화수목금토일]\)?{BLANK}?(?=[오上下午]?[^\W_]{{1,3}})"
    rf"|(?:{BLANK}?[rг]\.)?(?:(?:{BLANK}|,){{1,2}}(?:pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)\b)?"
    rf"(?:{BLANK}|[,|/·•.:;(@¦–—-]){{0,6}}"
    rf"(?:(?:at|um|à|a\ las|a\ la|as|às|alle\ ore|alle|ore|om|kl\.?|gegen|o\ godz\.|godz\.|v|в|о"
    rf"|στις|saat|klo|u)"
    rf"{BLANK}{{1,2}})?"
)
OFFSET = (
    rf"{BLANK}{{0,2}}\(?(?P<zone>(?:GMT|UTC){BLANK}?[+−-]\d\d?(?::?\d\d)?(?!\d)"
    rf"|(?P<bare>{BLANK}?[+−-](?:0\d|1[0-4])(?::?[0-5]\d)?(?![\d:])))\)?"
)
ZONE_WORDS = rf"{BLANK}{{0,2}}\(?(?P<words>[A-Za-z]{{1,12}}(?:\ [A-Za-z]{{1,12}}){{0,3}})"
GLUED_ZONE = r"[A-Z]{2,5}(?=[A-Z][a-z])"
# Units that make an hour of a bare number; "16 hrs" may as well be how long something took.
OCLOCK = ("uhr", "uur", "h")
LINE_END = rf"{BLANK}*(?:[|)·]|\n|\Z)"
CAPITAL_NEXT = rf"{BLANK}[A-Z]"
AFTER_SMALL = rf"{BLANK}*(?:[^\w\s]|\n|\Z)"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile an expression when it is first needed: most runs of the program need few of them."""
    return soon(pattern)


@cache
def zone_words() -> frozenset[str]:
    """Return every zone word in capitals: ``IST``, ``MESZ``, ``EASTERN TIME``."""
    return frozenset(word.upper() for record in load("zones") for word in record["words"])


def may_hold_clock(line: str) -> bool:
    """Say whether a line is worth the search: a number before a sign of a time, or hour and minute in one."""
    small = line.lower()
    return "noon" in small or "midnight" in small or WORTH.search(small) is not None


def find_clock(text: str, start: int, stop: int) -> Stamp | None:
    """Find the next time of day: `9:42 AM IST`, `2326EST`, `14:40pm ist`."""
    while match := compiled(CLOCK).search(text, start, stop):
        stamp = read_clock(match, stop)
        if stamp:
            return stamp
        start = match.start() + 1
    return None


def clock_after(text: str, position: int, stop: int) -> Stamp | None:
    """Read the time of day that follows a day: `` | 9:42 AM IST``, ``, 10:35``, `` kl. 18.45``."""
    gap = compiled(GAP).match(text, position, stop)
    match = compiled(CLOCK).match(text, gap.end() if gap else position, stop)
    if match is None:
        return None
    told = (
        gap is not None
        and any(map(str.isalpha, gap.group()))
        or compiled(LINE_END).match(text, match.end(), stop)
    )
    return read_clock(match, stop, told=bool(told))


def read_clock(match: re.Match[str], stop: int, *, told: bool = False) -> Stamp | None:
    """Read one match of the clock pattern and the zone behind it, or None where it is no time.

    ``told`` says that a word before it or the end of the line behind it makes `18.45` a time.
    """
    zone, end = zone_after(match, stop)
    if not is_clock(match, zone) and not (told and match["minute"]):
        return None
    hour, minute, second = parts(match)
    half = "p" if match["noon"] else (match["half"] or "").lower()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return Stamp(Span(match.start(), end), hour=hour, minute=minute, second=second, zone=zone)


def is_clock(match: re.Match[str], zone: str | None) -> bool:
    """Tell `6.15pm`, `10.30 Uhr` and `2326EST` from plain numbers; a colon is enough."""
    if match["half"]:
        return bool(match["minute"]) or int(match["hour"]) <= 12
    if match["run"]:
        return zone is not None or match["sure"] is not None
    if match["hour"] and (match["mark"] or ".") == ".":
        return bool(match["minute"] and (match["unit"] or zone)) or (match["unit"] or "").lower() in OCLOCK
    return True


def parts(match: re.Match[str]) -> tuple[int, int, int | None]:
    """Return hour, minute and second as printed, AM and PM left aside."""
    if match["word"]:
        return (12 if match["word"].lower() == "noon" else 0), 0, None
    if run := match["run"] or match["compact"]:
        return int(run[:2]), int(run[2:4]), int(run[4:]) if run[4:] else None
    return int(match["hour"]), int(match["minute"] or 0), int(match["second"]) if match["second"] else None


def zone_after(match: re.Match[str], stop: int) -> tuple[str | None, int]:
    """Read the zone that follows a time, and say where it ends: `(IST)`, `-0700`, `GMT+8`, `Eastern Time`."""
    text, end = match.string, match.end()
    offset = compiled(OFFSET).match(text, end, stop)
    if offset and (not offset["bare"] or bare_offset(match, offset["bare"])):
        return offset["zone"].strip().replace("−", "-"), closed(text, end, offset.end(), stop)
    return zone_word(text, end, stop, small=bool(match["half"]))


def bare_offset(match: re.Match[str], offset: str) -> bool:
    """Tell the offset of `16:42:01-05` and `10:46 +00:00` from the end of the span `10:30-11:30`."""
    after_t = match.start() > 0 and match.string[match.start() - 1] == "T"
    digits = sum(sign.isdigit() for sign in offset)
    return bool(match["second"] or after_t or (digits == 4 and ("+" in offset or ":" not in offset)))


def zone_word(text: str, position: int, stop: int, *, small: bool = False) -> tuple[str | None, int]:
    """Read the zone word at a position: `IST`, `(EST)`, `UTC` of `UTCUpdated`; ``small`` allows `ist`."""
    found = compiled(ZONE_WORDS).match(text, position, stop)
    if not found:
        return None, position
    words = found["words"].split(" ")
    for count in range(len(words), 0, -1):
        word = " ".join(words[:count])
        end = found.start("words") + len(word)
        if word.upper() in zone_words() and written_as_zone(text, word, end, stop, small):
            return word, closed(text, position, end, stop)
    glued = compiled(GLUED_ZONE).match(text, found.start("words"), stop)
    if glued and glued[0] in zone_words():
        return glued[0], glued.end()
    return None, position


def written_as_zone(text: str, word: str, end: int, stop: int, small: bool) -> bool:
    """Tell `IST`, `Eastern` and the `ist` of `10:25am ist` from ordinary words and `Central Park`."""
    if end < stop and (text[end].isalnum() or text[end] == "_"):
        return False
    if word == "Z":
        return text[end - 2].isdigit()
    if len(word) > 5:
        return word[0].isupper() and not compiled(CAPITAL_NEXT).match(text, end, stop)
    if word.isupper() or word == "ChST":
        return True
    return small and bool(compiled(AFTER_SMALL).match(text, end, stop))


def closed(text: str, start: int, end: int, stop: int) -> int:
    """Return the end of a zone with the parenthesis that closes it: `(IST)`."""
    return end + 1 if "(" in text[start:end] and text[end : min(end + 1, stop)] == ")" else end
