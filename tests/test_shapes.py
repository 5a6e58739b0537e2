"""What a paragraph looks like on its own, and the furniture phrases that tell."""

from __future__ import annotations

import pytest
from furniture_lines import GAPS, GLUED_OR_CLOSE, LINES, SENTENCES
from hypothesis import given
from hypothesis import strategies as st

from feedparse.knowledge import load
from feedparse.phrases import fold, is_share_bar, phrases, strip
from feedparse.shapes import is_prose, shape
from feedparse.zones import WEIGHTS


@pytest.mark.parametrize(("kind", "line"), [(kind, line) for kind, lines in LINES.items() for line in lines])
def test_the_kind_of_a_line(kind: str, line: str) -> None:
    assert shape(line).kind == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [pytest.param(line, kind, marks=pytest.mark.xfail(strict=True, reason=why)) for line, kind, why in GAPS],
)
def test_the_kind_of_a_line_not_yet_told(line: str, kind: str) -> None:
    assert shape(line).kind == kind


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_of_a_story_is_prose(line: str) -> None:
    assert shape(line).kind == "prose"


@pytest.mark.parametrize(("line", "kind"), GLUED_OR_CLOSE)
def test_glued_words_and_near_misses(line: str, kind: str) -> None:
    assert shape(line).kind == kind


def test_every_kind_has_lines_and_a_weight() -> None:
    assert set(load("furniture")) <= set(LINES)
    assert set(LINES) == set(WEIGHTS) | {"prose"}


FURNITURE: dict[str, dict[str, list[str]]] = load("furniture")
KINDS = list(FURNITURE)
LISTS = [(kind, name) for kind, lists in FURNITURE.items() for name in lists]


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_line_has_its_kind_or_that_of_an_earlier_list(kind: str) -> None:
    earlier = KINDS[: KINDS.index(kind) + 1]
    told = {phrase: shape(phrase.replace("#", "3")).kind for phrase in FURNITURE[kind]["line"]}
    assert {phrase: found for phrase, found in told.items() if found not in earlier} == {}


# Phrases that another rule or another list answers first.
OTHERS_FIRST = {
    "newsletter": {"by entering your email", "by providing"},
    "related": {"more from", "more on"},
    "related_heading": {"# comments"},
    "caption": {"photos:", "video:"},
    "legal": {"published by"},
    "account": {"login with", "sign in with"},
    "closer": {"this article was originally published", "- with files"},
}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if FURNITURE[kind].get("start")])
def test_a_beginning_tells_its_kind(kind: str) -> None:
    told = {
        phrase: shape(phrase.replace("#", "3") + " Zorbel grumpf").kind for phrase in FURNITURE[kind]["start"]
    }
    assert {phrase for phrase, found in told.items() if found != kind} <= OTHERS_FIRST.get(kind, set())


@pytest.mark.parametrize("kind", [kind for kind in KINDS if FURNITURE[kind].get("has") and kind != "caption"])
def test_words_inside_tell_the_kind(kind: str) -> None:
    told = {phrase: shape(f"Zorbel grumpf {phrase} zorbel").kind for phrase in FURNITURE[kind]["has"]}
    assert {phrase for phrase, found in told.items() if found != kind} == set()


@pytest.mark.parametrize(("kind", "name"), LISTS)
def test_no_phrase_stands_twice_in_a_list(kind: str, name: str) -> None:
    found = FURNITURE[kind][name]
    assert sorted(found) == sorted(set(found))


@pytest.mark.parametrize(("kind", "name"), LISTS)
def test_phrases_are_folded(kind: str, name: str) -> None:
    assert [phrase for phrase in FURNITURE[kind][name] if phrase != fold(phrase)] == []


def test_the_share_words_are_single_words() -> None:
    words = phrases().share_words
    assert {"facebook", "tweet", "print"} <= words
    assert not any(" " in word for word in words)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Editor’s Picks", "editor's picks"),
        ("“Share” – 1,234", '"share" - #'),
        ("3\u00a0Min Read", "# min read"),
        ("10:30", "#:#"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "bare"), [("» Share:", "Share"), ("### More", "More"), ("***", "***"), (" - ", "-")]
)
def test_strip(text: str, bare: str) -> None:
    assert strip(text) == bare


@pytest.mark.parametrize(
    ("text", "bar"),
    [
        ("Facebook Twitter", True),
        ("Facebook", False),
        ("Facebook says", False),
        ("Share/Print/Email", True),
        ("", False),
    ],
)
def test_share_bars_have_two_buttons(text: str, bar: bool) -> None:
    assert is_share_bar(text, phrases().share_words) is bar


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The board met on Monday in Oban.", True),
        ("The board met again.", False),
        ("The board met on Monday in Oban…", False),
        ("The board met on Monday. Then it went home for the day and slept…", True),
        ("word " * 34 + "word", True),
        ("word " * 33 + "word", False),
    ],
)
def test_prose_ends_like_a_sentence_or_is_long(text: str, prose: bool) -> None:
    assert is_prose(text, len(text.split())) is prose


@given(st.text(max_size=200))
def test_every_text_has_a_shape(text: str) -> None:
    found = shape(text)
    assert found.kind in WEIGHTS or found.kind == "prose"
    assert shape(f"  {text}\n") == found
