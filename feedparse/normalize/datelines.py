"""Reads the dateline a paragraph starts with: ``NAGOYA, Japan, Dec. 4 Kyodo - ``, ``Nagpur, Aug 3 (PTI) ``.

The forms are data: those of the agencies' records, and the few below that name no agency. A form finds
the parts; here is judged whether the parts are what they look like.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from feedparse.knowledge import agency_named, city_named, country_of, region_of
from feedparse.model import Dateline, Span
from feedparse.normalize.circuit import CYCLE
from feedparse.normalize.days import month_numbers, weekday_names
from feedparse.normalize.families import (
    AGENCY,
    BRACKET,
    ENDS,
    FAMILIES,
    PLACE_AGENCY,
    PLACE_COLON,
    PLACE_DASH,
    PLACE_DATE,
    UNDELIMITED,
    agency_forms,
    heads,
)
from feedparse.normalize.filed import read_date
from feedparse.normalize.forms import SEPARATOR, compile_head, kind_of
from feedparse.normalize.outsets import goes_on_in_bracket, may_fit, outset
from feedparse.normalize.places import is_capitals, known, read_places, words_of
from feedparse.patterns import lazy

REACH = 240
SENTENCE_LENGTH = 40
LEAD_IN = lazy(r"[\s\u200b\ufeff]*")
SENTENCE = lazy(r"[\"“”‘’'`«»„(<$£€¥¿¡]{0,3}[^\W_]")
RIC = lazy(r"[A-Z0-9]+\.[A-Z]{1,2}|.*\.[A-Z]{1,2}")
PART = lazy(r"\s*[/,&+-]\s*|\s+(?:and\s+)?")
CAPTION_DATE = lazy(r"[A-Z]{3,9}\.?\s\d{1,2}(?:,?\s\d{4})?\s{0,2}:")
STOP = lazy(r"[.?!][\"”’')]*(?:\s|$)")


class Found(NamedTuple):
    """A dateline at the start of a paragraph.

    ``span`` reaches to the first character of the story; ``printed`` has no closing dash; ``sure`` says
    that an agency, a date or a known place speaks for it.
    """

    span: Span
    printed: str
    dateline: Dateline
    form: str
    sure: bool


class Parts(NamedTuple):
    """What stands in the parts of a form, and how it ends: ``end`` is ``-``, ``:``, ``.``, ``|`` or a blank.

    ``joint`` stands between place and date; ``after`` is where the story starts.
    """

    place: str
    date: str
    agency: str
    joint: str
    end: str
    after: int


def find_dateline(text: str, start: int, end: int, families: tuple[str, ...] = FAMILIES) -> Found | None:
    """Find the dateline that the paragraph ``text[start:end]`` starts with: `LIMA, 9 JUN 89 (EFE) -- `.

    ``families`` are the kinds of forms to try, the most certain first. Only the first characters of
    the paragraph are looked at, so the time it takes does not depend on its length.
    """
    lead = LEAD_IN.match(text, start, end)
    start, stop = lead.end() if lead else start, end
    stop = min(end, start + REACH)
    at = outset(text[start:stop])
    if at is None:
        return None
    for family in families:
        if family == PLACE_DATE and goes_on_in_bracket(at):
            continue
        for head, wanted, names in heads(family):
            if (wanted and not any(sign in at.text for sign in wanted)) or not may_fit(head, names, at):
                continue
            match = compile_head(head, names).match(text, start, stop)
            if match and (found := judged(text, match, family, head, stop, end)):
                return found
    return None


def judged(text: str, match: re.Match[str], family: str, head: str, stop: int, end: int) -> Found | None:
    """Make a dateline of the parts found, unless they are not what they look like."""
    parts = parts_of(text, match, end)
    if CYCLE.match(match.group()) or parts.end not in ENDS.get(family, parts.end):
        return None
    dateline, sure = JUDGES[family](text, parts, head, end)
    if dateline is None:
        return None
    printed = " ".join(text[match.start() : match.end()].split()).rstrip(" ,-–—_:")
    printed = printed[:-1].rstrip() if head.endswith(" /") else printed
    return Found(
        Span(match.start(), parts.after), printed, dateline._replace(text=printed), head + parts.end, sure
    )


def parts_of(text: str, match: re.Match[str], end: int) -> Parts:
    """Take a match apart, and read how the dateline ends."""
    groups = match.groupdict()
    ending = SEPARATOR.match(text, match.end(), end)
    mark, after = (ending["mark"], ending.end()) if ending else ("", match.end())
    if text[match.end() - 1] == "/" and text[match.start()] != "/" and not mark:
        mark = "/"
    agency = (groups.get("agency") or "").strip(" ,-\n")
    if groups.get("unopened") and agency_named(groups["unopened"]):
        agency = groups["unopened"]
    both = groups.get("place") and groups.get("date")
    joint = text[match.end("place") : match.start("date")].strip() if both else ""
    return Parts(
        (groups.get("place") or "").strip(), groups.get("date") or "", agency, joint, kind_of(mark), after
    )


Judgement = tuple[Dateline | None, bool]
NOTHING: Judgement = (None, False)


def with_agency(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `CITY, Nov 12 (Reuters) - `: the agency must be known, or what stands before it be certain."""
    names = agencies_in(parts.agency)
    if not names:
        return unknown_source(text, parts, head, end)
    date = read_date(parts.date)
    places = read_places(parts.place) if "{place}" in head else ()
    if ("{date}" in head and not date) or ("{place}" in head and not (places and may_be_place(parts.place))):
        return NOTHING
    # `Af Peter Roe /ritzau/` is a byline.
    if head == "{place} /{agency}/" and not (known(parts.place) or in_capitals(parts.place)):
        return NOTHING
    if not date and not places and " " not in text[parts.after : end].strip():
        return NOTHING
    if parts.end not in "-|" and not may_end(text, parts, head, names, end):
        return NOTHING
    return Dateline("", places, date, names), True


