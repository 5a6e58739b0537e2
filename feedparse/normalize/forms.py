"""Turns the forms of datelines, such as ``{place}, {date} ({agency}) - ``, into anchored regular expressions.

A form says which parts a dateline has, in which order, and in which brackets; commas, full stops,
dashes and blanks between the parts are not told apart, because no agency keeps to its own. Forms that
differ in nothing else share one expression, so a hundred agencies need a dozen. An expression finds
the parts loosely, by their surroundings; what stands in them is judged by whoever asked. Every repeat
is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from feedparse.patterns import lazy, soon

# Signs beyond Latin-1 stand in classes of their own: one class of many takes ten times as long to compile.
# What is repeated once the compiler does not put into the class beside it.
DASH = r"(?:-{1,3}|[–—―‐‑]|[−_]|\.-|\\u201[34])"
GAP = rf"(?:\s{{0,6}}[,.]{{0,2}}\s{{0,6}}(?:{DASH}\s{{0,6}})?)"
MONTH = r"[^\W\d_]{3,10}"
DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|°)?"
YEAR = r"(?:\d{4}|['’]?\d\d)(?!\d)"
DATE = rf"""(?:(?:{MONTH}day|{MONTH}tag),?\s{{1,3}}|(?:le|den|el)\s{{1,2}})?
    (?: {MONTH}\.?\s{{0,3}}{DAY}(?![\d:.]\d)(?:\s{{0,3}},?\s{{0,3}}\d{{4}}(?!\d))?
      | {DAY}\.?\s{{0,3}}(?:de\s)?{MONTH}(?:\.(?!-))?(?:\s{{0,3}},?\s{{0,3}}(?:de\s)?{YEAR})?
      | \d{{4}}-\d\d-\d\d
      | \d{{1,2}}(?:/\d{{1,2}}(?:/\d{{2,4}})?|\.\d{{1,2}}\.(?:\d{{4}})?)(?=\s{{0,2}}[(/]) )"""
# A word of a name: a capital (or a letter without case), after no more than a particle such as `al-`.
NAME = r"""(?:[a-z]{1,2}(?:[-']|’{1}))?[^\W\d_a-zß-öø-ÿ](?:[\w.'`&]|[’‘]|-(?![-\s])){0,30}[)\]]?"""
SMALL = r"(?:&|[a-z]\.\s?[a-zA-Z]\.|[a-zß-öø-ÿ][^\W\d_]{0,2}|upon|near|outside|della)(?=\s|-)"
SLOTS = {
    "place": rf"(?P<place>{NAME}(?:[\s,/(\[]{{1,6}}(?:{NAME}|{SMALL})){{0,12}}?)",
    "date": rf"(?P<date>{DATE})",
    "agency": r"(?P<agency>[^\W\d_](?:[\w.,&'!/ +-]|\n|’{1}){1,58}?)",
}
# The opening parenthesis may be lost (`Dec 27 Reuters) - `) or the closing one mistyped (`(Reuters! - `).
IN_PARENTHESES = rf"""
    (?: \([\s,©]{{0,3}}{SLOTS["agency"]}\s{{0,3}}(?:!?\)|[!\]]) | (?<!\S)(?P<unopened>\w{{2,20}})\s?\) )
    (?!\s{{0,2}}[(\[])"""
IN_SLASHES = rf"/\s{{0,2}}{SLOTS['agency'].replace('/', '')}\s{{0,2}}/"
# A place with nothing behind it ends at a dash that is no hyphen, at a colon or at a bar.
BEFORE_MARK = rf"(?=\s{{1,3}}{DASH}|\s{{0,3}}(?:--|[–—―_])|-\s|\s?[:|])"
TOKEN = lazy(r"\(\{agency\}[^{}()]*\)|/\s*\{agency\}\s*/|\{(?:place|date|agency)\}|[()\[\]/|]")
SEPARATOR = lazy(
    rf"\s{{0,6}}(?P<mark>{DASH}|[\"�=](?=\s)|[:|]|\.(?!\w)|)\s{{0,80}}"
    r"(?P<bracket>(?:\[[^\[\]]{1,80}\]\s{0,40}){0,3}\[(?:text|excerpts?|report)\b[^\[\]]{0,60}\]\s{0,40})?",
    re.I,
)
KINDS = {"": " ", ":": ":", "|": "|", ".": ".", '"': "-", "�": "-"}


class Form(NamedTuple):
    """A form without its incidentals: ``head`` are its parts, ``end`` is ``-``, ``:``, ``.`` or a blank."""

    head: str
    end: str


@cache
def parse_form(form: str) -> Form:
    """Reduce a form to what tells it from others.

    ``{place}, {date} ({agency}) -- `` has the head ``{place} {date} ({agency})`` and the end ``-``.
    """
    last = max(form.rfind(sign) for sign in "})]/")
    inside, outside = form[: last + 1], form[last + 1 :]
    tokens = [re.sub(r"(?<=\})[^{}()/]+(?=\))|\s", "", match.group()) for match in TOKEN.finditer(inside)]
    head = " ".join(tokens).replace("( ", "(").replace(" )", ")").replace("[ ", "[").replace(" ]", "]")
    if "{place} {agency}" in head and re.search(r"\{place\}\s*(?:-+|[–—])\s*\{agency\}", inside):
        head = head.replace("{place} {agency}", "{place} - {agency}")
    return Form(head, kind_of(outside.strip()))


def kind_of(mark: str) -> str:
    """Sort a separator: every dash is ``-``, none at all is a blank."""
    return KINDS.get(mark, "-")


@cache
def compile_head(head: str, names: tuple[str, ...] = ()) -> re.Pattern[str]:
    """Compile the parts of a form, anchored at the start, without the separator that ends it.

    ``names`` are the agencies' names a head needs that has no bracket around them.
    """
    parts: list[str] = []
    for token in head.split(" "):
        if parts and token != "-" and parts[-1] != part("-"):
            parts.append(between(parts[-1], token))
        parts.append(unmarked(names) if token == "{agency}" else part(token))
    return soon("".join(parts) + (BEFORE_MARK if head == "{place}" else ""), re.X)


def between(before: str, token: str) -> str:
    """Return what may stand between two parts: at least a sign between two that no bracket parts."""
    touching = before.endswith(("/", ")", "]")) or token[0] in "(/["
    if before == SLOTS["place"]:  # keeps its full stop: `CHATHAM, Mass. (AP)`
        return (
            r"\s{0,6},?\s{0,6}(?:DASH\s{0,6})?".replace("DASH", DASH)
            if touching
            else rf"(?:\s{{1,6}}|,\s{{0,6}})(?:{DASH}\s{{0,6}})?"
        )
    return GAP if touching else rf"(?=[\s,.]){GAP}"


def part(token: str) -> str:
    """Return the expression of one part of a form."""
    opened, closed = token.startswith(("(", "[")), token.endswith((")", "]"))
    if "{agency}" in token:
        if token == "({agency})":
            return IN_PARENTHESES
        return IN_SLASHES if "/" in token else rf"\(\s{{0,2}}{SLOTS['agency']}"
    name = token.strip("()[]{}")
    if name not in SLOTS:
        return rf"\s{{0,3}}{DASH}\s{{0,3}}" if token == "-" else re.escape(token)
    before, after = re.escape(token[0]) if opened else "", re.escape(token[-1]) if closed else ""
    return f"{before}{SLOTS[name]}{after}"


def unmarked(names: tuple[str, ...]) -> str:
    """Return the expression of an agency that only its name tells from the words around it."""
    spelled = [re.escape(name) for name in sorted(names, key=len, reverse=True)]
    return rf"(?P<agency>{'|'.join(spelled)})(?=[\s.,]|{DASH}|$)"


def signs(head: str) -> str:
    """Return the signs one of which a text must have before the expression of a head is worth a try."""
    return next((pair for pair in ("()", "/", "[") if pair[0] in head), "")


def grouped(forms: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Group ``(agency, its forms)`` by head: for each the agencies, and the ends they write it with.

    The heads with the most parts come first: ``{place} {date} ({agency})`` before ``{place} ({agency})``.
    """
    table: dict[str, dict[str, set[str]]] = {}
    for agency, written in forms:
        for form in written:
            head, end = parse_form(form)
            table.setdefault(head, {}).setdefault(agency, set()).add(end)
    order = sorted(table, key=lambda head: (-head.count("{"), "{agency}" not in head, head))
    return {head: {agency: frozenset(ends) for agency, ends in table[head].items()} for head in order}
