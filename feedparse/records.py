"""Inputs that are cut into records before anything is decoded, so that memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

CHUNK = 1 << 16


def whole(head: bytes, stream: BinaryIO) -> bytes:
    """Return all of an input whose beginning has been read."""
    return head + stream.read()


def records(head: bytes, stream: BinaryIO, end: bytes) -> Iterator[bytes]:
    """Cut an input behind every ``end`` (``</DOC>``); what follows the last one is a record, too.

    ``head`` is its beginning, which has been read. No more than one record and one chunk is held.
    """
    held, searched = head, 0
    while True:
        cut = held.find(end, searched)
        if cut >= 0:
            cut += len(end)
            yield held[:cut]
            held, searched = held[cut:], 0
            continue
        searched = max(0, len(held) - len(end) + 1)
        chunk = stream.read(CHUNK)
        if not chunk:
            break
        held += chunk
    if held.strip():
        yield held
