"""Printed stamps: what is found in a line, what it says, and what is left alone."""

from __future__ import annotations

import pytest

from feedparse.normalize.stamps import Stamp, find_stamps


def shown(stamp: Stamp) -> str:
    """Write a stamp's parts down: ``2025-03-26 09:42 IST``, unknown parts as hyphens."""
    year = "----" if stamp.year is None else f"{stamp.year:04}"
    day = "" if stamp.month is None else f"{year}-{stamp.month:02}-{stamp.day:02}"
    clock = "" if stamp.hour is None else f"{stamp.hour:02}:{stamp.minute:02}"
    second = "" if stamp.second is None else f":{stamp.second:02}"
    return " ".join(
        part for part in (day, clock + second, stamp.zone, "ago" if stamp.relative else "") if part
    )


PAGES = [
    ("Feb 04 2025 | 6:15 PM IST", "2025-02-04 18:15 IST"),
    ("Last Updated : Feb 04 2025 | 6:15 PM IST", "2025-02-04 18:15 IST"),
    ("Last Updated at May 7, 2018 09:05 IST", "2018-05-07 09:05 IST"),
    ("First Published: Tue, May 8 2018. 11:40 IST", "2018-05-08 11:40 IST"),
    ("Updated:November 16, 2022 07:45 PM IST", "2022-11-16 19:45 IST"),
    ("TENKASI, January 14, 2020 17:30 IST", "2020-01-14 17:30 IST"),
    ("TNN / Updated: Jun 9, 2018, 12:35 IST", "2018-06-09 12:35 IST"),
    ("updated: Dec 3 2018, 16:20pm ist", "2018-12-03 16:20 ist"),
    ("Dec 3 2018, 9:05am ist", "2018-12-03 09:05 ist"),
    ("August 2, 2020 / 07:15 PM IST", "2020-08-02 19:15 IST"),
    ("2 min read . Updated: 15 Sep 2020, 04:30 PM IST Nikhil R", "2020-09-15 16:30 IST"),
    ("Published: 21st January 2019 08:10 AM  |   A+A A-", "2019-01-21 08:10"),
    ("May 24, 2019 3:25:41 am", "2019-05-24 03:25:41"),
    ("Updated on: 12 July,2021 11:20 PM IST  |  Surat", "2021-07-12 23:20 IST"),
    ("Updated : 13 May 2020 8:45 AM GMT", "2020-05-13 08:45 GMT"),
    ("Updated January 16th, 2023 at 21:18 IST", "2023-01-16 21:18 IST"),
    ("By Associated Press Jul 2, 2019, 4:51pm CDT", "2019-07-02 16:51 CDT"),
    ("PUB: 11/25/2023 06:00 AM/DISC:", "2023-11-25 06:00"),
    ("Posted 24/12/2022", "2022-12-24"),
    ("2022-12-24", "2022-12-24"),
    ("2016/6/29", "2016-06-29"),
    ("Last updated: 2021/12/19 at 9:01 PM", "2021-12-19 21:01"),
    ("Posted at 2014-11-17T14:20:05-0700", "2014-11-17 14:20:05 -0700"),
    ("2014-11-17T14:20:05-07:00", "2014-11-17 14:20:05 -07:00"),
    ("2014-11-17T14:20Z", "2014-11-17 14:20 Z"),
    ("2014-11-17T14:20:05.125Z", "2014-11-17 14:20:05 Z"),
    ("and last updated 2014-11-17 16:42:01-05", "2014-11-17 16:42:01 -05"),
    ("2017-02-12 12:35:40", "2017-02-12 12:35:40"),
    ("19:47, April 05, 2012", "2012-04-05 19:47"),
    ("11:20am Jan 4, 2023", "2023-01-04 11:20"),
    ("10:35 PM | 18 Jan, 2022", "2022-01-18 22:35"),
    ("8:53 am PDT, Tuesday, September 3, 2019", "2019-09-03 08:53 PDT"),
    ("PUBLISHED: . 13:11 EST, 5 October 2012 . | .", "2012-10-05 13:11 EST"),
    ("3 May 2020, 6.15pm", "2020-05-03 18:15"),
    ("By JANE ROE   11/ 6/12 09:19 PM ET", "2012-11-06 21:19 ET"),
    ("12/22/21 11:35 AM ET", "2021-12-22 11:35 ET"),
    ("4/15/2012 10:46:45 AM +00:00", "2012-04-15 10:46:45 +00:00"),
    ("March 4, 20226:32 AM UTCUpdated ago", "2022-03-04 06:32 UTC"),
    ("December 21, 202118:47 UTC", "2021-12-21 18:47 UTC"),
    ("By Mona LeeDec. 21, 2021 11:00 pm EST", "2021-12-21 23:00 EST"),
    ("Tom Rau, CorrespondentDec 22, 2021, 10:15 PM", "2021-12-22 22:15"),
    ("Associated PressApril 25, 2022 GMT", "2022-04-25 GMT"),
    ("Saturday, May 19th, 2018 at 3:16pm", "2018-05-19 15:16"),
    ("Friday, 23 Nov 2018 4:55 PM MYT", "2018-11-23 16:55 MYT"),
    ("Wed, Oct 16, 2019 - 5:50 AM", "2019-10-16 05:50"),
    ("-- Tue May 18, 2011 4:07pm EDT", "2011-05-18 16:07 EDT"),
    ("World Dec 20, 2021 10:12 AM EST", "2021-12-20 10:12 EST"),
    ("Published Monday, November 18, 2018 8:22AM EST", "2018-11-18 08:22 EST"),
    ("MEDAN, Indonesia/JAKARTA Wed Dec 3, 2013 10:21pm GMT", "2013-12-03 22:21 GMT"),
    ("15 NOV 2018", "2018-11-15"),
    ("Comment 04 NOV 24", "2024-11-04"),
    ("Thu 21 Dec 2017 10.22 GMT", "2017-12-21 10:22 GMT"),
    ("Posted Dec 21st, 2017 @ 5:13 p.m.", "2017-12-21 17:13"),
    ("Updated At : 05:13 AM Dec 21, 2017 IST", "2017-12-21 05:13 IST"),
    ("Editor: abc2017-12-21 19:07:15", "2017-12-21 19:07:15"),
    ("December 21, 2017 17:13 GMT+700", "2017-12-21 17:13 GMT+700"),
    ("Thu., Dec. 21, 2017timer3 min. read", "2017-12-21"),
    ("Jul 3, 2019 10:30 (IST)", "2019-07-03 10:30 IST"),
    ("Jul 3, 2019 10:30 GMT+8", "2019-07-03 10:30 GMT+8"),
    ("Jul 3, 2019 10:30 UTC+05:30", "2019-07-03 10:30 UTC+05:30"),
    ("July 3, 2019 at 10 a.m. Eastern Time", "2019-07-03 10:00 Eastern Time"),
    ("July 3, 2019, noon ET", "2019-07-03 12:00 ET"),
    ("midnight Nov. 5, 2019", "2019-11-05 00:00"),
    ("12:05 am, 5 Nov 2019", "2019-11-05 00:05"),
    ("12:05 p.m., 5 Nov 2019", "2019-11-05 12:05"),
    ("Fri Nov 12 08:00 EST 2011", "2011-11-12 08:00 EST"),
    ("Mon, 08 Nov 2020 02:10:09 +02:00", "2020-11-08 02:10:09 +02:00"),
    ("Sept. 5th, 2019", "2019-09-05"),
    ("the 5th of May 2019", "2019-05-05"),
    ("Nov. 4 , 2007", "2007-11-04"),
    ("Nov. 18", "-----11-18"),
    ("12.29.15", "2015-12-29"),
    ("24.12.2021", "2021-12-24"),
]

