"""The sites and papers that carry copy, and how a line of a page gives them away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from feedparse.knowledge.tables import fold, records, typed

EDGES = " \t\n\"()[]{}/.,:;!?=<>|-–—―_•·©®™*'‘’“”"
OWNERS = ("©", "(c)", "copyright", "all rights reserved")


class Publisher(NamedTuple):
    """A site or paper; ``zone`` is None where it stands for a country with several.

    ``labels`` are the words before its time stamps, ``markers`` phrases that give it away. A ``group``
    owns several titles: its name on a page does not say which of them printed it. A ``common`` name is
    also an ordinary word or somebody else's, and counts in a copyright line only.
    """

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country: str
    zone: str | None
    labels: tuple[str, ...] = ()
    markers: tuple[str, ...] = ()
    group: bool = False
    common: bool = False


class Phrase(NamedTuple):
    """A phrase that gives a publisher away: its words in small letters, and the record.

    ``small`` says that it may begin with a small letter, ``owned`` that it counts in a copyright line only.
    """

    words: tuple[str, ...]
    small: bool
    owned: bool
    record: dict[str, Any]


@cache
def publishers() -> tuple[Publisher, ...]:
    """Return every publisher known, by country and name."""
    return tuple(Publisher(**typed(record)) for record in records("publishers"))


@cache
def by_domain() -> dict[str, dict[str, Any]]:
    """Index the records by domain."""
    return {domain: record for record in records("publishers") for domain in record["domains"]}


@cache
def by_first_word() -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Index names, aliases and markers, each with its record, by their first word in small letters."""
    found: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for record in records("publishers"):
        for phrase in (record["name"], *record["aliases"], *record.get("markers", ())):
            first = phrase.split(" ", 1)[0].strip(EDGES).lower()
            found.setdefault(first, []).append((phrase, record))
    return found


@cache
def phrases_at(first: str) -> tuple[Phrase, ...]:
    """Return the phrases that begin with a word: long ones first, a title before the group that owns it."""
    phrases = []
    for phrase, record in by_first_word()[first]:
        owned = record.get("common", False) and phrase == record["name"]
        phrases.append(Phrase(tuple(words_of(phrase.lower())), phrase[0].islower(), owned, record))
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase.words), phrase.record.get("group", False))))


def words_of(text: str) -> list[str]:
    """Return the words of a line without the signs around them."""
    return [bared for word in text.replace("’", "'").split() if (bared := word.strip(EDGES))]


@cache
def names_at(first: str) -> dict[str, dict[str, Any]]:
    """Index the names and aliases that begin with a word by their folded form; the first country's count."""
    index: dict[str, dict[str, Any]] = {}
    for phrase, record in by_first_word()[first]:
        if phrase not in record.get("markers", ()):
            index.setdefault(fold(phrase.strip(EDGES)), record)
    return index


@lru_cache(maxsize=1024)
def publisher_named(text: str) -> Publisher | None:
    """Find the publisher that goes by exactly this name, alias or domain: ``"business-standard.com"``."""
    name = text.strip(EDGES)
    record = by_domain().get(name.lower().removeprefix("www.")) or called(name) or called("The " + name)
    return Publisher(**typed(record)) if record else None


def called(name: str) -> dict[str, Any] | None:
    """Find the record that has this name or alias."""
    first = name.split(" ", 1)[0].strip(EDGES).lower()
    return names_at(first).get(fold(name)) if first in by_first_word() else None


def publisher_in(text: str) -> Publisher | None:
    """Find the publisher that a line names: ``"© 2020 Hearst Communications, Inc."``, ``"FoxNews.com"``.

    The first one named counts, but a title before a group. It tells names by their words, so hand it
    lines that speak of the page itself (copyright, notices, footers), not the story.
    """
    group = None
    for record in named_in(text):
        if not record.get("group"):
            return Publisher(**typed(record))
        group = group or record
    return Publisher(**typed(group)) if group else None


def named_in(text: str) -> Iterator[dict[str, Any]]:
    """Yield the records that a line names, in order."""
    printed = words_of(text)
    words = [word.lower() for word in printed]
    owned = any(map(text.lower().__contains__, OWNERS))
    index = by_first_word()
    for place, word in enumerate(words):
        if word not in index and "." not in word:
            continue
        small = printed[place][0].islower()
        for phrase in phrases_at(word) if word in index else ():
            fits = tuple(words[place : place + len(phrase.words)]) == phrase.words
            if fits and (phrase.small or not small) and (owned or not phrase.owned):
                yield phrase.record
                break
        else:
            record = at_domain(word) if "." in word else None
            if record:
                yield record


def at_domain(word: str) -> dict[str, Any] | None:
    """Find the record of an address: ``"https://www.pbs.org/newshour"``, ``"desk@pbs.org"``."""
    host = word.rsplit("://", 1)[-1].split("/", 1)[0].rsplit("@", 1)[-1]
    domains = by_domain()
    while host:
        if host in domains:
            return domains[host]
        host = host.partition(".")[2]
    return None
