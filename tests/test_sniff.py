"""Which format a text is in, by what it begins with; what no reader knows is told."""

from __future__ import annotations

import pytest
from invented import FILED

from feedparse import FeedparseError, iter_stories
from feedparse.sniff import foreign, sniff

BEGINNINGS = [
    (FILED, "text"),
    ("2 min read\n\nFerries stop\n", "text"),
    ("Path: news.example!x\nFrom: a@b.example\nSubject: x\n\nText.\n", "rfc822"),
    ('<?xml version="1.0"?><nitf><head/></nitf>', "nitf"),
    ("<!DOCTYPE html>\n<html><head></head></html>", "html"),
    ('{"uri": "urn:x", "headline": "Fares rise", "body_text": "Text."}', "ninjs"),
    ("ZCZC\nFares rise\nNNNN\n", "zczc"),
    ("", "text"),
]


@pytest.mark.parametrize(("text", "form"), BEGINNINGS)
def test_the_content_decides(text: str, form: str) -> None:
    assert sniff(text) == form


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<?xml version="1.0"?>\n<memo><line>Fares rise.</line></memo>', "XML with the root element memo"),
        ("<memo>\n<line>Fares rise.</line>\n</memo>\n", "XML with the root element memo"),
        ('{"memo": "Fares rise."}', "JSON"),
        ("<b>Fares</b> rise, the board said.", None),
        ("[TEXT] The board said.", None),
        (FILED, None),
    ],
)
def test_what_no_reader_knows_is_read_as_text_with_a_warning(text: str, what: str | None) -> None:
    assert foreign(text) == what
    codes = [warn.code for story in iter_stories(text) for warn in story.warnings]
    assert ("format-unknown" in codes) == (what is not None)


def test_what_only_looks_like_a_format_is_read_as_text_with_a_warning() -> None:
    text = f"<newsMessage> is what the board calls it.\n\n{FILED}"
    story = next(iter_stories(text))
    assert story.source.format == "text"
    assert "format-fallback" in [warn.code for warn in story.warnings]


def test_a_format_that_is_named_is_not_guessed() -> None:
    with pytest.raises(FeedparseError, match="it is no JSON"):
        next(iter_stories(FILED, format="ninjs"))
