"""HTML pages: what their markup states, and their visible story."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import compose
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source

ABOUT = "HTML page of a news site, with its JSON-LD and meta tags"


# What a page, or a part of one that was saved, begins with.
ROOTS = frozenset({"html", "head", "body", "title", "meta", "main", "article", "section", "div", "p", "h1"})
# The SGML in which the filings of the SEC's EDGAR hold their exhibits, press releases among them.
FILING = "document"
LONGEST_HEADER = 4096


def sniff(head: str) -> bool:
    """Find `<!doctype html>`, `<html` or another element that begins a page, also in a filing."""
    root = root_of(head)
    name = root.name.lower() if root else ""
    return (
        name in ROOTS
        or head.lstrip()[:20].casefold().startswith("<!doctype html")
        or (name == FILING and "<html" in head.casefold())
    )


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the one story of a page."""
    from feedparse.markup.content import content_of
    from feedparse.markup.metadata import stated_by
    from feedparse.markup.trees import parse_page

    root = parse_page(out_of_filing(text))
    # The metadata first: the walk through the content takes what is not seen off the tree.
    fields = tuple(stated_by(root))
    content = content_of(root)
    yield compose(content.blocks, source, fields, story=content.story, warnings=content.warnings)


def out_of_filing(text: str) -> str:
    """Take a page out of the SGML of a filing: ``<DOCUMENT> <TYPE>EX-99.1 … <TEXT> <html>``."""
    start = text.find("<") + 1
    if text[start : start + len(FILING)].casefold() != FILING:
        return text
    return text[max(0, text[:LONGEST_HEADER].casefold().find("<html")) :]
