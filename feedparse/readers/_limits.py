"""How long the text of one story may be: none has a million characters, and reading those takes a minute."""

from __future__ import annotations

from feedparse.document import Block
from feedparse.errors import Refused

LONGEST_TEXT = 1_000_000
# HTML may hold pictures in its attributes.
LONGEST_MARKUP = 5_000_000
MOST_TAGS = 100_000


def refuse_long(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text as it is; raise Refused where it is too long for a story."""
    if len(text) > longest:
        raise Refused(f"a story of {len(text):,} characters is too long", "split it")
    return text


def paragraphs(html: str) -> list[Block]:
    """Read a fragment of HTML into paragraphs, unless it is too long for a story."""
    from feedparse.markup.blocks import fragment_blocks

    if html.count("<") > MOST_TAGS:
        raise Refused(f"a story with {html.count('<'):,} tags is too long", "split it")
    blocks = fragment_blocks(refuse_long(html, LONGEST_MARKUP))
    refuse_long("\n".join(block.text for block in blocks))
    return blocks
