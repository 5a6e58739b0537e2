"""Flattened pages of Indian publishers: what each layout says of agency, people, places, times and tags."""

from __future__ import annotations

from typing import Any

import pytest
from pages import BODY, HEADLINE, told

BUSINESS_STANDARD = {
    "A": (
        """
{headline}

Image
Press Trust of India Nagpur
Last Updated : Mar 05 2015 | 4:40 PM IST

{story}

More From This Section
Orange growers ask for cold stores
Two held over stolen buses
First Published: Mar 05 2015 | 4:38 PM IST

Next Story
""",
        {
            "agency": "PTI",
            "byline": "Press Trust of India",
            "authors": [],
            "places": ["Nagpur"],
            "published": "2015-03-05T16:38:00+05:30",
            "updated": "2015-03-05T16:40:00+05:30",
        },
    ),
    "A, edited by a desk": (
        """
{headline}

Ministry to pay for new engines from next year

Image
BS Reporter Nagpur
Last Updated : Mar 05 2015 | 4:40 PM IST

{story}

First Published: Mar 05 2015 | 12:38 AM IST
""",
        {
            "agency": None,
            "authors": [],
            "places": ["Nagpur"],
            "subheadline": "Ministry to pay for new engines from next year",
            "published": "2015-03-05T00:38:00+05:30",
            "updated": "2015-03-05T16:40:00+05:30",
        },
    ),
    "A2": (
        """
Thursday, December 4, 2025 | 11:48 PM ISTEN Hindi

Home / News / India / {headline}

{headline}

Image

IANS Nagpur

{story}

--IANS

ab/cd

Disclaimer: No Business Standard Journalist was involved in creation of this content

Don't miss the most important news and views of the day. Get them on our Telegram channel

First Published: Aug 12 2019 | 6:10 PM IST

Explore News
""",
        {
            "agency": "IANS",
            "byline": "IANS",
            "publisher": "Business Standard",
            "places": ["Nagpur"],
            "published": "2019-08-12T18:10:00+05:30",
            "updated": None,
        },
    ),
    "B": (
        """
{headline}

Crews call it a good beginning

Topics
Ferries  |  Transport ministry

Press Trust of India  |  Nagpur  Last Updated at March 5, 2019 16:25 IST

Follow us on

A night boat at the quay of Holm. (Photo: PTI)

ALSO READ

Toll revenue rises in first quarter
Cement makers expect a better half
Odisha seeks third lane on port road
Banks wary of road loans, says survey
Why hybrid annuity is out of favour

{story}

(This story has not been edited by Business Standard staff and is auto-generated from a syndicated feed.)

Dear Reader,

Business Standard has always strived hard to provide up-to-date information and commentary.

Digital Editor

First Published: Mon, March 4 2019. 10:30 IST

Read More On
|
Ferries
|
Transport ministry
""",
        {
            "agency": "PTI",
            "byline": "Press Trust of India",
            "publisher": "Business Standard",
            "places": ["Nagpur"],
            "subheadline": "Crews call it a good beginning",
            "published": "2019-03-04T10:30:00+05:30",
            "updated": "2019-03-05T16:25:00+05:30",
            "topics": ["Ferries", "Transport ministry"],
        },
    ),
    "C": (
        """
{headline}

{headline}

Crews call it a good beginning

A night boat at the quay of Holm. (Photo: PTI)

Press Trust of India Nagpur
2 min read Last Updated : Jun 12 2025 | 11:15 AM IST

Listen to This Article

{story}

(Only the headline and picture of this report may have been reworked by the Business Standard staff; the rest of the content is auto-generated from a syndicated feed.)

### More From This Section

Seoul orders checks on 1,100 lifts after third failure

Premium
Why small islands are buying their own boats

Topics : Ferries Transport ministry ferries

Don't miss the most important news and views of the day. Get them on our Telegram channel

First Published: Jun 12 2025 | 10:58 AM IST
""",
        {
            "agency": "PTI",
            "byline": "Press Trust of India",
            "publisher": "Business Standard",
            "places": ["Nagpur"],
            "subheadline": "Crews call it a good beginning",
            "published": "2025-06-12T10:58:00+05:30",
            "updated": "2025-06-12T11:15:00+05:30",
            "topics": ["Ferries", "Transport ministry"],
            "notices": ["syndication"],
        },
    ),
    "C, own reporter": (
        """
{headline}

{headline}

Crews call it a good beginning

Meera Nair Chennai
3 min read Last Updated : Jun 12 2025 | 11:15 AM IST

Listen to This Article

{story}

Topics : Transport ministry

First Published: Jun 12 2025 | 11:15 AM IST
""",
        {
            "agency": None,
            "authors": ["Meera Nair"],
            "places": ["Chennai"],
            "published": "2025-06-12T11:15:00+05:30",
            "updated": "2025-06-12T11:15:00+05:30",
            "topics": ["Transport ministry"],
        },
    ),
}

