"""The marks of a story's version: ``UPDATE 2-``, ``1st Ld-Writethru``, ``(Adds quotes)``.

The marks are data (``knowledge/updates.json``): ``{n}`` stands for a number, ``{nth}`` for an ordinal.
Only marks of these closed lists count: ``COPPER-`` or ``IMF:`` in front of a headline is none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from feedparse.knowledge import load
from feedparse.patterns import lazy

ORDINAL = lazy(r"\d{1,2}\s?(?:st|nd|rd|th)(?![a-z])|\d{1,2}(?:st|nd|rd|th)(?=[A-Z])", re.I)
GLUED_ORDINAL = lazy(r"(\d{1,2}(?:st|nd|rd|th))(?=[A-Za-z])", re.I)
NUMBER = lazy(r"\d{1,3}")
# A tight hyphen before a small letter makes a word, not a mark: `UPDATE-hungry`.
DELIMITER = r"\s*(?:[:|–—]\s*|\s-{1,2}\s+|-{1,2}(?![a-z\s]))(?=[^\s-])"
BEFORE_DASH = lazy(r"(?P<mark>[^\s:|–—-][^:|–—\n-]{1,30}?)" + DELIMITER)
BEFORE_SECOND_DASH = lazy(r"(?P<mark>[^\s:|–—-][^:|–—\n-]{1,20}-[^:|–—\n-]{1,20}?)" + DELIMITER)
IN_BRACKETS = lazy(r"(?P<mark>\([^()\n]{2,25}\))\s*(?:[:|–—]|-{1,2})?\s*(?=\S)")
AT_END = lazy(r"(?P<mark>\([A-Za-z]{4,12} ?\d{0,2}\))\s*$")
IN_LAST_BRACKETS = lazy(r"\((?P<words>[A-Za-z][A-Za-z0-9 ,]{2,60})\)$")
TRASH_START = lazy(r"[\s(\[*]*(?:(?:ATTN|Attn|Eds|EDS|Editors)\s*:\s*|ATTENTION\s+-\s+)?")
TRASH_WORDS = 3
# White space, and the control characters that frame a story on the wire.
CONTROLS = "".join(map(chr, range(33)))
MOST_MARKS = 4
# Behind the keyword of an AP slugline: the number of the story replaced, the count of words.
REFERENCE = lazy(r"[a-z]\d{4}")
COUNT = lazy(r"[a-z]\d{4}|\d{2,5}")
COUNTED = lazy(r"(?:[AP]M|BC|AP)-\S")


class Mark(NamedTuple):
    """A mark as printed, what it means, and its number."""

    label: str
    kind: str
    sequence: int | None = None


@cache
def table(name: str) -> dict[str, str]:
    """Index one list of marks by the form they are compared in."""
    fold = exact if name in ("headline", "tail") else loose
    return {fold(record["mark"]): record["kind"] for record in load("updates")[name]}


@cache
def beginnings() -> tuple[str, ...]:
    """Return what the marks of headlines begin with, numbers aside."""
    return tuple({mark.split()[0].partition("{")[0][:3] for mark in table("headline") if mark[0] != "{"})


@cache
def phrases(name: str) -> tuple[tuple[str, str], ...]:
    """Return the phrases of one list with their kinds, the list's own name where none is given."""
    records: list[dict[str, Any]] = load("updates")[name]
    return tuple((record["phrase"], record.get("kind", name)) for record in records)


def exact(text: str) -> str:
    """Put place holders for numbers and fold blanks; the case counts: ``2ND LD`` -> ``{nth} LD``."""
    if any(map(str.isdecimal, text)):
        text = NUMBER.sub("{n}", ORDINAL.sub("{nth}", text))
    return " ".join(text.split())


def loose(text: str) -> str:
    """Put place holders for numbers, drop blanks, dashes and case: ``2nd Ld`` -> ``{nth}ld``."""
    if any(map(str.isdecimal, text)):
        text = NUMBER.sub("{n}", ORDINAL.sub("{nth}", GLUED_ORDINAL.sub(r"\1 ", text)))
    return re.sub(r"[\s–—-]+", "", text).casefold()


def sequence(text: str) -> int | None:
    """Return the number that a mark bears."""
    found = NUMBER.search(text)
    return int(found.group()) if found else None


def strip_marks(text: str) -> tuple[str, Mark | None]:
    """Take the marks off a headline: ``CORRECTED-UPDATE 2-Copper slips`` -> ``Copper slips`` and the mark.

    Several marks are one, its label as printed without the last dash; the first one names the kind.
    """
    end, marks = leading_marks(text)
    rest = text[end:]
    tail = AT_END.search(rest)
    if tail and tail.start() and (kind := table("tail").get(exact(tail["mark"]))):
        marks.append(Mark(tail["mark"].strip("()"), kind, sequence(tail["mark"])))
        rest = rest[: tail.start()].rstrip()
    return (rest.strip(), joined(marks)) if marks else (text, None)


