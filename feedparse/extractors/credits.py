"""Credits: who reported, wrote, edited the story, from the sign-off at its end and role lines above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import fold_blanks, stated_fields
from feedparse.model import Basis, Claim, Credit, Document, Facts, Span
from feedparse.normalize.byline_lines import tidy
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.contributions import find_contributions
from feedparse.normalize.credited import credited
from feedparse.normalize.signed import said_again
from feedparse.normalize.signoffs import Signoff, find_signoffs, may_hold_role, stems_in
from feedparse.patterns import lazy

FIELD = "credits"
NEEDS: tuple[str, ...] = ()
MANY = True

ENDING = 1500
SHORT = 40
HEADER_ROLE = lazy(
    r"""(?:(?<![^\W_])|(?<=[a-z])(?=[A-Z]))(?P<role>edited|translated|photographs?|photography|photos|graphics?|illustrations?)
    \s+by\s*:?\s*(?P<names>[^|(\n]{3,90})""",
    re.I | re.X,
)
ROLE_WORDS = ("edited", "translated", "photo", "graphic", "illustration")
ROLES = {"e": "editing", "t": "translation", "p": "photography", "g": "graphics", "i": "graphics"}
CONTACT_HEADING = lazy(
    r"\#{1,3}\ (?:dpa[\ -]|Editorial\ )?(?:contacts?|kontakte?|redaktion)[\w\ -]{0,20}\n\Z", re.I | re.X
)
CONTACT_LINE = lazy(r"\n[ \t]*-?[ \t]*(?:Tel|Phone|Fon|E-?Mail)\b[^\n]*(?:\n[ \t]+\S[^\n]*)?", re.I)


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take who reported, wrote or edited the story as the envelope states it, one field a person."""
    for field in stated_fields(document, "credit"):
        credit = Credit(
            field.parts.get("role", "reporting"), fold_blanks(field.value), field.parts.get("location")
        )
        spans = said_again(document, credit.name, [credit.name])
        yield Claim((credit,), spans, Basis.STATED, where=field.where)


def sign_off(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(Reporting by Ann Roe in Bergen; Editing by Bo Doe)`, also without its brackets."""
    start, limit = story_start(document), len(document.text)
    for block in blocks_with_roles(document, start):
        for found in find_signoffs(document.text, block, limit):
            yield claim(document, Signoff(with_contact_lines(document.text, found.span), found.credits))


def contributed(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `AP writers Ann Roe in Bergen and Bo Doe in Oslo contributed to this report.` at the end."""
    end = document.zones.body.end
    last = document.lines[end - 1].span.end if end else len(document.text)
    for span in document.spans:
        if span.end >= max(story_start(document), last - ENDING):
            for found in find_contributions(document.text, span):
                yield claim(document, found)


def role_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Edited by Ann Roe (with inputs from Reuters)` above the story."""
    for block, shape, span in zip(document.blocks, document.shapes, document.spans, strict=True):
        if block.start >= max(document.zones.header.end, 12) or shape.words > SHORT:
            continue
        folded = document.text[span.start : span.end].casefold()
        if not any(word in folded for word in ROLE_WORDS):
            continue
        for match in HEADER_ROLE.finditer(document.text, span.start, span.end):
            people = credited(tidy(match["names"]))[:3]
            role = ROLES[match["role"][0].lower()]
            if people:
                end = end_of_name(document.text, match.start("names"), match.end(), people[-1][0])
                credits = tuple(Credit(role, name, place) for name, place in people)
                yield Claim(credits, (Span(match.start(), end),), Basis.MATCHED)


def story_start(document: Document) -> int:
    """Return the offset where the body starts, 0 for a text in which no body was found."""
    body = document.zones.body
    return document.lines[body.start].span.start if body.start < body.end else 0


def blocks_with_roles(document: Document, start: int) -> Iterator[Span]:
    """Yield the text of each paragraph behind an offset in which a role may be named."""
    stems = stems_in(document.text)
    for span in document.spans:
        if span.end > start and may_hold_role(document.text[span.start : span.end], stems):
            yield span


def with_contact_lines(text: str, span: Span) -> Span:
    """Add dpa's heading over its contacts and the telephone line under them."""
    heading = CONTACT_HEADING.search(text, max(0, span.start - 60), span.start)
    start = heading.start() if heading else span.start
    line = CONTACT_LINE.match(text, span.end) if text[start : start + 1] in "-#" else None
    return Span(start, line.end() if line else span.end)


def claim(document: Document, found: Signoff) -> Claim:
    """Make the claim of a sign-off, people named by surname only given their full names."""
    credits = tuple(credit._replace(name=full_name(document, credit.name)) for credit in found.credits)
    return Claim(credits, (found.span,), Basis.MATCHED)


def full_name(document: Document, name: str) -> str:
    """Return the byline's full name for a surname: ``Roe reported from Oslo`` under ``By Ann Roe``."""
    if " " in name:
        return name
    for line in document.lines[: document.zones.header.end + 3]:
        if name.casefold() in line.text.casefold() and line.text.count(" ") <= SHORT:
            parsed = parse_byline(line.text)
            for author in parsed.authors if parsed else ():
                if author.name.casefold().endswith(" " + name.casefold()):
                    return author.name
    return name


def end_of_name(text: str, start: int, end: int, name: str) -> int:
    """Return the offset behind the last word of a name, the case aside."""
    found = text.casefold().rfind(name.split()[-1].casefold(), start, end)
    return found + len(name.split()[-1]) if found >= 0 else end


RULES = (stated, sign_off, contributed, role_line)
