"""Inputs that are cut into records before anything is decoded, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 16
# Far more than any story has; a record that has not ended by then is cut, so that memory does not grow.
LONGEST = 1 << 24
NOTHING = bytes(range(33))


def whole(head: bytes, stream: BinaryIO) -> bytes:
    """Return all of an input whose beginning has been read."""
    return head + stream.read()


def records(head: bytes, stream: BinaryIO, end: bytes) -> Iterator[bytes]:
    """Cut an input behind every ``end`` (``</DOC>``); what follows the last one is a record, too.

    ``head`` is its beginning, which has been read. No more than one record and one chunk is held. Blanks
    and control characters, such as the end mark of old disks, are no record.
    """
    held, searched = bytearray(head), 0
    while True:
        cut = held.find(end, searched)
        cut = cut + len(end) if cut >= 0 else max(0, len(held) - len(end)) if len(held) > LONGEST else -1
        if cut >= 0:
            yield bytes(held[:cut])
            del held[:cut]
            searched = 0
            continue
        searched = max(0, len(held) - len(end) + 1)
        chunk = stream.read(CHUNK)
        if not chunk:
            break
        held += chunk
    if held.strip(NOTHING):
        yield bytes(held)
