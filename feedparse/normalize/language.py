"""The language of a text: by its script, else by its function words.

Function words are the commonest words of running text in each language, so a few sentences decide; a
word that several languages share counts for each of them in part. The lists are data
(``knowledge/function_words.json``).
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from typing import Any

from feedparse.knowledge import load
from feedparse.patterns import lazy

WORD = lazy(r"[^\W\d_]+")
TAG = lazy(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
NORWEGIAN = {"nb": "no", "nn": "no"}
WORDS_READ = 250
SIGNS_READ = 2500
SIGNS_FIRST = 1700
FOREIGN = "\u0370"
# Quicker to search for, and no letter is left out: beyond the signs of European print.
FOREIGN_SIGN = lazy(r"[\u0370-\u1fff\u2040-\U0010ffff]")
LEAST_SIGNS = 4
LEAST_WEIGHT = 2.5
LEAST_SHARE = 0.07
LEAST_LEAD = 1.12
RARE_LETTER = 0.005
KANA = 0.05


@cache
def weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Index the function words: for each the languages it speaks for, and how much."""
    owners: dict[str, list[str]] = {}
    for language, words in load("function_words")["words"].items():
        for word in words.split():
            owners.setdefault(word, []).append(language)
    return {word: tuple((language, 1 / len(mine)) for language in mine) for word, mine in owners.items()}


def guess_language(text: str) -> str | None:
    """Return the BCP 47 tag of a text, None when it is too short or undecided."""
    sample = text[:SIGNS_READ]
    if not sample.isascii() and (language := by_script(sample)):
        return language
    return by_words(sample)


def by_script(sample: str) -> str | None:
    """Return the language that a script stands for, where most letters are of that script."""
    if not FOREIGN_SIGN.search(sample):
        return None
    if sum(sample.count(sign) for sign in set(sample) if sign >= FOREIGN and sign.isalpha()) < LEAST_SIGNS:
        return None
    foreign = [sign for sign in sample if sign >= FOREIGN and sign.isalpha()]
    if 2 * len(foreign) < sum(map(str.isalpha, sample)):
        return None
    counts: Counter[str] = Counter()
    for sign, times in Counter(foreign).items():
        if language := script_of(sign):
            counts[language] += times
    if counts["ja"] > KANA * (counts["ja"] + counts["zh"]):
        return "ja"
    best = counts.most_common(1)
    return by_letters("".join(foreign), best[0][0]) if best else None


def scripts() -> list[dict[str, Any]]:
    """Return the scripts: the ranges of their letters, and the language that each stands for."""
    found: list[dict[str, Any]] = load("function_words")["scripts"]
    return found


@lru_cache(maxsize=1024)
def script_of(sign: str) -> str | None:
    """Return the language that a letter stands for by its script."""
    of_sign = (s for s in scripts() if any(first <= ord(sign) <= last for first, last in s["ranges"]))
    return next((str(script["language"]) for script in of_sign), None)


def by_letters(foreign: str, language: str) -> str:
    """Return the language of those that share a script whose own letters occur: ``ї`` is Ukrainian."""
    script = next(script for script in scripts() if script["language"] == language)
    for other, own in script.get("letters", {}).items():
        if sum(map(foreign.casefold().count, own)) > RARE_LETTER * len(foreign):
            return str(other)
    return language


def by_words(sample: str) -> str | None:
    """Return the language whose function words weigh most, if they lead clearly."""
    known = weights()
    words = first_words(sample.casefold())
    scores: dict[str, float] = {}
    for word in words:
        for language, weight in known.get(word, ()):
            scores[language] = scores.get(language, 0.0) + weight
    ranked = sorted(scores, key=lambda language: -scores[language])[:2]
    if not ranked or scores[ranked[0]] < max(LEAST_WEIGHT, LEAST_SHARE * len(words)):
        return None
    if len(ranked) > 1 and scores[ranked[0]] < LEAST_LEAD * scores[ranked[1]]:
        return None
    return ranked[0]


def first_words(text: str) -> list[str]:
    """Return the first words of a text; most stand in its first half, and to part it takes longest."""
    words = WORD.findall(text[:SIGNS_FIRST])
    # The last one may be cut.
    return (words if len(words) > WORDS_READ else WORD.findall(text))[:WORDS_READ]


def language_tag(text: str) -> str | None:
    """Bring a stated language to BCP 47: ``en_us`` -> ``en-US``, ``English`` -> ``en``, ``ger`` -> ``de``."""
    text = text.strip()
    named: dict[str, str] = load("function_words")["names"]
    if name := named.get(text.casefold()):
        return name
    if not TAG.fullmatch(text):
        return None
    first, *others = text.replace("_", "-").split("-")
    first = named.get(first.casefold(), first.casefold())
    cased = (part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in others)
    return "-".join([first, *cased])


def main_language(tag: str) -> str:
    """Return the language that the tags of one text share: ``en-GB`` -> ``en``, ``nb``, ``nn`` -> ``no``."""
    first = tag.partition("-")[0]
    return NORWEGIAN.get(first, first)
