"""Invented pages for the tests: one story, put under and above what a site prints around it."""

from __future__ import annotations

from typing import Any

import feedparse
from feedparse.document import build
from feedparse.model import Claim, Document, Facts, Field, Options, Source, Story
from feedparse.pipeline import extract

HEADLINE = "Harbour towns and ministry agree on night ferries"
LEAD = (
    "Six harbour towns and the transport ministry agreed on Monday to keep the night ferries running "
    "until the end of the winter."
)
REST = (
    "The towns will pay a third of the cost and the ministry the rest, according to a paper that both sides "
    "signed after nine hours of talks.",
    '"Nobody here can swim to the hospital," said Ruta Sandvik, who leads the council of the largest of the '
    "towns, after the meeting.",
    "About 40,000 people use the boats between ten in the evening and six in the morning, most of them on "
    "their way to work.",
    "The ministry had planned to stop the service in autumn because two of the five boats need new engines "
    "that cost more than they are worth.",
    "A first repair will begin next week at the yard of Holm, where about 70 people have been without work "
    "since the spring.",
    "The unions of the crews called the paper a good beginning and said that they would read it line by "
    "line before they vote.",
)
BODY = (LEAD, *REST)


def page(layout: str) -> str:
    """Fill in a layout: ``{headline}``, ``{story}`` (all paragraphs), ``{lead}`` and ``{rest}``."""
    rest = "\n\n".join(REST)
    return (
        layout.strip("\n").format(headline=HEADLINE, story=f"{LEAD}\n\n{rest}", lead=LEAD, rest=rest) + "\n"
    )


def document_of(text: str, *fields: Field) -> Document:
    """Build a document from a layout, and from what an envelope states."""
    return build(page(text), Source(None, 0, "text", "utf-8"), fields)


def facts_of(text: str, *fields: Field, **options: str) -> Facts:
    """Run all extractors on a layout."""
    return extract(document_of(text, *fields), Options(**options))


def winner(text: str, name: str, *fields: Field, **options: str) -> tuple[Claim | None, str]:
    """Return the claim that wins a field of a layout, and the name of its rule alone."""
    claim = next(iter(facts_of(text, *fields, **options).decided.get(name, ())), None)
    return claim, claim.rule.rpartition(".")[2] if claim else ""


def told(text: str, keys: Any, **options: str) -> dict[str, Any]:
    """Parse a layout and return what the story says under the keys asked for."""
    story = feedparse.parse(page(text), **options)
    return {key: value(story, key) for key in keys}


def value(story: Story, key: str) -> Any:
    """Return one thing a story says, short: people and places by their names, credits by role and name."""
    if key == "authors":
        return [author.name for author in story.authors]
    if key == "places":
        return [place.city for place in story.dateline.places] if story.dateline else []
    if key == "credits":
        return [[credit.role, credit.name] for credit in story.credits]
    if key == "codes":
        return [warn.code for warn in story.warnings]
    if key == "notices":
        return [notice.kind for notice in story.notices]
    if key in ("published", "updated"):
        return getattr(story.timestamps, key)
    if key == "topics":
        return list(story.topics)
    return getattr(story, key)
