"""The people whom an envelope or a page's markup names as authors: ``Jane Doe, John Roe``, ``鈴木花子``."""

from __future__ import annotations

from functools import lru_cache

from feedparse.knowledge import agency_named, load, publisher_named
from feedparse.model import Author
from feedparse.normalize.affiliations import ends_as_title, is_organisation, kind_of
from feedparse.normalize.byline_lines import tidy
from feedparse.normalize.bylines import Parsed, parse_byline
from feedparse.normalize.people import is_letters, is_name, is_plain, reading_case
from feedparse.patterns import lazy

LETTERS = lazy(r"[^\W\d_]+(?:[ '’.·-]{1,2}[^\W\d_]+){0,7}\.?")
EAST_ASIAN = lazy(r"[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s·・、，,/／|:：=＝()（）]{2,60}")
EAST_ASIAN_SIGNS = "·・、，,/／|:：=＝()（） \u3000"
ADDRESS = lazy(r"\S+@\S+|@\S+|https?:\S+")
BEHIND_NAME = lazy(r"\s*[,(|]\s*|\s+[-–—]\s+")
MOST_BEHIND = 60
PARTING = lazy(r"[、，,/／|()（）\s]+")
AND_OTHERS = lazy(r"\s*(?:외\s?\d+\s?[명인]|外\d+人|ほか\d*人?|等)\s*$")
SIGN = r"[\u3005\u3040-\u30ff\u3400-\u9fff]"
NAME = lazy(rf"[\uac00-\ud7af]{{2,4}}|(?:{SIGN}|[·・]){{2,8}}|{SIGN}{{1,3}}\ {SIGN}{{1,3}}")
HAN = lazy(rf"{SIGN}+")
# `순천, 광양 구현모 기자`: the reporter stands behind the towns.
FILED_FROM = lazy(r"^\s*[\uac00-\ud7af·, ]{2,30} ([\uac00-\ud7af]{2,4}) ?\s(?:선임)?기자\s*$")
FILED = ("報導", "报道")
MOST_SIGNS = 4
MOST_WORDS = 5
LONGEST = 48
SHORTEST_ALONE = 3


def people_stated(text: str) -> tuple[Author, ...]:
    """Read a stated author: what a byline can be, else a name that only its place tells: ``Meilin You``."""
    found = people_in(text)
    if found or is_east_asian(text) or byline_of(text):
        return found
    name = without_title(tidy(text))
    return (Author(reading_case(name)),) if is_lone_name(name) else ()


def people_in(text: str) -> tuple[Author, ...]:
    """Read a printed byline of any script; nobody where it is none."""
    bare = AND_OTHERS.sub("", ADDRESS.sub("", text).strip())
    if is_east_asian(bare):
        return tuple(Author(name) for name in east_asian_names(bare))
    parsed = byline_of(text)
    return parsed.authors if parsed else named_first(text)


def named_first(text: str) -> tuple[Author, ...]:
    """Read a name before what is no known title: ``Lucia Moro, inviata a Roma``."""
    name, *rest = BEHIND_NAME.split(without_title(text.strip()), maxsplit=1)
    if not rest or len(rest[0]) > MOST_BEHIND or rest[0][:1].isupper():
        return ()
    if not is_name(name) or is_organisation(name):
        return ()
    return (Author(reading_case(name)),)


def without_title(text: str) -> str:
    """Take a job off the front of a name: ``Guest Columnist Ann Roe``, ``Onze verslaggever Ann Roe``."""
    words = text.split()
    for size in range(min(len(words) - 2, 4), 0, -1):
        head = " ".join(words[:size])
        if kind_of(head) == "title" or ends_as_title(head):
            return " ".join(words[size:])
    return text


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
    text = FILED_FROM.sub(r"\1", " ".join(text.split()))
    pieces = [part for piece in PARTING.split(text) for part in behind_house(piece, words["houses"])]
    if len(pieces) == 2 and " " in text and is_one_name(pieces):
        pieces = [" ".join(pieces)]
    for piece in pieces:
        named = piece
        for mark in words["before"]:
            if piece.startswith(mark) and len(piece) - len(mark) != 1:
                piece = piece.removeprefix(mark)
                break
        if piece == named and piece.endswith(FILED):
            continue
        for mark in words["after"]:
            piece = piece.removesuffix(mark)
        piece = piece.strip(EAST_ASIAN_SIGNS)
        if NAME.fullmatch(piece) and not piece.endswith(tuple(words["houses"])):
            found.append(piece)
    return found


def behind_house(piece: str, houses: list[str]) -> list[str]:
    """Part a name from the house or bureau before it: ``港町支局・佐藤花子``."""
    house, dot, name = piece.partition("・")
    return [name] if dot and house.endswith(tuple(houses)) else [piece]


def is_one_name(pieces: list[str]) -> bool:
    """Say whether two pieces are surname and given name, ``佐藤 花子``, and not two names of three signs."""
    surnames = all(piece[:1] in load("roles")["east_asian"]["surnames"] for piece in pieces)
    return not surnames and all(0 < len(piece) < MOST_SIGNS and HAN.fullmatch(piece) for piece in pieces)


def is_lone_name(text: str) -> bool:
    """Say whether a text that is stated as an author can be a person's name and nothing that is known."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST or not LETTERS.fullmatch(text):
        return False
    if len(text) < SHORTEST_ALONE or words[0][:1].islower() or any(map(agency_named, words[1:])):
        return False
    if any(map(is_letters, words)) or kind_of(text) or kind_of(text.replace("-", " ")):
        return False
    if is_organisation(text) or ends_as_title(text) or publisher_named(text):
        return False
    return sum(map(is_plain, words)) <= len(words) // 2


def parse_stated(text: str) -> Parsed | None:
    """Read a byline that an envelope states, also without its By: ``Peder Top Roe``, ``By ANN ROE, AP``."""
    if is_east_asian(text):
        return Parsed(people_in(text), ())
    return parse_byline(text) or parse_byline(f"By {text}")
