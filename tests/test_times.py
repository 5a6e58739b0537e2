"""Stamps to ISO 8601: zones and what settles them, seasons, missing days and years, explicit zones."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.knowledge import load
from feedparse.normalize.times import Stamp, find_stamps, to_iso

INDIA = (("IN", "publisher Example Standard"),)
UNITED_STATES = (("US", "agency AP"),)


def stamp_in(text: str) -> Stamp:
    """Return the one stamp of a text."""
    (stamp,) = find_stamps(text)
    return stamp


def codes(notes: Sequence[tuple[str, str]]) -> list[str]:
    """Return the codes of notes."""
    return [code for code, _ in notes]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("March 5, 2019", "2019-03-05"),
        ("March 5, 2019 GMT", "2019-03-05"),
        ("March 5, 2019 16:25", "2019-03-05T16:25:00"),
        ("March 5, 2019 7 pm", "2019-03-05T19:00:00"),
        ("March 5, 2019 12:10 am", "2019-03-05T00:10:00"),
        ("2019-03-05T16:25:09Z", "2019-03-05T16:25:09+00:00"),
        ("2019-03-05T16:25:09-0700", "2019-03-05T16:25:09-07:00"),
        ("2019-03-05 16:25:09-05", "2019-03-05T16:25:09-05:00"),
        ("March 5, 2019 16:25 GMT", "2019-03-05T16:25:00+00:00"),
        ("March 5, 2019 16:25 UTC", "2019-03-05T16:25:00+00:00"),
        ("March 5, 2019 16:25 GMT+8", "2019-03-05T16:25:00+08:00"),
        ("March 5, 2019 16:25 UTC+05:30", "2019-03-05T16:25:00+05:30"),
        ("March 5, 2019 16:25 GMT-3", "2019-03-05T16:25:00-03:00"),
        ("March 5, 2019 16:25 HKT", "2019-03-05T16:25:00+08:00"),
        ("March 5, 2019 16:25 NPT", "2019-03-05T16:25:00+05:45"),
        ("June 5, 2019 4:25pm pdt", "2019-06-05T16:25:00-07:00"),
        ("4. Juni 2019 10:05 MESZ", "2019-06-04T10:05:00+02:00"),
        ("KWS-20:15-04-03-17", "2017-03-04T20:15:00+09:00"),
    ],
)
def test_what_is_certain_needs_no_note(text: str, iso: str) -> None:
    assert to_iso(stamp_in(text)) == (iso, ())


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("July 5, 2019 9 a.m. ET", "2019-07-05T09:00:00-04:00"),
        ("January 5, 2019 9 a.m. ET", "2019-01-05T09:00:00-05:00"),
        ("July 5, 2019 9 a.m. Central", "2019-07-05T09:00:00-05:00"),
        ("July 5, 2019 9 a.m. Mountain Time", "2019-07-05T09:00:00-06:00"),
        ("January 5, 2019 9:00 PT", "2019-01-05T09:00:00-08:00"),
        ("January 5, 2019 9:00 AM AET", "2019-01-05T09:00:00+11:00"),
        ("July 5, 2019 9:00 AM London time", "2019-07-05T09:00:00+01:00"),
        ("April 5, 1999 9:00 AM ET", "1999-04-05T09:00:00-04:00"),
        ("April 3, 1999 9:00 AM ET", "1999-04-03T09:00:00-05:00"),
    ],
)
def test_generic_words_take_the_offset_of_the_day(text: str, iso: str) -> None:
    assert to_iso(stamp_in(text)) == (iso, ())


@pytest.mark.parametrize(
    ("word", "country", "offset"),
    [
        ("IST", "IN", "+05:30"),
        ("IST", "IL", "+02:00"),
        ("IST", "IE", "+01:00"),
        ("CST", "US", "-06:00"),
        ("CST", "MX", "-06:00"),
        ("CST", "CN", "+08:00"),
        ("CST", "CU", "-05:00"),
        ("EST", "AU", "+10:00"),
        ("EST", "CA", "-05:00"),
        ("BST", "GB", "+01:00"),
        ("BST", "BD", "+06:00"),
        ("AST", "CA", "-04:00"),
        ("AST", "SA", "+03:00"),
        ("PST", "PH", "+08:00"),
        ("MST", "MY", "+08:00"),
        ("GST", "AE", "+04:00"),
        ("SST", "SG", "+08:00"),
        ("AMT", "BR", "-04:00"),
        ("WST", "AU", "+08:00"),
    ],
)
def test_evidence_settles_an_ambiguous_word(word: str, country: str, offset: str) -> None:
    iso, notes = to_iso(stamp_in(f"July 5, 2019 10:30 {word}"), countries=((country, "dateline Somewhere"),))
    assert iso == f"2019-07-05T10:30:00{offset}"
    assert codes(notes)[0] == "zone-resolved"
    assert "(dateline Somewhere)" in notes[0][1]


def test_the_note_names_the_zone_and_the_evidence() -> None:
    iso, notes = to_iso(stamp_in("Feb 04 2025 | 6:15 PM IST"), countries=INDIA)
    assert iso == "2025-02-04T18:15:00+05:30"
    assert notes == (("zone-resolved", "IST read as Asia/Kolkata (publisher Example Standard)"),)


def test_the_first_evidence_that_tells_anything_wins() -> None:
    evidence = (("MT", "dateline Valletta"), ("CN", "agency Xinhua"), ("US", "publisher Example"))
    iso, notes = to_iso(stamp_in("July 5, 2019 10:30 CST"), countries=evidence)
    assert iso == "2019-07-05T10:30:00+08:00"
    assert notes == (("zone-resolved", "CST read as Asia/Shanghai (agency Xinhua)"),)


@pytest.mark.parametrize("word", ["AST", "AMT", "WST", "GST"])
def test_without_evidence_most_words_stay_open(word: str) -> None:
    iso, notes = to_iso(stamp_in(f"July 5, 2019 10:30 {word}"), countries=(("MT", "dateline Valletta"),))
    assert iso == "2019-07-05T10:30:00"
    assert codes(notes) == ["zone-ambiguous"]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("January 5, 2019 10:30 EST", "-05:00"),
        ("July 5, 2019 10:30 EDT", "-04:00"),
        ("January 5, 2019 10:30 CST", "-06:00"),
        ("January 5, 2019 10:30 MST", "-07:00"),
        ("January 5, 2019 10:30 PST", "-08:00"),
        ("July 5, 2019 10:30 BST", "+01:00"),
    ],
)
def test_a_dominant_meaning_is_taken_and_told(text: str, offset: str) -> None:
    iso, notes = to_iso(stamp_in(text))
    assert iso is not None
    assert iso.endswith(offset)
    assert codes(notes) == ["zone-resolved"]
    assert "the usual meaning" in notes[0][1]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("July 5, 2019 10:30 EST", "2019-07-05T10:30:00-05:00"),
        ("January 5, 2019 10:30 PDT", "2019-01-05T10:30:00-07:00"),
        ("January 5, 2019 10:30 CEST", "2019-01-05T10:30:00+02:00"),
        ("July 5, 2019 10:30 MEZ", "2019-07-05T10:30:00+01:00"),
        ("July 5, 2019 10:30 AEDT", "2019-07-05T10:30:00+11:00"),
    ],
)
def test_a_word_out_of_season_keeps_its_offset_and_is_noted(text: str, iso: str) -> None:
    value, notes = to_iso(stamp_in(text), countries=UNITED_STATES)
    assert value == iso
    assert codes(notes)[-1] == "zone-season"


@pytest.mark.parametrize("month", ["January", "March", "November", "December"])
def test_winter_time_is_in_season(month: str) -> None:
    _, notes = to_iso(stamp_in(f"{month} 2, 2019 10:30 EST"), countries=UNITED_STATES)
    assert codes(notes) == ["zone-resolved"]


@pytest.mark.parametrize(
    ("text", "zone", "iso"),
    [
        ("July 5, 2019 10:30", "Asia/Tokyo", "2019-07-05T10:30:00+09:00"),
        ("July 5, 2019 10:30", "America/New_York", "2019-07-05T10:30:00-04:00"),
        ("January 5, 2019 10:30", "America/New_York", "2019-01-05T10:30:00-05:00"),
        ("July 5, 2019 10:30", "+05:30", "2019-07-05T10:30:00+05:30"),
        ("July 5, 2019 10:30", "-0330", "2019-07-05T10:30:00-03:30"),
        ("July 5, 2019 10:30", "UTC", "2019-07-05T10:30:00+00:00"),
        ("July 5, 2019 10:30", "Atlantis/Nowhere", "2019-07-05T10:30:00"),
        ("July 5, 2019 10:30 IST", "Asia/Jerusalem", "2019-07-05T10:30:00+03:00"),
        ("January 5, 2019 10:30 EST", "Australia/Brisbane", "2019-01-05T10:30:00+10:00"),
        ("July 5, 2019 10:30 HKT", "Asia/Tokyo", "2019-07-05T10:30:00+08:00"),
        ("July 5, 2019 10:30 -0700", "Asia/Tokyo", "2019-07-05T10:30:00-07:00"),
        ("July 5, 2019", "Asia/Tokyo", "2019-07-05"),
    ],
)
def test_an_explicit_zone_beats_guesses_only(text: str, zone: str, iso: str) -> None:
    assert to_iso(stamp_in(text), countries=INDIA, zone=zone) == (iso, ())


@pytest.mark.parametrize(
    ("text", "other", "iso", "code"),
    [
        ("04:10 pm IST", "October 9, 2022 03:40 pm", "2022-10-09T16:10:00+05:30", "date-inferred"),
        ("July 6", "July 9, 2019", "2019-07-06", "year-inferred"),
        ("July 10", "July 9, 2019", "2019-07-10", "year-inferred"),
        ("July 11", "July 9, 2019", "2018-07-11", "year-inferred"),
        ("Dec. 31", "January 1, 2020", "2019-12-31", "year-inferred"),
        ("Jan. 1", "December 31, 2019", "2020-01-01", "year-inferred"),
        ("Feb. 29", "January 1, 2019", "2016-02-29", "year-inferred"),
        ("Nov 5, 10:15", "November 6, 2019", "2019-11-05T10:15:00", "year-inferred"),
    ],
)
def test_missing_parts_come_from_another_stamp(text: str, other: str, iso: str, code: str) -> None:
    value, notes = to_iso(stamp_in(text), countries=INDIA, year_from=stamp_in(other))
    assert value == iso
    assert codes(notes)[0] == code


@pytest.mark.parametrize("text", ["04:10 pm IST", "Nov. 18", "Nov. 18, 10:15"])
@pytest.mark.parametrize("other", [None, "Nov. 20", "10:30 am", "2 days ago"])
def test_without_a_day_and_a_year_there_is_no_value(text: str, other: str | None) -> None:
    assert to_iso(stamp_in(text), countries=INDIA, year_from=stamp_in(other) if other else None)[0] is None


@pytest.mark.parametrize("text", ["2 hours ago", "Yesterday at 5:10 PM"])
def test_relative_times_are_not_resolved(text: str) -> None:
    iso, notes = to_iso(stamp_in(text), year_from=stamp_in("July 6, 2019"))
    assert iso is None
    assert codes(notes) == ["time-relative"]


def test_a_day_that_can_be_read_two_ways_is_noted() -> None:
    iso, notes = to_iso(stamp_in("04/05/2021"))
    assert iso == "2021-05-04"
    assert codes(notes) == ["date-ambiguous"]


WORDS = [word for record in load("zones") for word in record["words"]]


@given(
    st.builds(
        Stamp,
        span=st.just((0, 1)),
        year=st.integers(1600, 2099),
        month=st.integers(1, 12),
        day=st.integers(1, 28),
        hour=st.integers(0, 23),
        minute=st.integers(0, 59),
        second=st.none() | st.integers(0, 59),
        zone=st.none() | st.sampled_from(WORDS) | st.sampled_from(["-0700", "+05:30", "GMT+8"]),
        relative=st.just(False),
        fraction=st.sampled_from(["", ".250"]),
    ),
    st.sampled_from([(), INDIA, UNITED_STATES]),
)
def test_a_full_stamp_is_always_iso(stamp: Stamp, countries: tuple[tuple[str, str], ...]) -> None:
    iso, _ = to_iso(stamp, countries=countries)
    assert iso is not None
    read = datetime.fromisoformat(iso)
    assert (read.year, read.month, read.day, read.hour, read.minute) == stamp[1:6]


def test_the_machine_zone_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    try:
        stamp = stamp_in("January 5, 2019 10:30 CST")
        assert to_iso(stamp)[0] == "2019-01-05T10:30:00-06:00"
        assert to_iso(stamp_in("January 5, 2019 10:30"), zone="CST")[0] == "2019-01-05T10:30:00-06:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_fixed_offsets_do_not_load_dateutil() -> None:
    program = (
        "import sys; from feedparse.normalize.times import find_stamps, to_iso;"
        "found = find_stamps('May 5, 2019 10:30 IST');"
        "print(*(to_iso(stamp, countries=(('IN', 'x'),))[0] for stamp in found), 'dateutil' in sys.modules)"
    )
    root = Path(__file__).parent.parent
    ran = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=root
    )
    assert ran.stdout.split() == ["2019-05-05T10:30:00+05:30", "False"]
