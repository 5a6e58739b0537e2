"""Ritzau's own XML: `<RBNews>` with flat elements and the story as escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.errors import FeedparseError
from feedparse.markup.roots import root_of
from feedparse.model import Document, Field, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

ABOUT = "Ritzau XML (RBNews) of the Danish agency"
FIELDS = (
    ("headline", "headline"), ("slug", "strapline"), ("byline", "byLine"), ("dateline", "town"),
    ("published", "PublishDate"), ("category", "section"), ("urgency", "Priority"), ("id", "NewsID"),
    ("ednote", "TilRedaktionen"),
)  # fmt: skip
CODE_LENGTH = 8


def sniff(head: str) -> bool:
    """Find the root element `<RBNews>`."""
    root = root_of(head)
    return root is not None and root.name == "RBNews"


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the story of an RBNews document; each one where a wrapper holds several."""
    from feedparse.markup.blocks import fragment_blocks
    from feedparse.markup.trees import first
    from feedparse.readers._xml import elements_in, story_of

    elements, warnings = elements_in(text, "RBNews")
    for story in elements:
        content = first(story, "content")
        blocks = fragment_blocks("".join(content.itertext())) if content is not None else []
        yield story_of(blocks, source, ritzau_fields(story), warnings)


def ritzau_fields(story: _Element) -> Iterator[Field]:
    """Yield what the elements of a story state; the deck is escaped HTML too."""
    from feedparse.markup.blocks import fragment_blocks
    from feedparse.markup.trees import address, descendants, first, stated, text_of

    for name, element in FIELDS:
        yield from stated(name, first(story, element))
    yield Field("agency", "Ritzau", "RBNews")
    yield Field("language", "da", "RBNews")
    for deck in stated("subheadline", first(story, "subtitle")):
        plain = " ".join(block.text for block in fragment_blocks(deck.value))
        yield deck._replace(value=plain)
    codes = first(story, "IPTCList")
    for code in codes if codes is not None else ():
        # The codes are written as numbers: the nought in front of 04000000 is lost.
        number = text_of(code).zfill(CODE_LENGTH)
        if number.isdecimal():
            yield Field("subject", number, address(code), {"scheme": "subj"})
    for keywords in descendants(story, "SubjectKeyword"):
        for keyword in keywords:
            yield from stated("keyword", keyword)
    yield from versions(story)


def versions(story: _Element) -> Iterator[Field]:
    """Find the flags of a kill, a correction and a new version, and the story that is replaced."""
    from feedparse.markup.trees import address, first, text_of

    replaces = text_of(first(story, "replacedID")) or text_of(first(story, "Replaces"))
    parts = {"replaces": replaces} if replaces else {}
    for flag, kind in (("Annuleret", "kill"), ("Korrektion", "correction"), ("NyVersion", "update")):
        element = first(story, flag)
        if element is not None and text_of(element).casefold() in ("true", "1"):
            yield Field("update", flag, address(element), {"kind": kind, **parts})
            if kind == "kill":
                yield Field("status", "canceled", address(element))