WIRES = [
    ("AP-NR-11-14-88 2316EST", "1988-11-14 23:16 EST"),
    ("AP-WF-02-20-15 0337GMT<", "2015-02-20 03:37 GMT"),
    ("\x03121045 GMT Nov 12 ", "2012-11-12 10:45 GMT"),
    ("\x03061230 GMT Okt 14 ", "2014-10-06 12:30 GMT"),
    ("\x03201140 Nov 17", "2017-11-20 11:40"),
    ("\x03081115 dec 17", "2017-12-08 11:15"),
    ("091020 GMT Dez 17", "2017-12-09 10:20 GMT"),
    ("ETX KWS-20:15-04-03-17 EOT", "2017-03-04 20:15 KWS"),
    ("20151210T191044Z", "2015-12-10 19:10:44 Z"),
    ("20151014T043001+0100", "2015-10-14 04:30:01 +0100"),
    ("20190118T102708", "2019-01-18 10:27:08"),
    ("24-FEB-1988 11:20:31.45", "1988-02-24 11:20:31"),
    ("LA PAZ, 9 MAY 88 (AFP) -- [TEXT]", "1988-05-09"),
    ("18-Nov-18", "2018-11-18"),
    ("Issued at 8:15 am EST on Monday 2 July 2018.", "2018-07-02 08:15 EST"),
    ("NOT FOR PUBLICATION BEFORE 0001 Monday, 5 May 2014", "2014-05-05 00:01"),
    ("EMBARGO 0001 MONDAY 5 MAY 2014", "2014-05-05 00:01"),
    ("2230 hours on 3 May 2019", "2019-05-03 22:30"),
    ("embargo 00.01 hours GMT Friday 3 May 2019", "2019-05-03 00:01 GMT"),
    ("LISBON, Feb 24 - ", "-----02-24"),
    ("LIMA, 9 jun (Xinhua) -- ", "-----06-09"),
]

