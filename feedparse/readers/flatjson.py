"""Flat JSON: strings under plain keys, as Fingerpost, the Guardian and most home-made feeds write stories.

JSON-LD of schema.org in a file of its own is read here, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from feedparse.errors import FeedparseError
from feedparse.model import Document, Source
from feedparse.readers import apmedia, jsonfeed, ninjs
from feedparse.readers._json import level, outline, stories

ABOUT = "flat JSON: headline, body and others as strings (Fingerpost), or schema.org articles as JSON-LD"
FEEDS = frozenset({"source-feed", "sourceFeed"})
BODIES = frozenset(
    {"body_text", "bodyText", "body", "body_html", "bodyHtml", "articleBody", "content", "text"}
)
NEWS = frozenset(
    {"slug", "byline", "ednote", "dateline", "versionCreated", "keywords", "published", "author"}
)
OTHERS = (apmedia, jsonfeed, ninjs)


def sniff(head: str) -> bool:
    """Find a headline and a body under plain keys, the feed of Fingerpost, or an article of schema.org."""
    keys = outline(head)
    return any(map(is_item, level(keys))) and not any(other.sniff(head) for other in OTHERS)


def is_item(keys: Mapping[str, str]) -> bool:
    """Say whether these are the keys of a story."""
    if "@type" in keys:
        return keys["@type"].endswith("Article") or keys["@type"] == "BlogPosting"
    titled = "title" in keys and BODIES & keys.keys()
    headed = "headline" in keys and (BODIES | NEWS) & keys.keys()
    return bool(FEEDS & keys.keys() or headed or titled)


def has_story(keys: Mapping[str, str]) -> bool:
    """Say whether an object holds a story; wider than ``is_item``, for a file known to be flat JSON."""
    return is_item(keys) or "@type" not in keys and bool((BODIES | {"headline"}) & keys.keys())


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a text."""
    yield from stories(text, source, has_story, ninjs.document)
