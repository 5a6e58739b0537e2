"""The site or paper that carried the story: `© 2020 The Harbour Bugle`, `reworked by the … staff`."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import flow, merge, stated_fields
from feedparse.knowledge import publisher_in, publisher_named
from feedparse.model import Basis, Claim, Document, Facts, Span

FIELD = "publisher"
ALSO = ("publisher_record",)
NEEDS = ("notices",)
MANY = False
SHORT = 12
SITE_LINES = frozenset({"newsletter", "closer"})


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the publisher that the envelope states."""
    for field in stated_fields(document, "publisher"):
        record = publisher_named(field.value)
        host = field.parts.get("host")
        if record and host and record.domains and not host.endswith(record.domains):
            record = None
        name = record.name if record else field.value.strip()
        yield Claim(name, (), Basis.STATED, where=field.where)
        if record:
            yield Claim(record, (), Basis.STATED, "publisher_record", where=field.where)


def in_notice(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(… reworked by the Business Standard staff; …)`: the name in a notice."""
    for claim in facts.decided.get("notices", ()):
        if claim.value.kind != "copyright":
            yield from named(claim.value.text, claim.spans)


def in_legal_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `© COPYRIGHT NDTV CONVERGENCE LIMITED 2021`: the name in a copyright line, the last one first."""
    yield from (claim for claim in legal_lines(document, facts) if claim.basis is Basis.MATCHED)


def in_owner_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `© 2020 Hearst Communications, Inc.`: only the group that owns several titles is named."""
    yield from (claim for claim in legal_lines(document, facts) if claim.basis is Basis.GUESSED)


def legal_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Yield what the copyright lines name, the last line first."""
    lines = [span for span, shape in zip(document.spans, document.shapes) if shape.kind == "legal"]
    for claim in facts.decided.get("notices", ()):
        if claim.value.kind == "copyright":
            lines.extend(claim.spans)
    for span in reversed(merge(lines)):
        yield from named(flow(document, span), (span,))


def in_short_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `| FoxNews.com`: the name in a short line outside the body."""
    for index, (block, shape) in enumerate(zip(document.blocks, document.shapes)):
        outside = not document.zones.body.start <= block.start < document.zones.body.end
        if outside and (shape.words <= SHORT or shape.kind in SITE_LINES):
            for claim in named(document.texts[index], (document.spans[index],)):
                if claim.basis is Basis.MATCHED:
                    yield claim._replace(basis=Basis.GUESSED)


def named(text: str, spans: tuple[Span, ...]) -> Iterator[Claim]:
    """Yield the publisher named in a text, and its record, which later extractors read."""
    record = publisher_in(text)
    if record is not None:
        basis = Basis.GUESSED if record.group else Basis.MATCHED
        yield Claim(record.name, spans, basis)
        yield Claim(record, spans, basis, "publisher_record")


RULES = (stated, in_notice, in_legal_line, in_short_line, in_owner_line)
