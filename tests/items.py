"""Invented items of JSON for the tests of their readers, and how one is read."""

from __future__ import annotations

import json
from typing import Any

from feedparse import Story, iter_stories

COPY = "Six harbour towns agreed on Sunday to limit night crossings by ferries."
SECOND = "The rules take effect in June, a minister said after a year of talks."
HTML = f"<p>{COPY}</p><p>{SECOND}</p>"
ITEM = {
    "uri": "urn:oban.example:1",
    "type": "text",
    "versioncreated": "2024-02-04T18:15:53Z",
    "headline": "Towns agree on quiet nights",
}


def item(**keys: Any) -> str:
    """An item of ninjs with these keys beside the usual ones."""
    return json.dumps({**ITEM, **keys}, ensure_ascii=False)


def read(text: str, form: str | None = None) -> list[Story]:
    """The stories of a text."""
    return list(iter_stories(text, format=form))


def story(**keys: Any) -> Story:
    """The story of an item of ninjs."""
    (found,) = read(item(**keys))
    return found
