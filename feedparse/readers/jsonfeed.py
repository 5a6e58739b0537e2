"""JSON Feed 1.0 and 1.1: what RSS is, as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from feedparse.errors import FeedparseError
from feedparse.model import Document, Field, Source
from feedparse.readers._json import CHECK, items, load, made, outline

ABOUT = "JSON Feed 1.0 and 1.1"
# What a feed says of all its items.
SHARED = ("language", "authors", "author")
VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")


def sniff(head: str) -> bool:
    """Find the address of the format under `version`."""
    return outline(head).get("version", "").replace("\\/", "/").startswith(VERSION)


def is_item(keys: Mapping[str, str]) -> bool:
    """Say whether an object is an item of a feed, not the feed."""
    return "items" not in keys and bool({"id", "url", "content_html", "content_text"} & keys.keys())


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the items of a feed; what the feed states of all of them counts where an item is silent."""
    empty = True
    for loaded in load(text):
        if isinstance(loaded, FeedparseError):
            continue
        make = partial(document, loaded.value if isinstance(loaded.value, dict) else {})
        for found in items(loaded, is_item):
            empty = False
            yield found if isinstance(found, FeedparseError) else made(found, source, make)
    if empty:
        raise FeedparseError("it holds no story", CHECK)


def document(feed: Mapping[str, Any], value: Mapping[str, Any], where: str, source: Source) -> Document:
    """Make the document of one item."""
    from feedparse.readers._bodies import document_of
    from feedparse.readers._statements import folded, stated_by
    from feedparse.readers._values import item_of

    item, whole = item_of(value, where), item_of(feed, "")
    shared = {name: whole.values[name] for name in SHARED if name in whole.values and name not in item.values}
    item = item._replace(values={**shared, **item.values})
    title = whole.text("title")
    fields = (*stated_by(item), *((folded(Field("publisher", title.value, title.where)),) if title else ()))
    return document_of(item, source, fields)
