"""The wire service whose copy it is: from dateline, byline, closing line or copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.knowledge import agency_named
from feedparse.model import Basis, Claim, Document, Facts

FIELD = "agency"
NEEDS = ("dateline", "byline", "end_marks", "notices", "credits", "slug")
MANY = False
DUMP_ADDRESS = re.compile(r"--\s*https?://(?:www\.)?(?P<name>[\w-]+)\.\w+/")
WRITER = re.compile(
    r"""\b(?P<agency>AP|Associated\ Press|Reuters|AFP)\ (?:[A-Z]\w+\ ){0,3}
    (?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?)\b""",
    re.X,
)


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the agency that the caller or the envelope names."""
    if facts.options.agency:
        named = agency_named(facts.options.agency)
        yield Claim(named.short if named else facts.options.agency, (), Basis.STATED)
    for field in document.fields:
        if field.name == "agency":
            named = agency_named(field.value)
            yield Claim(named.short if named else field.value, (), Basis.STATED)


def in_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `PARIS (AP) —`, or the bare `(Reuters) -` of a story whose place stands above it."""
    for claim in (*facts.decided.get("dateline", ()), *facts.rejected.get("dateline", ())):
        for name in claim.value.agencies[:1]:
            yield Claim(name, claim.spans, Basis.MATCHED)


def in_byline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `By The Associated Press`: the agency of the byline."""
    for claim in facts.decided.get("byline", ()):
        for name in claim.value.agencies[:1]:
            yield Claim(name, claim.spans, Basis.MATCHED)


def in_end_mark(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `--IANS` or ` Reuter`: the agency that signs off."""
    for claim in facts.decided.get("end_marks", ()):
        for word in (claim.value, *claim.value.strip("()-–—= ").split()[:1]):
            named = agency_named(word.strip("()-–—=. "))
            if named:
                yield Claim(named.short, claim.spans, Basis.MATCHED)


def in_copyright(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Copyright 2020 The Associated Press. All rights reserved.`"""
    for claim in facts.decided.get("notices", ()):
        if claim.value.kind != "copyright":
            continue
        words = claim.value.text.replace("©", " ").replace("(c)", " ").split(".")[0].split()
        words = [
            word.strip(",")
            for word in words
            if word.lower() not in ("copyright", "by") and not word.strip(",").isdigit()
        ]
        named = agency_named(" ".join(words))
        if named:
            yield Claim(named.short, claim.spans, Basis.MATCHED)


def in_address(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `-- http://www.reuters.com/article/…`: a corpus dump of the agency's own site."""
    for line in document.lines[:6]:
        site = DUMP_ADDRESS.match(line.text)
        named = agency_named(site["name"]) if site else None
        if named:
            yield Claim(named.short, (line.span,), Basis.MATCHED)


def in_contribution(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Associated Press writer Jane Doe in Bonn contributed`: its writers helped, so it is its copy."""
    for name in ("credits", "notices", "furniture"):
        for span in facts.spans(name):
            found = WRITER.search(document.text, span.start, span.end)
            named = agency_named(found["agency"]) if found else None
            if named:
                yield Claim(named.short, (span,), Basis.GUESSED)


RULES = (stated, in_dateline, in_byline, in_end_mark, in_copyright, in_address, in_contribution)
