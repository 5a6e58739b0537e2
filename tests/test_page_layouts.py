"""Flattened pages as publishers print them: what each layout says of agency, people, places, times and tags.

The pages stand in ``layouts/``: ``=== name``, the page around the invented story of ``pages``, ``---``, and
what must be read from it. A value is null where the layout shows none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages import BODY, HEADLINE, told

GAPS = {"Economic Times": "zones.find_zones begins the story at the sentence under `Synopsis`"}
AP_BYLINES = [
    ("By Associated Press", []),
    ("By The Associated Press |", []),
    ("ByThe Associated Press", []),
    ("By MONA LINDQVIST Associated Press", ["Mona Lindqvist"]),
    ("AP", []),
    ("By Mona Lindqvist\nAssociated Press", ["Mona Lindqvist"]),
    ("By Mona Lindqvist / Associated Press", ["Mona Lindqvist"]),
    ("John Roe, Ap Sports Writer", ["John Roe"]),
    ("By Associated Press Jun 22, 2020, 2:41pm CDT", []),
    ("By Associated Press3 minute Read", []),
    ("By Mona Lindqvist The Associated Press", ["Mona Lindqvist"]),
    ("John Roe and AP", ["John Roe"]),
    ("AP - 47 mins ago", []),
    ("Associated Press in Bilbao", []),
    ("By MONA LINDQVIST, JOHN ROE and ANN POE\nAssociated Press", ["Mona Lindqvist", "John Roe", "Ann Poe"]),
]


def layouts() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the name, the page and the expected values of every layout."""
    for path in sorted((Path(__file__).parent / "layouts").glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
            name, _, rest = part.partition("\n")
            text, _, values = rest.partition("\n---\n")
            pairs = (line.split(": ", 1) for line in values.splitlines() if line)
            yield name, text, {key: json.loads(shown) for key, shown in pairs}


LAYOUTS = list(layouts())


def test_every_layout_has_a_name_of_its_own() -> None:
    names = [name for name, _, _ in LAYOUTS]
    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(text, expected, id=name) for name, text, expected in LAYOUTS]
)
def test_the_layout_is_read(text: str, expected: dict[str, Any]) -> None:
    assert told(text, expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text, id=name, marks=[pytest.mark.xfail(strict=True, reason=GAPS[name])] if name in GAPS else []
        )
        for name, text, _ in LAYOUTS
    ],
)
def test_headline_and_body_are_all_there_and_nothing_else(text: str) -> None:
    assert told(text, ["headline", "body"]) == {"headline": HEADLINE, "body": BODY}


@pytest.mark.parametrize(("byline", "authors"), AP_BYLINES)
def test_every_form_of_an_agency_byline(byline: str, authors: list[str]) -> None:
    expected = {"agency": "AP", "authors": authors, "body": BODY}
    assert told("{headline}\n\n" + byline + "\n\n{story}", expected) == expected
