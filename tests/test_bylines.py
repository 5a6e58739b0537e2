"""Bylines: people with titles, papers and places; agencies; editors; lines that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse.knowledge import load
from feedparse.model import Author
from feedparse.normalize.affiliations import is_organisation, kind_of
from feedparse.normalize.bylines import parse_byline

ONE = {
    "By BARTON ROE": Author("Barton Roe"),
    "By BARTON ROE=": Author("Barton Roe"),
    "^By BARTON ROE=": Author("Barton Roe"),
    "-- By  Jane Doe": Author("Jane Doe"),
    "by Brett Roe - ": Author("Brett Roe"),
    "by Brett Roe - 12/22/23 11:35 AM ET": Author("Brett Roe"),
    "ByJane Doe": Author("Jane Doe"),
    "By\u00a0Jane Doe": Author("Jane Doe"),
    "By: Jane Doe": Author("Jane Doe"),
    "Written by Jane Doe": Author("Jane Doe"),
    "Curator: Jane Doe": Author("Jane Doe"),
    "Author: Jane Doe": Author("Jane Doe"),
    "As told to Jane DoePublished: Mar 09, 2023 4:13 PM EST": Author("Jane Doe"),
    "By Byron Doe": Author("Byron Doe"),
    "By Abby Roe": Author("Abby Roe"),
    "By Zyndrel Quombe": Author("Zyndrel Quombe"),
    "By Storm Walker": Author("Storm Walker"),
    "De Jane Doe": Author("Jane Doe"),
    "Von Max Muster": Author("Max Muster"),
    "Por María Roe": Author("María Roe"),
    "By  Jane Doe - Analysis": Author("Jane Doe", "Analysis"),
    "By Jane Doe, Science Editor": Author("Jane Doe", "Science Editor"),
    "BY JANE DOE / STAFF WRITER": Author("Jane Doe", "Staff Writer"),
    "Jane Doe Parliamentary editor": Author("Jane Doe", "Parliamentary editor"),
    "Jane Doe Deputy Content Hub Director": Author("Jane Doe", "Deputy Content Hub Director"),
    "Jane DoeLifestyle Writer": Author("Jane Doe", "Lifestyle Writer"),
    "Jane Doe, General Editor, F1Dec 19, 2023, 05:30 PM": Author("Jane Doe", "General Editor"),
    "Jane Doe | Contributing Writer | 5 days ago": Author("Jane Doe", "Contributing Writer"),
    "By Jane Doe, Bugle staff writer": Author("Jane Doe", "Bugle staff writer"),
    "By Jane Doe, dpa": Author("Jane Doe", None, "dpa"),
    "By Meg Roe / Associated Press": Author("Meg Roe", None, "Associated Press"),
    "By John O'roe The Associated Press": Author("John O'Roe", None, "The Associated Press"),
    "Gary B. Roe, Ap Sports Writer": Author("Gary B. Roe", "AP Sports Writer", "AP"),
    "BY JANE DOE, Associated Press Writer": Author("Jane Doe", "Associated Press Writer", "Associated Press"),
    "By Jane Doe | Fox News": Author("Jane Doe", None, "Fox News"),
    "By Jane Doe The Springfield Post": Author("Jane Doe", None, "The Springfield Post"),
    "By Jane Doe For Mailonline": Author("Jane Doe", None, "Mailonline"),
    "By Jane Doe | Special to the Pioneer Press": Author("Jane Doe", None, "Pioneer Press"),
    "Sarah Roe \u00a0 Worcester Telegram & Gazette": Author(
        "Sarah Roe", None, "Worcester Telegram & Gazette"
    ),
    "Jane Doe · CBC News · Posted: Dec 22, 2023 8:25 AM EST": Author("Jane Doe", None, "CBC News"),
    "By Jane Doe - The Springfield Times - Thursday, December 21, 2023": Author(
        "Jane Doe", None, "The Springfield Times"
    ),
    "Meera N / TNN": Author("Meera N", None, "TNN"),
    "Jane Doe | TNN | Apr 7, 2020, 15:43 IST": Author("Jane Doe", None, "TNN"),
    "By Jane Doe and The Associated Press": Author("Jane Doe", None, "The Associated Press"),
    "By Claudia Roeclaudiar@sph.example.sg@ClaudiaRoeBT": Author("Claudia Roe"),
    "Jane Doe@janedoe": Author("Jane Doe"),
    "Sharon Roe Follow @sharonroe Email ...": Author("Sharon Roe"),
    "Jane Doearchive page": Author("Jane Doe"),
    "By Jane Doelong Read": Author("Jane Doe"),
    "Jane Doe MS, RDN, LD": Author("Jane Doe"),
    "2 hours ago By Josh Roe": Author("Josh Roe"),
    "Jane Doe|Published 4 months ago": Author("Jane Doe"),
    "By Jane Doe • December 20, 2023 7:00 am": Author("Jane Doe"),
    "By PHILLIP ROE \u00a0 10/ 5/11 09:19 PM ET \u00a0": Author("Phillip Roe"),
    "By Jane Doe December 22, 2023, 15:56 59 comments": Author("Jane Doe"),
    "Meera Nair Kolkata": Author("Meera Nair", None, None, "Kolkata"),
    "Jane Doe in London": Author("Jane Doe", None, None, "London"),
    "By Jane Doe (Washington)": Author("Jane Doe", None, None, "Washington"),
    "Jane Doe": Author("Jane Doe"),
    "JANE VAN DER POE": Author("Jane van der Poe"),
}

SEVERAL = {
    "By  Jane Doe  and John Roe": ("Jane Doe", "John Roe"),
    "Jane Doe and John Roe, Associated Press": ("Jane Doe", "John Roe"),
    "By: Jane Doe, John Roe, The Associated Press": ("Jane Doe", "John Roe"),
    "JANE DOE AND JOHN ROE": ("Jane Doe", "John Roe"),
    "Jane Doe in London and John Roe in Paris": ("Jane Doe", "John Roe"),
    "By Jane Doe, John Roe and Ann Poe": ("Jane Doe", "John Roe", "Ann Poe"),
    "Jane Doe/John Roe": ("Jane Doe", "John Roe"),
    "Jane DoeJohn Roe, The Associated Press": ("Jane Doe", "John Roe"),
    "By Jane Doe | jd@paper.example | New York Daily News and Ann Poe | ap@paper.example | Daily News": (
        "Jane Doe",
        "Ann Poe",
    ),
    "Jane Doe, Associated Press Jane Doe, Associated Press": ("Jane Doe",),
}

NOBODY = {
    "By The Associated Press": ("AP",),
    "ByThe Associated Press": ("AP",),
    "AP": ("AP",),
    "The Associated Press": ("AP",),
    "By Reuters": ("Reuters",),
    "Press Trust of India Kolkata": ("PTI",),
    "Staff Reporter": (),
    "By Staff Reporter": (),
    "Special Correspondent": (),
    "Web Desk": (),
    "BS Web Team": (),
    "BS Reporter Kolkata": (),
    "The Hindu Bureau": (),
    "By Express News Service": (),
    "By: Express News Service | New Delhi |": (),
    "Newsroom": (),
    "TNN": (),
    "From our correspondents": (),
}

NO_BYLINES = (
    "",
    "   ",
    "gr/bp",
    "ab/cd",
    "By the way, the minister said",
    "By Popular Demand",
    "By Monday the storm had passed",
    "Latest News",
    "Jane Doe is a writer for the paper.",
    "Kolkata",
    "The ferry sank on Tuesday.",
    "Read more",
    "12 March 2020",
    "Will Roe trigger another round of talks?",
    "Jane Doe Says Ferry Plan Is Dead",
    "© 2023 Jane Doe",
    "— Jane Doe (@janedoe) December 17, 2023",
    "Jane Doe/Getty Images",
    "Jane Doe in Oslo contributed to this report.",
    "Photo: Jane Doe/AP",
    "Subscribe",
    "Share this",
    "Updated: March 5, 2019",
)

FOLLOWED = (
    (
        "By BARTON ROE",
        ("Associated Press Writer", "OSLO (AP) -"),
        (Author("Barton Roe", "Associated Press Writer", "Associated Press"),),
        1,
    ),
    (
        "By JANE DOE",
        ("The Daily Bugle", "The ferry sank."),
        (Author("Jane Doe", None, "The Daily Bugle"),),
        1,
    ),
    (
        "By JANE DOE and JOHN ROE=",
        ("Associated Press=",),
        (Author("Jane Doe", None, "Associated Press"), Author("John Roe", None, "Associated Press")),
        1,
    ),
    ("By", ("Jane Doe", "and", "John Roe", "The ferry sank."), (Author("Jane Doe"), Author("John Roe")), 3),
    ("Written by:", ("Jane Doe",), (Author("Jane Doe"),), 1),
    ("Author", ("Jane Doe",), (Author("Jane Doe"),), 1),
    (
        "By JANE DOE",
        ("and JOHN ROE", "AP Sports Writers"),
        (Author("Jane Doe", "AP Sports Writers", "AP"), Author("John Roe", "AP Sports Writers", "AP")),
        2,
    ),
    ("By JANE DOE", ("Senior Correspondent", "Bergen"), (Author("Jane Doe", "Senior Correspondent"),), 1),
    ("By JANE DOE", ("The ferry sank on Tuesday.",), (Author("Jane Doe"),), 0),
)

EDITED = {
    "Edited by Jane Doe (with inputs from Reuters)": ((), ("Jane Doe",)),
    "Money And MarketsEdited by Jane Doe (with inputs from Reuters)Updated: February 12, 2021 1:45 pm IST": (
        (),
        ("Jane Doe",),
    ),
    "Written by Jane Doe | Edited by Ann Poe, New Delhi": (("Jane Doe",), ("Ann Poe",)),
    "Reported By:Jane Doe| Edited By: Ann Poe |Source: DNA webdesk |Updated: Aug 18, 2022": (
        ("Jane Doe",),
        ("Ann Poe",),
    ),
    "Written by Jane Doe; photographs by John Roe": (("Jane Doe",), ()),
}


@pytest.mark.parametrize(("text", "author"), ONE.items())
def test_one_author(text: str, author: Author) -> None:
    parsed = parse_byline(text)
    assert parsed is not None
    assert parsed.authors == (author,)


@pytest.mark.parametrize(("text", "names"), SEVERAL.items())
def test_several_authors(text: str, names: tuple[str, ...]) -> None:
    parsed = parse_byline(text)
    assert parsed is not None
    assert tuple(author.name for author in parsed.authors) == names


def test_each_author_keeps_their_place() -> None:
    parsed = parse_byline("Jane Doe in London and John Roe in Paris")
    assert parsed is not None
    assert [author.location for author in parsed.authors] == ["London", "Paris"]


@pytest.mark.parametrize(("text", "agencies"), NOBODY.items())
def test_desks_and_agencies_are_no_authors(text: str, agencies: tuple[str, ...]) -> None:
    parsed = parse_byline(text)
    assert parsed is not None
    assert parsed.authors == ()
    assert parsed.agencies == agencies


@pytest.mark.parametrize("text", NO_BYLINES)
def test_no_bylines(text: str) -> None:
    parsed = parse_byline(text)
    assert parsed is None or not parsed.authors


@pytest.mark.parametrize(("text", "more", "authors", "used"), FOLLOWED)
def test_lines_that_follow(text: str, more: tuple[str, ...], authors: tuple[Author, ...], used: int) -> None:
    parsed = parse_byline(text, more)
    assert parsed is not None
    assert (parsed.authors, parsed.used) == (authors, used)


@pytest.mark.parametrize(("text", "people"), EDITED.items())
def test_editors(text: str, people: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    parsed = parse_byline(text)
    assert parsed is not None
    assert (tuple(author.name for author in parsed.authors), parsed.editors) == people


@pytest.mark.parametrize("text", load("roles")["examples"]["titles"])
def test_examples_of_titles(text: str) -> None:
    parsed = parse_byline(f"By Jane Doe, {text}")
    assert parsed is not None
    assert parsed.authors[0].name == "Jane Doe"
    assert parsed.authors[0].title == text


@pytest.mark.parametrize("text", load("roles")["examples"]["desks"])
def test_examples_of_desks(text: str) -> None:
    parsed = parse_byline(f"By {text}")
    assert parsed is not None
    assert parsed.authors == ()


@pytest.mark.parametrize("text", load("roles")["examples"]["organisations"])
def test_examples_of_organisations(text: str) -> None:
    assert is_organisation(text)
    assert kind_of(text) not in ("title", "place")


@given(st.text(max_size=120), st.lists(st.text(max_size=40), max_size=4))
def test_any_line_is_answered(text: str, more: list[str]) -> None:
    parsed = parse_byline(text, more)
    assert parsed is None or 0 <= parsed.used <= len(more)


PIECES = (
    "By",
    "Jane Doe",
    "and",
    ",",
    "|",
    "/",
    "AP",
    "Edited by",
    "in",
    "London",
    "Staff Writer",
    "-",
    "(",
    ")",
    "\u00a0 ",
    "@x",
)


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_mixture_of_pieces_names_only_the_people_in_it(pieces: list[str]) -> None:
    parsed = parse_byline(" ".join(pieces))
    assert parsed is None or {author.name for author in parsed.authors} <= {
        "Jane Doe",
        "Jane",
        "Jane Doe Jane Doe",
    }
