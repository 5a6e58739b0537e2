"""Ask every reader for its marks; plain text is what no other reader claims."""

from __future__ import annotations

from feedparse.markup.roots import root_of
from feedparse.readers import names, reader

FALLBACK = "text"
HEAD = 4096
# What opens a mailbox and a telex; everything else that is no plain text opens with a sign or a number.
MARKED_WORDS = ("From", "ZCZC")


def sniff(text: str) -> str:
    """Return the name of the format that a text is in, by its first 4,096 characters."""
    head = text[:HEAD]
    if is_marked(head):
        for name in names():
            if name != FALLBACK and reader(name).sniff(head):
                return name
    return FALLBACK


def foreign(text: str) -> str | None:
    """Return what a text begins like, ``XML``, ``JSON``, where it is of a format that no reader knows."""
    head = text[:HEAD].strip()
    root = root_of(head)
    if root and (head.startswith("<?xml") or text.rstrip().endswith(f"</{root.name}>")):
        return f"XML with the root element {root.name}"
    return "JSON" if head[:1] in ("{", "[") and text.rstrip()[-1:] in ("}", "]") and '":' in head else None


def is_marked(head: str) -> bool:
    """Say whether a text may be anything but plain: `NEW YORK (Reuters)` cannot, `Subject: x` may.

    It spares plain text, which most shell loops feed one file at a time, the loading of all readers.
    """
    first = head.split(maxsplit=1)[:1]
    plain = first and first[0].rstrip(",.").isalpha() and first[0] not in MARKED_WORDS
    return not plain or "ZCZC" in head[:200]
