"""The dateline: where and when the story was filed, at its start or in a credit line above it.

A dateline at the start of the story is more certain the more of its parts are printed: place, date,
agency. Only where the story has none with a place, the lines above it are asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from feedparse.document import first_at, merge, stated_fields, subtract
from feedparse.knowledge import agency_named
from feedparse.model import Basis, Claim, Dateline, Document, Facts, Span, Warn
from feedparse.normalize.creditlines import (
    Credited,
    read_credit,
    read_lone_place,
    read_place_behind,
    stands_before_stamp,
)
from feedparse.normalize.datelines import Found, find_dateline
from feedparse.normalize.datelines import stated as read_stated
from feedparse.normalize.eastern import find_opening
from feedparse.normalize.families import (
    AGENCY,
    BRACKET,
    PLACE_AGENCY,
    PLACE_COLON,
    PLACE_DASH,
    PLACE_DATE,
    UNDELIMITED,
)
from feedparse.normalize.located import completed, place_of, same_place, with_year

FIELD = "dateline"
NEEDS = ("stamps",)
MANY = False
OPENING = 4
REACH_ABOVE = 40
REACH_INSIDE = 8
CERTAIN = (PLACE_AGENCY, PLACE_DATE)
FAR = (*CERTAIN, PLACE_DASH)
UNCERTAIN = (PLACE_COLON, BRACKET, UNDELIMITED)
LINES_ABOVE = 12
NO_STORY = frozenset(
    {"caption", "related", "advert", "newsletter", "share", "legal", "byline", "agency", "menu"}
)
AFTER_STAMP = "-–—|"
STAMPS = ("published", "updated", "created")


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the dateline that the envelope states; the story's own may add date and agency."""
    located = tuple(map(place_of, stated_fields(document, "place")))
    for field in stated_fields(document, "dateline"):
        value = read_stated(field.value)
        bare = not value.places
        value = value._replace(places=value.places or located)
        found = [*opening(document, PLACE_AGENCY, PLACE_DATE, AGENCY, PLACE_DASH)][:1]
        if found and (
            not value.places or not found[0].dateline.places or same_place(value, found[0].dateline)
        ):
            own = found[0].dateline
            value = value._replace(
                text=own.text if bare and own.places else value.text,
                places=value.places or own.places,
                date=value.date or own.date,
                agencies=value.agencies or own.agencies,
            )
        yield claim_of(document, value, tuple(one.span for one in found), Basis.STATED)._replace(
            where=field.where
        )


