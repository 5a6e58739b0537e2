"""The evidence of a story: every value has its claims, every claim its rule and text, each line its place."""

from __future__ import annotations

import importlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from pages import page

import feedparse
from feedparse.model import Basis, Story

PARTS = [
    part.partition("\n")
    for path in sorted((Path(__file__).parent / "layouts").glob("*.txt"))
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]
]
PAGES = [pytest.param(page(rest.partition("\n---\n")[0]), id=name) for name, _, rest in PARTS]
PLAIN = (
    "headline",
    "subheadline",
    "agency",
    "publisher",
    "dateline",
    "language",
    "topics",
    "update",
    "authors",
)
SEVERAL = ("body", "notices")
TIMES = ("published", "updated", "created", "embargoed")
TAKEN = re.compile(r"\w")


def claims_of(story: Story) -> list[dict[str, Any]]:
    """Return every claim the evidence shows: winners, runners-up and furniture."""
    shown = list(story.evidence["furniture"])
    for name in story.evidence:
        if name not in ("furniture", "lines"):
            shown += story.evidence[name]["claims"] + story.evidence[name]["runners_up"]
    return shown


@pytest.mark.parametrize("text", PAGES)
def test_every_value_has_the_claim_it_comes_from(text: str) -> None:
    story = feedparse.parse(text)
    for name in PLAIN:
        if value := getattr(story, name):
            assert story.evidence[name]["claims"][0]["value"] == value, name
    for name in SEVERAL:
        if values := getattr(story, name):
            assert tuple(claim["value"] for claim in story.evidence[name]["claims"]) == values, name
    for name in TIMES:
        if value := getattr(story.timestamps, name):
            assert story.evidence[name]["claims"][0]["value"] == value, name
    if story.byline:
        assert story.evidence["byline"]["claims"][0]["value"].printed == story.byline


@pytest.mark.parametrize("text", PAGES)
def test_every_claim_replays_to_the_text(text: str) -> None:
    for claim in claims_of(feedparse.parse(text)):
        assert claim["text"] == [text[start:end] for start, end in claim["span"]]
        if claim["span"]:
            assert claim["line"] == text.count("\n", 0, claim["span"][0][0]) + 1
        else:
            assert claim["line"] is None


@pytest.mark.parametrize("text", PAGES)
def test_every_rule_can_be_opened_at_its_address(text: str) -> None:
    for claim in claims_of(feedparse.parse(text)):
        module, _, function = claim["rule"].rpartition(".")
        rule = getattr(importlib.import_module(f"feedparse.{module}"), function)
        assert rule.__doc__, claim["rule"]
        assert claim["basis"].upper() in Basis.__members__


@pytest.mark.parametrize("text", PAGES)
def test_fields_body_and_furniture_are_all_there_is(text: str) -> None:
    story = feedparse.parse(text)
    shown = list(story.evidence["furniture"])
    for name in story.evidence:
        shown += story.evidence[name]["claims"] if name not in ("furniture", "lines") else []
    free = bytearray(b"\x01" * len(text))
    for start, end in (span for claim in shown for span in claim["span"]):
        free[start:end] = bytes(end - start)
    left = "".join(sign for sign, is_free in zip(text, free, strict=True) if is_free)
    assert not TAKEN.search(left), left


@pytest.mark.parametrize("text", PAGES)
def test_every_line_is_told_what_became_of_it(text: str) -> None:
    lines = feedparse.parse(text).evidence["lines"]
    assert [line["line"] for line in lines] == [
        n for n, told in enumerate(text.split("\n"), 1) if told.strip()
    ]
    for line in lines:
        words = TAKEN.search(text.split("\n")[line["line"] - 1])
        assert bool(line["roles"]) or not words, line
        assert line["zone"] in ("header", "body", "tail")


def test_the_roles_of_the_lines_of_a_story() -> None:
    head = "Ferry fares rise\n\nBy Ann Roe\nMarch 5, 2023\n\n"
    text = f"{head}OBAN (AP) - The board raised the fares on Monday.\n\nShare"
    lines = feedparse.parse(text).evidence["lines"]
    assert [(line["line"], [role["field"] for role in line["roles"]]) for line in lines] == [
        (1, ["headline"]),
        (3, ["byline", "authors"]),
        (4, ["published"]),
        (6, ["dateline", "agency", "body"]),
        (8, ["share"]),
    ]


@pytest.mark.parametrize("text", PAGES)
def test_the_body_shares_no_word_with_another_field(text: str) -> None:
    story = feedparse.parse(text)
    body = [span for claim in story.evidence["body"]["claims"] for span in claim["span"]]
    for name in (
        "headline",
        "subheadline",
        "byline",
        "dateline",
        "published",
        "updated",
        "topics",
        "furniture",
    ):
        found = story.evidence.get(name, [])
        claims = found if isinstance(found, list) else found["claims"]
        for start, end in (span for claim in claims for span in claim["span"]):
            assert not any(start < stop and begin < end for begin, stop in body), (name, text[start:end])


@pytest.mark.parametrize("text", PAGES)
def test_evidence_is_printed_as_json_with_the_story(text: str) -> None:
    story = feedparse.parse(text)
    printed = json.loads(json.dumps(story.to_dict(evidence=True), ensure_ascii=False))
    assert list(printed)[-1] == "evidence"
    assert "evidence" not in story.to_dict()
    assert set(printed["evidence"]) == set(story.evidence)
    assert len(story.evidence) == len(printed["evidence"])


def test_runners_up_are_shown_behind_the_winner() -> None:
    story = feedparse.parse(page("{headline}\n\nBy AFP\n\nOULU, Finland (AP) — {story}"))
    agency = story.evidence["agency"]
    assert [claim["value"] for claim in agency["claims"]] == ["AP"]
    assert agency["claims"][0]["rule"] == "extractors.agency.in_dateline"
    assert [claim["value"] for claim in agency["runners_up"]] == ["AFP"]
    assert agency["runners_up"][0]["rule"] == "extractors.agency.in_byline"
    assert agency["runners_up"][0]["text"] == ["By AFP"]


def test_furniture_is_named_by_its_kind() -> None:
    layout = (
        "{headline}\n\nShare\n\n{lead}\n\nAdvertisement\n\n{rest}\n\nMost Popular\n\nStorm closes the yard"
    )
    furniture = feedparse.parse(page(layout)).evidence["furniture"]
    kinds = {claim["text"][0]: claim["value"] for claim in furniture}
    assert kinds["Share"] == "share"
    assert kinds["Advertisement"] == "advert"
    assert set(kinds) >= {"Share", "Advertisement", "Most Popular", "Storm closes the yard"}


@pytest.mark.parametrize("name", ["stamps", "publisher_record", "nonsense"])
def test_working_fields_are_not_evidence(name: str) -> None:
    story = feedparse.parse(page("{headline}\n\nPublished March 5, 2019\n\n{story}"))
    assert name not in story.evidence
    with pytest.raises(KeyError):
        story.evidence[name]


def test_a_value_that_the_caller_states_rests_on_no_text() -> None:
    story = feedparse.parse(page("{headline}\n\nOULU, Finland (AP) — {story}"), agency="PTI")
    claim = story.evidence["agency"]["claims"][0]
    assert (claim["value"], claim["rule"], claim["basis"]) == ("PTI", "extractors.agency.stated", "stated")
    assert (claim["text"], claim["span"], claim["line"]) == ([], [], None)
