"""The story of an HTML page: its visible blocks, and which of them are the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import Block
from feedparse.markup.blocks import element_blocks
from feedparse.model import Span

if TYPE_CHECKING:
    from lxml.etree import _Element


class Content(NamedTuple):
    """The visible blocks of a page in order, and the half-open range of those that are the story."""

    blocks: list[Block]
    story: Span


def content_of(root: _Element) -> Content:
    """Find the visible blocks of a page and the story among them."""
    blocks = element_blocks(root)
    return Content(blocks, Span(0, len(blocks)))
