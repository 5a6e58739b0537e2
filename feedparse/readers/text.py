"""Plain text: wire copy or a flattened news page; one story a file, or several with clear end marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import build
from feedparse.model import Document, Source

STORY_END = re.compile(r"^[ \t]*NNNN[ \t]*$\n?", re.M)
BROKEN_OFF = re.compile(r"^\f|^[ \t]*\f[ \t]*$", re.M)


def sniff(head: str) -> bool:
    """Plain text has no mark of its own: everything is plain text."""
    return True


def read(text: str, source: Source) -> Iterator[Document]:
    """Yield the stories of a text; ``NNNN`` alone on a line or a form feed ends each of several."""
    stories = [part for part in split(text) if part.strip()]
    for index, story in enumerate(stories):
        yield build(story, source._replace(index=index))


def split(text: str) -> list[str]:
    """Split behind every end mark that more text follows; the marks stay with the story they end."""
    cuts = [match.end() for mark in (STORY_END, BROKEN_OFF) for match in mark.finditer(text)]
    ends = [*sorted({cut for cut in cuts if text[cut:].strip()}), len(text)]
    return [text[start:end] for start, end in zip([0, *ends], ends)]
