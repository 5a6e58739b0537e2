"""Inputs that are cut into records before anything is decoded, so that memory does not grow with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 16
LONGEST_END = 512
# Far more than any story has; a record that has not ended by then is cut, so that memory does not grow.
LONGEST = 1 << 26
NOTHING = bytes(range(33))


def whole(head: bytes, stream: BinaryIO) -> bytes:
    """Return all of an input whose beginning has been read."""
    return head + stream.read()


def records(head: bytes, stream: BinaryIO, end: bytes) -> Iterator[bytes]:
    """Cut an input where the expression ``end`` ends (``</DOC>``); what is behind the last one is a record.

    ``head`` is its beginning, which has been read. What ``end`` matches is at most 512 bytes long, with what
    it looks ahead for. No more than one record and one chunk is held. Blanks and control characters, such
    as the end mark of old disks, are no record.
    """
    pattern = re.compile(end)
    held, searched = bytearray(head), 0
    while True:
        found = pattern.search(held, searched)
        cut = found.end() if found else len(held) - LONGEST_END if len(held) > LONGEST else 0
        if cut:
            yield bytes(held[:cut])
            del held[:cut]
            searched = 0
            continue
        # What is at the end of one chunk may be the beginning of an end mark.
        searched = max(0, len(held) - LONGEST_END)
        chunk = stream.read(CHUNK)
        if not chunk:
            break
        held += chunk
    if held.strip(NOTHING):
        yield bytes(held)
