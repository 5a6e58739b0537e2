"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import json
from typing import Any

import pytest
from items import COPY, HTML, SECOND, read

from feedparse import FeedparseError
from feedparse.sniff import sniff

ONE = {"id": "1", "title": "Towns agree", "content_html": HTML, "date_published": "2024-02-04T18:02:49Z"}


def feed(*items: Any, version: str = "https://jsonfeed.org/version/1.1", **keys: Any) -> str:
    return json.dumps({"version": version, "title": "The Oban Bugle", **keys, "items": list(items)})


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (feed(ONE), "jsonfeed"),
        (feed(ONE, version="https://jsonfeed.org/version/1"), "jsonfeed"),
        (feed(ONE).replace("/", "\\/"), "jsonfeed"),
        (feed(ONE, version="2"), "text"),
    ],
)
def test_it_is_known_by_its_version(text: str, form: str) -> None:
    assert sniff(text) == form


def test_an_item() -> None:
    (found,) = read(
        feed({**ONE, "authors": [{"name": "Ann Roe"}], "tags": ["Oban", "Ferries"]}, language="en-GB")
    )
    assert (found.headline, found.byline, found.id) == ("Towns agree", "Ann Roe", "1")
    assert (found.publisher, found.language, found.topics) == ("The Oban Bugle", "en-GB", ("Oban", "Ferries"))
    assert found.timestamps.published == "2024-02-04T18:02:49+00:00"
    assert found.body == (COPY, SECOND)


def test_what_the_feed_says_counts_where_an_item_is_silent() -> None:
    first, second = read(feed(ONE, {**ONE, "author": {"name": "Bo Moe"}}, author={"name": "Ann Roe"}))
    assert (first.byline, second.byline) == ("Ann Roe", "Bo Moe")


def test_plain_content_with_paragraphs_and_an_edit() -> None:
    one = {"id": 7, "content_text": f"{COPY}\r\n\r\n{SECOND}", "date_modified": "2024-02-05T10:00:00Z"}
    (found,) = read(feed(one))
    assert (found.body, found.id) == ((COPY, SECOND), "7")
    assert found.timestamps.updated == "2024-02-05T10:00:00+00:00"


def test_a_bad_item_costs_itself_only() -> None:
    with pytest.raises(FeedparseError, match="1 of 3"):
        read(feed(ONE, "broken", ONE))


def test_an_empty_feed_is_an_error() -> None:
    with pytest.raises(FeedparseError, match="no story"):
        read(feed())
