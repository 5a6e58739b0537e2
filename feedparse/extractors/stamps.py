"""Every printed date or time around the story, with the label printed before it.

A working field: ``timestamps`` decides from these which one says published and which updated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from feedparse.model import Basis, Claim, Document, Facts, Shape, Span
from feedparse.normalize.times import Stamp, find_stamps
from feedparse.patterns import lazy

FIELD = "stamps"
NEEDS = ("publisher", "notices")
MANY = True

LABEL = lazy(
    r"""(?P<updated>\b(?:last\ |first\ )?(?:updated?|modified|revised|aktualisiert|geändert|mis\ à\ jour
        |actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|opdateret|oppdatert)\b|更新|수정)
    | (?P<created>\b(?:created|written\ on)\b)
    | (?P<embargoed>\b(?:embargo(?:ed)?|embargado|sperrfrist|hfr|not\ for\ publication\ (?:before|until)
        |(?:hold\ )?for\ (?:release|use))\b)
    | (?P<published>\b(?:first\ )?(?:published?|posted|issued|publié|veröffentlicht|erstellt|publicado
        |pubblicato|gepubliceerd|publicerad|udgivet|publisert)\b|公開|掲載|配信|发布|發布|입력)""",
    re.I | re.X,
)
SHORT = 40
SOURCED = 10
SOURCE = lazy(r"\s*source\s*:", re.I)
NO_STAMPS = frozenset({"legal", "caption", "related", "newsletter"})
SITE_WORDS = ("terms of", "privacy", "copyright", "cookie")
SITE = lazy(rf"\b(?:{'|'.join(SITE_WORDS)})\b", re.I)
WORD = lazy(r"\w")
FIRST_PUBLISHED = lazy(r"\bfirst published\b", re.I)


class Printed(NamedTuple):
    """A stamp and its label: ``published``, ``updated``, ``created``, ``embargoed`` or nothing."""

    label: str
    stamp: Stamp


def in_short_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Last Updated : Mar 26 2025 | 9:42 AM IST`: stamps in the short paragraphs of a text."""
    above = ""
    last: Claim | None = None
    for block, shape, span in zip(document.blocks, document.shapes, document.spans):
        if not may_hold_stamp(document, block, shape):
            above = ""
            continue
        end, found = span.start, False
        for stamp in find_stamps(document.text, span.start, span.end, day_first=day_first(facts)):
            printed = label_of(document.text[end : stamp.span.start]) or ("" if found else label_of(above))
            end, found = stamp.span.end, True
            claim = Claim(Printed(printed, stamp), (stamp.span,), Basis.MATCHED)
            if last and completes(document, last, claim):
                claim = joined(last, claim)
            elif last:
                yield last
            last = claim
        above = "" if found else document.text[span.start : span.end]
    if last:
        yield last


def in_notices(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `This report by The Canadian Press was first published March 5, 2019.`: the day a notice names."""
    for span in facts.spans("notices"):
        label = FIRST_PUBLISHED.search(document.text, *span)
        for stamp in find_stamps(document.text, label.end(), span.end) if label else ():
            yield Claim(Printed("published", stamp), (stamp.span,), Basis.MATCHED)


def completes(document: Document, day: Claim, time: Claim) -> bool:
    """Say whether a lone time belongs to the day printed right above it: `28 November 2025` / `03:26 pm`."""
    before, after = day.value.stamp, time.value.stamp
    between = document.text[day.spans[-1].end : time.spans[0].start]
    return (
        before.hour is None
        and before.day
        and after.day is None
        and not time.value.label
        and not WORD.search(between)
    )


def joined(day: Claim, time: Claim) -> Claim:
    """Make one stamp of a day and the time under it."""
    clock = time.value.stamp
    stamp = day.value.stamp._replace(
        hour=clock.hour, minute=clock.minute, second=clock.second, zone=clock.zone
    )
    return Claim(Printed(day.value.label, stamp), (*day.spans, *time.spans), Basis.MATCHED)


def may_hold_stamp(document: Document, block: Span, shape: Shape) -> bool:
    """Say whether a paragraph is short enough to be a stamp line, or stands outside the body."""
    inside = document.zones.body.start <= block.start < document.zones.body.end
    if shape.words > SHORT or inside and shape.kind == "prose":
        return False
    first = document.lines[block.start].text
    sourced = shape.kind == "caption" and shape.words <= SOURCED and SOURCE.match(first)
    if shape.kind in NO_STAMPS and not sourced:
        return False
    small = first.lower()
    return not (any(map(small.__contains__, SITE_WORDS)) and SITE.search(first))


def label_of(text: str) -> str:
    """Return the kind of the last label in a text: `| Updated 04:10` is ``updated``."""
    kind = ""
    for match in LABEL.finditer(text[-80:]):
        kind = match.lastgroup or ""
    return kind


def day_first(facts: Facts) -> bool | None:
    """Say whether the publisher's country writes 4/12 for the 4th of December, where it is known."""
    publisher = facts.value("publisher_record")
    if publisher is None or not publisher.country:
        return None
    return publisher.country not in ("US", "PH")


RULES = (in_short_paragraphs, in_notices)
