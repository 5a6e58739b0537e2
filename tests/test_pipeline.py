"""The order of things: who wins among claims, what the caller overrides, stories of one input, warnings."""

from __future__ import annotations

from typing import Any

import pytest
from pages import BODY, document_of, facts_of, page, told

import feedparse
from feedparse.errors import FeedparseError
from feedparse.extractors import ORDER, byline, timestamps
from feedparse.model import Basis, Claim, Facts, Field, Span
from feedparse.pipeline import gather, overlaps, resolve, to_story


def claim(name: str, start: int, end: int, basis: Basis = Basis.MATCHED) -> Claim:
    return Claim(name, (Span(start, end),), basis)


ONE = [
    ([claim("early", 0, 5), claim("late", 9, 12)], "early"),
    ([claim("first rule", 9, 12), claim("second rule", 0, 5)], "first rule"),
    ([claim("guessed", 0, 5, Basis.GUESSED), claim("matched", 9, 12)], "matched"),
    ([claim("matched", 0, 5), claim("stated", 9, 12, Basis.STATED)], "stated"),
    (
        [claim("guessed", 0, 5, Basis.GUESSED), claim("stated", 9, 12, Basis.STATED), claim("matched", 0, 1)],
        "stated",
    ),
    ([claim("a", 0, 5, Basis.GUESSED), claim("b", 0, 5, Basis.GUESSED)], "a"),
]


@pytest.mark.parametrize(("claims", "winner"), ONE)
def test_one_value_goes_to_the_surest_then_the_earliest_rule(claims: list[Claim], winner: str) -> None:
    won, lost = resolve(claims, many=False)
    assert [each.value for each in won] == [winner]
    assert sorted(each.value for each in (*won, *lost)) == sorted(each.value for each in claims)


MANY: list[tuple[list[Claim], list[str], list[str]]] = [
    ([claim("a", 0, 5), claim("b", 5, 9)], ["a", "b"], []),
    ([claim("b", 5, 9), claim("a", 0, 5)], ["a", "b"], []),
    ([claim("a", 0, 5), claim("b", 4, 9)], ["a"], ["b"]),
    ([claim("a", 0, 5, Basis.GUESSED), claim("b", 4, 9)], ["b"], ["a"]),
    ([claim("a", 3, 5), claim("b", 0, 9), claim("c", 9, 10)], ["a", "c"], ["b"]),
    ([Claim("a", (Span(0, 2), Span(8, 9))), claim("b", 3, 5), claim("c", 8, 12)], ["a", "b"], ["c"]),
    ([Claim("stated", ()), claim("b", 0, 5)], ["stated", "b"], []),
    ([], [], []),
]


@pytest.mark.parametrize(("claims", "kept", "dropped"), MANY)
def test_many_values_lose_only_against_better_ones_on_the_same_text(
    claims: list[Claim], kept: list[str], dropped: list[str]
) -> None:
    won, lost = resolve(claims, many=True)
    assert [each.value for each in won] == kept
    assert [each.value for each in lost] == dropped


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 3), False),
        (Span(3, 4), True),
        (Span(4, 9), True),
        (Span(5, 9), False),
        (Span(9, 11), True),
        (Span(0, 99), True),
        (Span(12, 13), False),
    ],
)
def test_spans_overlap_when_they_share_a_character(span: Span, expected: bool) -> None:
    assert overlaps(span, [Span(3, 5), Span(10, 12)]) is expected


def test_a_claim_is_given_its_field_and_the_address_of_its_rule() -> None:
    document = document_of("{headline}\n\nBy Mona Lindqvist\n\n{story}")
    claims = gather(byline, document, facts_of("{headline}\n\nBy Mona Lindqvist\n\n{story}"))
    assert {(each.field, each.rule) for each in claims} == {("byline", "extractors.byline.by_line")}


def test_a_rule_may_name_a_field_of_its_own() -> None:
    layout = "{headline}\n\nPublished March 5, 2019\nUpdated March 6, 2019\n\n{story}"
    claims = gather(timestamps, document_of(layout), facts_of(layout))
    assert {each.field for each in claims} == {"published", "updated"}


def test_every_extractor_sees_only_what_was_decided_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, set[str]] = {}

    def watch(document: Any, facts: Facts) -> list[Claim]:
        seen["decided"] = set(facts.decided)
        return []

    monkeypatch.setattr(byline, "RULES", (watch,))
    facts_of("{headline}\n\nPublished March 5, 2019\n\nOULU, Finland (AP) — {story}")
    assert {"stamps", "dateline", "headline"} <= seen["decided"]
    assert not {"byline", "authors", "agency", "published", "body"} & seen["decided"]
    assert ORDER.index(byline) > 0


