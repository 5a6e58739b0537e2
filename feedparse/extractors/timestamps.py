"""When the story was published and when this version was: from the stamps around it.

A label decides; without one the first stamp is the publication and a second one the update
(output.md). The stamps between headline and body count first, then those above, then those below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedparse.document import line_at, shape_of_line
from feedparse.extractors.stamps import Printed
from feedparse.knowledge import agency_named
from feedparse.model import Basis, Claim, Document, Facts, Warn
from feedparse.normalize.times import Stamp, to_iso

FIELD = "published"
NEEDS = ("stamps", "headline", "dateline", "agency", "publisher")
MANY = False
CIRCUIT = re.compile(r"^\s*[A-Z]{2,4}-[A-Z]{2}-\d\d-\d\d-\d\d\s\d{4}", re.M)
DUMP_LINE = re.compile(r"--[ \t]*")
ABOVE_HEADLINE = 200
LINES_BELOW = 40
LINE_WORDS = 25


def circuit_stamp(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `AP-NR-11-13-89 2326EST`: the time the circuit sent the story."""
    for claim in facts.decided.get("stamps", ()):
        line_start = document.text.rfind("\n", 0, claim.spans[0].start) + 1
        if CIRCUIT.match(document.text[line_start : claim.spans[0].end]):
            yield from dated("published", claim, facts)


def dump_header(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `-- Wed Oct 17, 2007 3:25pm EDT`: the third of the lines a corpus dump starts with."""
    if len(document.lines) > 2 and all(DUMP_LINE.match(line.text) and line.text[:2] == "--" for line in document.lines[:3]):
        for claim in facts.decided.get("stamps", ()):
            if document.lines[2].span.start <= claim.spans[0].start < document.lines[2].span.end:
                yield from dated("published", claim, facts)


def labelled(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Last Updated : Mar 26 2025 | 9:42 AM IST` and `First Published: …`, the nearest first."""
    seen: set[str] = set()
    for claim in by_nearness(document, facts):
        printed: Printed = claim.value
        if printed.label and not (printed.label in seen):
            for made in dated(printed.label, claim, facts):
                seen.add(printed.label)
                yield made


def unlabelled(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `December 22, 2023` between headline and story; a second one beside it is the update.

    Where the text has a labelled stamp, a plain one counts only right before it: `July 9, 2020 | Updated 08:24 IST`.
    """
    near = [claim for claim in by_nearness(document, facts) if not claim.value.stamp.relative]
    labelled = [claim for claim in near if claim.value.label]
    plain = [claim for claim in near if not claim.value.label and claim.value.stamp.day and is_stamp_line(document, claim)]
    if labelled:
        plain = [claim for claim in plain if stands_before(document, claim, labelled[0])]
    for number, claim in enumerate(plain[:1]):
        second = [other for other in plain if other is not claim and stands_before(document, claim, other)]
        same = [other for other in second if other.value.stamp[1:4] == claim.value.stamp[1:4]]
        if same and claim.value.stamp.hour is None:
            claim, second = same[0], []
        yield from (made._replace(basis=Basis.GUESSED) for made in dated("published", claim, facts))
        later = [o for o in second if o.value.stamp.hour is not None and o.value.stamp[1:] != claim.value.stamp[1:]]
        for other in later[:1]:
            yield from (made._replace(basis=Basis.GUESSED) for made in dated("updated", other, facts))


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
    titles = list(facts.spans("headline", "subheadline"))
    zone = document.zones.body
    bottom = document.lines[zone.start].span.start if zone.start < len(document.lines) else len(document.text)
    stamps = facts.decided.get("stamps", ())

    def rank(claim: Claim) -> tuple[int, int]:
        start = claim.spans[0].start
        if any(span.start <= start < span.end for span in titles):
            return 3, start
        if top <= start < bottom:
            return 0, start
        if start < top:
            return 1, top - start
        return 2, start

    last = zone.end + LINES_BELOW
    close = [c for c in stamps if rank(c) < (1, ABOVE_HEADLINE) or c.value.label and rank(c)[0] == 2]
    return sorted((c for c in close if line_at(document, c.spans[0].start) < last or c.value.label == "published"), key=rank)


def dated(field: str, claim: Claim, facts: Facts) -> Iterator[Claim]:
    """Make the claim for one stamp: ISO 8601, and the warnings of what it rests on."""
    others = [c.value.stamp for c in facts.decided.get("stamps", ()) if c is not claim and c.value.stamp.year]
    stamp: Stamp = claim.value.stamp
    iso, notes = to_iso(
        stamp,
        countries=evidence(facts),
        zone=facts.options.zone,
        year_from=others[0] if others else None,
    )
    if iso:
        warnings = tuple(Warn(code, f"timestamps.{field}", message) for code, message in notes)
        yield Claim(iso, claim.spans, claim.basis, field, warnings=warnings)


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


RULES = (circuit_stamp, dump_header, labelled, unlabelled)
