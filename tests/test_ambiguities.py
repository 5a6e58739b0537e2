"""The nastiest ambiguities of news pages: people, agencies, desks, places and topics that look alike."""

from __future__ import annotations

from typing import Any

import pytest
from pages import BODY, LEAD, REST, told

STAMP = "Last Updated : Mar 05 2015 | 4:40 PM IST"
CREDIT_LINES = [
    ("Meera Nair Kolkata", None, ["Meera Nair"], ["Kolkata"]),
    ("Press Trust of India Kolkata", "PTI", [], ["Kolkata"]),
    ("BS Reporter Kolkata", None, [], ["Kolkata"]),
    ("BS Web Team New Delhi", None, [], ["New Delhi"]),
    ("Meera Nair New Delhi", None, ["Meera Nair"], ["New Delhi"]),
    ("Press Trust of India Jammu/New Delhi", "PTI", [], ["Jammu", "New Delhi"]),
    ("AP Tampa", "AP", [], ["Tampa"]),
    ("Reuters Sydney", "Reuters", [], ["Sydney"]),
    ("Sydney Roe London", None, ["Sydney Roe"], ["London"]),
    ("Paris Lindqvist Mumbai", None, ["Paris Lindqvist"], ["Mumbai"]),
    ("IANS", "IANS", [], []),
    ("Meera Nair", None, ["Meera Nair"], []),
    ("Meera Nair & Ravi Menon Mumbai", None, ["Meera Nair", "Ravi Menon"], ["Mumbai"]),
    ("Special Correspondent Chennai", None, [], ["Chennai"]),
]


@pytest.mark.parametrize(("line", "agency", "authors", "places"), CREDIT_LINES)
def test_person_agency_or_desk_with_a_place(
    line: str, agency: str | None, authors: list[str], places: list[str]
) -> None:
    expected = {"agency": agency, "authors": authors, "places": places, "body": BODY}
    layout = "{headline}\n\nImage\n" + f"{line}\n{STAMP}" + "\n\n{story}"
    assert told(layout, expected) == expected


TOPICS = [
    ("Ferries Transport ministry ferries", ["Ferries", "Transport ministry"]),
    ("Harbour towns Night ferries Holm", ["Harbour towns", "Night ferries", "Holm"]),
    ("Ruta Sandvik Holm", ["Ruta Sandvik", "Holm"]),
    ("Holm Holm holm", ["Holm"]),
    ("TRANSPORT MINISTRY NIGHT FERRIES", ["TRANSPORT MINISTRY", "NIGHT FERRIES"]),
    ("Night ferriesTransport ministryHolm", ["Night ferries", "Transport ministry", "Holm"]),
]


@pytest.mark.parametrize(("line", "topics"), TOPICS)
def test_topics_whose_boundaries_are_lost(line: str, topics: list[str]) -> None:
    layout = f"{{headline}}\n\n{{story}}\n\nTopics : {line}\n\nFirst Published: Mar 05 2015 | 4:40 PM IST"
    assert told(layout, ["topics", "body"]) == {"topics": topics, "body": BODY}


UNCERTAIN_TOPICS = [
    "UK Norway talks Sweden fishing norway",
    "Goa Panjim beach parking goa Beach",
    "norway sweden boats engines repairs",
    "Rupee Dollar Sensex Nifty shares Sensex",
    "COAL POWER PRICES MINES",
]


@pytest.mark.parametrize("line", UNCERTAIN_TOPICS)
def test_topics_that_the_story_does_not_settle_are_told_as_uncertain(line: str) -> None:
    story = told(f"{{headline}}\n\n{{story}}\n\nTopics : {line}", ["topics", "codes"])
    assert "topics-uncertain" in story["codes"]
    assert {word.casefold() for topic in story["topics"] for word in topic.split()} == set(
        line.casefold().split()
    )
    assert len({topic.casefold() for topic in story["topics"]}) == len(story["topics"])


