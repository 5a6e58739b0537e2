"""Tells from the first signs of a paragraph which forms of datelines are worth a try on it.

Most paragraphs start with no dateline at all, and to compile the expression of a form takes longer
than to read a story.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.normalize.forms import NAME, SMALL
from feedparse.patterns import soon

DASHES = "-–—―‐‑−_"
# What may stand between a place and the bracket behind it: blanks and these, and a dash in letters.
JOINTS = ",." + DASHES
SPELLED = ("\\u2013", "\\u2014")
# What may end a place with nothing behind it, a dash written as `.-` or `\\u2014` too.
ENDING = DASHES + ".\\:|"
SIGNS = ",.([/:|)!" + DASHES
INNER_SIGNS = frozenset(",/([.-_)")
# No date starts farther behind its place than this.
REACH = 60
LONGEST_AGENCY = 80


class Outset(NamedTuple):
    """What a paragraph starts with: ``run`` is the longest place there, ``behind`` what follows it."""

    text: str
    run: str
    behind: str


@cache
def place_run() -> re.Pattern[str]:
    """Compile the longest place that a paragraph can start with; no form finds one that reaches farther."""
    return soon(rf"{NAME}(?:[\s,/(\[]{{1,6}}(?:{NAME}|{SMALL})){{0,12}}", re.X)


@lru_cache(maxsize=256)
def outset(text: str) -> Outset | None:
    """Take the start of a paragraph apart; None where nothing in it is like the start of a dateline.

    Every dateline starts with a bracket, a number, or a name and one of the signs of a form behind it.
    """
    found = place_run().match(text)
    at = Outset(text, found.group() if found else "", text[found.end() if found else 0 :])
    bracketed = text.startswith(("(", "[", "/"))
    return at if bracketed or text[:1].isdecimal() or (at.run and is_signed(at)) else None


def is_signed(at: Outset) -> bool:
    """Say whether a sign of a form stands in the place that starts a paragraph, or behind it."""
    after = at.behind[:7].lstrip()
    if after and (after[0] in SIGNS or after[0].isdecimal() or at.behind.lstrip().startswith(SPELLED)):
        return True
    # The particle of the first word, as in `al-Arish`, is no place before a dash.
    name = at.run[3:] if "a" <= at.run[0] <= "z" else at.run
    return not INNER_SIGNS.isdisjoint(name) or any(map(str.isdecimal, name))


def may_fit(head: str, names: tuple[str, ...], at: Outset) -> bool:
    """Say whether a paragraph has the signs without which the expression of a head cannot match."""
    if names and not any(name in at.text for name in names):
        return False
    if "/{agency}/" in head and at.text.count("/") < 2:
        return False
    dated = at.run + at.behind[:REACH] if head.startswith("{place} {date}") else at.text
    if "{date}" in head and not any(map(str.isdecimal, dated)):
        return False
    if not head.startswith("{place}"):
        return opens(head, at.text)
    if head == "{place}":
        return "_" in at.run or at.behind.lstrip()[:1] in tuple(ENDING)
    if head.startswith("{place} ("):
        opened = joint(at) == "(" and closes(at.behind[at.behind.find("(") :])
        return bool(at.run) and (opened or "(" in at.run or ")" in at.run or lacks_opening(at.behind))
    return bool(at.run) and (not head.startswith("{place} /") or joint(at) == "/" or "/" in at.run)


def goes_on_in_bracket(at: Outset) -> bool:
    """Say whether a parenthesis is the first sign behind place and date: they do not end at a dash there."""
    first = next((sign for sign in at.behind if not (sign.isalnum() or sign.isspace() or sign in ",.'’")), "")
    return first == "(" and not any(sign in at.run for sign in ENDING)


def opens(head: str, text: str) -> bool:
    """Say whether a text starts like a head that does not start with a place."""
    if head.startswith("{date}"):
        return ("(" in text or ")" in text) and starts_with_day(text)
    if head[0] == "(":
        return (text[0] == "(" and closes(text)) or lacks_opening(text)
    return text.startswith(head[0])


def starts_with_day(text: str) -> bool:
    """Say whether a text starts with a number, a word and a number, or a day of the week."""
    if text[0].isdecimal():
        return True
    word = next((place for place, sign in enumerate(text) if not sign.isalpha()), len(text))
    behind = text[word:].lstrip(".").lstrip()
    return behind[:1].isdecimal() or text[:word].endswith(("day", "tag"))


def closes(text: str) -> bool:
    """Say whether a parenthesis holds what can be an agency: `(Reuters)`, `(AFP! - `."""
    inside = text[1:LONGEST_AGENCY]
    end = min((place for sign in ")]!" if (place := inside.find(sign)) >= 0), default=-1)
    return end >= 0 and not any(sign in inside[:end] for sign in ";:(")


def joint(at: Outset) -> str:
    """Return the first sign behind a place that is no blank, comma, full stop or dash."""
    behind = at.behind.replace(SPELLED[0], "").replace(SPELLED[1], "")
    return next((sign for sign in behind if sign not in JOINTS and not sign.isspace()), "")


def lacks_opening(text: str) -> bool:
    """Say whether a parenthesis closes that was never opened: `Reuters) - `."""
    closing = text.find(")")
    return closing >= 0 and "(" not in text[:closing]
