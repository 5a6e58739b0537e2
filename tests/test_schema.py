"""The schema that is shipped: it says what the records are, and the output is what it says."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from golden import ALL
from processes import ACCENTS, NO_HEADLINE, STORY

import feedparse
from feedparse import model
from feedparse.choices import schema
from feedparse.writers import Layout
from feedparse.writers import json as writer

SCHEMA: dict[str, Any] = json.loads(schema())
RECORDS: dict[str, Any] = {
    "author": model.Author,
    "place": model.Place,
    "dateline": model.Dateline,
    "timestamps": model.Timestamps,
    "subject": model.Subject,
    "credit": model.Credit,
    "notice": model.Notice,
    "update": model.Update,
    "source": model.Source,
    "warning": model.Warn,
}


def closed(node: Any) -> Any:
    """Return a schema without room for keys that it does not name, which the shipped one leaves."""
    if isinstance(node, list):
        return [closed(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {key: closed(value) for key, value in node.items()}
    if "properties" in node and node.get("type") == "object":
        node.setdefault("additionalProperties", False)
    return node


CHECK = jsonschema.Draft202012Validator(closed(SCHEMA))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["schema_version"] == feedparse.SCHEMA_VERSION


def test_its_keys_are_the_fields_of_a_story_in_their_order() -> None:
    names = list(model.Story._fields)
    assert list(SCHEMA["properties"]) == names
    assert SCHEMA["required"] == [name for name in names if name != "evidence"]


@pytest.mark.parametrize("name", RECORDS)
def test_its_parts_are_the_records(name: str) -> None:
    assert list(SCHEMA["$defs"][name]["properties"]) == list(RECORDS[name]._fields)
    assert SCHEMA["$defs"][name]["required"] == list(RECORDS[name]._fields)


FULL = model.Story(
    headline="Ferry rules agreed",
    subheadline="Six towns, one timetable",
    slug="FERRIES-RULES",
    byline="By Jane Roe",
    authors=(model.Author("Jane Roe", "Staff Writer", None, "Valletta"),),
    agency="Reuters",
    publisher="Harbour Post",
    dateline=model.Dateline(
        "VALLETTA, Feb 4", (model.Place("Valletta", None, "MT", 35.9, 14.5),), "--02-04", ("Reuters",)
    ),
    timestamps=model.Timestamps(
        "2025-02-04T17:58:00+05:30", "2025-02-04T18:15:00Z", "2025-02-04", "2025-02-05T06:00:00"
    ),
    language="en-GB",
    body=("Six harbour towns agreed.",),
    word_count=4,
    topics=("Malta",),
    subjects=(model.Subject("iptc-mediatopic", "20000001", "ferries", "keyword"),),
    category="i",
    urgency=4,
    credits=(model.Credit("editing", "John Doe"),),
    notices=(model.Notice("copyright", "(c) Harbour Post"),),
    update=model.Update("UPDATE 2", "update", 2, None),
    status="usable",
    id="tag:1",
    fingerprint="0123456789abcdef",
    source=model.Source("a.txt", 0, "text", "utf-8"),
    warnings=(model.Warn("guessed", "headline", "the first line"),),
)


def faults(story: model.Story, layout: Layout = Layout()) -> list[str]:
    """Return what the schema minds in a story as it is printed."""
    return [error.message for error in CHECK.iter_errors(json.loads(writer.as_text(story, layout)))]


def test_a_story_with_everything_is_valid() -> None:
    assert faults(FULL) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"headline": ""},
        {"body": ("",)},
        {"status": "good"},
        {"fingerprint": "x"},
        {"timestamps": model.Timestamps("Feb 4")},
        {"timestamps": model.Timestamps("2025-02-04T17:58:00 IST")},
        {"credits": (model.Credit("cooking", "John Doe"),)},
        {"dateline": model.Dateline("VALLETTA", (model.Place("Valletta", None, "Malta"),))},
        {"dateline": model.Dateline("VALLETTA", (), "Feb 4")},
    ],
)
def test_it_minds_what_is_wrong(wrong: dict[str, Any]) -> None:
    assert faults(FULL._replace(**wrong)) != []


@pytest.mark.parametrize("text", [STORY, ACCENTS, NO_HEADLINE, "Ferry\n"])
@pytest.mark.parametrize("evidence", [False, True])
def test_what_is_parsed_is_valid(text: str, evidence: bool) -> None:
    for story in feedparse.iter_stories(text.encode()):
        assert faults(story, Layout(evidence=evidence)) == []


def test_every_sample_is_valid() -> None:
    for path in ALL:
        for story in feedparse.iter_stories(path.read_bytes(), path=path.name):
            assert faults(story, Layout(evidence=True)) == [], path


def test_lone_surrogates_are_not_printed() -> None:
    text = writer.as_text(FULL._replace(headline="Ferry \ud83d rules"))
    assert json.loads(text)["headline"] == "Ferry \ufffd rules"