COLONS = [
    ("NEW DELHI: ", ["New Delhi"]),
    ("Surat: ", ["Surat"]),
    ("ISLAMABAD: ", ["Islamabad"]),
    ("KUALA LUMPUR: ", ["Kuala Lumpur"]),
    ("MUMBAI/NEW DELHI: ", ["Mumbai", "New Delhi"]),
    ("BREAKING NEWS: ", []),
    ("Warning: ", []),
    ("Ferries: ", []),
    ("Sandvik: ", []),
    ("Question: ", []),
    ("EXCLUSIVE: ", []),
]


@pytest.mark.parametrize(("opening", "places"), COLONS)
def test_colon_datelines_and_sentences_with_a_colon(opening: str, places: list[str]) -> None:
    paragraph = LEAD if places else opening + LEAD
    expected = {"places": places, "body": (paragraph, *REST)}
    assert told("{headline}\n\nBy Mona Lindqvist\n\n" + opening + "{story}", expected) == expected


COLON_HEADLINES = [
    "Explained: Why the night ferries of six towns stay",
    "Watch: Night ferries of six towns leave the harbour",
    "Ferries: What the paper of the ministry says",
    "Norway: Six towns and ministry agree on night ferries",
    "LIVE: Six towns and ministry talk about night ferries",
    "Holm: The town that lives by its night ferries",
]


@pytest.mark.parametrize("headline", COLON_HEADLINES)
def test_headlines_with_a_colon_are_no_datelines(headline: str) -> None:
    story = told(f"{headline}\n\nBy Mona Lindqvist\n\n{{story}}", ["headline", "dateline", "body"])
    assert story == {"headline": headline, "dateline": None, "body": BODY}


UNDELIMITED = [
    ("Kannur, May 4 ", ["Kannur"], "--05-04"),
    ("New Delhi, Nov 12 ", ["New Delhi"], "--11-12"),
    ("Jaipur, May 12 (IANS) ", ["Jaipur"], "--05-12"),
    ("Lyon (ats afp) ", ["Lyon"], None),
    ("OSLO, Norway, June 6 ", ["Oslo"], "--06-06"),
]
NO_DATELINES = [
    "On May 4 officials of the ministry and of six towns agreed to keep the night ferries running.",
    "May 4 was a holiday in all six towns, and nobody came to the office of the ministry to sign.",
    "In Oslo, May 4 is a holiday, so that nobody came to the office of the ministry to sign.",
    "Oslo, May 4 is a holiday in the office of the ministry, so nobody came to sign the paper.",
    "Monday, May 4 was a holiday in all six towns, and nobody came to the office to sign.",
    "Sandvik, 54, said on Monday that six towns and the ministry had agreed on the night ferries.",
    "Norway and Sweden agreed on Monday to keep the night ferries running through the winter.",
]


@pytest.mark.parametrize(("opening", "places", "date"), UNDELIMITED)
def test_datelines_without_a_delimiter(opening: str, places: list[str], date: str | None) -> None:
    story = told("{headline}\n\n" + opening + "{story}", ["places", "dateline", "body"])
    assert (story["places"], story["dateline"].date, story["body"]) == (places, date, BODY)


@pytest.mark.parametrize("lead", NO_DATELINES)
def test_sentences_that_begin_like_an_undelimited_dateline(lead: str) -> None:
    layout = "{headline}\n\nBy Mona Lindqvist\n\n" + lead + "\n\n{rest}"
    assert told(layout, ["dateline", "body"]) == {"dateline": None, "body": (lead, *REST)}


PHOTO_CREDITS = [
    "A night boat leaves the quay of Holm on Monday. AP",
    "A night boat leaves the quay of Holm on Monday.\n\nAP",
    "A night boat leaves the quay of Holm on Monday.\n\nREUTERS",
    "A night boat leaves the quay of Holm on Monday. REUTERS/Ann Poe",
    "A night boat leaves the quay of Holm, Norway, on Monday. (Photo: PTI)",
    "A night boat leaves the quay of Holm, Norway, on Monday. (AP Photo/Ann Poe)",
    "John Roe/AP",
    "Photo: AFP",
    "AFP/Getty Images",
    "(Image: Reuters)",
    "A night boat leaves the quay of Holm. | Photo Credit: PTI",
]


