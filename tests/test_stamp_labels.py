"""Which stamps of a page are found, what label each one has, and which dates are none of its stamps."""

from __future__ import annotations

import pytest
from pages import document_of, facts_of

LABELS = [
    ("Updated: March 5, 2019", ["updated"]),
    ("Last Updated : Mar 05 2019 | 9:42 AM IST", ["updated"]),
    ("Last modified March 5, 2019", ["updated"]),
    ("Revised: March 5, 2019", ["updated"]),
    ("Actualizado: 5 marzo 2019", ["updated"]),
    ("Mis à jour le 5 mars 2019", ["updated"]),
    ("Aktualisiert am 5. März 2019", ["updated"]),
    ("Published March 5, 2019", ["published"]),
    ("First Published: Tue, March 5 2019. 10:30 IST", ["published"]),
    ("Posted on March 5, 2019", ["published"]),
    ("Issued March 5, 2019", ["published"]),
    ("Publié le 5 mars 2019", ["published"]),
    ("Veröffentlicht am 5. März 2019", ["published"]),
    ("Created: 5 March 2019", ["created"]),
    ("EMBARGOED UNTIL 0001 GMT 5 March 2019", ["embargoed"]),
    ("NOT FOR PUBLICATION BEFORE 0001 Tuesday, 5 March 2019", ["embargoed"]),
    ("March 5, 2019", [""]),
    ("By Mona Lindqvist | March 5, 2019", [""]),
    ("Republished Roe on March 5, 2019", [""]),
    ("Published March 5, 2019 Updated March 6, 2019", ["published", "updated"]),
    ("Published March 5, 2019\nUpdated March 6, 2019", ["published", "updated"]),
    ("Updated March 6, 2019\nPublished March 5, 2019", ["updated", "published"]),
    ("March 5, 2019 | Updated 11:30 IST", ["", "updated"]),
    ("Updated March 6, 2019 | March 5, 2019", ["updated", ""]),
    ("Updated:\n\nMarch 6, 2019", ["updated"]),
    ("Published\n\nMarch 5, 2019\n\nUpdated\n\nMarch 6, 2019", ["published", "updated"]),
    ("Source: Xinhua   2019-03-05 10:15:32", [""]),
]


@pytest.mark.parametrize(("stamps", "labels"), LABELS)
def test_the_label_of_a_stamp(stamps: str, labels: list[str]) -> None:
    facts = facts_of("{headline}\n\n" + stamps + "\n\n{story}")
    assert [printed.label for printed in facts.values("stamps")] == labels


COVERED = [
    ("Updated: March 5, 2019 10:15 AM IST | 3 min read", ["March 5, 2019 10:15 AM IST"]),
    ("March 05, 2019 03:40 pm | Updated 04:10 pm IST - Oslo", ["March 05, 2019 03:40 pm", "04:10 pm IST"]),
    ("28 November 2018\n03:26 pm", ["28 November 2018", "03:26 pm"]),
]


@pytest.mark.parametrize(("stamps", "printed"), COVERED)
def test_the_spans_of_stamps_are_their_text(stamps: str, printed: list[str]) -> None:
    layout = "{headline}\n\n" + stamps + "\n\n{story}"
    text = document_of(layout).text
    assert [text[span.start : span.end] for span in facts_of(layout).spans("stamps")] == printed


def test_a_time_under_its_day_is_one_stamp() -> None:
    (printed,) = facts_of("{headline}\n\nPublished 28 November 2018\n03:26 pm IST\n\n{story}").values(
        "stamps"
    )
    stamp = printed.stamp
    assert printed.label == "published"
    assert (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute, stamp.zone) == (
        2018,
        11,
        28,
        15,
        26,
        "IST",
    )


def test_a_labelled_time_under_a_day_is_a_stamp_of_its_own() -> None:
    values = facts_of("{headline}\n\n28 November 2018\nUpdated 03:26 pm IST\n\n{story}").values("stamps")
    assert [(printed.label, printed.stamp.hour) for printed in values] == [("", None), ("updated", 15)]


def test_a_notice_says_when_the_story_was_first_published() -> None:
    layout = "{headline}\n\n{story}\n\nThis report by The Canadian Press was first published March 5, 2019."
    (printed,) = facts_of(layout).values("stamps")
    assert (printed.label, printed.stamp.year, printed.stamp.month, printed.stamp.day) == (
        "published",
        2019,
        3,
        5,
    )


NO_STAMPS = [
    "{headline}\n\n{story}\n\nThe towns had signed a paper on March 5, 2019, and a second one in April.",
    "{headline}\n\nFILE - A night boat leaves Holm on Jan. 3, 2024. (AP Photo/Ann Poe)\n\n{story}",
    "{headline}\n\n{story}\n\nTerms of Service (updated March 5, 2019)",
    "{headline}\n\n{story}\n\nPrivacy Policy Updated: March 5, 2019",
    "{headline}\n\n{story}\n\nCopyright updated 5 March 2019",
    "{headline}\n\n{story}\n\nCookie Policy - last modified 5 March 2019",
]


@pytest.mark.parametrize("layout", NO_STAMPS)
def test_dates_in_sentences_captions_and_legal_lines_are_no_stamps(layout: str) -> None:
    assert facts_of(layout).values("stamps") == ()


ORDERS = [
    ("{story}\n\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021.", (2019, 5, 4)),
    ("{story}\n\n©2015 FOX News Network, LLC. All rights reserved.", (2019, 4, 5)),
]


@pytest.mark.parametrize(("layout", "day"), ORDERS)
def test_the_publishers_country_settles_day_and_month(layout: str, day: tuple[int, int, int]) -> None:
    (printed,) = facts_of("{headline}\n\nPublished 04/05/2019 10:15\n\n" + layout).values("stamps")
    assert (printed.stamp.year, printed.stamp.month, printed.stamp.day) == day
