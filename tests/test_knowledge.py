"""Every fact about the world is well formed, found by its own examples, and belongs to one record only."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

import feedparse
from feedparse.knowledge import (
    agencies,
    agency_named,
    country_name,
    fold,
    load,
    publisher_in,
    publisher_named,
    publishers,
    records,
)

KNOWLEDGE = Path(feedparse.__file__).parent / "knowledge"
AGENCIES = records("agencies")
PUBLISHERS = records("publishers")
PARTS_OF_THE_WORLD = sorted(path.stem for path in (KNOWLEDGE / "publishers").glob("*.json"))
PARTS = {
    "{INITIALS}": r"[A-Z]{2,5}(?: [A-Z]{2,5})*\d{0,4}",
    "{initials}": r"[a-z]{1,5}(?:[/ ][a-z]{1,5})*",
}


def short(record: dict[str, Any]) -> str:
    return str(record["short"])


def names(record: dict[str, Any]) -> list[str]:
    return [record["short"], *record["names"], *record["dateline_names"]]


# --- agencies


def test_there_are_many_agencies_and_publishers() -> None:
    assert len(agencies()) >= 100
    assert len(publishers()) >= 400
    assert len({publisher.country for publisher in publishers()}) >= 50


@pytest.mark.parametrize("record", AGENCIES, ids=short)
def test_an_agency_record_is_complete(record: dict[str, Any]) -> None:
    lists = ("names", "dateline_names", "datelines", "signoffs", "end_marks", "notices")
    assert set(record) - {"exact"} == {"short", "country", "zone", "examples", *lists}
    assert all(isinstance(record[key], list) for key in lists)
    assert all(record[key] for key in ("names", "dateline_names", "datelines"))
    assert ZoneInfo(record["zone"]).key == record["zone"]
    assert country_name(record["country"])
    assert set(record.get("exact", ())) <= set(names(record))


@pytest.mark.parametrize("record", AGENCIES, ids=short)
def test_an_agency_repeats_nothing(record: dict[str, Any]) -> None:
    for key, value in record.items():
        if isinstance(value, list):
            assert len(set(value)) == len(value), key
    assert record.get("exact", []) == sorted(record.get("exact", []))


def test_no_name_belongs_to_two_agencies() -> None:
    owners: dict[str, set[str]] = {}
    for record in AGENCIES:
        for name in names(record):
            owners.setdefault(fold(name), set()).add(record["short"])
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize("record", AGENCIES, ids=short)
def test_an_agency_is_found_by_its_names(record: dict[str, Any]) -> None:
    assert record["examples"]["names"]
    for name in (*names(record), *record["examples"]["names"]):
        agency = agency_named(name)
        assert agency, name
        assert agency.short == record["short"], name


@pytest.mark.parametrize("record", AGENCIES, ids=short)
def test_an_agency_has_forms_and_examples_of_them(record: dict[str, Any]) -> None:
    examples = record["examples"]
    assert examples["datelines"]
    for example in examples["datelines"]:
        assert set(example) == {"text", "places", "date"}
        assert any(fold(name) in fold(example["text"]) for name in record["dateline_names"])
        assert bool(re.search(r"\d", example["text"])) == bool(example["date"])
    for form in (*record["datelines"], *record["signoffs"]):
        rest = re.sub(r"\{(?:place|date|agency|initials|INITIALS)\}", "", form)
        assert not set("{}") & set(rest)
    assert examples["signoffs"] or not (record["signoffs"] or record["end_marks"])


@pytest.mark.parametrize("record", AGENCIES, ids=short)
def test_an_agencys_sign_off_examples_have_its_forms(record: dict[str, Any]) -> None:
    called = "|".join(map(re.escape, names(record)))
    forms = [f"(?i:{re.escape(mark)})" for mark in record["end_marks"]]
    for form in record["signoffs"]:
        pieces = re.split(r"(\{\w+\})", form)
        forms.append(
            "".join(
                f"(?i:{called})" if piece == "{agency}" else PARTS.get(piece) or re.escape(piece)
                for piece in pieces
            )
        )
    for example in record["examples"]["signoffs"]:
        for line in example.split("\n"):
            assert re.fullmatch("|".join(forms), line), line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("press trust of india", "PTI"),
        ("(AFP)", "AFP"),
        ("Agence France Presse", "AFP"),
        ("THOMSON REUTERS", "Reuters"),
        ("The Associated  Press", "AP"),
        ("GLOBE NEWSWIRE", "GlobeNewswire"),
        ("--IANS", "IANS"),
        ("PRENSA LATINA", "Prensa Latina"),
        ("(ACAN-EFE)", "EFE"),
        ("TELAM", "Telam"),
        ("ITAR-TASS", "TASS"),
        ("PA", "PA"),
    ],
)
def test_agency_named(text: str, expected: str) -> None:
    agency = agency_named(text)
    assert agency is not None
    assert agency.short == expected


@pytest.mark.parametrize(
    "text", ["", "Pa", "spa", "app", "Tap", "Nan", "Jane Roe", "Reuters sources said", "x" * 500]
)
def test_what_is_no_agency(text: str) -> None:
    assert agency_named(text) is None


# --- publishers


@pytest.mark.parametrize("part", PARTS_OF_THE_WORLD)
def test_publisher_records_are_complete(part: str) -> None:
    needed = {"name", "aliases", "domains", "country", "zone", "examples"}
    for record in load(f"publishers/{part}"):
        assert needed <= set(record) <= needed | {"labels", "markers", "group", "common"}, record["name"]
        assert country_name(record["country"]), record["name"]
        assert record["zone"] is None or ZoneInfo(record["zone"]).key == record["zone"]
        assert all(record[key] for key in ("domains", "examples")), record["name"]
        for value in record.values():
            assert not isinstance(value, list) or len(set(value)) == len(value), record["name"]


@pytest.mark.parametrize("part", PARTS_OF_THE_WORLD)
def test_publishers_are_recognised(part: str) -> None:
    for record in load(f"publishers/{part}"):
        for text in (record["name"], *record["aliases"], *record["domains"]):
            found = publisher_named(text)
            assert found, text
            assert found.name == record["name"], text
        for text in record["examples"]:
            named = publisher_named(text) or publisher_in(text)
            assert named, text
            assert named.name == record["name"], text


def test_no_name_or_domain_belongs_to_two_publishers() -> None:
    count = Counter(
        name
        for record in PUBLISHERS
        for name in {fold(name) for name in (record["name"], *record["aliases"])} | set(record["domains"])
    )
    assert [name for name, times in count.items() if times > 1] == []


@pytest.mark.parametrize("part", PARTS_OF_THE_WORLD)
def test_publishers_lie_in_order_of_country_and_name(part: str) -> None:
    order = [(record["country"], record["name"].casefold()) for record in load(f"publishers/{part}")]
    assert order == sorted(order)


def test_a_country_lies_in_one_part_of_the_world() -> None:
    parts = {
        part: {record["country"] for record in load(f"publishers/{part}")} for part in PARTS_OF_THE_WORLD
    }
    assert sum(map(len, parts.values())) == len(set().union(*parts.values()))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("© 2020 Hearst Communications, Inc.", "Hearst Newspapers"),
        ("Copyright © 2023 The Washington Times, LLC.", "The Washington Times"),
        ("may have been reworked by the Business Standard staff; the rest", "Business Standard"),
        ("| FoxNews.com", "Fox News"),
        ("© 2020 National Post, a division of Postmedia Network Inc.", "National Post"),
        ("© COPYRIGHT NDTV CONVERGENCE LIMITED 2021", "NDTV"),
        ("Write to desk@denverpost.com or see https://www.denverpost.com/help", "The Denver Post"),
        ("© 2021 Fortune Media", "Fortune"),
    ],
)
def test_publisher_in(line: str, expected: str) -> None:
    publisher = publisher_in(line)
    assert publisher is not None
    assert publisher.name == expected


@pytest.mark.parametrize(
    "line",
    [
        "",
        "She made a fortune in time",
        "PEOPLE",
        "The sun rose over the province",
        "Shares on twitter.com rose",
        "© 2020 Acorn Ltd.",
    ],
)
def test_lines_that_name_no_publisher(line: str) -> None:
    assert publisher_in(line) is None
