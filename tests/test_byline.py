"""Which line of a page is its byline, what belongs to it, and which rule finds it."""

from __future__ import annotations

import pytest
from pages import BODY, document_of, facts_of, told, winner

from feedparse.document import flow
from feedparse.model import Field

STAMP = "March 5, 2019 10:15 AM EST"
LINES = [
    ("By MONA LINDQVIST\n\n{story}", "By MONA LINDQVIST", ["Mona Lindqvist"], "by_line"),
    ("ByMona Lindqvist\n\n{story}", "ByMona Lindqvist", ["Mona Lindqvist"], "by_line"),
    ("By: Mona Lindqvist |\n\n{story}", "By: Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    ("Written by Mona Lindqvist\n\n{story}", "Written by Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    ("News by Mona Lindqvist\n\n{story}", "News by Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    ("Von Max Muster\n\n{story}", "Von Max Muster", ["Max Muster"], "by_line"),
    (f"By Mona Lindqvist | {STAMP}\n\n{{story}}", "By Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    (f"By Mona LindqvistUpdated {STAMP}\n\n{{story}}", "By Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    (f"{STAMP} By Mona Lindqvist\n\n{{story}}", "By Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    ("By\n\nMona Lindqvist\n\n{story}", "By Mona Lindqvist", ["Mona Lindqvist"], "by_line"),
    (
        "By\n\nMona Lindqvist,\n\nJohn Roe\n\n{story}",
        "By Mona Lindqvist, John Roe",
        ["Mona Lindqvist", "John Roe"],
        "by_line",
    ),
    ("By The Associated Press\n\n{story}", "By The Associated Press", [], "by_line"),
    (
        "By CNN Wire\n\nBy Mona Lindqvist, CNN\n\n{story}",
        "By Mona Lindqvist, CNN",
        ["Mona Lindqvist"],
        "by_line",
    ),
    (
        "Mona Lindqvist\n\nAssociated Press\n\n{story}",
        "Mona Lindqvist",
        ["Mona Lindqvist"],
        "name_beside_credit",
    ),
    (f"Mona Lindqvist\n\n{STAMP}\n\n{{story}}", "Mona Lindqvist", ["Mona Lindqvist"], "name_beside_credit"),
    (f"{STAMP} Mona Lindqvist\n\n{{story}}", "Mona Lindqvist", ["Mona Lindqvist"], "name_beside_credit"),
    (
        "Mona Lindqvist, Science Editor\n\n{story}",
        "Mona Lindqvist, Science Editor",
        ["Mona Lindqvist"],
        "name_beside_credit",
    ),
    ("Associated Press\n\n{story}", "Associated Press", [], "agency_line"),
    ("PTI Nagpur\n\n{story}", "PTI", [], "agency_line"),
    ("PTI @holmcourier\n\n{story}", "PTI @holmcourier", [], "agency_line"),
    ("PTI\n\nA night boat at the quay of Holm. (Photo: ANI)\n\n{story}", "PTI", [], "agency_line"),
    (f"Special Correspondent\n\n{STAMP}\n\n{{story}}", "Special Correspondent", [], "desk_line"),
    (f"Staff Reporter\n\n{STAMP}\n\n{{story}}", "Staff Reporter", [], "desk_line"),
    (f"{STAMP}\n\nThe Hindu Bureau\n\n{{story}}", "The Hindu Bureau", [], "desk_line"),
    ("Mona Lindqvist\n\n{story}", "Mona Lindqvist", ["Mona Lindqvist"], "name_line"),
    ("{story}\n\nBy —\n\nMona Lindqvist", "By Mona Lindqvist", ["Mona Lindqvist"], "name_at_foot"),
]


@pytest.mark.parametrize(("layout", "printed", "authors", "rule"), LINES)
def test_the_byline_of_a_page(layout: str, printed: str, authors: list[str], rule: str) -> None:
    claim, found_by = winner("{headline}\n\n" + layout, "byline")
    assert claim is not None
    assert claim.value.printed == printed
    assert [author.name for author in claim.value.authors] == authors
    assert found_by == rule


CREDITED = [
    ("HT Correspondent, Hindustan Times\n\n" + STAMP, None, [], "HT Correspondent, Hindustan Times"),
    ("Holm Courier, Oslo | By Mona Lindqvist\n\n" + STAMP, None, ["Mona Lindqvist"], "By Mona Lindqvist"),
    ("AP  |  By Mona Lindqvist\n\n" + STAMP, "AP", ["Mona Lindqvist"], "By Mona Lindqvist"),
    ("Associated Press\n\nMona Lindqvist\n\n" + STAMP, "AP", ["Mona Lindqvist"], "Mona Lindqvist"),
    ("Bloomberg News\n\nMona Lindqvist and John Roe", "Bloomberg", ["Mona Lindqvist", "John Roe"], None),
    ("Source: Reuters\n\n" + STAMP, "Reuters", [], "Source: Reuters"),
    ("Source: Xinhua   2019-03-05 10:15:32", "Xinhua", [], "Source: Xinhua"),
    ("Agence France-Presse in Oslo\n\n" + STAMP, "AFP", [], "Agence France-Presse"),
    ("AFP-JIJI\n\n" + STAMP, "AFP", [], "AFP-JIJI"),
    ("PTI and ANI\n\n" + STAMP, "PTI", [], "PTI and ANI"),
    ("AFP/Getty Images\n\n" + STAMP, None, [], None),
    ("By Reuters Staff\n\n3 Min Read", "Reuters", [], "By Reuters Staff"),
    ("Staff and agencies\n\n" + STAMP, None, [], "Staff and agencies"),
    ("Mona Lindqvist, Los Angeles Times (TNS)", "TNS", ["Mona Lindqvist"], None),
]


@pytest.mark.parametrize(("head", "agency", "authors", "printed"), CREDITED)
def test_who_is_credited(head: str, agency: str | None, authors: list[str], printed: str | None) -> None:
    story = told("{headline}\n\n" + head + "\n\n{story}", ["agency", "authors", "byline", "body"])
    assert (story["agency"], story["authors"], story["body"]) == (agency, authors, BODY)
    if printed:
        assert story["byline"] == printed


PLACED = [
    ("By PTI, New Delhi", ["New Delhi"]),
    ("AP  |  By Mona Lindqvist", []),
]
GAPS = [
    ("KYODO, AP", [], "creditlines.read_credit takes an agency before an agency for a place"),
    (
        "Mumbai, UPDATED: Mar 5, 2019 10:15 IST",
        ["Mumbai"],
        "dateline.before_stamp stops at the label of a stamp",
    ),
]


@pytest.mark.parametrize(
    ("head", "places"),
    [
        *PLACED,
        *(
            pytest.param(head, places, marks=pytest.mark.xfail(strict=True, reason=reason))
            for head, places, reason in GAPS
        ),
    ],
)
def test_the_place_of_a_credit_line(head: str, places: list[str]) -> None:
    layout = "{headline}\n\n" + f"{head}\n\n{STAMP}\n\n" + "{story}"
    assert told(layout, ["places"])["places"] == places


def test_credit_lines_of_one_width_stay_apart() -> None:
    head = """
Mona Lindqvist and John Roe, The Canadian Press
Published Tuesday, March 5, 2019 10:15AM EST
Last Updated Tuesday, March 5, 2019 11:15AM EST
"""
    story = told("{headline}\n" + head + "\n{story}", ["agency", "authors", "published"])
    assert story == {
        "agency": "CP",
        "authors": ["Mona Lindqvist", "John Roe"],
        "published": "2019-03-05T10:15:00-05:00",
    }


NONE = [
    "{story}",
    "Share\n\nFacebook\n\nTwitter\n\n{story}",
    "By the way, six towns have agreed\n\n{story}",
    "FILE - A night boat at the quay of Holm in 2019.\n\nAP\n\n{story}",
    "Photo: Mona Lindqvist/AP\n\n{story}",
    "Mona Lindqvist/Getty Images\n\n{story}",
    "Trending\n\nNight ferries\n\nTransport ministry\n\n{story}",
    "{story}\n\nMore From This Section\n\nBy Ann Poe",
    "Mona Lindqvist, John Roe and Ann ...\n\nUpdated March 5, 2019\n\n{story}",
]


@pytest.mark.parametrize("layout", NONE)
def test_pages_without_a_byline(layout: str) -> None:
    claim, _ = winner("{headline}\n\n" + layout, "byline")
    assert claim is None


BELOW = [
    ("By MONA LINDQVIST\n\nAP Sports Writer\n\n{story}", "AP Sports Writer", "AP"),
    ("By MONA LINDQVIST\n\nAssociated Press\n\n{story}", None, "Associated Press"),
    ("By MONA LINDQVIST\n\nThe Daily Bugle\n\n{story}", None, "The Daily Bugle"),
    ("Mona Lindqvist\n\nThe Canadian Press\n\n{story}", None, "The Canadian Press"),
    ("By Mona Lindqvist, Reuters\n\n{story}", None, "Reuters"),
]


@pytest.mark.parametrize(("layout", "title", "organization"), BELOW)
def test_title_and_paper_of_the_author(layout: str, title: str | None, organization: str) -> None:
    claim, _ = winner("{headline}\n\n" + layout, "authors")
    assert claim is not None
    assert [(author.title, author.organization) for author in claim.value] == [(title, organization)]


def test_an_author_below_the_agency() -> None:
    claim, rule = winner("{headline}\n\nBy Associated Press\n\nMona Lindqvist\n\n{story}", "authors")
    assert claim is not None
    assert [author.name for author in claim.value] == ["Mona Lindqvist"]
    assert rule in ("in_byline", "below_agency")


def test_the_span_of_a_byline_holds_the_line_below_it() -> None:
    layout = "{headline}\n\nBy MONA LINDQVIST\n\nAP Sports Writer\n\n{story}"
    claim, _ = winner(layout, "byline")
    assert claim is not None
    printed = [flow(document_of(layout), span) for span in claim.spans]
    assert printed == ["By MONA LINDQVIST", "AP Sports Writer"]


def test_a_line_that_names_a_person_comes_before_one_that_names_a_wire() -> None:
    claims = facts_of("{headline}\n\nBy CNN Wire\n\nBy Mona Lindqvist, CNN\n\n{story}")
    assert [claim.value.printed for claim in claims.rejected["byline"]][0] == "By CNN Wire"


def test_the_lines_above_a_dump_are_its_byline() -> None:
    layout = "-- {headline}\n-- By  Mona Lindqvist \n-- Tue May 18, 2010 4:07pm EDT\n-- \n\n{story}"
    claim, rule = winner(layout, "byline")
    assert claim is not None
    assert (claim.value.printed, rule) == ("By Mona Lindqvist", "dump_header")


def test_what_the_envelope_states_comes_first() -> None:
    claim, rule = winner(
        "{headline}\n\nBy Ann Poe\n\n{story}", "byline", Field("byline", "Mona Lindqvist, Reuters", "x")
    )
    assert claim is not None
    assert rule == "stated"
    assert [author.name for author in claim.value.authors] == ["Mona Lindqvist"]
    assert claim.value.agencies == ("Reuters",)
