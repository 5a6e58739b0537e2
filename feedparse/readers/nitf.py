"""NITF: `<nitf>` with `head/docdata`, `body.head` and `body.content`, with a namespace or without."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import compose
from feedparse.errors import WrongFormat
from feedparse.markup.roots import root_of
from feedparse.model import Document, Source

ABOUT = "NITF 2 and 3, the News Industry Text Format of the IPTC"


def sniff(head: str) -> bool:
    """Find the root element `<nitf>`."""
    root = root_of(head)
    return root is not None and root.name == "nitf"


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the story of an NITF document; each one where a wrapper holds several."""
    from feedparse.markup.trees import descendants, local, parse_xml
    from feedparse.readers._nitf_body import nitf_blocks, nitf_fields

    root, warnings = parse_xml(text)
    stories = [root] if local(root) == "nitf" else [*descendants(root, "nitf")]
    if not stories:
        raise WrongFormat("it has no nitf element", "check what wrote it")
    for story in stories:
        yield compose(nitf_blocks(story), source, tuple(nitf_fields(story)), warnings=warnings)
