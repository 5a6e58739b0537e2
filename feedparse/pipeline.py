"""The order of things, on one screen: decode, sniff, read, extract, resolve, normalize."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType

from feedparse import evidence
from feedparse.decode import decode
from feedparse.extractors import ORDER
from feedparse.model import Basis, Claim, Document, Facts, Options, Source, Span, Story, Timestamps, Warn
from feedparse.normalize.fingerprint import fingerprint
from feedparse.readers import names as formats
from feedparse.readers import reader
from feedparse.sniff import sniff

__all__ = ["extract", "formats", "read", "resolve", "to_story"]

PRINTED = {
    **{
        name: name
        for name in ("headline", "subheadline", "byline", "agency", "publisher", "dateline", "topics")
    },
    **{name: f"timestamps.{name}" for name in Timestamps._fields},
}


def read(data: bytes | str, path: str | None = None, options: Options = Options()) -> Iterator[Story]:
    """Yield the stories of one input, in the order they stand in it.

    Raises FeedparseError when the input is empty, binary or not of the format named.
    """
    decoded = decode(data, options.encoding)
    form = options.format or sniff(decoded.text)
    source = Source(path, 0, form, decoded.encoding)
    for document in reader(form).read(decoded.text, source):
        yield to_story(document, extract(document, options), decoded.warnings)


def extract(document: Document, options: Options = Options()) -> Facts:
    """Run the extractors in their order; each sees what the ones before it decided."""
    decided: dict[str, tuple[Claim, ...]] = {}
    rejected: dict[str, tuple[Claim, ...]] = {}
    for extractor in ORDER:
        facts = Facts(decided, rejected, options)
        claims = gather(extractor, document, facts)
        for name in dict.fromkeys(claim.field for claim in claims):
            mine = [claim for claim in claims if claim.field == name]
            decided[name], rejected[name] = resolve(mine, many=extractor.MANY)
    return Facts(decided, rejected, options)


def gather(extractor: ModuleType, document: Document, facts: Facts) -> list[Claim]:
    """Run every rule of an extractor; each claim is given its field and the address of its rule."""
    room = extractor.__name__.partition(".")[2]
    return [
        claim._replace(field=claim.field or extractor.FIELD, rule=f"{room}.{rule.__name__}")
        for rule in extractor.RULES
        for claim in rule(document, facts)
    ]


def resolve(claims: Iterable[Claim], *, many: bool) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Split claims into winners and runners-up: higher basis, then earlier rule, then earlier span.

    ``claims`` come in the order of the rules. Where many values are kept, a claim loses only against
    a better one that rests on some of the same text.
    """
    ranked = sorted(claims, key=lambda claim: -claim.basis)
    if not many:
        return tuple(ranked[:1]), tuple(ranked[1:])
    taken: list[Span] = []
    won: list[Claim] = []
    lost: list[Claim] = []
    for claim in ranked:
        if any(overlaps(span, taken) for span in claim.spans):
            lost.append(claim)
            continue
        won.append(claim)
        for span in claim.spans:
            insort(taken, span)
    return tuple(sorted(won, key=lambda claim: claim.spans)), tuple(lost)


def overlaps(span: Span, taken: Sequence[Span]) -> bool:
    """Say whether a span shares text with one of the ordered spans that are taken."""
    after = bisect_left(taken, span)
    around = taken[max(0, after - 1) : after + 1]
    return any(span.start < other.end and other.start < span.end for other in around)


def stated_warnings(facts: Facts) -> Iterator[Warn]:
    """Yield what the winning claims themselves warn of, each once."""
    yield from dict.fromkeys(
        warn for won in facts.decided.values() for claim in won for warn in claim.warnings
    )


def guessed(facts: Facts) -> Iterator[Warn]:
    """Warn of each value that rests on its position only."""
    for name, field in PRINTED.items():
        for claim in facts.decided.get(name, ())[:1]:
            if claim.basis is Basis.GUESSED:
                yield Warn("guessed", field, f"by its position only ({claim.rule})")


def to_story(document: Document, facts: Facts, warnings: Iterable[Warn] = ()) -> Story:
    """Put the decided values into the record that is printed."""
    body = facts.values("body")
    byline = facts.value("byline")
    return Story(
        headline=facts.value("headline"),
        subheadline=facts.value("subheadline"),
        slug=facts.value("slug"),
        byline=byline.printed if byline else None,
        authors=facts.value("authors") or (),
        agency=facts.value("agency"),
        publisher=facts.value("publisher"),
        dateline=facts.value("dateline"),
        timestamps=Timestamps(*(facts.value(name) for name in Timestamps._fields)),
        language=facts.value("language"),
        body=body,
        word_count=sum(len(paragraph.split()) for paragraph in body),
        topics=facts.value("topics") or (),
        subjects=facts.value("subjects") or (),
        category=facts.value("category"),
        urgency=facts.value("urgency"),
        credits=tuple(credit for block in facts.values("credits") for credit in block),
        notices=facts.values("notices"),
        update=facts.value("update"),
        status=facts.value("status") or "usable",
        id=facts.value("id"),
        fingerprint=fingerprint(body),
        source=document.source,
        warnings=(*warnings, *stated_warnings(facts), *guessed(facts)),
        evidence=evidence.Evidence(document, facts),
    )