def located(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the place that an envelope says the story was filed from, where none is printed: `Oban`."""
    for field in stated_fields(document, "located"):
        value = read_stated(field.value)
        if value.places:
            yield claim_of(document, value, (), Basis.MATCHED)._replace(where=field.where)


def place_date_agency(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `LVIV, Dec 20 (Reuters) - ` or `OMAHA, Neb. (AP) — ` at the start of the story."""
    yield from at_start(document, PLACE_AGENCY)


def place_date(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `LISBON, Feb 24 - `: place and date, no agency."""
    yield from at_start(document, PLACE_DATE)


def place_dash(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `NEW YORK — `: a place in capitals and a dash."""
    yield from known_or_first(document, at_start(document, PLACE_DASH))


def place_colon(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `NEW DELHI: ` or `Surat: `: a place in capitals or a known city, and a colon.

    Three unknown names in capitals, `CLAIM: ` and `FACTS: `, are labels of paragraphs.
    """
    claims = [*known_or_first(document, at_start(document, PLACE_COLON))]
    inside = range(*(first_at(document, line) for line in document.zones.body)) if claims else ()
    heads = {one.printed: one.sure for one in found_in(document, inside, (PLACE_COLON,))}
    if len(heads) < 3 or any(heads.values()):
        yield from claims


def place_bracket(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `[NEW YORK] `: a place in brackets."""
    yield from at_start(document, BRACKET)


def undelimited(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Kannur, May 4 Officials will`: nothing between dateline and story."""
    yield from at_start(document, UNDELIMITED)


def credit_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the place in `Press Trust of India Nagpur` or `BS Reporter Kolkata` above the story."""
    stamps = merge(facts.spans("stamps"))
    for index, part, alone in parts_above(document, facts):
        credit = read_credit(document.text[part.start : part.end]) if alone else None
        if credit and (credit.certain or beside_stamp(document, index, stamps)):
            yield credited(document, part, credit, credit.agency)


def before_stamp(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the place in `MEDAN, Indonesia/JAKARTA Wed Dec 3, 2014 10:21pm GMT` above the story."""
    stamps = {span.start for span in facts.spans("stamps")}
    for index, part, _ in parts_above(document, facts):
        text = document.text[part.start : part.end]
        credit = stands_before_stamp(text) if part.end in stamps else None
        if credit:
            yield credited(document, part, credit, agency_beside(document, index))


def after_stamp(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the place in `Updated 04:10 pm IST - New Delhi` above the story."""
    stamps = {span.end for span in facts.spans("stamps")}
    for index, part, _ in parts_above(document, facts):
        text = document.text[part.start : part.end]
        if part.start in stamps and text.strip()[:1] and text.strip()[0] in AFTER_STAMP:
            credit = read_lone_place(text) or read_place_behind(text)
            if credit:
                yield credited(document, part, credit, agency_beside(document, index))


def alone_on_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Toronto` alone on a line: beside the agency's line or a stamp, or right above the story."""
    stamps = merge(facts.spans("stamps"))
    for index, part, alone in parts_above(document, facts):
        credit = read_lone_place(document.text[part.start : part.end]) if alone else None
        if credit and (agency := agency_beside(document, index)):
            yield credited(document, part, credit, agency)
        elif credit and (last_above(document, index) or beside_stamp(document, index, stamps)):
            yield credited(document, part, credit, None)


def eastern(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `新华社北京11月5日电` and `(서울=연합뉴스) 홍길동 기자 = ` at the start of the story."""
    first, last = (first_at(document, line) for line in document.zones.body)
    for number in candidates(document, range(first, last)[:OPENING]):
        if found := find_opening(document.text, *document.spans[number]):
            yield claim_of(document, found.dateline, (found.span,), Basis.MATCHED)
            return


def agency_only(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(Reuters) - ` or `Dec. 21 (Bloomberg) -- ` at the start of the story: no place."""
    yield from at_start(document, AGENCY)


def at_start(document: Document, family: str) -> Iterator[Claim]:
    """Claim the datelines of one family; one that a deck repeats is one claim on both."""
    found = [*opening(document, family)]
    for one in found[:1]:
        twins = tuple(twin.span for twin in found if twin.printed == one.printed)
        yield claim_of(document, one.dateline, twins, Basis.MATCHED if one.sure else Basis.GUESSED)


def known_or_first(document: Document, claims: Iterator[Claim]) -> Iterator[Claim]:
    """Yield the datelines of known places; below a story's first sentence `HARBOR STRIKE — ` is none."""
    numbers = range(first_at(document, document.zones.body.end)) if document.enveloped else ()
    prose = (number for number in numbers if document.shapes[number].kind == "prose")
    first = next((document.spans[number].end for number in prose), len(document.text))
    yield from (claim for claim in claims if claim.basis is Basis.MATCHED or claim.spans[0].start < first)


def claim_of(document: Document, value: Dateline, spans: tuple[Span, ...], basis: Basis) -> Claim:
    """Claim a dateline, with what the envelope states of its place, and the year of the stamp it states."""
    located = tuple(map(place_of, stated_fields(document, "place")))
    if located and value.places and same_place(value, value._replace(places=located)):
        value = value._replace(places=completed(located, value.places))
    stamps = (field.value for name in STAMPS for field in stated_fields(document, name))
    date = with_year(value.date, stamps)
    if date == value.date:
        return Claim(value, spans, basis)
    message = f"no year is printed; {date} goes with the stamp that is stated"
    warning = Warn("year-inferred", "dateline.date", message)
    return Claim(value._replace(date=date), spans, basis, warnings=(warning,))


def opening(document: Document, *families: str) -> Iterator[Found]:
    """Find datelines in the first paragraphs of the body; if there is none, in the last ones above it.

    A short paragraph right above the body that has another dateline comes before it in the story.
    """
    first, last = (first_at(document, line) for line in document.zones.body)
    inside = islice(candidates(document, range(first, last)), REACH_INSIDE if families[0] in FAR else OPENING)
    found = [*found_in(document, inside, families)]
    above = candidates(document, range(min(first, last) - 1, -1, -1))
    if not found and families[0] not in UNCERTAIN:
        reach = REACH_ABOVE if families[0] in CERTAIN else OPENING
        yield from found_in(document, islice(above, reach), families)
    elif families[0] in CERTAIN:
        printed = {one.printed for one in found}
        yield from (
            one for one in found_in(document, islice(above, 1), families) if one.printed not in printed
        )
    yield from found


def candidates(document: Document, numbers: Iterable[int]) -> Iterator[int]:
    """Yield those of some paragraphs that can be of a story, not furniture that may stand in it."""
    return (number for number in numbers if document.shapes[number].kind not in NO_STORY)


def found_in(document: Document, numbers: Iterable[int], families: tuple[str, ...]) -> Iterator[Found]:
    """Find the datelines that paragraphs start with."""
    for number in numbers:
        span = document.spans[number]
        found = find_dateline(document.text, span.start, span.end, families)
        if found:
            yield found


def parts_above(document: Document, facts: Facts) -> Iterator[tuple[int, Span, bool]]:
    """Yield the free parts of the short lines above the story, the nearest first.

    Each comes with the number of its paragraph and whether it is all there is beside labels.
    """
    stamps = merge(facts.spans("stamps"))
    above = range(first_at(document, document.zones.body.start) - 1, 0, -1)
    for index in above[:LINES_ABOVE]:
        if document.shapes[index].kind in ("prose", "caption", "related", "legal"):
            continue
        span = document.spans[index]
        for number, part in enumerate(subtract(span, stamps)):
            yield index, part, number == 0 and part.start == span.start


def credited(document: Document, part: Span, credit: Credited, agency: str | None) -> Claim:
    """Claim the place of a line above the story, and the bare `(Reuters) - ` at its start with it."""
    bare = tuple(found.span for found in opening(document, AGENCY))[:1]
    value = Dateline(credit.printed, credit.places, None, (agency,) if agency else ())
    return Claim(value, (Span(part.start + credit.start, part.start + credit.end), *bare), Basis.MATCHED)


def agency_beside(document: Document, index: int) -> str | None:
    """Return the agency that stands alone on the line above or below."""
    for other in (index + 1, index - 1):
        if 0 <= other < len(document.blocks):
            agency = agency_named(document.texts[other])
            if agency:
                return agency.short
    return None


def last_above(document: Document, index: int) -> bool:
    """Say whether a paragraph is the last one above the story."""
    return index + 1 < len(document.blocks) and document.blocks[index + 1].start == document.zones.body.start


def beside_stamp(document: Document, index: int, stamps: list[Span]) -> bool:
    """Say whether the line above or below holds a stamp."""
    near = document.spans[max(0, index - 1) : index + 2]
    return any(span.start <= stamp.start < span.end for span in near for stamp in stamps)


RULES = (
    stated,
    place_date_agency,
    place_date,
    place_dash,
    place_bracket,
    credit_line,
    before_stamp,
    after_stamp,
    place_colon,
    undelimited,
    eastern,
    alone_on_line,
    agency_only,
    located,
)
