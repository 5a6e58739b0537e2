"""Ask every reader for its marks; plain text is what no other reader claims."""

from __future__ import annotations

from feedparse.readers import names, reader

FALLBACK = "text"
HEAD = 4096


def sniff(text: str) -> str:
    """Return the name of the format that a text is in, by its first 4,096 characters."""
    head = text[:HEAD]
    for name in names():
        if name != FALLBACK and reader(name).sniff(head):
            return name
    return FALLBACK
