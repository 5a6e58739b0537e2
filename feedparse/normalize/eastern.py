"""Openings of Chinese, Japanese and Korean copy, which stand without blanks between their parts.

Place, day, agency and often the reporters: ``新华社北京11月5日电（记者安然）``, ``【北京時事】``,
``［東京 ５日 ロイター］ - ``, ``(서울=연합뉴스) 홍길동 기자 = ``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import agencies, agency_named
from feedparse.model import Dateline, Place, Span
from feedparse.patterns import lazy

REACH = 120
CHINESE = lazy(
    r"""[（(]?(?P<agency>本[报報]|[一-鿿]{1,7}?[社网網])(?:[记記]者)?(?P<place>[一-鿿·]{0,24}?)
    (?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:[专專]|综合)?[电電讯訊][）)]?
    (?:\s?[（(][记記]者[：:\s]*(?P<who>[^（）()\d，。]{2,60})[）)])?[：:\s]*""",
    re.X,
)
BRACKET = lazy(r"[【\[［](?P<inside>[^\[\]【】［］\n]{2,40})[】\]］]\s{0,3}(?:[-–—―－]\s{0,3})?")
KOREAN = lazy(
    r"""[(\[（](?P<place>[가-힣·]{1,20})(?:\s(?P<other>[A-Z]{2,5}))?\s?=\s?(?P<agency>[^()\[\]=\n]{2,12})[)\]）]\s?
    (?:(?P<who>[가-힣]{2,4}(?:\s?[·,]\s?[가-힣]{2,4}|\s[가-힣]{3}(?=\s)){0,4})\s?[가-힣]{0,4}(?:기자|특파원|통신원|위원)\s*=\s*)?""",
    re.X,
)
DAY = lazy(r"(?:(?P<month>\d{1,2})月)?\s?(?P<day>\d{1,2})日")
NAMES = lazy(r"[\s、，,·・]+")
JOINTS = " =・,、"
OPENS = ("(", "（", "[", "［", "【")
# Kana, Han and Hangul stand behind this sign.
EASTERN = "\u3041"


class Opening(NamedTuple):
    """The opening of a story: ``span`` reaches to its first word, ``people`` are the reporters in it."""

    span: Span
    dateline: Dateline
    people: tuple[str, ...] = ()


def find_opening(text: str, start: int, end: int) -> Opening | None:
    """Find the opening that the paragraph ``text[start:end]`` has; copy in other scripts has none."""
    head = text[start : min(end, start + REACH)].lstrip()
    if not head.startswith(OPENS) and head < EASTERN or max(head, default="") < EASTERN:
        return None
    start = text.find(head, start)
    for read in (chinese, korean, bracketed):
        found = read(head)
        if found and start + found.span.end < end:
            return found._replace(span=Span(start, start + found.span.end))
    return None


def chinese(head: str) -> Opening | None:
    """Read ``新华社北京11月5日电（记者安然　罗波）``; ``本报`` is the paper itself.

    What runs into the name of a reporter, ``中央社記者安然台北5日電``, is no place.
    """
    match = CHINESE.match(head)
    agency = agency_named(match["agency"]) if match else None
    if match is None or not agency and match["agency"] not in ("本报", "本報"):
        return None
    place = "" if re.search("[记記]者", match[0][: match.end("place")]) else match["place"]
    names = (agency.short,) if agency else ()
    return opening(match, place, date_of(match["month"], match["day"]), names, match["who"])


def bracketed(head: str) -> Opening | None:
    """Read ``【バレッタ共同】``, ``【11月5日 AFP】``, ``［東京　５日　ロイター］``, ``【北京＝安然】``."""
    match = BRACKET.match(head)
    if match is None:
        return None
    inside = unicodedata.normalize("NFKC", match["inside"])
    place, joint, name = inside.partition("=")
    agency, rest = ending_in_agency(inside)
    if agency:
        day = DAY.search(rest)
        place = (rest[: day.start()] + rest[day.end() :] if day else rest).strip(JOINTS)
        date = date_of(day["month"], day["day"]) if day else None
        return opening(match, place, date, (agency,)) if len(place) < 20 else None
    if joint and 1 < len(name) < 12 and not name.isascii() and not re.search(r"\d", inside):
        return opening(match, place, None, (), name)
    return None


def korean(head: str) -> Opening | None:
    """Read ``(서울=연합뉴스) 홍길동 기자 = ``, ``(파리 AFP=연합뉴스) ``."""
    match = KOREAN.match(head)
    if match is None:
        return None
    named = (agency_named(match["agency"]), agency_named(match["other"] or ""))
    names = tuple(agency.short for agency in named if agency)
    # `(사진=항만청 제공)` says whose picture it is.
    return opening(match, match["place"], None, names, match["who"]) if names or match["who"] else None


def opening(
    match: re.Match[str], place: str, date: str | None, names: tuple[str, ...], who: str | None = None
) -> Opening:
    """Make an opening of its parts."""
    printed = match[0][: match.start("who")] if match.groupdict().get("who") else match[0]
    text = " ".join(printed.split()).rstrip(" -–—―－：:（(記者记")
    people = tuple(name for name in NAMES.split((who or "").strip()) if name)
    return Opening(Span(*match.span()), Dateline(text, (Place(place),) if place else (), date, names), people)


def date_of(month: str | None, day: str) -> str | None:
    """Return ``--11-05``; a day without its month says too little."""
    if not month or not 0 < int(month) < 13 or not 0 < int(day) < 32:
        return None
    return f"--{int(month):02}-{int(day):02}"


def ending_in_agency(text: str) -> tuple[str, str]:
    """Part ``北京時事`` into the agency's short name and the rest; both empty where it names none."""
    for name, short in eastern_names():
        rest = text.removesuffix(name)
        if rest != text and not (name.isascii() and rest[-1:].isascii() and rest[-1:].isalpha()):
            return short, rest
    return "", ""


@cache
def eastern_names() -> tuple[tuple[str, str], ...]:
    """Return the names by which agencies go in Japanese datelines, the longest first.

    Those that have an eastern name go by their letters, too: ``AFP``.
    """
    names = {
        (name, agency.short)
        for agency in agencies()
        if max(map(max, agency.names)) >= EASTERN
        for name in (*agency.dateline_names, *agency.names)
        if max(name) >= EASTERN or name.isupper()
    }
    return tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair)))
