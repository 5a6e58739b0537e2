"""The byline: the credit line as printed, and who stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.document import (
    first_at,
    flow,
    fold_blanks,
    line_at,
    merge,
    stated_fields,
    subtract,
)
from feedparse.extractors.agency import wire_named
from feedparse.extractors.body import trim
from feedparse.model import Author, Basis, Claim, Document, Facts, Shape, Span
from feedparse.normalize.affiliations import kind_of
from feedparse.normalize.byline_lines import BY, BY_ALONE, SECTION_BEFORE_BY, without_label
from feedparse.normalize.bylines import Parsed, parse_byline
from feedparse.normalize.closers import is_initials
from feedparse.normalize.signed import said_again, signature
from feedparse.normalize.stated_people import parse_stated
from feedparse.normalize.surroundings import CREDITS, beside, in_list, of_picture
from feedparse.patterns import lazy
from feedparse.shapes import CUT_SHORT

FIELD = "byline"
NEEDS = ("stamps", "dateline", "slug", "headline")
MANY = False
DUMP_LINE = lazy(r"--[ \t]*")
SEPARATORS = " |/·•,.–—:-=<\t\n"
BELOW, ABOVE, MOST_WORDS, NAME_WORDS = 120, 8, 30, 14
WORD = lazy(r"\w")
GOES_ON = (",", "&", " and")
CLOSE = 5
DESK_ENDS = lazy(r"\s*[,|]")
PLACE_FOLLOWS = lazy(r"\s(?:in|from)$")
BAR = lazy(r"\|\s*(?=By\s)", re.I)
WITHOUT_NAMES = frozenset({"desk", "title"})
NEVER = frozenset({"share", "menu", "legal", "related_heading", "newsletter", "advert", "clock", "account"})


class Byline(NamedTuple):
    """A printed byline and what was read out of it."""

    printed: str
    authors: tuple[Author, ...]
    agencies: tuple[str, ...]
    editors: tuple[str, ...]


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the byline that the envelope states; initials in its place, `gr/bp`, are a sign-off."""
    for field in stated_fields(document, "byline"):
        if not is_initials(printed := fold_blanks(field.value)):
            value = made(printed, parse_stated(printed))
            spans = said_again(document, printed, [author.name for author in value.authors])
            yield Claim(value, spans, Basis.STATED, where=field.where)


def dump_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `-- By  Jane Doe  and John Roe`: the second of the lines a corpus dump starts with."""
    if len(document.lines) > 2 and all(DUMP_LINE.match(line.text) for line in document.lines[:3]):
        start, end = document.lines[1].span
        yield from claim_of(document, trim(document, Span(start + 2, end)), (), Basis.MATCHED)


def by_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `By JANE DOE` and the title line under it, near the headline; lines that name a person first."""
    taken = claimed(facts)
    found: list[Claim] = []
    for index, _ in near(document, facts):
        for span in free_parts(document, index, taken):
            text = flow(document, span)
            if BY_ALONE.match(text):
                found.extend(name_below(document, taken, index, span))
            elif BY.match(text):
                found.extend(claim_of(document, span, following(document, taken, index), Basis.MATCHED))
    yield from sorted(found, key=lambda claim: not claim.value.authors)