@pytest.mark.parametrize("caption", PHOTO_CREDITS)
@pytest.mark.parametrize("order", ["byline first", "caption first"])
def test_photo_credits_are_not_the_agency(caption: str, order: str) -> None:
    lines = ["By Mona Lindqvist", caption]
    head = "\n\n".join(lines if order == "byline first" else lines[::-1])
    expected = {"agency": None, "authors": ["Mona Lindqvist"], "body": BODY}
    assert told("{headline}\n\n" + head + "\n\n{story}", expected) == expected


def test_a_photo_credit_on_a_page_of_another_agency() -> None:
    layout = """
{headline}

A night boat leaves the quay of Holm. (Photo: PTI)

Reuters OSLO
2 min read Last Updated : Jun 12 2025 | 11:15 AM IST

{story}
"""
    expected: dict[str, Any] = {"agency": "Reuters", "byline": "Reuters", "places": ["Oslo"], "body": BODY}
    assert told(layout, expected) == expected


ABOUT = [
    "Bloomberg said on Monday that it would close its office in Holm and move forty people to the capital.",
    "Reuters sources said on Monday that six towns and the ministry had agreed on the night ferries.",
    "The Associated Press (AP) has named a new head of its office in the north, it said on Monday.",
    "NORTHCO (NRTC): The maker of ferries said on Monday that it would build two boats for the towns.",
    "Northco (NRTC.OL) - the maker of ferries - said on Monday that it would build two boats for the towns.",
    "Basic income (BI) - the idea that everybody is paid - has friends in all camps, a study said on Monday.",
    "AP Ferries, a firm from the north, said on Monday that it would build two boats for the six towns.",
    "Press Trust, a charity, said on Monday that it would pay for two boats for the six harbour towns.",
    "ANI Roe, a singer, said on Monday that she would give a concert for the crews of the night boats.",
]


@pytest.mark.parametrize("lead", ABOUT)
def test_text_about_an_agency_or_a_company(lead: str) -> None:
    expected = {"agency": None, "dateline": None, "body": (lead, *REST)}
    layout = "{headline}\n\nBy Mona Lindqvist\n\nMarch 5, 2015\n\n" + lead + "\n\n{rest}"
    assert told(layout, expected) == expected


CALL_SIGNS = [
    ("OMAHA (KXYZ) – ", ["Omaha"], None),
    ("NEW YORK CITY (WXYZ) --", ["New York City"], None),
    pytest.param(
        "(KXYZ) — ",
        [],
        None,
        marks=pytest.mark.xfail(
            strict=True, reason="datelines.find_dateline needs a place before a call sign"
        ),
    ),
    ("OMAHA, Neb. (WOWZ) - ", ["Omaha"], None),
    ("VATICAN CITY (RNS) — ", ["Vatican City"], "RNS"),
    ("OMAHA, Neb. (AP) - ", ["Omaha"], "AP"),
]


@pytest.mark.parametrize(("opening", "places", "agency"), CALL_SIGNS)
def test_call_signs_of_stations_are_no_agencies(opening: str, places: list[str], agency: str | None) -> None:
    expected = {"agency": agency, "places": places, "body": BODY}
    assert told("{headline}\n\nBy Mona Lindqvist\n\n" + opening + "{story}", expected) == expected


@pytest.mark.parametrize(
    ("headline", "agency"),
    [
        ("Reuters to open an office in the north", None),
        ("Bloomberg buys a maker of ferries for six harbour towns", None),
        ("AP names new head of its office in the north", None),
    ],
)
def test_headlines_about_an_agency(headline: str, agency: str | None) -> None:
    story = told(f"{headline}\n\nMarch 5, 2015\n\n{{story}}", ["headline", "agency", "body"])
    assert story == {"headline": headline, "agency": agency, "body": BODY}
