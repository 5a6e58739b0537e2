"""Plain text: wire copy or a flattened news page; one story a file, or several with clear end marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import build
from feedparse.model import Document, Source
from feedparse.patterns import lazy

ABOUT = "plain text: wire copy of an agency, or a news page flattened to text"
STORY_END = lazy(
    r"""^ (?: [ \t]* NNNN | \f | [ ]? AP-[A-Z]{2}-\d\d-\d\d-\d\d[ ]\d{4}[A-Z]{1,4} <? ) [ \t]* $ \n?""",
    re.M | re.X,
)

# How archives wrote the signs of the typesetter: quads and rails end and open a line, HT a paragraph.
QUADS = lazy(r"(?:&(?:QL|QC|QR|UR);[ ]*)+")
BARE_QUADS = lazy(r"[ ]Q[LCR](?:[ ]UR[ ]|[ ]*$)", re.M)
TAB = lazy(r"&HT;[ \t]*")
OTHERS = lazy(r"&(?!LT|GT)[A-Z]{2};")
FORMAT_BYTE = "Cx1"


def sniff(head: str) -> bool:
    """Plain text has no mark of its own: everything is plain text."""
    return True


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the stories of a text: ``NNNN``, a form feed or an AP circuit's stamp ends each of several."""
    stories = [part for part in split(without_quads(text)) if part.strip()]
    for index, story in enumerate(stories):
        yield build(story, source._replace(index=index))


def without_quads(text: str) -> str:
    """Break the lines where an archive spelled the typesetter's signs out: ``… dead &QL; &UR; Eds: ADDS``."""
    if FORMAT_BYTE in text:
        text = BARE_QUADS.sub("\n", text)
    elif not QUADS.search(text):
        return text
    return OTHERS.sub("", TAB.sub("\n", QUADS.sub("\n", text)))


def split(text: str) -> list[str]:
    """Split behind every end mark that more text follows; the marks stay with the story they end."""
    last = len(text.rstrip())
    ends = [*(match.end() for match in STORY_END.finditer(text) if match.end() < last), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends)]
