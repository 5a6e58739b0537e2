"""The site or paper that carried a story: named in notices, copyright lines and footers, not in the story."""

from __future__ import annotations

import pytest
from pages import facts_of, winner

from feedparse.model import Basis, Field

NAMED = [
    (
        "{story}\n\n(This story has not been edited by Business Standard staff, it is auto-generated.)",
        "Business Standard",
        "in_notice",
    ),
    (
        "{story}\n\n(Except for the headline, this story has not been edited by NDTV staff.)",
        "NDTV",
        "in_notice",
    ),
    ("{story}\n\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021. ALL RIGHTS RESERVED.", "NDTV", "in_legal_line"),
    (
        "{story}\n\nCopyright© 2023, THG PUBLISHING PVT LTD. or its affiliated companies.",
        "The Hindu",
        "in_legal_line",
    ),
    ("{story}\n\n©2015 FOX News Network, LLC. All rights reserved.", "Fox News", "in_legal_line"),
    ("Published March 5, 2019 | FoxNews.com\n\n{story}", "Fox News", "in_short_line"),
    ("{story}\n\nBusiness Standard", "Business Standard", "in_short_line"),
    ("{story}\n\n© 2020 Hearst Communications, Inc.", "Hearst Newspapers", "in_owner_line"),
]


@pytest.mark.parametrize(("layout", "publisher", "rule"), NAMED)
def test_where_the_publisher_is_named(layout: str, publisher: str, rule: str) -> None:
    claim, found_by = winner("{headline}\n\n" + layout, "publisher")
    assert claim is not None
    assert (claim.value, found_by) == (publisher, rule)


@pytest.mark.parametrize(
    "layout",
    [
        "{story}",
        "{story}\n\nThe editors of the Business Standard said on Monday that they would print it in full.",
        "{story}\n\nCopyright 2021 Harbour Bugle of Nowhere. All rights reserved.",
        "By Mona Lindqvist\n\n{story}\n\nShare",
    ],
)
def test_pages_that_do_not_say_who_published_them(layout: str) -> None:
    claim, _ = winner("{headline}\n\n" + layout, "publisher")
    assert claim is None


PRECEDENCE = [
    ("{story}\n\n© 2020 Hearst Communications, Inc.\n\nFoxNews.com", "Fox News"),
    ("FoxNews.com\n\n{story}\n\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021. ALL RIGHTS RESERVED.", "NDTV"),
    (
        "{story}\n\n©2015 FOX News Network, LLC. All rights reserved.\n\n"
        "© COPYRIGHT NDTV CONVERGENCE LIMITED 2021. ALL RIGHTS RESERVED.",
        "NDTV",
    ),
]


@pytest.mark.parametrize(("layout", "publisher"), PRECEDENCE)
def test_a_title_counts_before_its_owner_and_the_last_copyright_line_before_the_first(
    layout: str, publisher: str
) -> None:
    facts = facts_of("{headline}\n\n" + layout)
    assert facts.value("publisher") == publisher
    assert publisher not in [claim.value for claim in facts.rejected["publisher"]][:1]


def test_the_record_that_later_extractors_read_is_that_of_the_publisher() -> None:
    facts = facts_of("{headline}\n\n{story}\n\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021.")
    record = facts.value("publisher_record")
    assert (record.name, record.country, record.zone) == (facts.value("publisher"), "IN", "Asia/Kolkata")


def test_what_the_envelope_states_comes_first() -> None:
    claim, rule = winner(
        "{headline}\n\n{story}\n\nFoxNews.com", "publisher", Field("publisher", "Holm Courier", "x")
    )
    assert claim is not None
    assert (claim.value, claim.basis, rule) == ("Holm Courier", Basis.STATED, "stated")