OPTIONS = [
    ({"agency": "Press Trust of India"}, {"agency": "PTI"}),
    ({"agency": "Holm News"}, {"agency": "Holm News"}),
    ({"zone": "Asia/Jerusalem"}, {"published": "2019-03-05T10:15:00+02:00"}),
    ({"zone": "+09:00"}, {"published": "2019-03-05T10:15:00+09:00"}),
    ({}, {"agency": "AP", "published": "2019-03-05T10:15:00+05:30"}),
]


@pytest.mark.parametrize(("options", "expected"), OPTIONS)
def test_the_callers_choices_beat_what_is_printed(options: dict[str, str], expected: dict[str, str]) -> None:
    layout = "{headline}\n\nPublished March 5, 2019 10:15 AM IST\n\nOULU, Finland (AP) — {story}"
    assert told(layout, expected, **options) == expected


def test_the_format_named_is_the_format_read() -> None:
    story = feedparse.parse(page("{headline}\n\n{story}"), format="text", path="holm.txt")
    assert (story.source.format, story.source.path, story.source.index) == ("text", "holm.txt", 0)
    with pytest.raises(FeedparseError):
        feedparse.parse(page("{headline}\n\n{story}"), format="no-such-format")


def test_a_text_may_begin_with_a_long_stretch_of_blanks() -> None:
    text = page("{headline}\n\n{story}")
    (story,) = feedparse.iter_stories(b"\n" * 100_000 + text.encode())
    assert story.body == feedparse.parse(text).body


def test_the_encoding_named_is_the_encoding_read() -> None:
    data = page("Ferries of Malmö stay\n\n{story}").encode("cp1252")
    assert feedparse.parse(data, encoding="cp1252").headline == "Ferries of Malmö stay"
    assert feedparse.parse(data, encoding="cp1250").source.encoding == "cp1250"


def test_stories_of_one_input_know_nothing_of_each_other() -> None:
    first = page("{headline}\n\nBy Mona Lindqvist\n\nUpdated March 5, 2019\n\nOULU, Finland (AP) — {story}")
    second = page("Yard of Holm hires\n\n{story}")
    stories = list(feedparse.iter_stories(f"{first}NNNN\n{second}NNNN\n{first}NNNN\n"))
    assert [story.source.index for story in stories] == [0, 1, 2]
    assert [story.agency for story in stories] == ["AP", None, "AP"]
    assert [story.timestamps.updated for story in stories] == ["2019-03-05", None, "2019-03-05"]
    assert stories[1].headline == "Yard of Holm hires"
    assert stories[0] == stories[2]._replace(source=stories[0].source)
    assert {story.body for story in stories} == {BODY}


def test_warnings_are_told_once_each() -> None:
    layout = """
{headline}

March 05, 2019 03:40 pm | Updated 04:10 pm IST - Oslo

March 05, 2019 03:40 pm | Updated 04:10 pm IST - Oslo

{story}

Topics : UK Norway talks Sweden fishing norway
"""
    warnings = feedparse.parse(page(layout)).warnings
    assert len(set(warnings)) == len(warnings)
    assert {warn.code for warn in warnings} >= {"zone-resolved", "topics-uncertain"}


GUESSED = [
    ("{headline}\n\nMarch 5, 2019\n\n{story}", {"timestamps.published"}),
    ("{headline}\n\nMona Lindqvist\n\n{story}", {"byline"}),
    ("{headline}\n\n{story}\n\n© 2020 Hearst Communications, Inc.", {"publisher"}),
    ("{headline}\n\n{story}\n\nPublished March 5, 2019", {"timestamps.published"}),
    ("{headline}\n\nBy Mona Lindqvist\n\nPublished March 5, 2019\n\nOULU, Finland (AP) — {story}", set()),
]


@pytest.mark.parametrize(("layout", "fields"), GUESSED)
def test_values_that_rest_on_their_position_are_told_as_guessed(layout: str, fields: set[str]) -> None:
    story = feedparse.parse(page(layout))
    assert {warn.field for warn in story.warnings if warn.code == "guessed"} == fields


def test_an_empty_set_of_facts_is_a_story_without_values() -> None:
    story = to_story(document_of("{headline}"), Facts({}, {}))
    assert (story.headline, story.body, story.word_count, story.topics) == (None, (), 0, ())
    assert story.status == "usable"


def test_fields_of_the_envelope_are_stated() -> None:
    facts = facts_of(
        "{headline}\n\nBy Ann Poe\n\n{story}",
        Field("byline", "Mona Lindqvist", "x"),
        Field("agency", "dpa", "x"),
    )
    assert facts.value("agency") == "dpa"
    assert facts.decided["byline"][0].basis is Basis.STATED
    assert [author.name for author in facts.value("authors")] == ["Mona Lindqvist"]
