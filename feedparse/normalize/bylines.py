"""The grammar of a byline: people with their titles, papers and places, agencies, editors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from feedparse.knowledge import agency_named
from feedparse.model import Author
from feedparse.normalize.affiliations import (
    ends_as_title,
    is_following_line,
    is_organisation,
    is_place,
    is_title,
    kind_of,
    title_agency,
    without_article,
)
from feedparse.normalize.authorship import Part, people, wire_name, wires
from feedparse.normalize.byline_lines import BARE, needs_more, tidy
from feedparse.normalize.byline_sections import COMMA, STRONG, sections
from feedparse.normalize.people import (
    GLUED,
    is_evident,
    is_first_name,
    is_name,
    is_plain,
    may_be_name,
    reading_case,
)
from feedparse.patterns import lazy

AND = lazy(r" (?:and|&|und|et|och|og|(?-i:with|WITH|avec|mit|med)) ", re.I)
# These stand in names too, `José Ortega y Gasset`: they part two names that are whole.
SMALL_AND = lazy(r" (?:y|e|en|i|a|ja|ve|és|și|şi|и|й|та|і|και|ו) ")
LEADING_AND = lazy(r"(?:and|&|und|et|och|og|with) ", re.I)
IN_PLACE = lazy(r"(?P<who>\S.*?) in (?P<place>[^\W\d_a-z].{1,40})")
KNOWN = frozenset({"name", "agency", "desk", "title", "label", "degree", "place", "organisation"})
LONGEST = 30
WIDEST = 400
NO_BYLINE = lazy(
    r"""^\s*(?:[©®]|\(c\)) | ^\s*[—–-]\s.*\(@ | \bcontributed\b.*\.\s*$      # rights, tweets, sign-offs
      | \b(?:getty|shutterstock|alamy|istock|pexels|unsplash|wireimage|imagn|pixabay)\b   # pictures""",
    re.I | re.X,
)


class Parsed(NamedTuple):
    """What a byline says; ``used`` counts the following lines that belong to it."""

    authors: tuple[Author, ...]
    agencies: tuple[str, ...]
    editors: tuple[str, ...] = ()
    used: int = 0


def parse_byline(text: str, more: Sequence[str] = ()) -> Parsed | None:
    """Read one printed byline: ``By JANE DOE and John Roe, AP | Edited by Ann Poe``; None if it is none.

    ``more`` are the lines that follow; those that give the title or paper are read too and counted.
    """
    return read_byline(text, tuple(more))


@lru_cache(maxsize=256)
def read_byline(text: str, more: tuple[str, ...]) -> Parsed | None:
    """Read a printed byline; several rules ask for the same one."""
    if len(text) > WIDEST or NO_BYLINE.search(text):
        return None
    line, used = complete(tidy(text), more)
    if not line or line.count(" ") > LONGEST:
        return None
    parts: list[Part] = []
    editors: list[Part] = []
    for role, section in sections(line):
        found = list(pieces(section, role != "")) if role in ("", "author", "editing") else []
        if role == "editing":
            editors.extend(found)
        elif is_credit(found, role != ""):
            parts.extend(found)
        elif role == "author":
            return None
    if not parts and not any(part.kind == "name" for part in editors):
        return None
    parts, used = with_following(parts, more, used)
    names = tuple(dict.fromkeys(reading_case(part.text) for part in editors if part.kind == "name"))
    return Parsed(people(parts), wires(parts), names, used)


def complete(line: str, more: Sequence[str]) -> tuple[str, int]:
    """Add the following lines while the line breaks off: ``By`` / ``Jane Doe and`` / ``John Roe``."""
    used = 0
    while used < min(len(more), 5) and (needs_more(line) or LEADING_AND.match(more[used].strip() + " ")):
        line = tidy(f"{line}{': ' if line.casefold() in BARE else ' '}{more[used].strip()}")
        used += 1
    return line, used


def with_following(parts: list[Part], more: Sequence[str], used: int) -> tuple[list[Part], int]:
    """Add the lines under a byline that belong to it: ``Associated Press Writer``."""
    for line in map(tidy, more[used : used + 3]):
        found = list(pieces(line, False)) if line and is_following_line(line) else []
        if not found or any(part.kind == "unknown" for part in found):
            break
        parts = parts + found
        used += 1
    return parts, used


def is_credit(parts: Sequence[Part], marked: bool) -> bool:
    """Tell whether pieces make a byline: they start with a person, an agency or a desk."""
    kinds = [part.kind for part in parts]
    if not kinds or kinds[0] not in ("name", "agency", "desk", "title", "organisation"):
        return False
    if marked:
        return True
    if kinds[0] in ("agency", "desk", "title"):
        return "unknown" not in kinds
    strange = [part.text for part in parts if part.kind == "unknown"]
    return kinds[0] == "name" and not any(text.count(" ") > 2 or not text[:1].isupper() for text in strange)


def pieces(text: str, expected: bool) -> Iterator[Part]:
    """Read the pieces of a byline in order; ``expected`` where a mark says that a name stands here."""
    for segment in STRONG.split(text):
        for piece in COMMA.split(segment):
            yield from read(piece, expected)


