"""Published and updated: which stamp says which, what a stamp inherits, and what it is told to rest on."""

from __future__ import annotations

from typing import Any

import pytest
from pages import facts_of, told, winner

RULES = [
    (
        "{headline}\n\nPublished March 5, 2019 10:15 AM EST\n\n{story}",
        "2019-03-05T10:15:00-05:00",
        "labelled_near",
    ),
    ("Published March 5, 2019\n\n{headline}\n\n{story}", "2019-03-05", "labelled_near"),
    (
        "{headline}\n\n{story}\n\nFirst Published: Mar 05 2019 | 9:42 AM IST",
        "2019-03-05T09:42:00+05:30",
        "first_published",
    ),
    ("{headline}\n\nMarch 5, 2019\n\n{story}", "2019-03-05", "unlabelled"),
    ("March 5, 2019\n\n{headline}\n\n{story}", "2019-03-05", "unlabelled"),
    ("{headline}\n\nOslo Tue May 18, 2010 4:07pm EDT\n\n{story}", "2010-05-18T16:07:00-04:00", "unlabelled"),
    ("{headline}\n\n{story}\n\nPublished March 5, 2019", "2019-03-05", "labelled_below"),
    (
        "{headline}\n\nOSLO, Norway (AP) _ {story}\n\nAP-NR-11-13-89 2326EST",
        "1989-11-13T23:26:00-05:00",
        "circuit_stamp",
    ),
    (
        "-- {headline}\n-- By  Mona Lindqvist \n-- Tue May 18, 2010 4:07pm EDT\n-- \n\n{story}",
        "2010-05-18T16:07:00-04:00",
        "dump_header",
    ),
]


@pytest.mark.parametrize(("layout", "published", "rule"), RULES)
def test_the_rule_that_finds_the_publication(layout: str, published: str, rule: str) -> None:
    claim, found_by = winner(layout, "published")
    assert claim is not None
    assert (claim.value, found_by) == (published, rule)


PRECEDENCE = [
    (
        "{headline}\n\nMarch 1, 2019\n\nUpdated March 6, 2019\n\n{story}\n\nFirst Published: March 5, 2019",
        "2019-03-05",
        "2019-03-06",
    ),
    (
        "{headline}\n\nPublished March 5, 2019\n\n{story}\n\nFirst Published: March 1, 2019",
        "2019-03-05",
        None,
    ),
    ("Published March 1, 2019\n\n{headline}\n\nPublished March 5, 2019\n\n{story}", "2019-03-05", None),
    ("{headline}\n\nMarch 5, 2019\n\n{story}\n\nPublished March 1, 2019", "2019-03-05", None),
    ("{headline}\n\nMarch 5, 2019\n\nMarch 6, 2019 11:30\n\n{story}", "2019-03-05", "2019-03-06T11:30:00"),
    ("{headline}\n\nMarch 5, 2019\n\nMarch 5, 2019 11:30\n\n{story}", "2019-03-05T11:30:00", None),
    ("{headline}\n\nMarch 5, 2019 11:30\n\nMarch 5, 2019 11:30\n\n{story}", "2019-03-05T11:30:00", None),
    ("{headline}\n\nUpdated March 6, 2019\n\nSports  March 1, 2019\n\n{story}", None, "2019-03-06"),
    ("{headline}\n\n{story}\n\nUpdated March 6, 2019", None, "2019-03-06"),
    ("{headline}\n\nUpdated 2 hours ago\n\n{story}\n\nPublished March 5, 2019", "2019-03-05", None),
]


@pytest.mark.parametrize(("layout", "published", "updated"), PRECEDENCE)
def test_which_of_several_stamps_counts(layout: str, published: str | None, updated: str | None) -> None:
    assert told(layout, ["published", "updated"]) == {"published": published, "updated": updated}


INHERITED = [
    (
        "March 05, 2019 03:40 pm | Updated 04:10 pm IST",
        {"published": "2019-03-05T15:40:00+05:30", "updated": "2019-03-05T16:10:00+05:30"},
        {"zone-inferred", "date-inferred", "zone-resolved"},
    ),
    (
        "Published March 5, 2019 10:15 AM GMT | Updated 11:30 AM",
        {"published": "2019-03-05T10:15:00+00:00", "updated": "2019-03-05T11:30:00+00:00"},
        {"zone-inferred", "date-inferred"},
    ),
    (
        "March 5, 2019 | Updated 11:30 GMT",
        {"published": "2019-03-05", "updated": "2019-03-05T11:30:00+00:00"},
        {"date-inferred"},
    ),
    (
        "Published March 5 10:15 GMT\nUpdated March 6, 2019 11:30 GMT",
        {"published": "2019-03-05T10:15:00+00:00", "updated": "2019-03-06T11:30:00+00:00"},
        {"year-inferred"},
    ),
    (
        "Published Dec 31 10:15 GMT\nUpdated January 1, 2019 11:30 GMT",
        {"published": "2018-12-31T10:15:00+00:00", "updated": "2019-01-01T11:30:00+00:00"},
        {"year-inferred"},
    ),
    ("Published March 5 10:15 GMT", {"published": None, "updated": None}, set()),
    ("Updated 11:30 GMT", {"published": None, "updated": None}, set()),
    ("Published March 5, 2019 10:15 AM", {"published": "2019-03-05T10:15:00", "updated": None}, set()),
]


