"""NewsML-G2: a message with items, a lone item, or a package of references to items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.document import Block, build_story, compose
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source, Warn

if TYPE_CHECKING:
    from lxml.etree import _Element

ABOUT = "NewsML-G2 of the IPTC: newsMessage, newsItem, packageItem or planningItem"
# RCV1 has a root `newsitem`, in small letters.
ITEMS = ("newsItem", "packageItem", "planningItem")
ROOTS = frozenset({"newsMessage", "NewsMessage", *ITEMS})
TEXT_CLASSES = frozenset({"", "text", "composite"})


def sniff(head: str) -> bool:
    """Find the root `<newsMessage>`, `<newsItem>` or `<planningItem>`, in whatever namespace."""
    root = root_of(head)
    return root is not None and root.name in ROOTS


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the stories of a message, its pictures and packages only where it holds no text at all."""
    from feedparse.errors import WrongFormat
    from feedparse.markup.trees import descendants, local, parse_xml
    from feedparse.readers._g2_values import child

    root, warnings = parse_xml(text)
    items = [root] if local(root) in ITEMS else [*descendants(root, *ITEMS)]
    if not items:
        raise WrongFormat("it holds no newsItem", "check what wrote it")
    stories = [item for item in items if is_text(item)] or items
    for item in stories:
        yield story_of(item, child(root, "header"), source, warnings)


def is_text(item: _Element) -> bool:
    """Say whether an item is a story: no picture, no package of references."""
    from feedparse.markup.trees import first, local
    from feedparse.readers._g2_values import code_of

    kind = code_of(first(item, "itemMeta/itemClass")).value
    return local(item) == "newsItem" and kind in TEXT_CLASSES


def story_of(item: _Element, header: _Element | None, source: Source, warnings: tuple[Warn, ...]) -> Document:
    """Make the story of an item: its statements, then its text; a picture's text is its description."""
    from feedparse.readers._g2_content import content_of
    from feedparse.readers._g2_fields import stated_by

    content = content_of(item)
    fields = (*stated_by(item, header), *content.fields)
    if content.running:
        return build_story(content.running, source, fields, warnings)
    if content:
        return compose(content.blocks, source, fields, warnings=warnings)
    return compose([*described(item)], source, fields, warnings=(*warnings, *no_text(item)))


def described(item: _Element) -> Iterator[Block]:
    """Yield the descriptions of an item that has no text of its own: the caption of a picture."""
    from feedparse.markup.trees import descendants, first, text_of

    meta = first(item, "contentMeta")
    if not is_text(item) and meta is not None:
        yield from (Block(text_of(found)) for found in descendants(meta, "description"))


def no_text(item: _Element) -> Iterator[Warn]:
    """Warn of an item whose stories or pictures lie elsewhere, and say how many it refers to."""
    from feedparse.markup.trees import descendants, local

    if local(item) == "packageItem":
        count = len([*descendants(item, "itemRef")])
        message = f"a package that refers to {count} items, none of which is in this file: pass those too"
        yield Warn("text-elsewhere", "body", message)
    elif next(descendants(item, "remoteContent"), None) is not None:
        yield Warn("text-elsewhere", "body", "the item refers to its content and does not hold it")
