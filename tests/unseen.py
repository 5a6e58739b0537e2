"""What a table of wire copy asks of a story: its values by short names, where its body begins and ends."""

from __future__ import annotations

from typing import Any

from feedparse import parse
from feedparse.model import Story

BODY = ("first", "last", "without")


def parsed(text: str) -> Story:
    """Parse a text as the circuit sends it, its lines ended by CR and LF."""
    return parse(text.replace("\n", "\r\n").encode())


def told(story: Story, name: str) -> Any:
    """Return a value of a story by its short name: ``places``, ``embargoed``, ``label``, ``credits`` …"""
    places = story.dateline.places if story.dateline else ()
    special: dict[str, Any] = {
        "authors": [author.name for author in story.authors],
        "places": [place.city for place in places],
        "country": places[0].country if places else None,
        "date": story.dateline.date if story.dateline else None,
        "label": story.update.label if story.update else None,
        "kind": story.update.kind if story.update else None,
        "credits": [(credit.role, credit.name) for credit in story.credits],
        "format": story.source.format,
        "paragraphs": len(story.body),
    }
    if name in special:
        return special[name]
    return getattr(story.timestamps if name in story.timestamps._fields else story, name)


def misses(story: Story, wanted: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    """Return what a story does not say as it should: (name, what it says, what it should say)."""
    body = "\n".join(story.body)
    wrong = [
        (name, told(story, name), want)
        for name, want in wanted.items()
        if name not in BODY and told(story, name) != want
    ]
    if not body.startswith(wanted.get("first", "")):
        wrong.append(("first", body[:60], wanted["first"]))
    if not body.endswith(wanted.get("last", "")):
        wrong.append(("last", body[-60:], wanted["last"]))
    wrong += [("without", part, "") for part in wanted.get("without", ()) if part in body]
    return wrong
