"""The nastiest ambiguities of news pages: dates that are not the story's, and stamps with unclear labels."""

from __future__ import annotations

import pytest
from pages import BODY, told

CAPTION = "FILE - A night boat leaves the quay of Holm on Jan. 3, 2024. (AP Photo/Ann Poe)"
CLOCK = "Monday, December 8, 2025 | 12:20 AM IST"
OTHER_DATES = [
    (
        "{headline}\n\n" + CAPTION + "\n\n{story}",
        None,
    ),
    (
        "{headline}\n\nMarch 4, 2024 10:15 AM EST\n\n" + CAPTION + "\n\n{story}",
        "2024-03-04T10:15:00-05:00",
    ),
    (
        "{headline}\n\nA night boat at the quay of Holm, Norway, June 3, 2017. REUTERS/Ann Poe/File Photo\n\n"
        "March 4, 2024 10:15 AM EST\n\n{story}",
        "2024-03-04T10:15:00-05:00",
    ),
    (CLOCK + "\n\nHome / News\n\n{headline}\n\nIANS Nagpur\n\n{story}", None),
    (
        CLOCK + "EN Hindi\n\nHome / News\n\n{headline}\n\nIANS Nagpur\n\n{story}\n\n"
        "First Published: Aug 12 2019 | 6:10 PM IST",
        "2019-08-12T18:10:00+05:30",
    ),
    ("{headline}\n\nPublished 2 hours ago\n\n{story}", None),
    ("{headline}\n\nBy Mona Lindqvist\n\n5 days ago\n\n{story}", None),
    ("{headline}\n\nPublished Yesterday at 5:10 PM\n\n{story}", None),
    (
        "{headline}\n\nThis article was archived on 3 May 2021\n\nPublished 5 March 2019\n\n{story}",
        "2019-03-05",
    ),
    ("{headline}\n\n{story}\n\nCopyright 2021 Holm Courier. All rights reserved.", None),
    ("{headline}\n\n{story}\n\nThe ministry published the paper on March 5, 2019.", None),
    (
        "{headline}\n\nMarch 4, 2024\n\n{story}\n\nMore From This Section\n\n"
        "Storm closes the yard of Holm\n\nMarch 1, 2024\n\nCrews to vote on their pay\n\nFebruary 28, 2024",
        "2024-03-04",
    ),
]


@pytest.mark.parametrize(("layout", "published"), OTHER_DATES)
def test_dates_that_are_not_the_storys(layout: str, published: str | None) -> None:
    expected = {"published": published, "updated": None}
    assert told(layout, expected) == expected


LABELS = [
    ("March 5, 2019 10:15 AM IST", "2019-03-05T10:15:00+05:30", None),
    ("Date: March 5, 2019", "2019-03-05", None),
    ("Published: March 5, 2019 10:15 AM IST", "2019-03-05T10:15:00+05:30", None),
    ("Published - March 05, 2019 10:15 am IST", "2019-03-05T10:15:00+05:30", None),
    ("Updated: March 5, 2019 10:15 AM IST", None, "2019-03-05T10:15:00+05:30"),
    ("Updated - March 05, 2019 10:15 am IST", None, "2019-03-05T10:15:00+05:30"),
    ("UPDATED: 6:45 p.m. | March 5, 2019", None, "2019-03-05T18:45:00"),
    ("Updated 11:30 AM IST", None, None),
    (
        "Published March 5, 2019 10:15 AM IST\nUpdated 11:30 AM IST",
        "2019-03-05T10:15:00+05:30",
        "2019-03-05T11:30:00+05:30",
    ),
    ("March 5, 2019 | Updated 11:30 IST", "2019-03-05", "2019-03-05T11:30:00+05:30"),
    (
        "March 05, 2019 10:15 am | Updated 11:30 am IST",
        "2019-03-05T10:15:00+05:30",
        "2019-03-05T11:30:00+05:30",
    ),
    (
        "Mar 5, 2019, 10:15 AM EST Mar 6, 2019, 11:30 AM EST",
        "2019-03-05T10:15:00-05:00",
        "2019-03-06T11:30:00-05:00",
    ),
    (
        "Updated Mar 6, 2019 11:30 AM IST; Published Mar 5, 2019 10:15 AM IST",
        "2019-03-05T10:15:00+05:30",
        "2019-03-06T11:30:00+05:30",
    ),
    (
        "March 5, 2019 10:15 AM IST (Updated March 6, 2019 11:30 AM IST)",
        "2019-03-05T10:15:00+05:30",
        "2019-03-06T11:30:00+05:30",
    ),
    ("Published: 5 March 2019\nLast modified: 6 March 2019", "2019-03-05", "2019-03-06"),
    (
        "Issued on: 25/03/2019 - 10:15\nModified: 25/03/2019 - 11:30",
        "2019-03-25T10:15:00",
        "2019-03-25T11:30:00",
    ),
    (
        "Posted: Mar 5, 2019 10:15 AM / Updated: Mar 5, 2019 11:30 AM",
        "2019-03-05T10:15:00",
        "2019-03-05T11:30:00",
    ),
    ("Published March 5, 2019\n\nLast updated 21 hours ago", "2019-03-05", None),
]


@pytest.mark.parametrize(("stamps", "published", "updated"), LABELS)
def test_published_or_updated(stamps: str, published: str | None, updated: str | None) -> None:
    expected = {"published": published, "updated": updated, "body": BODY}
    assert told("{headline}\n\nBy Mona Lindqvist\n\n" + stamps + "\n\n{story}", expected) == expected


MIGRATED = [
    (
        "Mar 05 2014 | 4:40 PM IST",
        "Aug 09 2017 | 9:12 AM IST",
        "2014-03-05T16:40:00+05:30",
        "2017-08-09T09:12:00+05:30",
    ),
    (
        "Mar 05 2014 | 4:40 PM IST",
        "Mar 05 2014 | 4:40 PM IST",
        "2014-03-05T16:40:00+05:30",
        "2014-03-05T16:40:00+05:30",
    ),
    (
        "Mar 05 2014 | 4:40 PM IST",
        "Mar 05 2014 | 11:02 AM IST",
        "2014-03-05T16:40:00+05:30",
        "2014-03-05T11:02:00+05:30",
    ),
    (
        "Mar 05 2014 | 4:40 PM IST",
        "Mar 05 2014 | 4:41 PM IST",
        "2014-03-05T16:40:00+05:30",
        "2014-03-05T16:41:00+05:30",
    ),
    (
        "March 5, 2014 16:40 IST",
        "Wed, March 5 2014. 10:30 IST",
        "2014-03-05T16:40:00+05:30",
        "2014-03-05T10:30:00+05:30",
    ),
]


@pytest.mark.parametrize(("last", "first", "updated", "published"), MIGRATED)
def test_first_published_is_told_as_printed_even_when_it_is_later(
    last: str, first: str, updated: str, published: str
) -> None:
    layout = f"{{headline}}\n\nPTI Nagpur\nLast Updated : {last}\n\n{{story}}\n\nFirst Published: {first}"
    assert told(layout, ["published", "updated"]) == {"published": published, "updated": updated}


def test_the_times_of_a_live_blogs_entries_are_not_the_storys() -> None:
    layout = """
{headline}

By Mona Lindqvist

Updated March 5, 2019 6:45 PM EST

6:45 PM

{lead}

4:10 PM

{rest}
"""
    expected = {"published": None, "updated": "2019-03-05T18:45:00-05:00", "authors": ["Mona Lindqvist"]}
    assert told(layout, expected) == expected
