"""The labels that lists of tags stand under: ``Topics :``, ``Related topics:Devon``, ``Tags (3)``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from feedparse.knowledge import load
from feedparse.model import Line, Span
from feedparse.patterns import soon

DECORATED = " \t\u00a0#*•·>»-"
LONGEST_LABEL, LONGEST_LINE = 80, 600


class Label(NamedTuple):
    """A label found on a line: what follows it there, and whether its list needs proof."""

    line: int
    rest: Span
    weak: bool


@lru_cache(256)
def label_pattern(labels: tuple[str, ...]) -> re.Pattern[str]:
    """Compile a few labels: each may be decorated, counted `Tags (3)`, closed by a colon, or not."""
    names = "|".join(re.escape(label).replace(r"\ ", r"[ \u00a0]{1,2}") for label in labels)
    return soon(
        rf"""[{re.escape(DECORATED)}]*(?P<label>{names})
        (?:\s?\(\d{{1,3}}\))?
        (?: [ \u00a0]{{0,2}} (?P<colon>[:：]) [ \u00a0]{{0,3}} | (?P<gap>[ \u00a0]{{1,3}}) )?
        (?P<rest>.*)""",
        re.I | re.X,
    )


@cache
def label_kinds() -> dict[str, tuple[bool, bool]]:
    """Return for each label, the longest first, whether its list needs proof, whether it needs no colon."""
    records = sorted(load("topic_labels")["labels"], key=lambda record: -len(record["label"]))
    return {
        record["label"].casefold(): (bool(record.get("weak")), "no colon" in record["layouts"])
        for record in records
    }


@cache
def label_names() -> tuple[str, ...]:
    """Return the labels, the longest first."""
    return tuple(label_kinds())


def find_label(line: Line) -> Label | None:
    """Find a label at the start of a line: `Topics :`, `Related topics:Devon`, `Tags (3)`."""
    if not line.text or len(line.text) > LONGEST_LINE:
        return None
    folded = " ".join(line.text.lstrip(DECORATED)[:LONGEST_LABEL].split()).casefold()
    if not folded.startswith(label_names()):
        return None
    match = label_pattern(tuple(name for name in label_kinds() if folded.startswith(name))).match(line.text)
    if match is None:
        return None
    weak, spaced = label_kinds()[" ".join(match["label"].split()).casefold()]
    loose_rest = bool(match["rest"].strip()) and not match["colon"]
    if loose_rest and not (spaced and match["gap"] and not weak):
        return None
    start = line.span.start + match.start("rest")
    return Label(line.number - 1, Span(start, line.span.end), weak or loose_rest)
