"""Furniture by its words: which kind of page furniture a line is known by.

The phrases are data (``knowledge/furniture.json``): for each kind the whole lines it is known by, the
words such lines start with, and the words they have in them. ``#`` in a phrase stands for a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import load
from feedparse.patterns import lazy

FOLDS = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " "))
NUMBER = lazy(r"\d+(?:,\d{3})*")
FIRST_WORD = lazy(r"\w+")
GLUE = lazy(r"(?<=[a-z])(?=[A-Z])|[\s/|,•·]+|(?<=[a-zA-Z])(?=\d)|(?<=\d)(?=[A-Za-z])")
SAID = lazy(r"\b(?:said|says|told|according to)\b")
WEEKDAY = lazy(r"\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
DECORATION = " \t:;|•·→»«>›‹<*+-–—.…_=#▼▾▲✕×\u200b\ufeff"
RARE_SIGNS = "/|[(:.#"
MOST_WORDS = 45
MOST_WORDS_WHOLE = 12
MOST_WORDS_LABEL = 14
FEWEST_WORDS_SENTENCE = 8
STARTS_SHORT_LINES = frozenset({"related_heading", "menu", "share", "account"})
STARTS_LONG_LINES = frozenset({"caption", "legal", "closer"})
NO_SENTENCE = frozenset({"legal", "newsletter", "advert", "closer", "related"})


class PhraseIndex(NamedTuple):
    """Where to find the phrases that a text may have in it: by a sign, by a word; others are always tried."""

    signs: dict[str, list[str]]
    words: dict[str, list[str]]
    others: list[str]


class Phrases(NamedTuple):
    """The furniture phrases, made ready for look-up; ``has`` gives the rank and kind of a phrase inside."""

    lines: dict[str, str]
    starts: dict[str, tuple[tuple[str, str], ...]]
    has: dict[str, tuple[int, str]]
    inside: PhraseIndex
    share_words: frozenset[str]


@cache
def phrases() -> Phrases:
    """Read the furniture phrases once: whole lines, beginnings by their first word, inner phrases."""
    lines: dict[str, str] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    has: dict[str, tuple[int, str]] = {}
    for kind, lists in load("furniture").items():
        for phrase in lists["line"]:
            lines.setdefault(strip(phrase), kind)
        for phrase in lists.get("start", ()):
            starts.setdefault(first_word(phrase), []).append((phrase, kind))
        for phrase in lists.get("has", ()):
            has.setdefault(phrase, (len(has), kind))
    words = frozenset(word for word, kind in lines.items() if kind == "share" and " " not in word)
    ordered = {word: tuple(sorted(found, key=lambda f: -len(f[0]))) for word, found in starts.items()}
    return Phrases(lines, ordered, has, index_of(has), words)


def index_of(phrases: Iterable[str]) -> PhraseIndex:
    """Index phrases by a rare sign in them, or by a whole word inside them; some have neither."""
    index = PhraseIndex({}, {}, [])
    for phrase in phrases:
        sign = next((sign for sign in RARE_SIGNS if sign in phrase), "")
        inside = phrase.split(" ")[1:-1]
        if sign:
            index.signs.setdefault(sign, []).append(phrase)
        elif inside:
            index.words.setdefault(max(inside, key=len), []).append(phrase)
        else:
            index.others.append(phrase)
    return index


def held(index: PhraseIndex, folded: str) -> list[str]:
    """Return the phrases that stand in a text; of ten, eight need not be looked for."""
    found = list(filter(folded.__contains__, index.others))
    for sign in filter(folded.__contains__, index.signs):
        found += filter(folded.__contains__, index.signs[sign])
    for word in index.words.keys() & folded.split(" "):
        found += filter(folded.__contains__, index.words[word])
    return found


def fold(text: str) -> str:
    """Fold case, quotes and dashes, and write every number as ``#``."""
    if not text.isascii():
        # One by one takes a tenth of the time of str.translate.
        for sign, plain in FOLDS:
            text = text.replace(sign, plain)
    return NUMBER.sub("#", text.casefold())


def strip(text: str) -> str:
    """Take bullets, colons and other decoration off both ends."""
    return text.strip(DECORATION) or text.strip()


def first_word(text: str) -> str:
    """Return the first word of a folded text, bare: phrases are looked up by it."""
    found = FIRST_WORD.search(text)
    return found[0] if found else ""


def known_line(text: str, words: int) -> str:
    """Return the kind of a line that is known as a whole: ``Most Popular``, ``Advertise | Contact``."""
    if words > MOST_WORDS_WHOLE:
        return ""
    lines = phrases().lines
    kinds = [lines.get(strip(part), "") for part in fold(text).split("|")]
    return kinds[0] if all(kinds) else ""


def furniture_kind(text: str, words: int) -> str:
    """Return the furniture kind of a line, or nothing: ``READ MORE: A story`` is ``related``."""
    known, folded = phrases(), fold(text)
    if words <= MOST_WORDS_WHOLE and is_share_bar(text, known.share_words):
        return "share"
    kind = starting_kind(folded, words, known) or inner_kind(folded, words, known)
    return "" if kind in NO_SENTENCE and is_reported(folded, words, kind) else kind


def inner_kind(folded: str, words: int, known: Phrases) -> str:
    """Return the kind of the first phrase in a line: ``… delivered to your inbox`` is ``newsletter``."""
    found = [(folded.find(phrase), *known.has[phrase]) for phrase in held(known.inside, folded)]
    kind = min(found)[2] if found else ""
    return kind if words <= MOST_WORDS or kind == "newsletter" else ""


def is_reported(folded: str, words: int, kind: str) -> bool:
    """Say whether a line is a sentence of news: ``Published on Monday, the report says …``."""
    if words < FEWEST_WORDS_SENTENCE or not folded.endswith("."):
        return False
    return SAID.search(folded) is not None or kind != "closer" and WEEKDAY.search(folded) is not None


def starting_kind(folded: str, words: int, known: Phrases) -> str:
    """Return the kind that the first words of a line give away: ``Sign up for`` is ``newsletter``."""
    plain = folded.lstrip(DECORATION)
    for phrase, kind in (*known.starts.get(first_word(plain), ()), *known.starts.get("", ())):
        text = plain if plain.startswith(phrase) else folded
        after = text[len(phrase) : len(phrase) + 1]
        if not text.startswith(phrase) or phrase[-1].isalnum() and after.isalnum():
            continue
        if words > MOST_WORDS and kind not in STARTS_LONG_LINES:
            continue
        sentence = plain.rstrip("\"'").endswith((".", "!", "?"))
        if kind in STARTS_SHORT_LINES and (words > MOST_WORDS_LABEL or sentence):
            continue
        if kind == "related" and words > FEWEST_WORDS_SENTENCE and plain.endswith("."):
            continue
        return kind
    return ""


def is_share_bar(text: str, share_words: frozenset[str]) -> bool:
    """Say whether a line is made of share buttons only: ``Facebook0 Twitter0 Email Print``."""
    parts = [part.casefold() for part in GLUE.split(text) if part]
    names = [part for part in parts if not part.isdigit() and part != "#"]
    number = 0
    while number < len(names):
        if names[number] in share_words:
            number += 1
        elif "".join(names[number : number + 2]) in share_words:
            number += 2
        else:
            return False
    return len(names) > 1
