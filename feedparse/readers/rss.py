"""RSS 2.0, 0.9x and 1.0 (RDF): every item is a story."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.errors import FeedparseError
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source

ABOUT = "RSS feed: 2.0, 0.9x, and 1.0 in RDF"
# Other things are written in RDF, too; these are the namespaces of RSS 1.0 and 0.90.
IN_RDF = ("purl.org/rss/1.0/", "my.netscape.com/rdf/simple/0.9/")
WORDPRESS = "wordpress.org/export/"


def sniff(head: str) -> bool:
    """Find `<rss version="2.0">` that is no export of WordPress, or `<rdf:RDF xmlns="http://purl.org/rss/1.0/">`."""
    root = root_of(head)
    if root is None:
        return False
    if root.name == "RDF":
        return any(mark in root.attributes for mark in IN_RDF)
    return root.name.lower() == "rss" and WORDPRESS not in root.attributes


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the items of a feed, in their order."""
    from feedparse.readers._feeds import stories

    yield from stories(text, source, "item")