def may_end(text: str, parts: Parts, head: str, names: tuple[str, ...], end: int) -> bool:
    """Say whether a dateline may end without a dash: its agency does so, or capitals or date speak for it."""
    if parts.end == " " and not starts_sentence(text, parts.after, end):
        return (
            parts.after >= end and "({agency})" in head and (known(parts.place) or is_capitals(parts.place))
        )
    if any(parts.end in agency_forms()[head].get(name, ()) for name in names):
        return True
    if parts.end == " " and "({agency})" not in head and "/{agency}/" not in head:
        return False
    return (
        bool(parts.date)
        or known(parts.place)
        or is_capitals(parts.place.partition(",")[0])
        or parts.end == ":"
    )


def unknown_source(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `OMAHA (KXYZ) – `, `KIEL (Germany) - ` and `PARIS (Feb 25) - `: a place, and no known agency."""
    if not parts.agency or parts.end != "-":
        return NOTHING
    if head == "{date} ({agency})" and read_date(parts.date) and parts.agency.isupper():
        return Dateline("", (), read_date(parts.date)), True
    if "{place}" not in head:
        return NOTHING
    if head == "{place} ({agency})" and (
        read_date(parts.agency) or country_of(parts.agency) or region_of(parts.agency)
    ):
        date = read_date(parts.agency)
        place = parts.place if date else f"{parts.place} ({parts.agency})"
        return without_agency(
            text, parts._replace(place=place, date=parts.agency if date else "", agency=""), head, end
        )
    if "({agency})" not in head or RIC.fullmatch(parts.agency):
        return NOTHING
    return without_agency(text, parts, head, end)


def without_agency(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `LISBON, Feb 24 - ` and `BOISE -- `: by its date or capitals; a sentence follows."""
    date, places = read_date(parts.date), read_places(parts.place)
    if (parts.date and not date) or not places or not may_be_place(parts.place):
        return NOTHING
    dashed = bool(date) and parts.end == "-" and in_capitals(parts.place)
    if parts.after < end and not dashed and not starts_sentence(text, parts.after, end):
        return NOTHING
    certain = known(parts.place) or bool(date)
    # Arabic and Hebrew have no capitals: nothing tells a place from the beginning of a sentence there.
    capitals = in_capitals(parts.place) and any(map(str.isupper, parts.place))
    if date or capitals or (known(parts.place) and bool(city_named(parts.place))):
        return Dateline("", places, date), certain
    return NOTHING


def place_only(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `NEW YORK — `, `NEW DELHI: ` and `[NEW YORK] `, but not the caption `ROME - MAY 4: `."""
    unsure = not known(parts.place)
    if unsure and (parts.after >= end or "(" in parts.place):
        return NOTHING
    if parts.after >= end and not (parts.end == "-" and is_capitals(parts.place.partition(",")[0])):
        return NOTHING
    if CAPTION_DATE.match(text, parts.after, end):
        return NOTHING
    return without_agency(text, parts, head, end)


def undelimited(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `Kannur, May 4 Officials will`: place, comma, date, and then a sentence of some length."""
    if (
        parts.joint != ","
        or not text[parts.after : parts.after + 1].isupper()
        or end - parts.after < SENTENCE_LENGTH
    ):
        return NOTHING
    return without_agency(text, parts, head, end)


def with_date(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `LISBON, Feb 24 - `; a dash before the date makes it a caption (`ROME, ITALY - MAY 4: A man`)."""
    return without_agency(text, parts, head, end) if parts.joint in ("", ",") else NOTHING


def with_colon(text: str, parts: Parts, head: str, end: int) -> Judgement:
    """Judge `NEW DELHI: `: a sentence of some length must follow, or it is a label (`NASDAQ: ABCD`).

    Where an unknown place is followed by a question, it is who asks it.
    """
    if end - parts.after < SENTENCE_LENGTH:
        return NOTHING
    dateline, sure = place_only(text, parts, head, end)
    stop = STOP.search(text, parts.after, min(end, parts.after + REACH))
    asks = stop is not None and "?" in stop.group()
    return NOTHING if asks and not sure else (dateline, sure)


JUDGES = {
    PLACE_AGENCY: with_agency, AGENCY: with_agency, PLACE_DATE: with_date, PLACE_DASH: place_only,
    PLACE_COLON: with_colon, BRACKET: place_only, UNDELIMITED: undelimited,
}  # fmt: skip


def may_be_place(text: str) -> bool:
    """Say whether a name may be a place: no label (`FILE`), agency, weekday or beginning of a sentence."""
    if known(text):
        return True
    city = text.casefold().replace("-", " ").replace("’", "'").partition(",")[0].strip()
    days = city in weekday_names() or city in month_numbers()
    if days or city in words_of("labels") or agency_named(text):
        return False
    first = city.partition(" ")[0].strip(".")
    if len(first) > 3 and first in words_of("labels"):
        return False
    starts = first in words_of("sentence_words") or first in weekday_names() or first in month_numbers()
    return is_capitals(text.partition(",")[0]) or not starts


def in_capitals(text: str) -> bool:
    """Say whether a place is in capitals and no mere acronym: `OMAHA`, not `NASA` (which is in no table)."""
    city = text.partition(",")[0].partition("(")[0].partition("/")[0].strip()
    return is_capitals(city) and (len(city) > 4 or known(text))


def starts_sentence(text: str, at: int, end: int) -> bool:
    """Say whether a sentence starts here: a capital, a figure or a quotation mark."""
    match = SENTENCE.match(text, at, end)
    return match is not None and not match.group()[-1].islower()


def agencies_in(text: str) -> tuple[str, ...]:
    """Return the agencies named between the brackets: `Reuters`, `AFP/Reuters`, `tca/dpa`, `ats afp`."""
    whole = agency_named(text)
    if whole:
        return (whole.short,)
    named = [agency_named(word) for word in PART.split(" ".join(text.split())) if len(word) > 1]
    return tuple(dict.fromkeys(agency.short for agency in named if agency))


def stated(value: str) -> Dateline:
    """Read a dateline that an envelope states: `Unnao`, `SYDNEY March 22 AAP`, `LOS ANGELES (AP) `."""
    text = " ".join(value.split()).rstrip(" -–—_:,")
    text = text[:-1] if text.endswith((").", "/.")) else text
    dashed = f"{text} - A"
    found = find_dateline(dashed, 0, len(dashed), (PLACE_AGENCY, AGENCY, PLACE_DATE))
    if found and found.span.end == len(dashed) - 1:
        return found.dateline._replace(text=text)
    return Dateline(text, read_places(text))
