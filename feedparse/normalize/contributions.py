"""Sentences that credit people: ``AP writer Ann Roe in Bergen contributed to this report.``"""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.model import Credit, Span
from feedparse.normalize.affiliations import kind_of
from feedparse.normalize.credited import credited, is_short_region, no_names
from feedparse.normalize.signoffs import Signoff
from feedparse.patterns import lazy

DEED = lazy(
    r"""\s(?:
      (?P<help>(?:also\ |both\ )?contributed(?:\s+(?:additional\s+)?(?:reporting|research|material))?
        (?:\s+to\s+(?:this|the)\s+(?:report|story|article|dispatch|analysis|column|investigation))?
        (?:\s+from\s+(?P<place>[A-Z][\w.' -]{2,40}(?:,\ [A-Z][\w.]{2,20})?))?)
    | (?P<filed>reported(?:\s+this\s+story)?\s+from)\s )""",
    re.X,
)
DEEDS = ("contributed", "reported")
STOP = lazy(r"[.!?][\"”’')]*(?=\s|\Z)")
ABBREVIATION = lazy(r"(?:\b[A-Z]|\b(?:St|Ft|Mt|Jr|Sr|Dr|Mr|Mrs|Ms|Gov|Sen|Rep|Gen))\Z")


def find_contributions(text: str, block: Span) -> Iterator[Signoff]:
    """Find the sentences of a paragraph that say who contributed or from where somebody reported."""
    if block.end - block.start > 1500 or not any(word in text[block.start : block.end] for word in DEEDS):
        return
    if not DEED.search(text, block.start, block.end):
        return
    for start, end in sentences(text, block):
        deed = DEED.search(text, start, end)
        if not deed:
            continue
        credits = tuple(
            helpers(text, start, deed, end) if deed["help"] else reporters(text, start, deed, end)
        )
        if credits or (deed["help"] and is_wire(text[start : deed.start()]) and not rest_of(text, deed, end)):
            yield Signoff(Span(start, end), credits)


def sentences(text: str, block: Span) -> Iterator[Span]:
    """Split a paragraph into sentences; initials and ``Calif.`` end none."""
    start = block.start
    for stop in STOP.finditer(text, block.start, block.end):
        before = text[max(start, stop.start() - 12) : stop.start()]
        word = before.split()[-1] if before.split() else ""
        last = stop.end() >= block.end
        if not last and (ABBREVIATION.search(before) or (word != word.lower() and is_short_region(word))):
            continue
        yield trimmed(text, start, stop.end())
        start = stop.end()
    if text[start : block.end].strip():
        yield trimmed(text, start, block.end)


def trimmed(text: str, start: int, end: int) -> Span:
    """Take blanks off the front of a sentence."""
    return Span(end - len(text[start:end].lstrip()), end)


def is_wire(text: str) -> bool:
    """Tell an agency or desk that is thanked: ``The Associated Press``."""
    return kind_of(text) in ("agency", "desk")


def rest_of(text: str, deed: re.Match[str], end: int) -> str:
    """Return what a sentence says behind the deed; a sign-off says no more."""
    return text[deed.end() : end].strip(' .)\n\u00a0"”')


def helpers(text: str, start: int, deed: re.Match[str], end: int) -> Iterator[Credit]:
    """Read ``Ann Roe in Bergen and Bo Doe contributed to this report``."""
    who = text[start : deed.start()]
    if rest_of(text, deed, end) or no_names(who):
        return
    for name, place in credited(who):
        yield Credit("additional reporting", name, place or (deed["place"] or "").rstrip(".") or None)


def reporters(text: str, start: int, deed: re.Match[str], end: int) -> Iterator[Credit]:
    """Read ``Roe reported from Bergen; Bo Doe from Oslo``."""
    whole = f"{text[start : deed.start()]} from {text[deed.end() : end]}"
    if no_names(whole) or not text[start : deed.start()].strip()[:1].isupper():
        return
    for name, place in credited(re.sub(r"\breported from\b", "from", whole)):
        if place:
            yield Credit("reporting", name, place)
