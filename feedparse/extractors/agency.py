"""The wire service whose copy it is: from dateline, byline, closing line or copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import block_at, line_at, stated_fields
from feedparse.extractors.topics import PHOTO_SELLERS
from feedparse.knowledge import agency_named
from feedparse.model import Basis, Claim, Document, Facts, Span
from feedparse.patterns import lazy

FIELD = "agency"
NEEDS = ("dateline", "byline", "end_marks", "notices", "credits", "slug")
MANY = False
AROUND_WIRE = lazy(r"^source\s*:\s*|\s+(?:@\w+|in|from)$", re.I)
WIRES = lazy(r"\s*(?:[/,&-]|\band\b)\s*")
PARTS = lazy(r"[\s/–-]+")
DUMP_ADDRESS = lazy(r"--\s*https?://(?:www\.)?(?P<name>[\w-]+)\.\w+/")
CIRCUIT = lazy(r"^[ ]?(?P<name>[A-Z]{2,4})-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d\s\d{4}", re.M)
LAST = 4
SOURCE_LINE = lazy(
    r"\s*\(?(?:source|quelle|fuente|fonte|kilde|källa|bron)s?\s?:\s?(?P<name>[^():\n]{2,40}?)\)?\.?\s*", re.I
)
WRITER = lazy(
    r"""\b(?P<agency>AP|Associated\ Press|Reuters|AFP)\ (?:[A-Z]\w+\ ){0,3}
    (?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?)\b
    | \b(?:report|story|dépêche|texte)\ (?:by|de)\ (?P<author>(?:The|La)\ [A-Z]\w+\ [A-Z]\w+)\b""",
    re.X,
)


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the agency that the caller or the envelope names; of several, one that is known."""
    if facts.options.agency:
        named = agency_named(facts.options.agency)
        yield Claim(named.short if named else facts.options.agency, (), Basis.STATED)
    named_by = [(field, agency_named(field.value)) for field in stated_fields(document, "agency")]
    for field, named in sorted(named_by, key=lambda pair: pair[1] is None):
        yield Claim(named.short if named else field.value.strip(), (), Basis.STATED, where=field.where)


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


def above_name(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Associated Press` under the headline and `Jane Doe` on the next line, or behind a bar."""
    titles = {block_of(document, span) for span in facts.spans("headline", "stamps")}
    names = {block_of(document, span) for span in facts.spans("byline")}
    for claim in facts.rejected.get("byline", ()):
        if not claim.spans:
            continue
        block = block_of(document, claim.spans[0])
        alone = claim.value.agencies and not claim.value.authors
        if alone and block - 1 in titles and {block, block + 1} & names:
            yield Claim(claim.value.agencies[0], claim.spans, Basis.MATCHED)


def block_of(document: Document, span: Span) -> int:
    """Return the number of the paragraph that a span begins in."""
    return block_at(document, line_at(document, span.start)) or 0


def wire_named(text: str) -> str | None:
    """Return the agency that a line names alone or first: `PTI @herald`, `AFP-JIJI`, `Source: Xinhua`."""
    name = AROUND_WIRE.sub("", text)
    wire, _, rest = name.partition("/")
    several = [agency_named(piece) for piece in WIRES.split(name)]
    shared = agency_named(wire) if rest.strip() not in PHOTO_SELLERS else None
    first = agency_named(name) or shared or (several[0] if all(several) else None)
    return first.short if first else None


def in_end_mark(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `--IANS` or ` Reuter`: the agency that signs off."""
    for claim in facts.decided.get("end_marks", ()):
        parts = PARTS.split(claim.value.strip("()-–—=/ "))
        # `kfr/dpa`, but the `ap` of `mk/ap` are initials.
        last = parts[1:][-1:] if "/" in claim.value and len(parts[-1]) > 2 else []
        for word in (claim.value, *parts[:1], *last):
            named = agency_named(word.strip("()-–—=. "))
            if named:
                yield Claim(named.short, claim.spans, Basis.MATCHED)


def in_copyright(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Copyright 2020 The Associated Press. All rights reserved.` and `© dpa-infocom, dpa:25-99-1`."""
    for claim in facts.decided.get("notices", ()):
        if claim.value.kind != "copyright":
            continue
        words = claim.value.text.replace("©", " ").replace("(c)", " ").split(".")[0].split()
        words = [
            word.strip(",")
            for word in words
            if word.lower() not in ("copyright", "by") and not word.strip(",").isdigit()
        ]
        first = claim.value.text.strip("©( ").partition(",")[0]
        named = agency_named(" ".join(words)) or agency_named(first)
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
    """Find `Associated Press writer Jane Doe in Bonn`, `This report by The Canadian Press`."""
    for name in ("credits", "notices", "furniture"):
        for span in facts.spans(name):
            found = WRITER.search(document.text, span.start, span.end)
            named = agency_named(found["agency"] or found["author"]) if found else None
            if named:
                yield Claim(named.short, (span,), Basis.GUESSED)


def in_source_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the agency of `Source: Reuters`, `(Quelle: dpa)` alone below the story of an envelope."""
    for span in document.spans[-LAST:] if document.whole else ():
        found = SOURCE_LINE.fullmatch(document.text, span.start, span.end)
        named = agency_named(found["name"]) if found else None
        if named:
            yield Claim(named.short, (span,), Basis.GUESSED)


def of_sender(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take who sent the story, `dpa-tns 0908` or `NYT-09-07-98 1653EDT`, where it names nobody else."""
    for field in stated_fields(document, "sender"):
        named = agency_named(field.value)
        if named:
            yield Claim(named.short, (), Basis.GUESSED, where=field.where)
    for claim in facts.decided.get("stamps", ()):
        circuit = CIRCUIT.search(document.text, max(0, claim.spans[0].start - 8), claim.spans[0].end)
        named = agency_named(circuit["name"]) if circuit else None
        if named:
            yield Claim(named.short, claim.spans, Basis.GUESSED)


RULES = (
    stated,
    in_dateline,
    in_byline,
    above_name,
    in_end_mark,
    in_copyright,
    in_address,
    in_contribution,
    in_source_line,
    of_sender,
)
