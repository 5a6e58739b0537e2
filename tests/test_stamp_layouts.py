"""Stamps written in many layouts and read back, arbitrary text, and text that could cost too much time."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.normalize.stamps import find_stamps

SPRING = ("January", "February", "March", "April", "May", "June")
AUTUMN = ("July", "August", "September", "October", "November", "December")
MONTHS = (*SPRING, *AUTUMN)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LAYOUTS = (
    "{month} {day}, {year} {hour12}:{minute} {half} IST",
    "{mon} {day2} {year} | {hour12}:{minute} {half} IST",
    "{mon}. {day}, {year}, {hour12}:{minute}{half} IST",
    "{month} {day}, {year} / {hour12}:{minute} {half} IST",
    "{month} {day}, {year} at {hour12}:{minute} {half} (IST)",
    "{weekday}, {month} {day} {year}. {hour}:{minute} IST",
    "{weekday}, {day} {mon} {year} {hour}:{minute} IST",
    "{wday} {mon} {day}, {year} {hour12}:{minute}{half} IST",
    "{day} {month} {year} {hour}:{minute} IST",
    "{day} {month},{year} {hour12}:{minute} {half} IST",
    "{day2}-{MON}-{year} {hour}:{minute} IST",
    "{day} {mon}, {year} - {hour}:{minute} IST",
    "{year}-{number}-{day2} {hour}:{minute} IST",
    "{year}/{number}/{day2} at {hour12}:{minute} {half} IST",
    "{year}-{number}-{day2}T{hour}:{minute}:00+05:30",
    "{year}{number}{day2}T{hour}{minute}00+0530",
    "{hour}:{minute} IST, {day} {month} {year}",
    "{hour12}:{minute} {half} IST | {day} {mon}, {year}",
    "{hour12}:{minute} {half} IST, {weekday}, {month} {day}, {year}",
    "{number}/{day2}/{year} {hour12}:{minute} {half} IST",
    "{number}-{day2}-{short} {hour}{minute}IST",
    "{day2}{hour}{minute} IST {mon} {short}",
    "StaffWriter{month} {day}, {year}{hour12}:{minute} {half} IST",
    "{wday}, {day2} {mon} {year} {hour}:{minute}:00 +0530",
    "{wday} {mon} {day} {hour}:{minute} IST {year}",
)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(moment=st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31)))
def test_a_written_moment_is_read_back(layout: str, moment: datetime) -> None:
    month, weekday = MONTHS[moment.month - 1], WEEKDAYS[moment.weekday()]
    text = layout.format(
        year=moment.year, short=f"{moment.year % 100:02}", month=month, mon=month[:3], MON=month[:3].upper(),
        number=f"{moment.month:02}", day=moment.day, day2=f"{moment.day:02}",
        weekday=weekday, wday=weekday[:3], hour=f"{moment.hour:02}", minute=f"{moment.minute:02}",
        hour12=moment.hour % 12 or 12, half="AM" if moment.hour < 12 else "PM",
    )  # fmt: skip
    (stamp,) = find_stamps(text, day_first=False)
    read = (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute)
    assert read == (moment.year, moment.month, moment.day, moment.hour, moment.minute)
    assert stamp.zone in ("IST", "+05:30", "+0530")


@given(st.text(alphabet=st.sampled_from("0123456789 :/.,-|TZ()+aApPmMdeEcCrRuUyYnNoOvVsS'’\n"), max_size=60))
def test_any_text_gives_stamps_in_order(text: str) -> None:
    end = 0
    for stamp in find_stamps(text):
        assert end <= stamp.span.start < stamp.span.end <= len(text)
        assert stamp.month is None or (1 <= stamp.month <= 12 and stamp.day is not None)
        assert stamp.hour is None or (stamp.hour <= 23 and stamp.minute is not None)
        end = stamp.span.end


REPEATED = (
    "1",
    "10:",
    "1/",
    "Mar 1 ",
    "5 ",
    "10:30 ",
    "10:30 May 5 ",
    "2020-",
    "1 5d ",
    "Mon, 1",
    "Today 1 ",
    "12 A",
)


@pytest.mark.parametrize("piece", REPEATED)
def test_repetitive_text_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.process_time()
    for _ in find_stamps(text):
        pass
    assert time.process_time() - began < 5
