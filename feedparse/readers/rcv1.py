"""Reuters Corpus Volume 1: `<newsitem itemid="…" date="…">`, one story a file, with Reuters' topic codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.errors import FeedparseError
from feedparse.markup.roots import root_of
from feedparse.model import Document, Field, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

ABOUT = "Reuters Corpus Volume 1 and 2 (newsitem XML, 1996-1997)"
LINES = (("headline", "headline"), ("byline", "byline"), ("dateline", "dateline"), ("copyright", "copyright"))


def sniff(head: str) -> bool:
    """Find the root element `<newsitem itemid="18586">`, in small letters: NewsML-G2 writes `newsItem`."""
    root = root_of(head)
    return root is not None and root.name == "newsitem" and "itemid" in root.attributes


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the story of a newsitem; each one where a wrapper holds several."""
    from feedparse.markup.blocks import element_blocks
    from feedparse.markup.trees import first
    from feedparse.readers._xml import elements_in, story_of

    elements, warnings = elements_in(text, "newsitem")
    for story in elements:
        body = first(story, "text")
        blocks = element_blocks(body) if body is not None else []
        yield story_of(blocks, source, rcv1_fields(story), warnings)


def rcv1_fields(story: _Element) -> Iterator[Field]:
    """Yield headline, byline, dateline, day, language and the codes of topics, industries and countries."""
    from feedparse.markup.trees import address, attribute_of, descendants, first, stated

    for name, element in LINES:
        yield from stated(name, first(story, element))
    yield from stated("headline", first(story, "title"))
    yield from stated("id", story, "itemid")
    yield from stated("language", story, "lang")
    yield from stated("published", story, "date")
    yield Field("agency", "Reuters", address(story))
    for dc in descendants(story, "dc"):
        if attribute_of(dc, "element") == "dc.date.published":
            yield from stated("published", dc, "value")
    for codes in descendants(story, "codes"):
        scheme = attribute_of(codes, "class")
        for code in descendants(codes, "code"):
            yield from stated("subject", code, "code", scheme=scheme)
            if "topics" in scheme:
                yield from stated("topic", code, "code")