LANGUAGES = [
    ("Freitag, 15. Oktober 2021, 10:30 Uhr", "2021-10-15 10:30"),
    ("am 3. März 2020 um 18 Uhr", "2020-03-03 18:00"),
    ("15.10.2021, 10.30 Uhr", "2021-10-15 10:30"),
    ("4. Juni 2019 10:05 MESZ", "2019-06-04 10:05 MESZ"),
    ("mardi 12 juillet 2022 à 14h30", "2022-07-12 14:30"),
    ("12 juil 2022", "2022-07-12"),
    ("1er août 2019", "2019-08-01"),
    ("3 de marzo de 2020 a las 10:30", "2020-03-03 10:30"),
    ("12 abr", "-----04-12"),
    ("12 maggio 2020 alle ore 10:30", "2020-05-12 10:30"),
    ("quarta-feira, 5 de maio de 2021 às 10h30", "2021-05-05 10:30"),
    ("4 maart 2021 om 10.30 uur", "2021-03-04 10:30"),
]

LONE = [
    ("Updated 07:55 IST", "07:55 IST"),
    ("6.15pm", "18:15"),
    ("(Updated 11:54 am)", "11:54"),
    ("16:45", "16:45"),
    ("by 0930 GMT on Friday", "09:30 GMT"),
    ("starts at 7 p.m. ET", "19:00 ET"),
    ("10:30 hrs IST", "10:30 IST"),
]

RELATIVE = [
    ("5 days ago", "ago"),
    ("AP - 47 mins ago", "ago"),
    ("an hour ago", "ago"),
    ("Published21 hours ago", "ago"),
    ("1h 13m ago", "ago"),
    ("2d ago / 7:19 PM UTC", "19:19 UTC ago"),
    ("Published Yesterday", "ago"),
    ("Yesterday at 5:10 PM", "17:10 ago"),
    ("Updated: Today, 10:15 AM", "10:15 ago"),
    ("vor 2 Stunden", "ago"),
]


