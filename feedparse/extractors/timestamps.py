"""When the story was published and when this version was: from the stamps around it.

A label decides; without one the first stamp is the publication and a second one the update
(output.md). The stamps between headline and body count first, then those above, then those below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from feedparse.document import line_at, merge, shape_of_line, stated_fields, subtract
from feedparse.knowledge import agency_named, publisher_in
from feedparse.model import Basis, Claim, Document, Facts, Warn
from feedparse.normalize.times import Stamp, read_stated, to_iso
from feedparse.patterns import lazy

FIELD = "published"
ALSO = ("updated", "created", "embargoed")
NEEDS = ("stamps", "headline", "dateline", "agency", "publisher")
MANY = False
CIRCUIT = lazy(r"^\s*(?P<name>[A-Z]{2,4})-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d\s\d{4}", re.M)
DUMP_LINE = lazy(r"--[ \t]*")
ABOVE_HEADLINE = 200
LINES_BELOW = 40
NEAREST = 50
FIRST = lazy(r"\bfirst\ published", re.I | re.X)
MINUTE = 16
LINE_WORDS = 25
HOME = "agency"
LOCAL = lazy(r"T[\d:.]+$")
SAME_LINE = 20


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the stamps that the envelope states: `20151210T191044Z`, `121045 GMT Nov 13`."""
    for field in stated_fields(document, FIELD, *ALSO):
        if stamp := read_stated(field.value):
            circuit = [(field.parts["country"], "its circuit")] if "country" in field.parts else []
            iso, notes = to_iso(stamp, countries=(*circuit, *evidence(facts)), zone=chosen_zone(facts))
            warnings = tuple(Warn(code, f"timestamps.{field.name}", message) for code, message in notes)
            if iso and LOCAL.search(iso):
                warnings += tuple(without_zone(field.name, facts))
            if iso:
                yield Claim(iso, (), Basis.STATED, field.name, warnings=warnings, where=field.where)


def without_zone(name: str, facts: Facts) -> Iterator[Warn]:
    """Warn that a stamp has no zone, and say which the agency's home zone is."""
    agency = agency_named(facts.value("agency") or "")
    message = "no zone is stated, so it is local time"
    if agency:
        message += f"; {agency.short}'s home zone is {agency.zone} (--zone agency applies it)"
    yield Warn("zone-missing", f"timestamps.{name}", message)


def chosen_zone(facts: Facts) -> str | None:
    """Return the zone the caller chose; ``agency`` stands for the home zone of the story's agency."""
    if facts.options.zone != HOME:
        return facts.options.zone
    agency = agency_named(facts.value("agency") or "")
    return agency.zone if agency else None


