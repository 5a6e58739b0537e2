"""The table of zone words: every word is read, every example holds, every offset is a real one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from dateutil import tz

from feedparse.knowledge import load
from feedparse.normalize.times import Stamp, find_stamps, to_iso

ZONES = [(record, word) for record in load("zones") for word in record["words"]]


def stamp_in(text: str) -> Stamp:
    """Return the one stamp of a text."""
    (stamp,) = find_stamps(text)
    return stamp


@pytest.mark.parametrize("word", [word for _, word in ZONES if word != "Z"])
def test_every_zone_word_is_read(word: str) -> None:
    assert stamp_in(f"June 4, 2019 10:05 {word}").zone == word
    assert stamp_in(f"June 4, 2019 10:05 ({word.upper()})").zone == word.upper()


@pytest.mark.parametrize("word", [word for _, word in ZONES if len(word) <= 5 and word != "Z"])
def test_small_abbreviations_are_read_behind_am_and_pm_only(word: str) -> None:
    assert stamp_in(f"June 4, 2019 10:05pm {word.lower()}").zone == word.lower()
    assert stamp_in(f"June 4, 2019 10:05 {word.lower()}").zone is None


@pytest.mark.parametrize(("record", "word"), ZONES)
def test_every_meaning_is_found_by_its_country(record: dict[str, Any], word: str) -> None:
    glue = "" if word == "Z" else " "
    for meaning in record["meanings"]:
        iso, _ = to_iso(
            stamp_in(f"2019-06-04 10:05:00{glue}{word}"), countries=((meaning["country"], "here"),)
        )
        assert iso is not None
        assert iso[19:] == meaning["offset"] if "offset" in meaning else datetime.fromisoformat(iso).tzinfo


@pytest.mark.parametrize("record", load("zones"), ids=lambda record: record["words"][0])
def test_every_zone_example_holds(record: dict[str, Any]) -> None:
    words = [word.upper() for word in record["words"]]
    for example in record["examples"]:
        assert (stamp_in(example).zone or "").upper() in words


@pytest.mark.parametrize("record", load("zones"), ids=lambda record: record["words"][0])
def test_every_offset_is_one_its_zone_keeps(record: dict[str, Any]) -> None:
    for meaning in record["meanings"]:
        place = tz.gettz(meaning["zone"])
        assert place is not None
        moments = [
            datetime(year, month, 15, tzinfo=place) for year in range(1987, 2025) for month in (1, 4, 7, 10)
        ]
        kept = {moment.strftime("%z") for moment in moments}
        assert "offset" not in meaning or meaning["offset"].replace(":", "") in kept