def name_beside_credit(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Jane Doe` above `Associated Press`, above a stamp or with a title: `Jane Doe, Science Editor`."""
    taken = claimed(facts)
    for index, span, parsed in names(document, facts):
        author = parsed.authors[0]
        titled = author.title or author.organization or parsed.agencies
        if titled or beside(document, index, CREDITS, span) and not in_list(document, index):
            yield from claim_of(document, span, following(document, taken, index), Basis.MATCHED)


def agency_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Associated Press` or the `PTI` of `PTI Mumbai` alone on a line near the headline."""
    taken = claimed(facts)
    places = merge(facts.spans("dateline"))
    for index, _ in near(document, facts):
        for span in free_parts(document, index, taken):
            own = [part for part in subtract(span, places) if part.end - part.start > 1]
            name = flow(document, own[0]).strip(" ,|") if own else ""
            if any(WORD.search(document.text, part.start, part.end) for part in own[1:]):
                continue
            sure = own != [span] or has_stamp(document, facts, index)
            wire = wire_named(name)
            if wire and (sure or not of_picture(document, facts.spans("headline"), index)):
                part, below = bare(document, own[0]), following(document, taken, index)
                alone = Claim(Byline(flow(document, part), (), (wire,), ()), (part,))
                yield from [*claim_of(document, part, below, Basis.MATCHED)] or [alone]


def has_stamp(document: Document, facts: Facts, index: int) -> bool:
    """Say whether a stamp stands on a line, or a byline or a stamp right above or below it."""
    start, end = document.spans[index]
    same = any(start <= stamp.start < end for stamp in facts.spans("stamps"))
    return same or beside(document, index, CREDITS - {"agency"}, Span(start, end))


def bare(document: Document, span: Span) -> Span:
    """Take blanks and separators off both ends of a span, and the `in` before a place."""
    text = document.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip(SEPARATORS))
    text = PLACE_FOLLOWS.sub("", text.rstrip(SEPARATORS))
    return Span(start, max(start, span.start + len(text)))


def desk_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Special Correspondent` or `The Hindu Bureau` alone on a line: a byline without a person."""
    taken = claimed(facts)
    for index, _ in near(document, facts):
        for span in free_parts(document, index, taken):
            desk = DESK_ENDS.split(flow(document, span))[0]
            if kind_of(desk) in WITHOUT_NAMES and beside(document, index, CREDITS, span):
                yield Claim(Byline(flow(document, span), (), (), ()), (span,), Basis.MATCHED)


def name_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Jane Doe` alone: a person's name on a line right under the headline or right above the story."""
    taken, spot = claimed(facts), under_headline(document, facts)
    for index, span, _ in names(document, facts):
        if index in spot[:CLOSE] or spot.stop - CLOSE <= index < spot.stop:
            yield from claim_of(document, span, following(document, taken, index), Basis.GUESSED)


def name_at_foot(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the name under a `By —` below the story."""
    taken = claimed(facts)
    for index in range(first_at(document, document.zones.tail.start), len(document.blocks)):
        span = document.spans[index]
        if span.end - span.start < 12 and BY_ALONE.match(document.texts[index]):
            yield from (c._replace(basis=Basis.GUESSED) for c in name_below(document, taken, index, span))


def signed_at_foot(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Ann Roe, The Canadian Press` as the last line of the story."""
    if found := signature(document):
        yield Claim(made(flow(document, found[0]), found[1]), (found[0],), Basis.MATCHED)


def names(document: Document, facts: Facts) -> Iterator[tuple[int, Span, Parsed]]:
    """Yield the lines near the headline that name a person without `By`; a line cut short is a title."""
    taken = claimed(facts)
    for index, shape in near(document, facts):
        if shape.kind not in ("text", "byline", "stamp"):
            continue
        for span in free_parts(document, index, taken):
            text = flow(document, span)
            if len(text.split()) > NAME_WORDS or text.endswith(CUT_SHORT) or BY.match(text):
                continue
            parsed = parse_byline(raw(document, span))
            if parsed and parsed.authors and not denied(document, parsed):
                yield index, span, parsed


def denied(document: Document, parsed: Parsed) -> bool:
    """Say whether it is stated that other people are the authors."""
    stated_names = " ".join(field.value for field in stated_fields(document, "author")).casefold()
    return bool(stated_names) and not any(name.name.casefold() in stated_names for name in parsed.authors)


def near(document: Document, facts: Facts) -> list[tuple[int, Shape]]:
    """Return the short paragraphs where a byline stands: under the headline, then right above it."""
    spot = under_headline(document, facts)
    order = [*spot[:BELOW], *range(spot.start - 2, -1, -1)[:ABOVE]]
    nearest = [(index, document.shapes[index]) for index in order]
    return [item for item in nearest if item[1].words <= MOST_WORDS and item[1].kind not in NEVER]


def under_headline(document: Document, facts: Facts) -> range:
    """Return the paragraphs from the headline, or from the top where it is not in the text, to the body."""
    titles = [span.end for span in facts.spans("headline")]
    lines = (line_at(document, min(titles)) + 1 if titles else 0, document.zones.body.start)
    return range(*(first_at(document, line) for line in lines))


def claimed(facts: Facts) -> list[Span]:
    """Return the text that cannot be a byline."""
    return merge(facts.spans("stamps", "slug", "notices", "update"))


def free_parts(document: Document, index: int, taken: Sequence[Span]) -> list[Span]:
    """Return the parts of a paragraph that are no stamp, each without the label before the stamp."""
    parts, whole = [], document.spans[index]
    barred = "|" in document.texts[index]
    bars = [Span(*bar.span()) for bar in BAR.finditer(document.text, *whole)] if barred else []
    for start, end in subtract(whole, merge([*taken, *bars]) if bars else taken):
        text = document.text[start:end]
        lead = len(text) - len(text.lstrip(SEPARATORS))
        stop = len(without_label(text))
        if stop - lead > 1:
            parts.append(Span(start + lead, start + stop))
    return parts


def following(document: Document, taken: Sequence[Span], index: int) -> tuple[Span, ...]:
    """Return the short paragraphs right under one, which may hold a title or an affiliation."""
    below: list[Span] = []
    for number in range(index + 1, min(index + 3, len(document.blocks))):
        if document.blocks[number].start >= document.zones.body.start or document.shapes[number].words > 10:
            break
        below.extend(free_parts(document, number, taken)[:1])
    return tuple(below)


def name_below(document: Document, taken: Sequence[Span], index: int, label: Span) -> Iterator[Claim]:
    """Find the names under a line that says only `By`; a line that ends with a comma carries on."""
    listed: list[Span] = []
    for number in range(index + 1, min(index + 9, len(document.blocks))):
        parts = free_parts(document, number, taken)
        if not parts or listed and not document.texts[number - 1].endswith(GOES_ON):
            break
        listed.append(parts[0])
    if not listed:
        return
    names = ", ".join(raw(document, span).strip(" ,&0123456789") for span in listed)
    below = following(document, taken, index + len(listed))
    parsed = parse_byline("By " + names, [raw(document, span) for span in below])
    if parsed and (parsed.authors or parsed.agencies):
        spans = (label, *listed, *below[: parsed.used])
        yield Claim(made(fold_blanks("By " + names), parsed), spans, Basis.MATCHED)


def claim_of(document: Document, span: Span, below: tuple[Span, ...], basis: Basis) -> Iterator[Claim]:
    """Make the claim for one printed credit line and the title lines that belong to it."""
    text = flow(document, span)
    parsed = parse_byline(raw(document, span))
    if not parsed or not any(author.organization for author in parsed.authors):
        parsed = parse_byline(raw(document, span), [raw(document, part) for part in below])
    if parsed and (parsed.authors or parsed.agencies or parsed.editors or BY.match(text)):
        yield Claim(made(text, parsed), (span, *below[: parsed.used]), basis)


def raw(document: Document, span: Span) -> str:
    """Return the text of a span on one line, its wide gaps kept: they part a name from a paper."""
    return SECTION_BEFORE_BY.sub("", document.text[span.start : span.end].replace("\n", " "))


def made(text: str, parsed: Parsed | None) -> Byline:
    """Put a parsed byline into the record."""
    return Byline(text, *parsed[:3]) if parsed else Byline(text, (), (), ())


RULES = (
    stated,
    dump_header,
    by_line,
    name_beside_credit,
    agency_line,
    desk_line,
    name_line,
    name_at_foot,
    signed_at_foot,
)