def circuit_stamp(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `AP-NR-11-13-89 2326EST`: the time the circuit sent the story."""
    for claim in facts.decided.get("stamps", ()):
        line_start = document.text.rfind("\n", 0, claim.spans[0].start) + 1
        found = CIRCUIT.match(document.text[line_start : claim.spans[0].end])
        if found:
            home = agency_named(found["name"])
            clock = ((home.country, f"{home.short}'s circuit"), *evidence(facts)) if home else ()
            yield from dated(document, "published", claim, facts, clock)


def dump_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `-- Wed Oct 17, 2007 3:25pm EDT`: the third of the lines a corpus dump starts with."""
    if len(document.lines) > 2 and all(
        DUMP_LINE.match(line.text) and line.text[:2] == "--" for line in document.lines[:3]
    ):
        for claim in facts.decided.get("stamps", ()):
            if document.lines[2].span.start <= claim.spans[0].start < document.lines[2].span.end:
                yield from dated(document, "published", claim, facts, site_of_dump(document))


def site_of_dump(document: Document) -> tuple[tuple[str, str], ...]:
    """Return the country of the site that the dump's fourth line names: its clock printed the stamp."""
    record = publisher_in(document.lines[3].text) if len(document.lines) > 3 else None
    return ((record.country, f"publisher {record.name}"),) if record and record.country else ()


def labelled_near(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Last Updated : Mar 26 2025 | 9:42 AM IST` around the headline, the nearest first."""
    for claim in by_nearness(document, facts):
        if claim.value.label and not below(document, claim):
            yield from dated(document, claim.value.label, claim, facts)


def first_published(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `First Published: Mar 26 2025 | 9:42 AM IST` below the story."""
    for claim in by_nearness(document, facts):
        line = document.lines[line_at(document, claim.spans[0].start)].text
        labelled = claim.value.label == "published" and FIRST.search(line)
        if labelled and below(document, claim) and is_stamp_line(document, claim):
            yield from dated(document, "published", claim, facts)


def unlabelled(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `December 22, 2023` between headline and story; a second one beside it is the update.

    Where there is a labelled stamp, a plain one counts only right before it: `July 9 | Updated 08:24 IST`.
    """
    near = [c for c in by_nearness(document, facts) if not c.value.stamp.relative and not below(document, c)]
    labelled = [claim for claim in near if claim.value.label]
    plain = [c for c in near if not c.value.label and c.value.stamp.day and is_stamp_line(document, c)]
    if labelled:
        plain = [claim for claim in plain if stands_before(document, claim, labelled[0])]
    if not plain:
        return
    first, others = plain[0], [other for other in plain if stands_before(document, plain[0], other)]
    same = [other for other in others if other.value.stamp[1:4] == first.value.stamp[1:4]]
    if same and first.value.stamp.hour is None:
        first, others = same[0], []
    yield from (made._replace(basis=Basis.GUESSED) for made in dated(document, "published", first, facts))
    later = [
        o for o in others if o.value.stamp.hour is not None and o.value.stamp[1:] != first.value.stamp[1:]
    ]
    for other in later[:1]:
        for made in dated(document, "updated", other, facts):
            if not is_stated(document, made.value):
                yield made._replace(basis=Basis.GUESSED)


def is_stated(document: Document, iso: str) -> bool:
    """Say whether a moment is the one that is stated as the publication, to the minute."""
    return any(field.value.strip()[:MINUTE] == iso[:MINUTE] for field in stated_fields(document, "published"))


def labelled_below(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Published Dec 13, 2023` below the story, where nothing above it says so."""
    for claim in by_nearness(document, facts):
        if claim.value.label and below(document, claim):
            yield from (
                made._replace(basis=Basis.GUESSED)
                for made in dated(document, claim.value.label, claim, facts)
            )


def below(document: Document, claim: Claim) -> bool:
    """Say whether a stamp stands below the beginning of the story."""
    zone = document.zones.body
    return zone.start < len(document.lines) and claim.spans[0].start > document.lines[zone.start].span.start


def stands_before(document: Document, claim: Claim, other: Claim) -> bool:
    """Say whether one stamp stands right before another, on the same line or the line above."""
    between = document.text[claim.spans[-1].end : other.spans[0].start]
    return claim.spans[-1].end <= other.spans[0].start and len(between) < 40 and between.count("\n") < 3


def is_stamp_line(document: Document, claim: Claim) -> bool:
    """Say whether a stamp stands on a short line, not in a sentence."""
    shape = shape_of_line(document, line_at(document, claim.spans[0].start))
    return shape.words <= LINE_WORDS and shape.kind != "prose"


def by_nearness(document: Document, facts: Facts) -> Sequence[Claim]:
    """Return the stamps in the order they count: under the headline, above it, below the story."""
    top = min((span.end for span in facts.spans("headline")), default=0)
    zone = document.zones.body
    bottom = document.lines[zone.start].span.start if zone.start < len(document.lines) else len(document.text)
    titles = merge(facts.spans("headline", "subheadline"))
    ranked = [
        (distance(claim.spans[0].start, top, bottom), claim)
        for claim in facts.decided.get("stamps", ())
        if subtract(claim.spans[0], titles) == [claim.spans[0]]
    ]
    last = zone.end + LINES_BELOW
    near = [
        (rank, claim)
        for rank, claim in ranked
        if rank < (1, ABOVE_HEADLINE)
        or rank[0] == 2
        and claim.value.label
        and (claim.value.label == "published" or line_at(document, claim.spans[0].start) < last)
    ]
    return [claim for _, claim in sorted(near, key=itemgetter(0))[:NEAREST]]


def distance(start: int, top: int, bottom: int) -> tuple[int, int]:
    """Return where a stamp stands, 0 between headline and story, 1 above, 2 below, and how far."""
    if top <= start < bottom:
        return 0, start
    return (1, top - start) if start < top else (2, start)


def dated(
    document: Document, field: str, claim: Claim, facts: Facts, countries: tuple[tuple[str, str], ...] = ()
) -> Iterator[Claim]:
    """Make the claim for one stamp: ISO 8601, and the warnings of what it rests on."""
    lenders = [other.value.stamp for other in facts.decided.get("stamps", ()) if other is not claim]
    lenders += stated_stamps(document) if field == "embargoed" else ()
    stamp: Stamp = claim.value.stamp
    shared = shared_zone(stamp, claim, facts)
    iso, notes = to_iso(
        stamp._replace(zone=shared[0] if shared else stamp.zone),
        countries=countries or evidence(facts),
        zone=chosen_zone(facts),
        year_from=next((other for other in lenders if other.year), None),
        ahead=field == "embargoed",
    )
    if iso:
        notes += (("zone-inferred", shared[1]),) if shared else ()
        warnings = tuple(Warn(code, f"timestamps.{field}", message) for code, message in notes)
        yield Claim(iso, claim.spans, claim.basis, field, warnings=warnings)


def stated_stamps(document: Document) -> Iterator[Stamp]:
    """Yield the stamps that the envelope states: they lend their year to an embargo without one."""
    for field in stated_fields(document, "published", "updated"):
        if stamp := read_stated(field.value):
            yield stamp


def shared_zone(stamp: Stamp, claim: Claim, facts: Facts) -> tuple[str, str] | None:
    """Return the zone printed with a neighbour, `4:35 pm | Updated 5:10 pm IST`, or with the same moment."""
    if stamp.zone or stamp.hour is None:
        return None
    for other in facts.decided.get("stamps", ()):
        zone = other.value.stamp.zone
        if zone and is_neighbour(claim, other):
            return zone, f"{zone} is printed with the stamp beside it"
        if zone and same_moment(stamp, other.value.stamp):
            return zone, f"{zone} is printed with the same moment elsewhere"
    return None


def is_neighbour(claim: Claim, other: Claim) -> bool:
    """Say whether two stamps stand next to each other, whichever comes first."""
    gaps = (other.spans[0].start - claim.spans[-1].end, claim.spans[0].start - other.spans[-1].end)
    return any(0 <= gap < SAME_LINE for gap in gaps)


def same_moment(stamp: Stamp, other: Stamp) -> bool:
    """Say whether two stamps print one moment: `06:45 PM IST` above the story, `06:45 pm` below it."""
    return stamp.day is not None and stamp[1:6] == other[1:6]


def evidence(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the countries that speak for a zone: of the dateline, the agency, the publisher."""
    found = []
    dateline = facts.value("dateline")
    for place in dateline.places if dateline else ():
        if place.country:
            found.append((place.country, f"dateline {place.city}"))
    agency = agency_named(facts.value("agency") or "")
    if agency and agency.country:
        found.append((agency.country, f"agency {agency.short}"))
    publisher = facts.value("publisher_record")
    if publisher and publisher.country:
        found.append((publisher.country, f"publisher {publisher.name}"))
    return tuple(found)


RULES = (stated, circuit_stamp, dump_header, labelled_near, first_published, unlabelled, labelled_below)
