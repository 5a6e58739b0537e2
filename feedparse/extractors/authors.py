"""The authors: the people of the byline, in reading case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import block_at, flow, fold_blanks, line_at, stated_fields
from feedparse.extractors.byline import claimed, following
from feedparse.model import Author, Basis, Claim, Document, Facts, Span
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.eastern import find_opening
from feedparse.normalize.stated_people import people_stated
from feedparse.patterns import lazy

FIELD = "authors"
NEEDS = ("byline", "dateline")
MANY = False
REPORTER = lazy(
    r"\[(?:report|by|correspondent|interview|commentary|dispatch)\b[^\[\]]{0,20}\]\s*\[(?P<name>[^\[\]]{5,60})\]",
    re.I,
)


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the people that the envelope states, one field each; an agency or a desk is no author."""
    found: dict[str, Author] = {}
    fields = [*stated_fields(document, "author")]
    for field in fields:
        for author in people_stated(field.value):
            told = {
                name: text
                for name in ("title", "organization", "location")
                if (text := field.parts.get(name))
            }
            found.setdefault(author.name.casefold(), author._replace(**told))
    if found:
        yield Claim(tuple(found.values()), (), Basis.STATED, where=fields[0].where)


def in_byline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the people of the byline: `By JANE DOE and John Roe`; the paper itself is none."""
    houses = {field.value.casefold() for field in stated_fields(document, "publisher")}
    for claim in facts.decided.get("byline", ()):
        if found := tuple(one for one in claim.value.authors if one.name.casefold() not in houses):
            yield Claim(found, claim.spans, claim.basis)


def below_agency(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Jane Doe` under a byline that names only an agency: `By Associated Press`."""
    for claim in facts.decided.get("byline", ()):
        block = block_at(document, line_at(document, claim.spans[-1].end)) if claim.spans else None
        if claim.value.authors or block is None:
            continue
        for span in following(document, claimed(facts), block):
            parsed = parse_byline(flow(document, span))
            if parsed and parsed.authors:
                yield Claim(parsed.authors, (span,), Basis.MATCHED)


def behind_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `[REPORT] [JANE DOE] [TEXT]` behind a dateline: the reporter that a monitoring service names."""
    for span in facts.spans("dateline"):
        found = REPORTER.search(document.text, span.start, span.end)
        parsed = parse_byline(f"By {fold_blanks(found['name'])}") if found else None
        if found and parsed and parsed.authors:
            yield Claim(parsed.authors, (Span(*found.span("name")),), Basis.MATCHED)


def in_opening(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the reporters of `新华社北京11月5日电（记者安然　罗波）` and `(서울=연합뉴스) 홍길동 기자 = `."""
    for span in facts.spans("dateline"):
        found = find_opening(document.text, span.start, len(document.text))
        if found and found.people:
            people = tuple(Author(name) for name in found.people)
            yield Claim(people, (found.span,), Basis.MATCHED)


RULES = (stated, in_byline, below_agency, behind_dateline, in_opening)