NDTV = {
    "glued line": (
        """
{headline}

The deal ends a year of talks between ministry and towns

Money And MarketsEdited by Leela Sen (with inputs from Reuters)Updated: February 12, 2021 1:45 pm IST

{story}

Track Latest News Live on NDTV.com and get news updates from India and around the world.
""",
        {
            "agency": None,
            "publisher": "NDTV",
            "authors": [],
            "credits": [("editing", "Leela Sen")],
            "published": None,
            "updated": "2021-02-12T13:45:00+05:30",
        },
    ),
    "feed": (
        """
{headline}

Agence France-Presse

Updated:November 06, 2023 08:15 PM IST

{story}

(Except for the headline, this story has not been edited by NDTV staff and is published from a syndicated feed.)

Topics mentioned in this article
Night Ferries
Transport Ministry
""",
        {
            "agency": "AFP",
            "publisher": "NDTV",
            "authors": [],
            "published": None,
            "updated": "2023-11-06T20:15:00+05:30",
            "topics": ["Night Ferries", "Transport Ministry"],
            "notices": ["syndication"],
        },
    ),
}

THE_HINDU = {
    "old, printed twice": (
        """
{headline}

Special Correspondent

LUDHIANA, February 04, 2020 18:20 IST
Updated: February 04, 2020 18:23 IST

Special Correspondent

LUDHIANA, February 04, 2020 18:20 IST
Updated: February 04, 2020 18:23 IST

{story}
""",
        {
            "agency": None,
            "byline": "Special Correspondent",
            "authors": [],
            "places": ["Ludhiana"],
            "published": "2020-02-04T18:20:00+05:30",
            "updated": "2020-02-04T18:23:00+05:30",
        },
    ),
    "AMP": (
        """
{headline}

Staff Reporter

24 June 2020 19:50 IST

TENKASI

{story}
""",
        {
            "agency": None,
            "authors": [],
            "places": ["Tenkasi"],
            "published": "2020-06-24T19:50:00+05:30",
            "updated": None,
        },
    ),
    "new, bureau": (
        """
{headline}

{headline}

The towns pay a third of the cost

October 09, 2023 03:40 pm | Updated 04:10 pm IST - New Delhi

The Hindu Bureau

A night boat at the quay of Holm. | Photo Credit: E. Narayanan

{story}

(With inputs from PTI)

Related Topics

transport / ferries
""",
        {
            "agency": None,
            "byline": "The Hindu Bureau",
            "authors": [],
            "places": ["New Delhi"],
            "published": "2023-10-09T15:40:00+05:30",
            "updated": "2023-10-09T16:10:00+05:30",
            "topics": ["transport", "ferries"],
        },
    ),
    "new, agency": (
        """
{headline}

October 09, 2023 03:40 pm | Updated October 10, 2023 04:10 pm IST - Nagpur

PTI

{story}
""",
        {
            "agency": "PTI",
            "byline": "PTI",
            "authors": [],
            "places": ["Nagpur"],
            "published": "2023-10-09T15:40:00+05:30",
            "updated": "2023-10-10T16:10:00+05:30",
        },
    ),
}

