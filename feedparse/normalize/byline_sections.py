"""The marks of a byline, ``By``, ``Edited by``, ``Von``, and the sections that they divide it into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from feedparse.knowledge import load
from feedparse.normalize.affiliations import kind_of
from feedparse.normalize.people import is_evident
from feedparse.patterns import lazy, soon

STRONG = lazy(r" ?[|•·;/]+ ?| [-–—_]+(?: |$)| ?— ?")
COMMA = lazy(r" ?, ?(?!(?:jr|sr|ii|iii|iv)\b)", re.I)


@cache
def mark_words() -> tuple[dict[str, str], dict[str, str]]:
    """Return what each mark stands for, ``By``, ``Edited by``, and each that needs a colon: ``Curator:``."""
    table = load("roles")
    phrases, nouns = (
        {word: kind for kind, words in table[name].items() for word in words}
        for name in ("marks", "marks_with_colon")
    )
    return phrases, nouns


@lru_cache(256)
def marks(phrases: tuple[str, ...], nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Compile the marks that a line can have: the few words found in it are worth it, all are not."""
    glued = "(?-i:(?<=[a-z])(?=[A-Z]))"
    with_colon = rf"|(?P<noun>{alternatives(nouns)})(?= ?:)" if nouns else "|(?P<noun>(?!))"
    mark = rf"(?P<mark>{alternatives(phrases)})(?=[\s:|–—-]|$|{glued})" if phrases else "(?P<mark>(?!))"
    return soon(rf"(?:(?<![^\W_])|{glued})(?:{mark}{with_colon}) ?[:–—-]* ?", re.I)


def alternatives(words: tuple[str, ...]) -> str:
    """Return the expression of one of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def marks_in(line: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the marks of a line in order, each with the role it stands for."""
    folded = line.casefold()
    by, before_colon = mark_words()
    phrases = tuple(filter(folded.__contains__, by))
    nouns = tuple(filter(folded.__contains__, before_colon)) if ":" in line else ()
    if phrases or nouns:
        kinds = by | before_colon
        for match in marks(phrases, nouns).finditer(line):
            yield match, kinds[(match["mark"] or match["noun"]).casefold()]


def sections(line: str) -> Iterator[tuple[str, str]]:
    """Split a line at its marks: ``Written by A | Edited by B`` -> author A, editing B."""
    start, role = 0, ""
    for match, kind in marks_in(line):
        before = line[start : match.start()].strip(" |,;·•–—-")
        if match[0].strip().casefold() == "by" and before:
            continue
        if before:
            yield role, before
        role, start = kind, match.end()
    rest = line[start:].strip(" |,;·•–—-")
    named = without_foreign_by(rest) if not role else ""
    if rest:
        yield ("author", named) if named else (role, rest)


def without_foreign_by(text: str) -> str:
    """Return what stands behind ``Von``, ``Par`` or ``de``; empty where that can be part of a name."""
    word, _, rest = text.partition(" ")
    by = word.casefold()
    first = next(iter(COMMA.split(STRONG.split(rest)[0])), "")
    if by in load("roles")["sure_by"]:
        several = " " in first.strip() and not first[:1].islower()
        return rest if several or kind_of(first) in ("agency", "desk") else ""
    return rest if by in load("roles")["foreign_by"] and is_evident(" ".join(first.split()[:2])) else ""
