"""What closes a story: `###`, `-30-`, `Reuter`, `--IANS`, `PTI ABC DEF`, `ab/cd`, `(ANI)` behind a sentence.

Which agencies sign with initials, and in which case, is told by their records (``signoffs``).
"""

from __future__ import annotations

import re
from functools import cache

from feedparse.knowledge import agencies, agency_named, load
from feedparse.model import Span
from feedparse.patterns import lazy

LONGEST = 48
EDGES = " \t()[]^<=-–—"
SIGNED = lazy(
    r"""(?:[-–—=]{1,3}\s?|/{1,2}|\(©?)?
    (?P<name>[A-Za-z][\w.&]*(?:[\s-][A-Za-z][\w.&]*){0,3}?)
    (?P<initials>(?:(?:/{1,2}\s?|\s+)(?:[A-Z]{1,5}\d{0,5}|[a-z]{1,5}\d?))*)
    [)/.]{0,2}""",
    re.X,
)
INITIALS = lazy(
    r"""\(?[a-z]{1,5}(?:-[a-z]{1,5}){0,3}(?:/{1,2}[a-z]{1,5}(?:-[a-z]{1,5}){0,3}){1,6}\)?
    | [A-Z]{2,3}\s?//\s?[A-Z]{2,3}                         # AB // CD
    | \([A-Z&]{2,8}(?:[\\/]{1,2}[A-Za-z&]{2,8}){1,3}\)     # (SDA/sj)
    | \([a-z]{2,3}-[a-z]{2,4}\)                            # (ab-cde)
    """,
    re.X,
)
# `(Schluss) hei/ab`: a mark of its own and the initials behind it.
MARKED = lazy(r"(?P<mark>\([^()\d]{3,16}\))\s[a-z]{1,5}\d?(?:/[a-z]{1,5}\d?){0,3}")
# `(KNA - abcde-89-00012)`: the agency and its number.
CODED = lazy(r"\((?P<name>[A-Za-z]{2,8})\s?[-–]\s?[\w/-]{2,24}\)")
GLUED = lazy(
    r"""[.?!…"”’')\]]\s*(?P<mark>
      \(©?(?P<bracketed>[A-Za-z][\w\ .&/-]{1,25})\)
    | (?:-{1,2}|[–—―]|={1,2})\s?(?P<dashed>[A-Z][\w.&]*(?:\ [A-Z][\w.&]*){0,3}(?:/[A-Z][\w.&]*)?)
    | /(?P<slashed>[A-Za-z]{2,12})/
    | (?P<signed>[A-Za-z]{2,8}(?:\s[A-Z]{2,5}\d{0,5}){1,5})
    | (?P<plain>[#(A-Za-z0-9-]{3,9}\)?)
    )\.?\s*$""",
    re.X,
)


@cache
def lines() -> frozenset[str]:
    """Return the lines that close a story by themselves, their blanks and brackets taken off."""
    own = {squeeze(record["mark"]) for record in load("end_marks")["lines"]}
    return frozenset(own | {squeeze(mark) for agency in agencies() for mark in agency.end_marks})


def squeeze(text: str) -> str:
    """Take blanks, dashes and brackets off a mark: `– 30 –` -> `30`; one of signs alone stays."""
    bare = "".join(text.split())
    return bare.strip(EDGES) or bare


def is_closer(text: str) -> bool:
    """Say whether a line closes a story by what it holds: a mark, an agency, or somebody's initials."""
    text = text.strip()
    if not text or len(text) > LONGEST:
        return False
    marked = MARKED.fullmatch(text)
    if marked and squeeze(marked["mark"]) in lines():
        return True
    coded = CODED.fullmatch(text)
    if coded and agency_named(coded["name"]):
        return True
    bare = squeeze(text)
    # A number closes a story between dashes only: `-30-`, `– 30 –`.
    dashed = text[0] in "-–—" and text[-1] in "-–—"
    if bare in lines() and (dashed or not bare.isdecimal()) or INITIALS.fullmatch(text):
        return True
    found = SIGNED.fullmatch(text)
    return found is not None and is_signature(found["name"], found["initials"])


def is_initials(text: str) -> bool:
    """Say whether a text is nothing but the initials of those who wrote and edited: ``ab/cd-ef/gh``."""
    return len(text) <= LONGEST and INITIALS.fullmatch(text.strip()) is not None


def is_signature(name: str, initials: str) -> bool:
    """Say whether a name is an agency's, and the initials are of the kind with which it signs."""
    agency = agency_named(name)
    if not agency or not initials:
        return agency is not None
    wanted = "{INITIALS}" if initials.isupper() else "{initials}"
    return any(wanted in form for form in agency.signoffs)


def glued_closer(text: str) -> Span | None:
    """Find what closes a story behind its last sentence: `… he said. (ANI)`, `… he said. — AFP`."""
    offset = max(0, len(text) - LONGEST - 20)
    found = GLUED.search(text, offset)
    if not found:
        return None
    name = found["bracketed"] or found["dashed"] or found["slashed"]
    if name:
        known = any(agency_named(part) for part in (name, *name.split("/")))
    elif found["signed"]:
        first, _, rest = found["signed"].partition(" ")
        known = is_signature(first, " " + rest)
    else:
        known = found["plain"] in load("end_marks")["glued"]
    end = found.end("mark") + text.startswith(".", found.end("mark"))
    return Span(found.start("mark"), end) if known or found["mark"] in load("end_marks")["glued"] else None