TIMES_OF_INDIA = {
    "desk": (
        """
{headline}

TNN / Updated: Oct 7, 2019, 10:35 IST
Share
AA

NASHIK: {story}
""",
        {
            "agency": None,
            "authors": [],
            "places": ["Nashik"],
            "published": None,
            "updated": "2019-10-07T10:35:00+05:30",
        },
    ),
    "agency": (
        """
{headline}

AFP / Updated: Oct 7, 2019, 10:35 IST

{story}
""",
        {"agency": "AFP", "byline": "AFP", "published": None, "updated": "2019-10-07T10:35:00+05:30"},
    ),
    "slash chain": (
        """
{headline}

Meera N / TNN / Updated: Oct 7, 2019, 10:35 IST

NASHIK: {story}
""",
        {
            "agency": None,
            "authors": ["Meera N"],
            "places": ["Nashik"],
            "published": None,
            "updated": "2019-10-07T10:35:00+05:30",
        },
    ),
}

OTHERS = {
    "Hindustan Times, agency": (
        """
Home / India News / {headline}

{headline}

ANI |
Dec 21, 2023 07:50 PM IST

Crews call it a good beginning

Share Via
Copy Link

Gangtok (Sikkim) [India], December 21 (ANI): {story} (ANI)
""",
        {
            "agency": "ANI",
            "byline": "ANI",
            "authors": [],
            "places": ["Gangtok"],
            "published": "2023-12-21T19:50:00+05:30",
            "updated": None,
        },
    ),
    "Hindustan Times, staff": (
        """
{headline}

Updated on Oct 14, 2021 12:45 PM IST

Written by Kavya Menon | Edited by Leela Sen, New Delhi

{story}
""",
        {
            "agency": None,
            "authors": ["Kavya Menon"],
            "credits": [("editing", "Leela Sen")],
            "published": None,
            "updated": "2021-10-14T12:45:00+05:30",
        },
    ),
    "Business Today": (
        """
{headline}

PTI | July 6, 2020 | Updated 07:55 IST

{story}
""",
        {
            "agency": "PTI",
            "byline": "PTI",
            "published": "2020-07-06",
            "updated": "2020-07-06T07:55:00+05:30",
        },
    ),
    "Business Today, feed": (
        """
{headline}

New Delhi, Nov 4 (PTI) {story} PTI ABC DE
""",
        {"agency": "PTI", "places": ["New Delhi"]},
    ),
    "News18": (
        """
{headline}

PTI Surat
Last Updated: September 21, 2020, 8:42 PM IST

First Published: September 21, 2020, 8:40 PM IST

{story}

Tags: night ferriestransport ministryHolm
""",
        {
            "agency": "PTI",
            "byline": "PTI",
            "places": ["Surat"],
            "published": "2020-09-21T20:40:00+05:30",
            "updated": "2020-09-21T20:42:00+05:30",
            "topics": ["night ferries", "transport ministry", "Holm"],
        },
    ),
    "Deccan Herald": (
        """
{headline}

PTI, Washington,
Nov 18 2019, 10:25am ist
updated: Nov 18 2019, 14:40pm ist

{story}
""",
        {
            "agency": "PTI",
            "byline": "PTI",
            "places": ["Washington"],
            "published": "2019-11-18T10:25:00+05:30",
            "updated": "2019-11-18T14:40:00+05:30",
        },
    ),
    "Moneycontrol": (
        """
{headline}

PTI @moneycontrolcom

February 15, 2021 / 06:45 PM IST

{story}

TAGS: #Transport ministry #ferries #Holm

first published: Feb 15, 2021 06:45 pm
""",
        {
            "agency": "PTI",
            "authors": [],
            "published": "2021-02-15T18:45:00+05:30",
            "updated": None,
            "topics": ["Transport ministry", "ferries", "Holm"],
        },
    ),
    "Livemint": (
        """
{headline}

2 min read . Updated: 15 Feb 2021, 03:30 PM IST Nikhil R

{story}
""",
        {
            "agency": None,
            "authors": ["Nikhil R"],
            "published": None,
            "updated": "2021-02-15T15:30:00+05:30",
        },
    ),
    "Livemint, glued to the headline": (
        """
{headline}1 min read

Updated: 15 Feb 2021, 03:30 PM IST Nikhil Rao

{story}
""",
        {
            "headline": HEADLINE,
            "authors": ["Nikhil Rao"],
            "published": None,
            "updated": "2021-02-15T15:30:00+05:30",
        },
    ),
    "New Indian Express": (
        """
{headline}

Published: 17th December 2020 06:40 AM  |   Last Updated: 17th December 2020 06:55 AM   |  A+A A-

A night boat at the quay of Holm (Photo | PTI)

By Kavya Menon

Express News Service

MADURAI: {story}
""",
        {
            "agency": None,
            "authors": ["Kavya Menon"],
            "places": ["Madurai"],
            "published": "2020-12-17T06:40:00",
            "updated": "2020-12-17T06:55:00",
        },
    ),
    "Indian Express": (
        """
{headline}

By: Express News Service | New Delhi |
May 24, 2021 2:15:32 am

{story}
""",
        {
            "agency": None,
            "authors": [],
            "places": ["New Delhi"],
            "published": "2021-05-24T02:15:32",
            "updated": None,
        },
    ),
    "Mid-Day": (
        """
{headline}

Updated on: 12 July,2022 01:20 PM IST  |  New Delhi
PTI

{story}
""",
        {
            "agency": "PTI",
            "byline": "PTI",
            "places": ["New Delhi"],
            "published": None,
            "updated": "2022-07-12T13:20:00+05:30",
        },
    ),
    "Lokmat Times": (
        """
{headline}

By IANS | Updated: May 4, 2023 20:15 IST

Kannur, May 4 {story}

--IANS

ab/cd

Disclaimer: This post has been auto-published from an agency feed without any modifications to the text and has not been reviewed by an editor

Tags: Transport ministry Holm
""",
        {
            "agency": "IANS",
            "byline": "By IANS",
            "authors": [],
            "places": ["Kannur"],
            "published": None,
            "updated": "2023-05-04T20:15:00+05:30",
            "topics": ["Transport ministry", "Holm"],
        },
    ),
    "The Hawk": (
        """
{headline}

{story}

--IANS

Updated : 13 May 2021 8:45 AM GMT
""",
        {"agency": "IANS", "published": None, "updated": "2021-05-13T08:45:00+00:00"},
    ),
    "DNA": (
        """
{headline}

Reported By:Kavya Menon| Edited By: Leela Sen |Source: DNA webdesk |Updated: Aug 18, 2022, 08:50 AM IST

{story}
""",
        {
            "agency": None,
            "authors": ["Kavya Menon"],
            "credits": [("editing", "Leela Sen")],
            "published": None,
            "updated": "2022-08-18T08:50:00+05:30",
        },
    ),
    "Republic": (
        """
{headline}

Updated January 16th, 2024 at 20:38 IST

{story}
""",
        {"agency": None, "published": None, "updated": "2024-01-16T20:38:00+05:30"},
    ),
    "Economic Times": (
        """
{headline}

Reuters

Last Updated: Feb 04, 2020, 07:55 PM IST

Font Size
Abc Small
Abc Medium
Abc Large

Synopsis
Crews call it a good beginning.

{story}
""",
        {"agency": "Reuters", "byline": "Reuters", "published": None, "updated": "2020-02-04T19:55:00+05:30"},
    ),
    "Oneindia": (
        """
{headline}

Jammu, Mar 28 (UNI) {story}

UNI ABC DE FG1204
""",
        {"agency": "UNI", "places": ["Jammu"], "authors": []},
    ),
}

LAYOUTS = [
    pytest.param(text, expected, id=f"{site}: {name}")
    for site, layouts in {
        "Business Standard": BUSINESS_STANDARD,
        "NDTV": NDTV,
        "The Hindu": THE_HINDU,
        "Times of India": TIMES_OF_INDIA,
        "others": OTHERS,
    }.items()
    for name, (text, expected) in layouts.items()
]


@pytest.mark.parametrize(("layout", "expected"), LAYOUTS)
def test_the_layout_is_read(layout: str, expected: dict[str, Any]) -> None:
    assert told(layout, expected) == expected


@pytest.mark.parametrize(("layout", "expected"), LAYOUTS)
def test_the_story_is_all_there_and_nothing_else(layout: str, expected: dict[str, Any]) -> None:
    assert told(layout, ["headline", "body"]) == {"headline": HEADLINE, "body": BODY}
