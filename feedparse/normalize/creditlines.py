"""Reads the place out of a credit line above the story: ``Press Trust of India Nagpur``, ``AFP, MANILA``.

These lines name who sent the story and where from, with a blank, a comma or a bar between, or nothing
at all; what tells the two apart is that agencies, desks and first names are known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import agency_named, city_named, load
from feedparse.model import Place
from feedparse.normalize.places import (
    MOST_WORDS,
    city_part,
    is_capitals,
    known,
    read_places,
    split_places,
    words_of,
)
from feedparse.patterns import lazy

LONGEST = 120
MOST_AGENCY_WORDS = 5
WORD = lazy(r"[^\s|,/·]+")
JOINT = lazy(r"\s*(?:[,|/·–—-]\s*|(?:in|at|from)\s+)?")
LABEL = lazy(
    r"[\s|,·-]*(?:\b(?:last|first)\s)?\b(?:updated?|published?|posted|modified|edited)\b(?:\s(?:on|at))?.*$",
    re.I | re.S,
)
MARK = lazy(r"\s*(?:(?:by|from)\s*:\s*|by\s+(?=[A-Z]))?", re.I)
EDGES = " \t\n,|·;:-–—/"


class Credited(NamedTuple):
    """A place in a credit line: from ``start`` to ``end`` of the line, and the agency named beside it.

    ``certain`` is false where the place is not known, or only a first name stands before it, as in the
    headline `Jordan Visits Paris`: then the line needs a stamp beside it.
    """

    start: int
    end: int
    printed: str
    places: tuple[Place, ...]
    agency: str | None
    certain: bool = True


def read_credit(line: str) -> Credited | None:
    """Find the place in `AP Tampa`, `PTI, Washington,`, `BS Reporter Kolkata` or `New Delhi, News Bureau`."""
    if len(line) > LONGEST:
        return None
    mark = MARK.match(line)
    start = mark.end() if mark else 0
    label = LABEL.search(line, start)
    stop = label.start() if label else len(line)
    words = [(match.start(), match.end()) for match in WORD.finditer(line, start, stop)]
    return behind_agency(line, words, stop) or behind_desk(line, words) or before_desk(line, words)


def behind_agency(line: str, words: list[tuple[int, int]], stop: int) -> Credited | None:
    """Find `Press Trust of India Nagpur`, `Associated Press in Bilbao`: longest name first."""
    for count in range(min(MOST_AGENCY_WORDS, len(words) - 1), 0, -1):
        agency = agency_named(line[words[0][0] : words[count - 1][1]])
        if not agency:
            continue
        joint = JOINT.match(line, words[count - 1][1], stop)
        start = joint.end() if joint else words[count][0]
        return credited(line, start, stop, agency.short)
    return None


def credited(line: str, start: int, stop: int, agency: str | None) -> Credited | None:
    """Make the record, if what stands there is written like a place and is neither desk nor person."""
    text = line[start:stop].rstrip(EDGES)
    words = text.split()
    places = read_places(text)
    if (
        not places
        or len(words) > MOST_WORDS
        or not (all(map(known, split_places(text))) or may_stand_alone(words))
    ):
        return None
    end = start + len(text)
    certain = all(map(known, split_places(text)))
    return Credited(start, end + (line[end : end + 1] == ","), " ".join(words), places, agency, certain)


def may_stand_alone(words: list[str]) -> bool:
    """Say whether words behind an agency's name are no desk (`AP Sports`), person or second agency."""
    folded = [word.casefold().strip(",.") for word in words]
    if folded[0] == "by" or any(
        word in words_of("desk_words") or word in words_of("labels") for word in folded
    ):
        return False
    return (
        not (len(words) > 1 and folded[0] in first_names())
        and not agency_named(" ".join(words).strip(" ,"))
        and len(words) <= 3
    )


def behind_desk(line: str, words: list[tuple[int, int]]) -> Credited | None:
    """Find `BS Web Team New Delhi`, `Express News Service | Kochi`, `Meera Nair Chennai`: a known city."""
    for count in (3, 2, 1):
        if len(words) <= count:
            continue
        start, end = words[-count][0], words[-1][1]
        before = [line[left:right] for left, right in words[:-count]]
        if city_named(line[start:end]) and (is_desk(before) or is_person(before)):
            found = credited(line, start, end, None)
            return found._replace(certain=is_desk(before)) if found else None
    return None


def before_desk(line: str, words: list[tuple[int, int]]) -> Credited | None:
    """Find `New Delhi, City News Bureau`: a known city, a comma or bar, and a desk."""
    for count in (3, 2, 1):
        if (
            len(words) <= count
            or line[words[count - 1][1]] not in ",|"
            and line[words[count - 1][1] :].lstrip()[:1] != "|"
        ):
            continue
        start, end = words[0][0], words[count - 1][1]
        if city_named(line[start:end]) and is_desk([line[left:right] for left, right in words[count:]]):
            return credited(line, start, end, None)
    return None


def is_desk(words: list[str]) -> bool:
    """Say whether words name a desk: `BS Reporter`, `Express News Service`."""
    capitalised = all(word[:1].isupper() for word in words)
    return (
        1 < len(words) <= MOST_AGENCY_WORDS and capitalised and words[-1].casefold() in words_of("desk_words")
    )


def is_person(words: list[str]) -> bool:
    """Say whether words are a person's name, or the names of two: `Meera Nair`, `Meera Nair & Ravi Menon`."""
    for sign in ("&", "and"):
        if sign in words:
            at = words.index(sign)
            return is_person(words[:at]) and is_person(words[at + 1 :])
    return (
        2 <= len(words) <= 3
        and words[0].casefold() in first_names()
        and all(word.istitle() for word in words)
    )


def read_lone_place(line: str) -> Credited | None:
    """Find a line that is nothing but a known place: `Toronto`, `LUDHIANA,`."""
    text = line.strip(EDGES)
    if not text or len(text) > LONGEST or not all(map(known, split_places(text))):
        return None
    places = read_places(text)
    if not all(is_capitals(name) or city_named(name) for name in map(city_part, split_places(text))):
        return None
    start = line.index(text)
    end = start + len(text)
    end += line[end : end + 1] == ","
    return Credited(start, end, " ".join(text.split()), places, None) if places else None


def read_place_behind(line: str) -> Credited | None:
    """Find the `- SALEM` behind a stamp: a place in capitals is one even where it is not known."""
    text = line.strip(EDGES)
    if not text or len(text) > LONGEST or not is_capitals(text) or len(text.split()) > 3:
        return None
    start = line.index(text)
    return credited(line, start, start + len(text), None)


def stands_before_stamp(line: str) -> Credited | None:
    """Find the `TENKASI, ` of `TENKASI, June 24, 2020 18:20 IST`: known, or in capitals before a comma."""
    found = read_lone_place(line)
    text = line.strip()
    if found or not text.endswith(","):
        return found
    return (
        credited(line, len(line) - len(line.lstrip()), len(line), None)
        if is_capitals(text.rstrip(","))
        else None
    )


@cache
def first_names() -> frozenset[str]:
    """Return the first names that are known, folded."""
    return frozenset(load("first_names"))