def read(piece: str, expected: bool) -> Iterator[Part]:
    """Read one piece: a name, what stands beside names, or both run together."""
    piece = without_and(piece.strip(" ,:"))
    if not piece:
        return
    kind = kind_of(piece)
    readings = (split_and, in_place, before_place, behind_agency, whole_name, unglued, run_on)
    if kind in KNOWN - {"organisation"}:
        yield Part(kind, piece)
        return
    for reading in readings:
        if found := reading(piece, expected):
            yield from found
            return
    if kind or is_organisation(piece):
        yield Part("organisation", piece)
    else:
        yield Part("title" if ends_as_title(piece) else "unknown", piece)


def without_and(text: str) -> str:
    """Take a leading "and" off: ``and Ann Roe``."""
    match = LEADING_AND.match(text)
    return text[match.end() :] if match else text


def split_and(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane Doe and John Roe``, ``Ana Paz y Luis Mar``; ``Telegram & Gazette`` stays whole."""
    halves = AND.split(piece)
    names = SMALL_AND.split(piece)
    if len(halves) < 2 and len(names) == 2 and all(map(is_name, names)):
        halves = names
    if len(halves) < 2:
        return []
    if is_organisation(piece) and not (wire_name(halves[0]) or is_name(halves[0]) or is_name(halves[-1])):
        return []
    found = [list(read(half, expected)) for half in halves]
    whole = all(parts and all(part.kind in KNOWN for part in parts) for parts in found)
    if whole or (found[0] and found[0][0].kind in ("name", "agency")):
        return [part for parts in found for part in parts]
    return []


def in_place(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane Doe in Oslo``."""
    match = IN_PLACE.fullmatch(piece)
    if not match:
        return []
    who = list(read(match["who"], expected))
    if not who or who[0].kind not in ("name", "agency", "desk", "title"):
        return []
    place = match["place"]
    fits = is_place(place) or (
        place.count(" ") < 3 and not kind_of(place) and not any(map(is_plain, place.split()))
    )
    if not fits and (not expected or who[0].kind != "name") and place.count(" ") > 2:
        return []
    return [*who, Part("place" if fits else "label", place)]


def before_place(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane Doe Kolkata`` and ``Press Trust of India Kolkata``: a credit and its place in a row."""
    words = piece.split()
    for size in range(len(words) - 1, max(len(words) - 4, 0), -1):
        head, place = " ".join(words[:size]), " ".join(words[size:])
        if not is_place(place) or kind_of(place) == "degree":
            continue
        kind = kind_of(head)
        if kind in ("agency", "desk", "title"):
            return [Part(kind, head), Part("place", place)]
        if not expected and size > 1 and is_name(head):
            return [Part("name", head), Part("place", place)]
    return []


def whole_name(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane Doe``, and where a name must stand also ``Storm Roe`` and ``Saki``."""
    alone = expected and " " not in piece and is_first_name(piece) and piece[:1].isupper()
    return [Part("name", piece)] if alone or is_name(piece) or (expected and may_be_name(piece)) else []


def run_on(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane Doe Fox News``, ``Jane Doe Political Editor``: a name and more without a comma."""
    words = piece.split()
    for size in range(min(5, len(words) - 1), 1, -1):
        head, rest = " ".join(words[:size]), " ".join(words[size:])
        if not (is_name(head) or (expected and may_be_name(head))):
            continue
        kind = kind_of(rest) or ("title" if ends_as_title(rest) and rest[0].isupper() else "")
        if kind == "organisation" and piece.isupper() and " " not in rest:
            continue
        if kind and kind != "place" and (expected or is_evident(head) or kind in ("agency", "title")):
            return [Part("name", head), Part(kind, rest)]
    return []


def behind_agency(piece: str, expected: bool) -> list[Part]:
    """Read ``Associated Press Jane Doe`` and ``Xinhua writer Jane Doe``."""
    words = piece.split()
    for size in range(min(4, len(words) - 2), 0, -1):
        wire, rest = " ".join(words[:size]), " ".join(words[size:])
        if size > 1 and is_name(rest) and title_agency(wire) and is_title(wire):
            return [Part("agency", title_agency(wire) or ""), Part("name", rest)]
        if agency_named(without_article(wire)) and is_name(rest):
            return [Part("agency", wire), Part("name", rest)]
    return []


def unglued(piece: str, expected: bool) -> list[Part]:
    """Read ``Jane DoeLifestyle Writer`` and ``Jane DoeJohn Roe``: pieces whose blank was lost."""
    for match in re.finditer(r"(?<=[^\W\d_A-Z]{2})(?=[A-Z])", piece):
        head, rest = piece[: match.start()], piece[match.start() :]
        if (is_name(head) or (expected and may_be_name(head))) and GLUED.search(piece):
            found = list(read(rest, False))
            if found and all(part.kind in KNOWN for part in found):
                return [Part("name", head), *found]
    return []
