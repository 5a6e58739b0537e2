"""HTML pages: what their markup states, and their visible story."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import compose
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source

ABOUT = "HTML page of a news site, with its JSON-LD and meta tags"


def sniff(head: str) -> bool:
    """Find `<!doctype html>` or `<html`."""
    folded = head.lstrip()[:2000].casefold()
    root = root_of(head)
    return folded.startswith("<!doctype html") or (root is not None and root.name.lower() == "html")


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the one story of a page."""
    from feedparse.markup.content import content_of
    from feedparse.markup.metadata import stated_by
    from feedparse.markup.trees import parse_page

    root = parse_page(text)
    # The metadata first: the walk through the content takes what is not seen off the tree.
    fields = tuple(stated_by(root))
    content = content_of(root)
    yield compose(content.blocks, source, fields, story=content.story, warnings=content.warnings)
