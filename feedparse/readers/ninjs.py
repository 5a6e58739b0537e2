"""ninjs, the IPTC's news in JSON: versions 1 to 3, the dialects of Superdesk and agencies, lists of items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from feedparse.errors import FeedparseError
from feedparse.model import Document, Source
from feedparse.readers._json import level, outline, stories

ABOUT = "ninjs 1.x, 2.x and 3.x: an item, a list of them or JSON Lines, also as Superdesk and BBC write it"
IDENTIFIERS = frozenset({"uri", "guid"})
OLD = frozenset({
    "versioncreated", "firstcreated", "headline", "body_text", "body_html", "body_xhtml", "pubstatus",
    "slugline", "description_text", "associations", "renditions", "anpa_category", "byline",
})  # fmt: skip
NEW = frozenset({
    "versionCreated", "firstCreated", "pubStatus", "headlines", "bodies", "descriptions",
    "representationType",
})  # fmt: skip
# In ninjs 2 and 3 these are lists of objects with a role; an item without an identifier is told by them.
LISTS = ("headlines", "bodies", "descriptions")
OTHERS = frozenset(
    {"source-feed", "sourceFeed", "api_version", "altids/friendlykey", "altids/itemid", "@type"}
)


def sniff(head: str) -> bool:
    """Find `uri` or `guid` beside keys of ninjs, in an item, in a list of them or in a wrapper."""
    keys = outline(head)
    return not OTHERS & keys.keys() and "data/item" not in keys and any(map(is_item, level(keys)))


def is_item(keys: Mapping[str, str]) -> bool:
    """Say whether these are the keys of an item."""
    if OTHERS & keys.keys():
        return False
    identified = IDENTIFIERS & keys.keys() and (OLD | NEW) & keys.keys()
    return bool(identified) or any(f"{name}/value" in keys or f"{name}/role" in keys for name in LISTS)


def has_story(keys: Mapping[str, str]) -> bool:
    """Say whether an object holds a story; wider than ``is_item``, for a file known to be ninjs."""
    return bool(IDENTIFIERS & keys.keys() or (OLD | NEW) & keys.keys())


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the items of a text."""
    yield from stories(text, source, has_story, document)


def document(value: Mapping[str, Any], where: str, source: Source) -> Document:
    """Make the document of one item."""
    from feedparse.readers._bodies import document_of
    from feedparse.readers._statements import stated_by
    from feedparse.readers._values import item_of

    item = item_of(value, where)
    return document_of(item, source, stated_by(item))
