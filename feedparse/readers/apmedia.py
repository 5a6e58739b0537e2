"""The Media API of the Associated Press: one item, or a feed of them, in an answer of the service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from feedparse.errors import FeedparseError
from feedparse.model import Document, Field, Source
from feedparse.readers._json import outline, stories

ABOUT = "AP Media API: an item or a feed of items as JSON"
ANSWER = ("data/item", "data/items/item")
OWN = frozenset({"altids/friendlykey", "altids/itemid", "altids/transref"})


def sniff(head: str) -> bool:
    """Find `api_version` and `data` with an item in it, or an item with the identifiers of AP."""
    keys = outline(head)
    answer = "api_version" in keys and "data" in keys
    return answer or any(name in keys for name in ANSWER) or bool(OWN & keys.keys())


def is_item(keys: Mapping[str, str]) -> bool:
    """Say whether an object holds a story, not the answer around it."""
    return "api_version" not in keys and bool({"headline", "altids", "versioncreated"} & keys.keys())


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the items of an answer."""
    yield from stories(text, source, is_item, document)


def document(value: Mapping[str, Any], where: str, source: Source) -> Document:
    """Make the document of one item; its identifier is AP's own, not the address with the key of a client."""
    from feedparse.readers._bodies import document_of
    from feedparse.readers._statements import folded, stated_by
    from feedparse.readers._values import item_of

    item = item_of(value, where)
    own = item.inner("altids").text("itemid")
    fields = stated_by(item)
    if own:
        fields = (
            folded(Field("id", own.value, own.where)),
            *(field for field in fields if field.name != "id"),
        )
    return document_of(item, source, fields)
