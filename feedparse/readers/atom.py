"""Atom 1.0 and 0.3, and the extension of WENN that carries its stories beside the entry's content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.errors import FeedparseError
from feedparse.markup.roots import root_of
from feedparse.model import Document, Field, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

    from feedparse.readers._feeds import Extension

ABOUT = "Atom feed or entry, with the extension of WENN"
ROOTS = ("feed", "entry")
MARK = "/atom"
WENN = "feed.wenn.com/"
# Element of the extension -> name of the field.
STATED = {
    "published": "published",
    "updated": "updated",
    "feedarticle_section": "category",
    "slug": "slug",
}


def sniff(head: str) -> bool:
    """Find `<feed xmlns="http://www.w3.org/2005/Atom">`, or an entry alone."""
    root = root_of(head)
    return root is not None and root.name in ROOTS and MARK in root.attributes.lower()


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the entries of a feed, in their order."""
    from feedparse.readers._feeds import stories

    yield from stories(text, source, "entry", wenn)


def wenn(entry: _Element, where: str) -> Extension:
    """Read what WENN adds to an entry: its times, its section, its tags, and the story in two parts."""
    from feedparse.markup.trees import local
    from feedparse.readers._feeds import Extension

    fields: list[Field] = []
    texts: dict[str, str] = {}
    for child in entry.iterdescendants():
        if not isinstance(child.tag, str) or WENN not in child.tag:
            continue
        name, text = local(child), (child.text or "").strip()
        if name in STATED:
            fields.append(Field(STATED[name], text, f"{where}/{name}"))
        elif name == "tag":
            fields.append(Field("keyword", child.get("value", ""), f"{where}/tags/tag"))
        elif name in ("first_line", "body"):
            texts[name] = text
    story = "\n\n".join(texts[name] for name in ("first_line", "body") if texts.get(name))
    return Extension(tuple(fields), story)