@pytest.mark.parametrize(("text", "expected"), PAGES + WIRES + LANGUAGES + LONE + RELATIVE)
def test_one_stamp_is_read(text: str, expected: str) -> None:
    assert [shown(stamp) for stamp in find_stamps(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("October 09, 2022 03:40 pm | Updated 04:10 pm IST - Surat", ["2022-10-09 15:40", "16:10 IST"]),
        ("PTI | July 6, 2019 | Updated 07:55 IST", ["2019-07-06", "07:55 IST"]),
        ("Nov 24, 2019 at 6:10 AM Nov 25, 2019 at 7:10 AM", ["2019-11-24 06:10", "2019-11-25 07:10"]),
        ("5:10 AM Nov 24, 2019 at 6:10 AM", ["05:10", "2019-11-24 06:10"]),
        (
            "Published: 28 Apr, 2019 CET. Updated: Tue 30 Apr 2019 08:11 CET",
            ["2019-04-28 CET", "2019-04-30 08:11 CET"],
        ),
        (
            "14:11 EST, 25 May 2012 . | . UPDATED: . 09:25 EST, 26 May 2012 .",
            ["2012-05-25 14:11 EST", "2012-05-26 09:25 EST"],
        ),
        ("Nov 16, 2022 1:00 AMNov 17, 2022 6:02 PM", ["2022-11-16 01:00", "2022-11-17 18:02"]),
        ("1/22/2012 11:08:35 AM ET 2012-01-22T16:08:35", ["2012-01-22 11:08:35 ET", "2012-01-22 16:08:35"]),
        ("Published On 21 Dec 201722 Dec 2017", ["2017-12-21", "2017-12-22"]),
        ("17:13, 21 Dec 2017Updated17:15, 22 Dec 2017", ["2017-12-21 17:13", "2017-12-22 17:15"]),
        ("12/21/2017December 21, 2017", ["2017-12-21", "2017-12-21"]),
        ("closes at 1400 EDT/1800 GMT", ["14:00 EDT", "18:00 GMT"]),
        ("killed 12 March 5, 2019", ["2019-03-05"]),
    ],
)
def test_neighbours_stay_apart(text: str, expected: list[str]) -> None:
    assert [shown(stamp) for stamp in find_stamps(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "1,234 people",
        "won 24-14 and 10-5",
        "call 020 7946 0018 or 555-0142 or 1-800-555-0199",
        "up 5.5 percent, 12% or 2.30",
        "It may 5 times march 3 to",
        "March on Washington",
        "Sunday",
        "in 2019",
        "In May 2019 and December 2020",
        "may 10, it said",
        "he said yesterday that 5 men",
        "today 5 of them",
        "the year-ago quarter",
        "more than 1,300 years ago",
        "Genesis 3:10",
        "Sept. 31",
        "30 February 2020",
        "2019-20-27",
        "http://example.org/2019/11/05/story",
        "id=20190118",
        "won 6 out of 10",
        "Decent 5",
        "covid19 March",
        "10 AMERICANS",
        "20 percent at 3 Part Street",
        "00.00.01",
        "2 min read",
        "1500 hours of film",
        "open for 16 hrs",
        "18h",
        "2019 NBA finals",
        "$5:30",
        "",
    ],
)
def test_no_stamp_in_ordinary_text(text: str) -> None:
    assert list(find_stamps(text)) == []


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("at Feb 04 2025 | 6:15 PM IST.", "Feb 04 2025 | 6:15 PM IST"),
        ("On Tue, May 8 2018 (IST)", "Tue, May 8 2018 (IST)"),
        ("May 8 2018 10:05 (IST) x", "May 8 2018 10:05 (IST)"),
        ("2 minutes ago (7:17 PM) x", "2 minutes ago (7:17 PM)"),
        ("By Mona LeeDec. 21, 2021 11:00 pm ESTShare", "Dec. 21, 2021 11:00 pm EST"),
        ("On 9 May 20 people died", "9 May"),
        ("Sun May 5 2,000 people", "Sun May 5"),
        ("May 5, 2020 at 10 a.m. Central Park opened", "May 5, 2020 at 10 a.m."),
        ("At 10:30-11:30", "10:30"),
        ("read at 11:09 PM.", "11:09 PM"),
    ],
)
def test_the_span_is_the_stamp_and_no_more(text: str, covered: str) -> None:
    stamp = next(find_stamps(text))
    assert text[stamp.span.start : stamp.span.end] == covered


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "May 1, 2001\nMay 2, 2002 10:15\n10:30\n"
    found = list(find_stamps(text, 12, 29))
    assert [(stamp.span, stamp.year, stamp.minute) for stamp in found] == [((12, 29), 2002, 15)]


def test_a_time_on_the_next_line_is_another_stamp() -> None:
    assert [shown(stamp) for stamp in find_stamps("May 2, 2002\n10:15 PM")] == ["2002-05-02", "22:15"]
