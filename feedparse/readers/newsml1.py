"""NewsML 1: `<NewsML>` with one NewsItem a story, its text in NITF, XHTML, paragraphs or escaped HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.document import build_story, compose
from feedparse.errors import FeedparseError, WrongFormat
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source, Warn

if TYPE_CHECKING:
    from lxml.etree import _Element

    from feedparse.readers._newsml1_text import Story

ABOUT = "NewsML 1.0 to 1.2 of the IPTC, as sent by AFP, EFE, ANP, Kyodo, Business Wire and others"


def sniff(head: str) -> bool:
    """Find the root element `<NewsML>`; its Version may be missing."""
    root = root_of(head)
    return root is not None and root.name == "NewsML"


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the story of each NewsItem that has one; pictures without a story are left out."""
    from feedparse.markup.trees import descendants, parse_xml
    from feedparse.readers._newsml1_text import stories_in

    root, warnings = parse_xml(text)
    items = [*descendants(root, "NewsItem")]
    if not items:
        raise WrongFormat("it has no NewsItem", "check what wrote it")
    stories = stories_in(items)
    if not stories:
        raise FeedparseError("its news items hold no text", "look for the item that goes with the pictures")
    for story in stories:
        yield document_of(root, story, source, warnings)


def document_of(root: _Element, story: Story, source: Source, warnings: tuple[Warn, ...]) -> Document:
    """Make the document of one story, of its paragraphs or of its running text."""
    from feedparse.readers._newsml1_fields import newsml_fields
    from feedparse.readers._nitf_body import without_repeats

    fields = tuple(without_repeats(newsml_fields(root, story), story.blocks))
    if story.running:
        return build_story(story.running, source, fields, warnings)
    return compose(story.blocks, source, fields, warnings=warnings)
