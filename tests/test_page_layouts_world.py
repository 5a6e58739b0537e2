"""Flattened pages from elsewhere: agencies' own sites, and papers and stations that carry agency copy."""

from __future__ import annotations

from typing import Any

import pytest
from pages import BODY, HEADLINE, told

AP_BYLINES = [
    ("By Associated Press", []),
    ("By The Associated Press |", []),
    ("ByThe Associated Press", []),
    ("By RUTA SANDVIK Associated Press", ["Ruta Sandvik"]),
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

AGENCIES = {
    "apnews.com, late 2023": (
        """
{headline}

{headline}

1 of 2 |

A night boat leaves Holm on Monday, April 24, 2023. (AP Photo/Ann Poe)

Read More

2 of 2 |

The yard of Holm on Monday, April 24, 2023. (AP Photo/Ann Poe)

Read More

By  MONA LINDQVIST

Updated 6:21 PM UTC, April 25, 2023

OULU, Finland (AP) — {story}
""",
        {
            "agency": "AP",
            "authors": ["Mona Lindqvist"],
            "places": ["Oulu"],
            "published": None,
            "updated": "2023-04-25T18:21:00+00:00",
        },
    ),
    "apnews.com, early 2023": (
        """
{headline}

Associated PressApril 25, 2023 GMT

A night boat leaves Holm on Monday, April 24, 2023. (AP Photo/Ann Poe)

A night boat leaves Holm on Monday, April 24, 2023. (AP Photo/Ann Poe)

OULU, Finland (AP) — {story}

AP NEWS
""",
        {"agency": "AP", "authors": [], "places": ["Oulu"], "published": "2023-04-25", "updated": None},
    ),
    "hosted.ap.org": (
        """
{headline}

By MONA LINDQVIST, JOHN ROE and ANN POE
Associated Press

OULU, Finland (AP) -- {story}

© 2014 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
""",
        {
            "agency": "AP",
            "authors": ["Mona Lindqvist", "John Roe", "Ann Poe"],
            "places": ["Oulu"],
            "notices": ["copyright"],
        },
    ),
    "reuters.com, 2014": (
        """
{headline}

By Mona Lindqvist and John Roe

MEDAN, Indonesia/JAKARTA Wed Dec 3, 2014 10:21pm GMT

(Reuters) - {story}

(Reporting by Mona Lindqvist in Medan and John Roe in Jakarta; Editing by Ann Poe)
""",
        {
            "agency": "Reuters",
            "byline": "By Mona Lindqvist and John Roe",
            "authors": ["Mona Lindqvist", "John Roe"],
            "places": ["Medan", "Jakarta"],
            "published": "2014-12-03T22:21:00+00:00",
            "updated": None,
            "credits": [
                ("reporting", "Mona Lindqvist"),
                ("reporting", "John Roe"),
                ("editing", "Ann Poe"),
            ],
        },
    ),
    "reuters.com, 2017": (
        """
{headline}

Mona Lindqvist

3 Min Read

LVIV (Reuters) - {story}

Reporting by Mona Lindqvist; Editing by Ann Poe

Our Standards:The Thomson Reuters Trust Principles.
""",
        {
            "agency": "Reuters",
            "authors": ["Mona Lindqvist"],
            "places": ["Lviv"],
            "credits": [("reporting", "Mona Lindqvist"), ("editing", "Ann Poe")],
        },
    ),
    "reuters.com, 2019": (
        """
{headline}

1 Min Read

FILE PHOTO: A night boat at the quay of Holm, Norway, June 3, 2017. REUTERS/Ann Poe/File Photo

OSLO (Reuters) - {story}

Reporting by Mona Lindqvist; Writing by John Roe; Editing by Ann Poe

Our Standards:The Thomson Reuters Trust Principles.
""",
        {
            "agency": "Reuters",
            "authors": [],
            "places": ["Oslo"],
            "published": None,
            "updated": None,
            "credits": [
                ("reporting", "Mona Lindqvist"),
                ("writing", "John Roe"),
                ("editing", "Ann Poe"),
            ],
        },
    ),
    "reuters.com, 2023": (
        """
{headline}
By Mona Lindqvist and John Roe
March 4, 20246:32 AM UTCUpdated ago

A night boat at the quay of Holm, Norway, November 9, 2023. REUTERS/Ann Poe/File Photo Purchase Licensing Rights, opens new tab

LVIV/OSLO, March 4 (Reuters) - {story}

Reporting by Mona Lindqvist in Lviv; Editing by Ann Poe

Our Standards: The Thomson Reuters Trust Principles., opens new tab

Purchase Licensing Rights, opens new tab
""",
        {
            "agency": "Reuters",
            "authors": ["Mona Lindqvist", "John Roe"],
            "places": ["Lviv", "Oslo"],
            "published": "2024-03-04T06:32:00+00:00",
            "updated": None,
            "credits": [("reporting", "Mona Lindqvist"), ("editing", "Ann Poe")],
        },
    ),
    "reuters.com, 2023, no names": (
        """
{headline}
Reuters
December 21, 20238:47 AM UTCUpdated ago

OSLO, Dec 21 (Reuters) - {story}

Reporting by Mona Lindqvist; Editing by Ann Poe

Our Standards: The Thomson Reuters Trust Principles.
""",
        {
            "agency": "Reuters",
            "byline": "Reuters",
            "authors": [],
            "places": ["Oslo"],
            "published": "2023-12-21T08:47:00+00:00",
            "updated": None,
        },
    ),
    "Xinhua on People's Daily": (
        """
{headline}

(Xinhua)

18:47, April 05, 2013

HAIKOU, April 5 (Xinhua) -- {story}
""",
        {"agency": "Xinhua", "authors": [], "places": ["Haikou"], "published": "2013-04-05T18:47:00"},
    ),
    "chinagate": (
        """
{headline}

Xinhua, November 5, 2015 Adjust font size:

{story}
""",
        {"agency": "Xinhua", "byline": "Xinhua", "authors": [], "published": "2015-11-05", "updated": None},
    ),
    "Bernama": (
        """
{headline}

KUALA LUMPUR, Nov 16 (Bernama) -- {story}

-- BERNAMA
""",
        {"agency": "Bernama", "authors": [], "places": ["Kuala Lumpur"]},
    ),
}

AMERICA = {
    "VentureBeat": (
        """
{headline}

Reuters November 14, 2019 10:48 PM

(Reuters) — {story}
""",
        {"agency": "Reuters", "byline": "Reuters", "published": "2019-11-14T22:48:00", "updated": None},
    ),
    "ScienceAlert": (
        """
{headline}

REUTERS
15 NOV 2019

{story}
""",
        {"agency": "Reuters", "byline": "REUTERS", "published": "2019-11-15", "updated": None},
    ),
    "NBC": (
        """
{headline}

Nov. 18, 2019, 8:12 AM UTC

By Reuters

GRAZ — {story}
""",
        {
            "agency": "Reuters",
            "byline": "By Reuters",
            "authors": [],
            "places": ["Graz"],
            "published": "2019-11-18T08:12:00+00:00",
        },
    ),
    "abcnews": (
        """
{headline}

Crews call it a good beginning

ByThe Associated Press

April 4, 2023, 3:12 PM

BOISE -- {story}
""",
        {
            "agency": "AP",
            "authors": [],
            "places": ["Boise"],
            "subheadline": "Crews call it a good beginning",
            "published": "2023-04-04T15:12:00",
        },
    ),
    "Gannett": (
        """
{headline}

The Associated Press

Tuesday

Nov 24, 2020 at 6:10 AM Nov 24, 2020 at 7:15 AM

BOISE, Idaho — {story}
""",
        {
            "agency": "AP",
            "byline": "The Associated Press",
            "places": ["Boise"],
            "published": "2020-11-24T06:10:00",
            "updated": "2020-11-24T07:15:00",
        },
    ),
    "Hearst": (
        """
{headline}

Mona Lindqvist, Associated Press

Updated 8:42 am PDT, Thursday, September 3, 2020

BOISE, Idaho (AP) — {story}
""",
        {
            "agency": "AP",
            "authors": ["Mona Lindqvist"],
            "places": ["Boise"],
            "published": None,
            "updated": "2020-09-03T08:42:00-07:00",
        },
    ),
    "PBS": (
        """
{headline}

World Dec 20, 2023 10:12 AM EST

LIMA, Peru (AP) — {story}
""",
        {"agency": "AP", "places": ["Lima"], "published": "2023-12-20T10:12:00-05:00", "updated": None},
    ),
    "local TV": (
        """
{headline}

Posted at 2013-12-27T14:20:05-0700

and last updated 2013-12-28 16:42:01-07

OMAHA (KXYZ) – {story}
""",
        {
            "agency": None,
            "places": ["Omaha"],
            "published": "2013-12-27T14:20:05-07:00",
            "updated": "2013-12-28T16:42:01-07:00",
        },
    ),
    "posted and updated on one line": (
        """
{headline}

By Mona Lindqvist

Posted November 16, 2022 1:00 AM EST Updated November 17, 2022 6:02 PM EST

{story}
""",
        {
            "agency": None,
            "authors": ["Mona Lindqvist"],
            "published": "2022-11-16T01:00:00-05:00",
            "updated": "2022-11-17T18:02:00-05:00",
        },
    ),
    "posted and updated, glued": (
        """
{headline}

PostedNovember 16, 2022 1:00 AM ESTUpdatedNovember 17, 2022 6:02 PM EST

{story}
""",
        {"published": "2022-11-16T01:00:00-05:00", "updated": "2022-11-17T18:02:00-05:00"},
    ),
    "Globe and Mail": (
        """
{headline}

Toronto
The Canadian Press
Published Yesterday

{story}
""",
        {
            "agency": "CP",
            "byline": "The Canadian Press",
            "authors": [],
            "places": ["Toronto"],
            "published": None,
            "updated": None,
        },
    ),
    "Postmedia": (
        """
{headline}

Author of the article:

The Associated Press

Published May 05, 2025

Last updated 21 hours ago

17 minute read

Join the conversation

A night boat leaves Holm on Monday, May 5, 2025. Photo by Ann Poe /THE ASSOCIATED PRESS

Article content

OULU, Finland (AP) — {lead}

Article content

{rest}

Article content
""",
        {"agency": "AP", "authors": [], "places": ["Oulu"], "published": "2025-05-05", "updated": None},
    ),
    "TownNews": (
        """
{headline}

OULU, Finland (AP) — {lead}

By MONA LINDQVIST Associated Press

Dec 20, 2023

3 min to read

OULU, Finland (AP) — {story}
""",
        {
            "agency": "AP",
            "authors": ["Mona Lindqvist"],
            "places": ["Oulu"],
            "published": "2023-12-20",
            "updated": None,
        },
    ),
}

ELSEWHERE = {
    "Guardian, agency and place": (
        """
{headline}

Crews call it a good beginning

Associated Press in Bilbao

Thu 21 Dec 2017 10.22 GMT

{story}

Explore more on these topics

Ferries

Transport ministry

Reuse this content
""",
        {
            "agency": "AP",
            "authors": [],
            "places": ["Bilbao"],
            "published": "2017-12-21T10:22:00+00:00",
            "updated": None,
            "topics": ["Ferries", "Transport ministry"],
        },
    ),
    "Guardian, older": (
        """
{headline}

Mona Lindqvist

Thu 21 Dec 2017 10.22 GMT

{story}

Topics

Ferries

Transport ministry
""",
        {
            "agency": None,
            "authors": ["Mona Lindqvist"],
            "published": "2017-12-21T10:22:00+00:00",
            "topics": ["Ferries", "Transport ministry"],
        },
    ),
    "BBC": (
        """
{headline}

By Mona Lindqvist

BBC News

Published 21 December 2017

{story}

Related Topics

Ferries

Transport ministry
""",
        {
            "agency": None,
            "authors": ["Mona Lindqvist"],
            "published": "2017-12-21",
            "updated": None,
            "topics": ["Ferries", "Transport ministry"],
        },
    ),
    "Business Times": (
        """
{headline}

Published Thu, Dec 21, 2017 · 10:22 AM

[NEW YORK] {story}

AFP
""",
        {
            "agency": "AFP",
            "authors": [],
            "places": ["New York"],
            "published": "2017-12-21T10:22:00",
            "updated": None,
        },
    ),
    "The Star": (
        """
{headline}

Friday, 23 Nov 2018 4:55 PM MYT

LONDON: {story} - Reuters
""",
        {
            "agency": "Reuters",
            "authors": [],
            "places": ["London"],
            "published": "2018-11-23T16:55:00+08:00",
        },
    ),
    "Malay Mail": (
        """
{headline}

A night boat at the quay of Holm June 2, 2022. — Picture by Ann Poe

Tuesday, 19 Nov 2024 3:20 PM MYT

IPOH, Nov 19 — {story} — AFP
""",
        {
            "agency": "AFP",
            "authors": [],
            "places": ["Ipoh"],
            "published": "2024-11-19T15:20:00+08:00",
        },
    ),
    "Taipei Times": (
        """
{headline}

AFP, CEBU, Philippines

{story}
""",
        {"agency": "AFP", "authors": [], "places": ["Cebu"]},
    ),
}

LAYOUTS = [
    pytest.param(text, expected, id=f"{site}: {name}")
    for site, layouts in {"agencies": AGENCIES, "America": AMERICA, "elsewhere": ELSEWHERE}.items()
    for name, (text, expected) in layouts.items()
]


@pytest.mark.parametrize(("layout", "expected"), LAYOUTS)
def test_the_layout_is_read(layout: str, expected: dict[str, Any]) -> None:
    assert told(layout, expected) == expected


@pytest.mark.parametrize(("layout", "expected"), LAYOUTS)
def test_the_story_is_all_there_and_nothing_else(layout: str, expected: dict[str, Any]) -> None:
    assert told(layout, ["headline", "body"]) == {"headline": HEADLINE, "body": BODY}


@pytest.mark.parametrize(("byline", "authors"), AP_BYLINES)
def test_every_form_of_an_agency_byline(byline: str, authors: list[str]) -> None:
    expected = {"agency": "AP", "authors": authors, "body": BODY}
    assert told("{headline}\n\n" + byline + "\n\n{story}", expected) == expected