@pytest.mark.parametrize(("stamps", "times", "codes"), INHERITED)
def test_what_a_stamp_takes_from_another_is_told(stamps: str, times: dict[str, Any], codes: set[str]) -> None:
    story = told("{headline}\n\n" + stamps + "\n\n{story}", [*times, "codes"])
    assert {key: story[key] for key in times} == times
    assert set(story["codes"]) - {"guessed"} == codes


def test_a_moment_printed_again_without_its_zone_has_the_same_zone() -> None:
    layout = (
        "{headline}\n\nFebruary 15, 2021 / 06:45 PM IST\n\n{story}\n\nfirst published: Feb 15, 2021 06:45 pm"
    )
    story = told(layout, ["published", "updated", "codes"])
    assert (story["published"], story["updated"]) == ("2021-02-15T18:45:00+05:30", None)
    assert "zone-inferred" in story["codes"]


EVIDENCE = [
    ("Mar 5, 2019 10:15 IST", "OSLO (AP) — {story}", "+05:30", "the usual meaning"),
    ("Mar 5, 2019 10:15 IST", "JERUSALEM (AP) — {story}", "+02:00", "dateline Jerusalem"),
    ("Mar 5, 2019 10:15 IST", "PTI\n\n{story}", "+05:30", "agency PTI"),
    (
        "Mar 5, 2019 10:15 IST",
        "{story}\n\n© COPYRIGHT NDTV CONVERGENCE LIMITED 2021.",
        "+05:30",
        "publisher NDTV",
    ),
    ("Mar 5, 2019 10:15 CST", "BEIJING, March 5 (Xinhua) -- {story}", "+08:00", "dateline Beijing"),
    ("Mar 5, 2019 10:15 CST", "(Xinhua) -- {story}", "+08:00", "agency Xinhua"),
    ("Mar 5, 2019 10:15 CST", "OMAHA, Neb. (AP) — {story}", "-06:00", "dateline Omaha"),
    ("Jun 5, 2019 10:15 BST", "LONDON (Reuters) - {story}", "+01:00", "dateline London"),
    ("Jun 5, 2019 10:15 BST", "DHAKA (Reuters) - {story}", "+06:00", "dateline Dhaka"),
    ("Mar 5, 2019 10:15 EST", "SYDNEY (AAP) - {story}", "+10:00", "dateline Sydney"),
]


@pytest.mark.parametrize(("stamp", "story", "offset", "reason"), EVIDENCE)
def test_what_settles_a_zone_with_several_meanings(stamp: str, story: str, offset: str, reason: str) -> None:
    claim, _ = winner(f"{{headline}}\n\nPublished {stamp}\n\n{story}", "published")
    assert claim is not None
    assert claim.value[19:] == offset
    assert [warn.code for warn in claim.warnings] == ["zone-resolved"]
    assert reason in claim.warnings[0].message


def test_a_zone_that_nothing_settles_leaves_the_time_without_offset() -> None:
    claim, _ = winner("{headline}\n\nPublished Mar 5, 2019 10:15 GST\n\n{story}", "published")
    assert claim is not None
    assert claim.value == "2019-03-05T10:15:00"
    assert [warn.code for warn in claim.warnings] == ["zone-ambiguous"]


ZONES = [
    ("Mar 5, 2019 10:15 IST", "Asia/Jerusalem", "2019-03-05T10:15:00+02:00"),
    ("Mar 5, 2019 10:15", "Asia/Tokyo", "2019-03-05T10:15:00+09:00"),
    ("Mar 5, 2019 10:15", "-03:00", "2019-03-05T10:15:00-03:00"),
    ("Mar 5, 2019 10:15 GMT", "Asia/Tokyo", "2019-03-05T10:15:00+00:00"),
    ("2019-03-05T10:15:00-07:00", "Asia/Tokyo", "2019-03-05T10:15:00-07:00"),
    ("Mar 5, 2019", "Asia/Tokyo", "2019-03-05"),
]


@pytest.mark.parametrize(("stamp", "zone", "published"), ZONES)
def test_the_callers_zone_switches_the_guess_off(stamp: str, zone: str, published: str) -> None:
    claim, _ = winner(f"{{headline}}\n\nPublished {stamp}\n\nPTI\n\n{{story}}", "published", zone=zone)
    assert claim is not None
    assert claim.value == published
    assert claim.warnings == ()


def test_day_and_month_that_may_be_the_other_way_round_are_told() -> None:
    claim, _ = winner("{headline}\n\nPublished 04/05/2019 10:15\n\n{story}", "published")
    assert claim is not None
    assert [warn.code for warn in claim.warnings] == ["date-ambiguous"]


LEGAL = [
    "Terms of Service (updated March 5, 2019)",
    "Privacy Policy - last updated March 5, 2019",
    "Our privacy statement was last updated on March 5, 2019",
    "Cookie notice, updated March 5, 2019",
]


@pytest.mark.parametrize("line", LEGAL)
def test_when_the_terms_of_a_site_were_updated_is_not_the_storys_time(line: str) -> None:
    story = told("{headline}\n\nPublished March 1, 2018\n\n{story}\n\n" + line, ["published", "updated"])
    assert story == {"published": "2018-03-01", "updated": None}


def test_the_stamp_that_does_not_count_is_a_runner_up() -> None:
    layout = "{headline}\n\nPublished March 5, 2019\n\n{story}\n\nFirst Published: March 1, 2019"
    assert {claim.value for claim in facts_of(layout).rejected["published"]} == {"2019-03-01"}
