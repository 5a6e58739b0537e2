"""JSON: one object a story, one story a line (JSON Lines) or indented; on demand all in one array."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from feedparse.model import Story
from feedparse.patterns import lazy
from feedparse.writers import Layout

ABOUT = "one JSON object a story"
SUFFIX = ".json"
LONE_SURROGATE = lazy("[\ud800-\udfff]")


def write(stories: Iterable[Story], stream: TextIO, layout: Layout = Layout()) -> None:
    """Write each story as soon as it is there, its keys in the order of the contract."""
    if not layout.array:
        stream.writelines(as_text(story, layout) + "\n" for story in stories)
        return
    before = "[\n"
    for story in stories:
        stream.write(before + as_text(story, layout))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")


def as_text(story: Story, layout: Layout = Layout()) -> str:
    """Return a story as JSON in plain UTF-8; what UTF-8 cannot hold becomes U+FFFD."""
    text = encoder(layout.pretty).encode(story.to_dict(evidence=layout.evidence))
    return text if text.isascii() else LONE_SURROGATE.sub("\ufffd", text)


def encoder(pretty: bool) -> json.JSONEncoder:
    """Return what turns dicts into JSON; a value JSON has no word for is an error, never ``NaN``."""
    return json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2 if pretty else None)
