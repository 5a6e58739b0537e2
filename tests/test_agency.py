"""The wire service whose copy it is: where it is named, and where its name says nothing."""

from __future__ import annotations

import pytest
from pages import facts_of, winner

from feedparse.model import Basis, Field

NAMED = [
    ("OULU, Finland (AP) — {story}", "AP", "in_dateline"),
    ("LVIV, Dec 20 (Reuters) - {story}", "Reuters", "in_dateline"),
    ("New Delhi, Nov 4 (PTI) {story}", "PTI", "in_dateline"),
    ("New Delhi [India], May 12 (ANI): {story}", "ANI", "in_dateline"),
    ("(Reuters) - {story}", "Reuters", "in_dateline"),
    ("Oslo Tue May 18, 2010 4:07pm EDT\n\n(Reuters) - {story}", "Reuters", "in_dateline"),
    ("OMAHA, Neb., Feb. 3, 2017 /PRNewswire/ -- {story}", "PRNewswire", "in_dateline"),
    ("PTI Nagpur\n\nMarch 5, 2019\n\n{story}", "PTI", "in_dateline"),
    ("By The Associated Press\n\n{story}", "AP", "in_byline"),
    ("By Mona Lindqvist, AP Sports Writer\n\n{story}", "AP", "in_byline"),
    ("By MONA LINDQVIST\n\nAssociated Press\n\n{story}", "AP", "in_byline"),
    ("Agence France-Presse\n\n{story}", "AFP", "in_byline"),
    ("{story}\n\n--IANS\n\nab/cd", "IANS", "in_end_mark"),
    ("{story} - Reuters", "Reuters", "in_end_mark"),
    ("{story} — AFP", "AFP", "in_end_mark"),
    ("{story} PTI ABC DEF", "PTI", "in_end_mark"),
    ("{story}\n\nUNI ABC DE FG1204", "UNI", "in_end_mark"),
    ("{story}\n\n-- BERNAMA", "Bernama", "in_end_mark"),
    ("{story}\n\nAFP", "AFP", "in_end_mark"),
    ("{story}\n\nCopyright 2020 The Associated Press. All rights reserved.", "AP", "in_copyright"),
    ("{story}\n\n© 2020 AFP", "AFP", "in_copyright"),
    (
        "{story}\n\n___\n\nAssociated Press writer Ann Poe in Bonn contributed to this report.",
        "AP",
        "in_contribution",
    ),
]


@pytest.mark.parametrize(("layout", "agency", "rule"), NAMED)
def test_where_the_agency_is_named(layout: str, agency: str, rule: str) -> None:
    claim, found_by = winner("{headline}\n\n" + layout, "agency")
    assert claim is not None
    assert (claim.value, found_by) == (agency, rule)


def test_the_site_of_a_dump_names_its_agency() -> None:
    layout = (
        "-- Harbour towns agree on night ferries\n-- By  Mona Lindqvist \n-- Tue May 18, 2010 4:07pm EDT\n"
        "-- http://www.reuters.com/article/2010/05/18/idEXAMPLE\n\n{story}"
    )
    claim, rule = winner(layout, "agency")
    assert claim is not None
    assert (claim.value, rule) == ("Reuters", "in_address")


STAFF = [
    "By Mona Lindqvist\n\nHOLM: {story}",
    "By Mona Lindqvist\n\n{story}\n\n(With inputs from PTI)",
    "By Mona Lindqvist\n\n{story}\n\n(With agency inputs)",
    "By Mona Lindqvist\n\n{story}\n\nReuters and AFP contributed to this report.",
    "By Mona Lindqvist\n\nA night boat leaves Holm. REUTERS/Ann Poe\n\n{story}",
    "By Mona Lindqvist\n\n{story}\n\nFollow Reuters on Facebook",
    "By Mona Lindqvist\n\nOMAHA (KXYZ) – {story}",
    "By Mona Lindqvist\n\n{story}\n\nCopyright 2020 Holm Courier. All rights reserved.",
    "By Mona Lindqvist\n\n{story}\n\nThe yard told AFP that it would hire forty people in the spring.",
]


@pytest.mark.parametrize("layout", STAFF)
def test_staff_copy_has_no_agency(layout: str) -> None:
    claim, _ = winner("{headline}\n\n" + layout, "agency")
    assert claim is None


PRECEDENCE = [
    ("By AFP\n\nOULU, Finland (AP) — {story}", "AP", ["AFP"]),
    ("By The Associated Press\n\n{story} — AFP", "AP", ["AFP"]),
    ("OULU, Finland (AP) — {story}\n\nCopyright 2020 AFP. All rights reserved.", "AP", ["AFP"]),
]


@pytest.mark.parametrize(("layout", "agency", "others"), PRECEDENCE)
def test_the_dateline_counts_most_and_the_others_are_runners_up(
    layout: str, agency: str, others: list[str]
) -> None:
    facts = facts_of("{headline}\n\n" + layout)
    assert facts.value("agency") == agency
    assert sorted({claim.value for claim in facts.rejected["agency"]}) == others


@pytest.mark.parametrize(
    ("named", "short"), [("PTI", "PTI"), ("Press Trust of India", "PTI"), ("Holm News", "Holm News")]
)
def test_the_callers_agency_beats_the_text(named: str, short: str) -> None:
    claim, rule = winner("{headline}\n\nOULU, Finland (AP) — {story}", "agency", agency=named)
    assert claim is not None
    assert (claim.value, claim.basis, rule) == (short, Basis.STATED, "stated")


def test_the_envelopes_agency_beats_the_text() -> None:
    claim, rule = winner(
        "{headline}\n\n(AP) — {story}", "agency", Field("agency", "Agence France-Presse", "x")
    )
    assert claim is not None
    assert (claim.value, rule) == ("AFP", "stated")
