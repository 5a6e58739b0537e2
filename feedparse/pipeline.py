"""The order of things, on one screen: decode, sniff, read, extract, resolve, normalize."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from types import ModuleType
from typing import Any, BinaryIO

from feedparse import evidence
from feedparse.controls import in_one_line
from feedparse.decode import Decoded, decode
from feedparse.errors import EmptyInput, FeedparseError, WrongFormat, internal
from feedparse.extractors import ORDER
from feedparse.model import Basis, Claim, Document, Facts, Options, Source, Span, Story, Timestamps, Warn
from feedparse.normalize.fingerprint import fingerprint
from feedparse.normalize.language import main_language
from feedparse.readers import names as formats
from feedparse.readers import reader, record_end
from feedparse.records import CHUNK, records, whole
from feedparse.shapes import count_words
from feedparse.sniff import FALLBACK, HEAD, foreign, sniff

__all__ = ["about", "extract", "formats", "read", "resolve", "to_story"]

PRINTED = {
    **{
        name: name
        for name in ("headline", "subheadline", "byline", "agency", "publisher", "dateline", "topics")
    },
    **{name: f"timestamps.{name}" for name in Timestamps._fields},
}


# In how many bytes the characters stand that tell the format.
BEGINNING = 4 * HEAD
# A claim of the text on these is the same statement made twice, so its text is no body.
PRINTED_TOO = frozenset(
    {"byline", "slug", "update", "topics", "published", "updated", "created", "embargoed"}
)
# What is compared of a stated value and the printed one.
COMPARED: Mapping[str, Callable[[Any], str]] = {
    "agency": str,
    "language": main_language,
    "dateline": lambda dateline: next((place.city or "" for place in dateline.places), ""),
    "authors": lambda authors: ", ".join(author.name for author in authors),
}


def read(
    data: bytes | str | BinaryIO, path: str | None = None, options: Options = Options()
) -> Iterator[Story]:
    """Yield the stories of one input, in the order they stand in it.

    Raises FeedparseError when the input is empty, binary or not of the format named; behind the last
    story, when some of the stories could not be read.
    """
    fault: FeedparseError | None = None
    faults = count = 0
    for text, form in texts(data, options):
        for found in documents(text, Source(path, count, form, ""), sniffed=not options.format):
            story = found if isinstance(found, FeedparseError) else told(found, count, options)
            if isinstance(story, FeedparseError):
                fault, faults = fault or story, faults + 1
            else:
                yield story
                count += 1
    if fault:
        raise partly(fault, faults, count) if count else fault


def texts(data: bytes | str | BinaryIO, options: Options) -> Iterator[tuple[Decoded | FeedparseError, str]]:
    """Yield the texts of an input, each with its format: one a record where the format has records."""
    if isinstance(data, str):
        decoded = decode(data)
        yield decoded, options.format or sniff(decoded.text)
        return
    stream = BytesIO(data) if isinstance(data, bytes) else data
    head = stream.read(CHUNK)
    form = options.format or sniff(beginning(head, options))
    end = record_end(form)
    if end:
        yield from ((decoded_record(record, options), form) for record in records(head, stream, end))
    else:
        yield decode(whole(head, stream) if len(head) == CHUNK else head, options.encoding), form


def beginning(head: bytes, options: Options) -> str:
    """Return the text that an input begins with, as much of it as tells the format; nothing of blanks."""
    try:
        return decode(head[:BEGINNING], options.encoding).text
    except EmptyInput:
        return ""


def decoded_record(record: bytes, options: Options) -> Decoded | FeedparseError:
    """Decode one record; bytes that are no text cost this record, not those behind it."""
    try:
        return decode(record, options.encoding)
    except FeedparseError as error:
        return error


def documents(
    text: Decoded | FeedparseError, source: Source, *, sniffed: bool
) -> Iterator[Document | FeedparseError]:
    """Yield what a reader finds, and what it failed at; a bug of it is a failure, too."""
    if isinstance(text, FeedparseError):
        yield text
        return
    source = source._replace(encoding=text.encoding)
    try:
        warnings = (*text.warnings, *unknown(text.text, source, sniffed=sniffed))
        for found in read_text(text.text, source, sniffed=sniffed):
            if isinstance(found, Document):
                found = found._replace(warnings=(*warnings, *found.warnings))
            yield found
    except FeedparseError as error:
        yield error
    except Exception as error:
        yield internal(error)


def unknown(text: str, source: Source, *, sniffed: bool) -> Iterator[Warn]:
    """Warn of a text that begins like XML or JSON, of which no reader knew the format."""
    if sniffed and source.format == FALLBACK and (what := foreign(text)):
        message = f"it begins like {what}, which no reader knows; read as plain text"
        yield Warn("format-unknown", "source.format", message)


def read_text(text: str, source: Source, *, sniffed: bool) -> Iterator[Document | FeedparseError]:
    """Yield what a reader finds; a text that only looked like the format found out is read as plain text."""
    try:
        yield from reader(source.format).read(text, source)
    except WrongFormat as error:
        if not sniffed:
            raise
        message = f"it looked like {source.format}, but {error.problem}; read as plain text"
        warning = Warn("format-fallback", "source.format", message)
        for document in reader(FALLBACK).read(text, source._replace(format=FALLBACK)):
            if isinstance(document, Document):
                yield document._replace(warnings=(warning, *document.warnings))


def told(document: Document, index: int, options: Options) -> Story | FeedparseError:
    """Make the story of a document; a bug that it shows costs this story, not those behind it."""
    document = document._replace(source=document.source._replace(index=index))
    # What a parser says of damage quotes the damaged text.
    warnings = [warn._replace(message=in_one_line(warn.message)) for warn in document.warnings]
    try:
        return to_story(document, extract(document, options), warnings)
    except Exception as error:
        return internal(error)


def partly(first: FeedparseError, faults: int, count: int) -> FeedparseError:
    """Word that some of the stories of an input could not be read."""
    what = f"{faults} of {count + faults} stories could not be read: {first.problem}"
    return FeedparseError(what, first.remedy)


def about(form: str) -> str:
    """Return in one line what a format is."""
    return reader(form).ABOUT


def extract(document: Document, options: Options = Options()) -> Facts:
    """Run the extractors in their order; each sees what the ones before it decided."""
    decided: dict[str, tuple[Claim, ...]] = {}
    rejected: dict[str, tuple[Claim, ...]] = {}
    for extractor in ORDER:
        facts = Facts(decided, rejected, options)
        claims = gather(extractor, document, facts)
        for name in dict.fromkeys(claim.field for claim in claims):
            mine = [claim for claim in claims if claim.field == name]
            won, lost = resolve(mine, many=extractor.MANY)
            decided[name], rejected[name] = backed(won, lost) if name in PRINTED_TOO else won, lost
    return Facts(decided, rejected, options)


def gather(extractor: ModuleType, document: Document, facts: Facts) -> list[Claim]:
    """Run every rule of an extractor; each claim is given its field and the address of its rule."""
    room = extractor.__name__.partition(".")[2]
    return [
        Claim(value, spans, basis, field or extractor.FIELD, f"{room}.{rule.__name__}", warnings, where)
        for rule in extractor.RULES
        for value, spans, basis, field, _, warnings, where in rule(document, facts)
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


def backed(won: tuple[Claim, ...], lost: Sequence[Claim]) -> tuple[Claim, ...]:
    """Give a stated value the text that says the same field, so that it is no body: `By Jane Doe`."""
    if not won or won[0].basis is not Basis.STATED or won[0].spans:
        return won
    spans = next((claim.spans for claim in lost if claim.basis is Basis.MATCHED), ())
    return (won[0]._replace(spans=spans), *won[1:])


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


def contradictions(facts: Facts) -> Iterator[Warn]:
    """Warn of each stated value that the text itself contradicts; the stated one is kept."""
    for name, said in COMPARED.items():
        won, lost = facts.decided.get(name, ())[:1], facts.rejected.get(name, ())
        found_in_text = (claim for claim in lost if claim.basis is Basis.MATCHED and not claim.where)
        printed = next(found_in_text, None)
        if won and won[0].basis is Basis.STATED and printed:
            stated, found = said(won[0].value), said(printed.value)
            if stated and found and stated.casefold() != found.casefold():
                yield Warn("contradicted", PRINTED.get(name, name), f"{stated} is stated, {found} is printed")


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
        word_count=sum(map(count_words, body)),
        topics=facts.value("topics") or (),
        subjects=facts.value("subjects") or (),
        category=facts.value("category"),
        urgency=facts.value("urgency"),
        credits=tuple(dict.fromkeys(credit for block in facts.values("credits") for credit in block)),
        notices=facts.values("notices"),
        update=facts.value("update"),
        status=facts.value("status") or "usable",
        id=facts.value("id"),
        fingerprint=fingerprint(body),
        source=document.source,
        warnings=(*warnings, *stated_warnings(facts), *contradictions(facts), *guessed(facts)),
        evidence=evidence.Evidence(document, facts),
    )
