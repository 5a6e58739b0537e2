"""What stands beside a name in a byline: job titles, desks, papers, agencies, degrees, places."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.knowledge import agency_named, city_country, country_of, load, publisher_named, region_of
from feedparse.normalize.people import is_evident, is_first_name, is_marked, name_words
from feedparse.patterns import lazy

DOMAIN = lazy(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|in|uk|tv|news|info|io|au|ca|de)", re.I)
ACRONYM = lazy(r"[A-Z][A-Z&]{1,6}\d?")
FOR_A_PAPER = lazy(
    r"(?:special(?:ly)?\s+(?:to|for)|exclusive\s+to|for|of|at|from)\s+(?:the\s+)?(?-i:(?=[A-Z]))", re.I
)
SMALL = frozenset({"of", "and", "&", "the", "for", "de", "la", "du", "in", "on", "at", "to", "der", "und"})
WORD = lazy(r"[\w'’.&+-]+")


class Roles(NamedTuple):
    """The words of job titles, desks and organisations, in lower case."""

    roles: frozenset[str]
    beats: frozenset[str]
    desks: frozenset[str]
    desk_starts: frozenset[str]
    desk_names: frozenset[str]
    labels: frozenset[str]
    organisations: frozenset[str]
    degrees: frozenset[str]


@cache
def roles() -> Roles:
    """Read the tables once."""
    table = load("roles")
    return Roles(*(frozenset(word.casefold() for word in table[name]) for name in Roles._fields))


@lru_cache(maxsize=512)
def kind_of(text: str) -> str:
    """Name what a piece of a byline is: agency, desk, label, degree, title, organisation, place, or nothing.

    ``AP`` is an agency, ``Staff Reporter`` a title (a desk where nobody is named), ``Web Desk`` a desk.
    """
    text = text.strip(" ,.:")
    if not text:
        return ""
    if " " in text and is_title(text):
        return "title"
    if agency_named(text) or agency_named(without_article(text)):
        return "agency"
    folded = text.casefold()
    if folded in roles().desk_names:
        return "desk"
    if folded in roles().labels:
        return "label"
    if all(word.replace(".", "").casefold() in roles().degrees for word in text.split()) and text.isupper():
        return "degree"
    if is_desk(text):
        return "desk"
    if is_title(text):
        return "title"
    if is_place(text):
        return "place"
    return "organisation" if is_organisation(text) else ""


def without_article(text: str) -> str:
    """Take the article off: ``The Associated Press`` -> ``Associated Press``."""
    return text[4:] if text[:4].casefold() == "the " else text


@lru_cache(maxsize=512)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case."""
    return tuple(word.casefold().rstrip(".") for word in WORD.findall(text))


def is_title(text: str) -> bool:
    """Tell a job title: all its words are roles, ranks, beats: ``AP Sports Writer``."""
    words = words_of(text)
    if not 1 <= len(words) <= 8 or not any(word in roles().roles for word in words):
        return False
    return all(word in roles().roles or word in roles().beats or is_wire(word, text) for word in words)


def is_wire(word: str, text: str) -> bool:
    """Tell an agency's or paper's name inside a title: the ``ANI`` of ``ANI Correspondent``."""
    return bool(agency_named(word) or agency_named(word.upper())) and bool(text)


def ends_as_title(text: str) -> bool:
    """Tell a text that ends or starts like a title, its other words unknown: ``Crimson staff writer``."""
    words = words_of(text)
    if not 2 <= len(words) <= 8:
        return False
    return words[-1] in roles().roles or (words[0] in roles().roles and words[1] in ("of", "for", "at", "in"))


def is_desk(text: str) -> bool:
    """Tell a desk, not a person: ``The Hindu Bureau``, ``BS Web Team``, ``Redazione Web``."""
    words = words_of(text)
    if not 1 <= len(words) <= 6:
        return False
    if words[0] in roles().desk_starts:
        return True
    if words[-1] not in roles().desks:
        return False
    if words[-1] in roles().roles:
        return is_wire(words[0], text) or (len(words) > 1 and bool(ACRONYM.match(text)) and len(words[0]) < 5)
    return not is_evident(" ".join(text.split()[:2])) or words[-1] in ("bureau", "desk", "newsroom")


def is_place(text: str) -> bool:
    """Tell a place by name: ``New Delhi``, ``Norway``, ``Calif.``"""
    return bool(city_country(text) or country_of(text) or region_of(text))


def is_organisation(text: str) -> bool:
    """Tell a paper, company or institute: ``The Daily Bugle``, ``Fox News``, ``WBEZ``, ``Rivals.com``."""
    words = words_of(text)
    if not 1 <= len(words) <= 12:
        return False
    if publisher_named(text) or publisher_named(without_article(text)) or DOMAIN.fullmatch(text):
        return True
    if (FOR_A_PAPER.match(text) and len(words) < 7) or (ACRONYM.fullmatch(text) and len(words) == 1):
        return True
    known = [word in roles().organisations for word in words]
    if not all(word[:1].isupper() or word in SMALL for word in text.split()):
        return False
    if words[0] == "the" and len(words) <= 5 and text[4:5].isupper():
        return True
    inside = len(words) > 2 and (any(known[1:]) or (known[0] and words[1] == "of"))
    return len(words) > 1 and (known[-1] or inside) and not is_named_first(text)


def is_named_first(text: str) -> bool:
    """Tell a text that starts with a person: the ``Jane Doe`` of ``Jane Doe Daily News``."""
    words = name_words(" ".join(text.split()[:2]))
    return len(words) == 2 and is_first_name(words[0]) and is_marked(words)


def is_following_line(text: str) -> bool:
    """Tell a line under a byline that belongs to it: ``AP Sports Writer``, ``The Daily Bugle``."""
    text = text.strip(" ,.:=")
    if agency_named(text) or agency_named(without_article(text)) or publisher_named(text) or is_title(text):
        return True
    words = words_of(text)
    capitals = all(word[:1].isupper() or word in SMALL for word in text.split())
    return (
        capitals
        and 2 <= len(words) <= 5
        and words[0] == "the"
        and any(w in roles().organisations for w in words)
    )


def title_agency(text: str) -> str | None:
    """Return the agency a title starts with, as printed: ``AP`` of ``AP Sports Writer``."""
    words = text.split()
    for size in (3, 2, 1):
        if size < len(words) and agency_named(" ".join(words[:size])):
            return " ".join(words[:size])
    return None