def leading_marks(text: str) -> tuple[int, list[Mark]]:
    """Return where the headline starts behind its marks, and the marks."""
    known = table("headline")
    marks: list[Mark] = []
    end = len(text) - len(text.lstrip())
    while len(marks) < MOST_MARKS and (text[end : end + 1].isdecimal() or text.startswith(beginnings(), end)):
        for pattern in (BEFORE_SECOND_DASH, BEFORE_DASH, IN_BRACKETS):
            found = pattern.match(text, end)
            if found and (kind := known.get(exact(found["mark"]))) and not is_compound(text, found):
                marks.append(Mark(found["mark"].strip("()"), kind, sequence(found["mark"])))
                end = found.end()
                break
        else:
            break
    return end, marks


def strip_slug(text: str) -> tuple[str, Mark | None]:
    """Take the marks off a slugline: ``GLOBAL-COPPER/ (UPDATE 1, PIX)``, ``BC-Copper, 1st Ld-Writethru``."""
    text = " ".join(text.split())
    words = IN_LAST_BRACKETS.search(text)
    if words:
        found = [mark for word in words["words"].split(",") if (mark := tail_mark(word.strip()))]
        return (text[: words.start()].rstrip(), joined(found)) if found else (text, None)
    keyword, *parts = [part.strip() for part in text.split(",")]
    versions = [part for part in parts if is_version(part)]
    counted = COUNTED.match(text) is not None or bool(versions)
    if parts and keyword and counted and all(part in versions or COUNT.fullmatch(part) for part in parts):
        return keyword, read_version(versions[0]) if versions else None
    return text, None


def replaced_by(text: str) -> str | None:
    """Return the story that a slugline says this one replaces: ``PM-Ferries, 1st Ld, a0512,300`` -> a0512."""
    return next((part.strip() for part in text.split(",")[1:] if REFERENCE.fullmatch(part.strip())), None)


def tail_mark(words: str) -> Mark | None:
    """Read one of the marks in the brackets behind a slugline: ``UPDATE 1``, but not ``PIX``."""
    kind = table("tail").get(exact(f"({words})"))
    return Mark(words, kind, sequence(words)) if kind else None


def is_compound(text: str, found: re.Match[str]) -> bool:
    """Say whether a mark is the first half of a word in a capital headline: ``LEAD-ACID BATTERIES``."""
    tight = text[found.end("mark") : found.end()] == "-"
    return tight and text[found.end() :].isupper() and not NUMBER.search(found["mark"])


def joined(marks: list[Mark]) -> Mark:
    """Make one mark of several: the labels in order, the first kind, the first number."""
    number = next((mark.sequence for mark in marks if mark.sequence is not None), None)
    return Mark(" ".join(mark.label for mark in marks), marks[0].kind, number)


def read_version(text: str) -> Mark | None:
    """Read the version part of a keyword line: ``1st Ld-Writethru``, ``2ndLd``, ``$Adv03``."""
    label = " ".join(text.split())
    known = table("version")
    for form in (label, re.sub(r"(?i)-?\s*\d+ ?takes?$", "", label)):
        if kind := known.get(loose(form)):
            return Mark(label, kind, None if kind == "embargo" else sequence(label))
    return None


def is_version(text: str) -> bool:
    """Say whether a word or a part of a keyword line is a version: ``Bjt`` is, though no update."""
    return bool(read_version(text)) or loose(text) in none_of_updates()


@cache
def none_of_updates() -> frozenset[str]:
    """Return the version words that mark no update, such as ``Bjt`` for budget."""
    return frozenset(loose(word) for word in load("updates")["not_an_update"])


def read_take(text: str) -> Mark | None:
    """Read a line that holds a take mark and nothing else: ``2ND LEAD``, ``KILL KILL KILL '''''  =``."""
    label = text.strip(CONTROLS).rstrip("= \t").rstrip("'’\x07 \t")
    if not label.isupper() or len(label) > 30:
        return None
    kind = table("take").get(loose(label))
    return Mark(label, kind, sequence(label)) if kind else None


def read_trash(text: str) -> Mark | None:
    """Read the first words of a trash line: ``(Adds quotes)``, ``(ATTN: CORRECTS title)``, ``Eds: LEADS``."""
    start = TRASH_START.match(text)
    words = text[start.end() if start else 0 :].split(maxsplit=TRASH_WORDS)[:TRASH_WORDS]
    for count in range(len(words), 0, -1):
        label = " ".join(words[:count]).rstrip(",:;)")
        if kind := table("trash").get(loose(label)):
            return Mark(label, kind)
    return None
