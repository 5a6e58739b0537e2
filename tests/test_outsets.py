"""What a paragraph starts with decides which forms are tried: none that would match may be left out."""

from __future__ import annotations

import random

import pytest

from feedparse.knowledge import records
from feedparse.normalize.families import FAMILIES, heads
from feedparse.normalize.forms import compile_head
from feedparse.normalize.outsets import may_fit, outset

HEADS = sorted({(head, names) for family in FAMILIES for head, _, names in heads(family)})
EXAMPLES = [example["text"] for record in records("agencies") for example in record["examples"]["datelines"]]
PIECES = (
    *("LONDON", "Al-Arish", "al-Arish", "O'Roe", "New York", "Łódź", "É", "ñ", "of", "the", "minister said"),
    *(",", " ", "(", ")", "/", "[", "]", ":", ".", "|", "!", "_", "\u00a0"),
    *(" - ", "--", " — ", "–", ".-", "\\u2014"),
    *("Feb", "feb", "sept", "4", "Dec. 21", "9 MAY 89", "Monday", "Mass."),
    *("Reuters", "(AFP)", "AP_", " Kyodo", " CNN"),
)


def generated() -> list[str]:
    """Return lines made of the parts and signs of datelines, in any order."""
    source = random.Random(7)
    lines = (
        "".join(source.choice(PIECES) + source.choice(("", " ")) for _ in range(source.randint(1, 9)))
        for _ in range(4000)
    )
    return [line.strip()[:240] for line in lines if line.strip()]


@pytest.mark.parametrize("lines", [EXAMPLES, generated()], ids=["examples of agencies", "generated"])
def test_no_form_that_matches_is_left_out(lines: list[str]) -> None:
    tried = 0
    for line in lines:
        at = outset(line)
        for head, names in HEADS if at else ():
            if compile_head(head, names).match(line):
                tried += 1
                assert at is not None
                assert may_fit(head, names, at), (head, line)
    assert tried > len(lines) / 20


@pytest.mark.parametrize("line", ["the ministers met again", "Officials said the towns would pay", "", "–"])
def test_most_paragraphs_start_like_no_dateline(line: str) -> None:
    assert outset(line) is None


@pytest.mark.parametrize(
    ("line", "fitting"),
    [
        (
            "NAGOYA, Dec. 4 (Kyodo) -- The",
            {"{place} {date} ({agency})", "{place} {date} {agency}", "{place} {date}"},
        ),
        ("OMAHA — The", {"{place}"}),
        ("[OMAHA] The", {"[{place}]"}),
    ],
)
def test_few_forms_are_worth_a_try(line: str, fitting: set[str]) -> None:
    at = outset(line)
    assert at is not None
    assert fitting == {head for head, names in HEADS if may_fit(head, names, at)}
