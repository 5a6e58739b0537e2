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
    (?P<name>[A-Za-z][\w.&]*(?:(?:[\s-]|–)[A-Za-z][\w.&]*){0,3}?)
    (?P<initials>(?:(?:/{1,2}\s?|\s+)(?:[A-Z]{1,5}\d{0,5}|[a-z]{1,5}\d?))*)
    [)/.]{0,2}""",
    re.X,
)
INITIALS = lazy(
    r"""\(?[a-z]{1,5}(?:-[a-z]{1,5}){0,3}(?:/{1,2}[a-z]{1,5}(?:-[a-z]{1,5}){0,3}){1,6}\)?
    | [A-Z]{2,3}\s?//\s?[A-Z]{2,3}                         # AB // CD
    | \([A-Z&]{2,8}(?:[\\/]{1,2}[A-Za-z&]{2,8}){1,3}\)     # (SDA/sj)
    | \([a-z]{2,3}-[a-z]{2,4}\)                            # (ab-cde)
    | [\u0621-\u064a]{1,4}(?:\ [\u0621-\u064a]{1,3}){0,2}      # in Arabic letters
      (?:/[\u0621-\u064a]{1,4}(?:\ [\u0621-\u064a]{1,3}){0,2}){1,5}
    | (?:[A-Z]{2,4}/){2,4}                                # ABC/DEF/
    | \((?:Schluss|Forts\.[^()]{0,12})\)(?:\ [a-z]{2,4}(?:/[a-z]{2,4}){0,3})?    # (Schluss) ab/cd
    """,
    re.X,
)
CAPITALS = lazy(r"[A-Z]{2,4}(?:[-/][A-Z]{2,4}){1,3}(?:/\s?(?:[A-Z]{1,4}\d{0,3}\s?){1,3})?")
DOTTED = lazy(r"(?:[A-Z]\.\s?){2,4}")
SEVERAL = lazy(r"[-–/\s]+")
# `(Schluss) hei/ab`: a mark of its own and the initials behind it.
MARKED = lazy(r"(?P<mark>\([^()\d]{3,16}\))\s[a-z]{1,5}\d?(?:/[a-z]{1,5}\d?){0,3}")
# `(KNA - abcde-89-00012)`: the agency and its number.
CODED = lazy(r"\((?P<name>[A-Za-z]{2,8})\s?[-–]\s?[\w/-]{2,24}\)")
# `(The Canadian Press, Halifax Bugle)`: the agency and the papers that it had the story from.
LISTED = lazy(r"\((?P<name>[A-Z][\w ]{1,24})(?:,(?: [A-Z][\w.'’&-]{1,20}){1,4}){1,3}\)")
GLUED = lazy(
    r"""[.?!…"”’')\]。」]\s*(?P<mark>(?:
      \(©?(?P<bracketed>[A-Za-z][\w\ .&/-]{1,25})\)
    | (?:-{1,2}|[–—―]|={1,2})\s?(?P<dashed>[A-Z][\w.&]*(?:\ [A-Z][\w.&]*){0,3}(?:/[A-Z][\w.&]*)?)
    | /(?P<slashed>[A-Za-z]{2,12})/
    | (?P<initials>/[a-z]{2,4}(?:/[a-z]{1,4}){1,4})
    | (?P<signed>[A-Za-z]{2,8}(?:\s[A-Z]{2,5}\d{0,5}){1,5})
    | (?P<plain>[#(A-Za-z0-9-]{3,9}\)?|[（(]完[)）])
    )\.?)\s*$""",
    re.X,
)
# The desk that can be called, as behind a story of 1996: `-- Oslo newsroom, +47 555 01 00`.
DESK = lazy(
    r"""(?: (?<=[.?!…"”’')\]]\s) | \A\s* )
    (?P<mark> (?:--|\(\()\s? (?:[A-Z][^\d\n]{0,60})? [+(]{0,2}\d{1,4}
      (?:[\s./()-]{1,2}\d{2,5}){2,5} \){0,3}\.? ) \s*$""",
    re.X,
)


@cache
def lines() -> frozenset[str]:
    """Return the lines that close a story by themselves, their blanks and brackets taken off."""
    own = {squeeze(record["mark"]) for record in load("end_marks")["lines"]}
    return frozenset(own | {squeeze(mark) for agency in agencies() for mark in agency.end_marks})


@cache
def signed_with() -> frozenset[str]:
    """Return the agencies' end marks that are plain words: `EFE`."""
    return frozenset(mark for agency in agencies() for mark in agency.end_marks if mark.isalpha())


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
    coded = CODED.fullmatch(text) or LISTED.fullmatch(text)
    if coded and agency_named(coded["name"]):
        return True
    bare = squeeze(text)
    # A number closes a story between dashes only: `-30-`, `– 30 –`.
    dashed = text[0] in "-–—" and text[-1] in "-–—"
    if bare in lines() and (dashed or not bare.isdecimal()) or INITIALS.fullmatch(text) or DESK.match(text):
        return True
    found = SIGNED.fullmatch(text)
    return found is not None and is_signature(found["name"], found["initials"])


def is_initials(text: str) -> bool:
    """Say whether a text is nothing but the initials of those who wrote and edited: ``ab/cd``, ``A.R.``."""
    bare = text.strip()
    return len(bare) <= LONGEST and bool(INITIALS.fullmatch(bare) or DOTTED.fullmatch(bare))


def capital_initials(text: str) -> bool:
    """Say whether a text is nothing but initials in capitals: ``YAB-GT``, ``YAB-GT/ S0A QBXB``."""
    return len(text) <= LONGEST and CAPITALS.fullmatch(text.strip()) is not None


def is_signature(name: str, initials: str) -> bool:
    """Say whether a name is an agency's, and the initials are of the kind with which it signs."""
    several = [part for part in SEVERAL.split(name + initials) if part]
    if len(several) > 1 and all(map(agency_named, several)):
        return True
    agency = agency_named(name)
    if not agency or not initials:
        return agency is not None
    wanted = "{INITIALS}" if initials.isupper() else "{initials}"
    return any(wanted in form for form in agency.signoffs)


def glued_closer(text: str) -> Span | None:
    """Find what closes a story behind its last sentence: `… he said. (ANI)`, `… he said. — AFP`."""
    offset = max(0, len(text) - LONGEST - 40)
    if desk := DESK.search(text, offset):
        return Span(*desk.span("mark"))
    found = GLUED.search(text, offset)
    if not found:
        return None
    if found["initials"]:
        return Span(*found.span("mark"))
    name = found["bracketed"] or found["dashed"] or found["slashed"]
    if name:
        known = any(agency_named(part) for part in (name, *name.split("/")))
    elif found["signed"]:
        first, _, rest = found["signed"].partition(" ")
        known = is_signature(first, " " + rest)
    else:
        known = found["plain"] in load("end_marks")["glued"] or found["plain"] in signed_with()
    if not known and found["mark"].rstrip(".") not in load("end_marks")["glued"]:
        return None
    stopped = text[: found.start("mark")].rstrip()[-1:] in ".?!。"
    return Span(found.start("mark"), found.end() if stopped else found.end("mark"))
