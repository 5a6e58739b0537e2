"""Printed days: the order of day and month, short years, months and weekdays of every language."""

from __future__ import annotations

from typing import Any

import pytest

from feedparse.knowledge import load
from feedparse.normalize.stamps import Stamp, find_stamps


def written(stamp: Stamp) -> str:
    """Write the day of a stamp down: ``2014-07-03``."""
    return f"{stamp.year}-{stamp.month:02}-{stamp.day:02}"


@pytest.mark.parametrize(
    ("text", "day_first", "expected", "unsure"),
    [
        ("04/05/2021", True, "2021-05-04", False),
        ("04/05/2021", False, "2021-04-05", False),
        ("04/05/2021", None, "2021-05-04", True),
        ("04/05/2021 14:05", None, "2021-05-04", True),
        ("04/05/2021 06:05 AM", None, "2021-04-05", False),
        ("04/05/2021 06:05 AM", True, "2021-05-04", False),
        ("04/05/21", None, "2021-04-05", True),
        ("24/05/2021", False, "2021-05-24", False),
        ("05/24/2021", True, "2021-05-24", False),
        ("05/05/2021", None, "2021-05-05", False),
        ("04.05.2021", False, "2021-05-04", False),
        ("2021-04-05", True, "2021-04-05", False),
        ("11-12-88 2316EST", True, "1988-11-12", False),
    ],
)
def test_order_of_day_and_month(text: str, day_first: bool | None, expected: str, unsure: bool) -> None:
    (stamp,) = find_stamps(text, day_first=day_first)
    assert (written(stamp), stamp.unsure) == (expected, unsure)


@pytest.mark.parametrize(("printed", "year"), [("9 MAY 70", 1970), ("9 MAY 69", 2069), ("9 MAY 99", 1999)])
def test_two_digit_years(printed: str, year: int) -> None:
    assert next(find_stamps(printed)).year == year


@pytest.mark.parametrize("language", load("months"), ids=lambda language: language["language"])
def test_every_month_and_weekday_is_known(language: dict[str, Any]) -> None:
    for number, names in enumerate(language["months"], 1):
        for name in names:
            # The capitals of a Greek ΐ are two letters and two marks.
            capitals = name.upper() if name.upper().isalpha() else name
            for printed in (f"7 {name} 2014", f"7 {capitals} 2014", f"7. {name} 2014"):
                (stamp,) = find_stamps(printed)
                assert written(stamp) == f"2014-{number:02}-07", printed
    for names in language["weekdays"]:
        for name in names:
            printed = f"{name.capitalize()}., 7.10.2014"
            assert next(find_stamps(printed)).span == (0, len(printed))
    for example in language["examples"]:
        assert next(find_stamps(example)).span == (0, len(example))
