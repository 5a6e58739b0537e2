"""JSON as feeds really write it: what is mended, what is refused, and that nothing takes long."""

from __future__ import annotations

import time

import pytest
from items import COPY, SECOND, item, read

from feedparse import FeedparseError
from feedparse.readers._json import outline
from feedparse.readers._mending import mend

HEAD = '{"uri": "urn:1", "versioncreated": "2024-02-04T18:15:53Z", "headline": "Towns agree"'


@pytest.mark.parametrize(
    ("damaged", "value", "fault"),
    [
        ('{"a": "x\\“y\\”"}', {"a": "x“y”"}, "escapes that JSON has not"),
        ('{"a": "x\ty\nz"}', {"a": "x\ty\nz"}, "control characters in strings"),
        ('{"a": [1, 2,],}', {"a": ["1", "2"]}, "commas too many"),
        ('{"a": "one"\n "b": "two"}', {"a": "one", "b": "two"}, None),
        ('{"a": "he said "no" to it"}', {"a": 'he said "no" to it'}, "quotation marks that are not escaped"),
        ('{"a": {"b": ["x", "y', {"a": {"b": ["x", "y"]}}, "it breaks off"),
        ('{"a": 1, "b', {"a": "1"}, "it breaks off"),
        ('{"a": [1, 2}', {"a": ["1", "2"]}, "brackets that do not match"),
        ('{"a": true, "b": null, "c": -1.5e3,}', {"a": True, "b": None, "c": "-1.5e3"}, "commas too many"),
        ('{"a": "\\ud83d\\ude00 \\u201c",}', {"a": "😀 “"}, "commas too many"),
        ('{"a": "x"} trailing', {"a": "x"}, None),
        ('{"a": "x\\', {"a": "x"}, "it breaks off"),
    ],
)
def test_damage_is_mended_and_told(damaged: str, value: object, fault: str | None) -> None:
    values, faults = mend(damaged)
    assert values[0] == value
    assert fault is None or fault in faults


def test_keys_at_the_beginning() -> None:
    assert outline('[{"data": {"item": {"uri": "x", "n": 3, "a": [{"b": "c"}]}}, "z": "cut o') == {
        "data": "",
        "data/item": "",
        "data/item/uri": "x",
        "data/item/n": "",
        "data/item/a": "",
        "data/item/a/b": "c",
        "z": "cut o",
    }
    assert outline("no JSON: {}") == {}


def test_a_damaged_item_is_read_with_a_warning() -> None:
    (found,) = read(HEAD + f', "body_text": "{COPY}\n{SECOND}",}}')
    assert found.body == (COPY, SECOND)
    assert [warn.code for warn in found.warnings] == ["damaged-json"]


def test_a_file_cut_off_gives_what_is_there() -> None:
    whole, cut = read(f"[{item(body_text=COPY)}, {item(body_text=COPY)[:-20]}")
    assert whole.body == (COPY,)
    assert cut.body
    assert COPY.startswith(cut.body[0])


def test_a_damaged_line_of_json_lines_costs_one_story() -> None:
    with pytest.raises(FeedparseError, match="1 of 3"):
        read("\n".join([item(), item(), "no JSON at all", ""]))


def test_what_only_looks_like_json_is_plain_text() -> None:
    (found,) = read('{"uri": "x", "headline": "y" and then the words of a story that somebody typed.')
    assert found.source.format in ("text", "ninjs")
    with pytest.raises(FeedparseError):
        read("The ferries stop.", "ninjs")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + ', "a": ' + "[" * 100_000, id="brackets"),
        pytest.param(HEAD + ',, "a": ' + '{"a":' * 100_000, id="damaged brackets"),
        pytest.param(HEAD + ', "body_text": "' + "x" * 50_000_000 + '"}', id="a text of 50 MB"),
        pytest.param(HEAD + ', "body_text": "' + "x" * 50_000_000, id="a text of 50 MB cut off"),
    ],
)
def test_what_is_made_to_exhaust_the_machine_is_refused(text: str) -> None:
    started = time.monotonic()
    with pytest.raises(FeedparseError) as raised:
        read(text)
    assert time.monotonic() - started < 20
    assert raised.value.remedy
    assert "internal" not in raised.value.problem


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + " " * 2_000_000 + "}x", id="blanks"),
        pytest.param(HEAD + ', "a": "' + '" ' * 200_000 + "}", id="quotation marks"),
        pytest.param(HEAD + ', "a": "' + "\\" * 200_001, id="backslashes"),
        pytest.param(HEAD + ', "body_html": "' + "<div>" * 20_000 + '"}', id="nested markup"),
        pytest.param(HEAD + ", " + "9" * 200_000, id="digits"),
        pytest.param(HEAD + ":" * 200_000, id="colons"),
        pytest.param(HEAD + "}" * 200_000, id="brackets that close nothing"),
    ],
)
def test_hostile_input_is_read_in_seconds(text: str) -> None:
    started = time.monotonic()
    (found,) = read(text)
    assert found.headline == "Towns agree"
    assert time.monotonic() - started < 20
