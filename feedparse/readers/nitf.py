"""NITF: `<nitf>` with `head/docdata`, `body.head` and `body.content`, with a namespace or without."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.errors import FeedparseError
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source

ABOUT = "NITF 2 and 3, the News Industry Text Format of the IPTC"


def sniff(head: str) -> bool:
    """Find the root element `<nitf>`."""
    root = root_of(head)
    return root is not None and root.name == "nitf"


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the story of an NITF document; each one where a wrapper holds several."""
    from feedparse.readers._nitf_body import nitf_blocks, nitf_fields, without_repeats
    from feedparse.readers._xml import elements_in, story_of

    elements, warnings = elements_in(text, "nitf")
    for nitf in elements:
        blocks = nitf_blocks(nitf)
        yield story_of(blocks, source, without_repeats(nitf_fields(nitf), blocks), warnings)
