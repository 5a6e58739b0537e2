"""Places in the credit lines above a story, and credit lines that have none."""

from __future__ import annotations

import pytest

from feedparse.normalize.creditlines import read_credit


@pytest.mark.parametrize(
    ("line", "printed", "agency", "certain"),
    [
        ("Press Trust of India Nagpur", "Nagpur", "PTI", True),
        ("Press Trust of India Jammu/New Delhi", "Jammu/New Delhi", "PTI", True),
        ("Press Trust of India  |  Nagpur  Last Updated at ", "Nagpur", "PTI", True),
        ("Press Trust of India Nosuchpur", "Nosuchpur", "PTI", False),
        ("AFP, MANILA", "MANILA", "AFP", True),
        ("PTI, Washington,", "Washington", "PTI", True),
        ("Associated Press in Bilbao", "Bilbao", "AP", True),
        ("BS Reporter Kolkata", "Kolkata", None, True),
        ("BS Web Team New Delhi", "New Delhi", None, True),
        ("By: Express News Service | New Delhi |", "New Delhi", None, True),
        ("New Delhi, City News Bureau | Updated : ", "New Delhi", None, True),
        ("Meera Nair Chennai", "Chennai", None, False),
    ],
)
def test_places_in_credit_lines(line: str, printed: str, agency: str | None, certain: bool) -> None:
    found = read_credit(line)
    assert found is not None
    assert (found.printed, found.agency, found.certain) == (printed, agency, certain)
    assert line[found.start : found.end].rstrip(",") == printed


@pytest.mark.parametrize(
    "line",
    ["AP Sports Writer", "Reuters Staff", "Reuters Jane Doe", "By Jane Doe", "AP News", "Associated Press",
     "AP Photo", "AFP / Updated: ", "The Canadian Press", "Storm Hits New York",
     "PTI @site",
     "AP Exclusive", ""],
)  # fmt: skip
def test_credit_lines_without_a_place(line: str) -> None:
    assert read_credit(line) is None
