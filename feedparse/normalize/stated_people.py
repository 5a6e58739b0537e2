"""The people whom an envelope or a page's markup names as authors: ``Jane Doe, John Roe``, ``鈴木花子``."""

from __future__ import annotations

from functools import lru_cache

from feedparse.knowledge import load, publisher_named
from feedparse.model import Author
from feedparse.normalize.affiliations import ends_as_title, is_organisation, kind_of
from feedparse.normalize.byline_lines import tidy
from feedparse.normalize.bylines import Parsed, parse_byline
from feedparse.normalize.people import is_letters, is_plain, reading_case
from feedparse.patterns import lazy

LETTERS = lazy(r"[^\W\d_]+(?:[ '’.·-]{1,2}[^\W\d_]+){0,7}\.?")
EAST_ASIAN = lazy(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s·・、，,/／|:：=＝()（）]{2,60}")
EAST_ASIAN_SIGNS = "·・、，,/／|:：=＝()（） \u3000"
PARTING = lazy(r"[、，,/／|()（）\s]+")
AND_OTHERS = lazy(r"\s*(?:외\s?\d+\s?[명인]|外\d+人|ほか\d*人?|等)\s*$")
NAME = lazy(r"[\uac00-\ud7af]{2,4}|[\u3005\u3040-\u30ff\u3400-\u9fff·・]{2,8}")
MOST_WORDS = 5
LONGEST = 48
SHORTEST_ALONE = 3


def people_stated(text: str) -> tuple[Author, ...]:
    """Read a stated author: what a byline can be, else a name that only its place tells: ``Meilin You``."""
    text = AND_OTHERS.sub("", text)
    if is_east_asian(text):
        return people_in(text)
    parsed = byline_of(text)
    if parsed:
        return parsed.authors
    name = tidy(text)
    return (Author(reading_case(name)),) if is_lone_name(name) else ()


def people_in(text: str) -> tuple[Author, ...]:
    """Read a printed byline of any script; nobody where it is none."""
    if is_east_asian(text):
        return tuple(Author(name) for name in east_asian_names(text))
    parsed = byline_of(text)
    return parsed.authors if parsed else ()


@lru_cache(maxsize=512)
def byline_of(text: str) -> Parsed | None:
    """Read a byline that stands in one line; a page states the same one in several places."""
    return parse_byline(text)


def is_east_asian(text: str) -> bool:
    """Say whether a text is of Han, Kana or Hangul alone."""
    return bool(EAST_ASIAN.fullmatch(text))


def east_asian_names(text: str) -> list[str]:
    """Return the names in a byline of Han, Kana or Hangul: ``記者 張三``, ``김하나 기자``."""
    words = load("roles")["east_asian"]
    found = []
    for piece in PARTING.split(text):
        for mark in words["before"]:
            if piece.startswith(mark) and len(piece) - len(mark) != 1:
                piece = piece.removeprefix(mark)
                break
        for mark in words["after"]:
            piece = piece.removesuffix(mark)
        piece = piece.strip(EAST_ASIAN_SIGNS)
        if NAME.fullmatch(piece) and not piece.endswith(tuple(words["houses"])):
            found.append(piece)
    return found


def is_lone_name(text: str) -> bool:
    """Say whether a text that is stated as an author can be a person's name and nothing that is known."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST or not LETTERS.fullmatch(text):
        return False
    if len(text) < SHORTEST_ALONE or words[0][:1].islower():
        return False
    if any(map(is_letters, words)) or kind_of(text) or kind_of(text.replace("-", " ")):
        return False
    if is_organisation(text) or ends_as_title(text) or publisher_named(text):
        return False
    return sum(map(is_plain, words)) <= len(words) // 2


def parse_stated(text: str) -> Parsed | None:
    """Read a byline that an envelope states, also without its By: ``Peder Top Roe``, ``By ANN ROE, AP``."""
    return parse_byline(text) or parse_byline(f"By {text}")
