"""Input formats, one file each: ``sniff(head) -> bool`` and ``read(text, source) -> Documents``.

The folder is the list: a new format is a new file and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from feedparse.errors import UnknownFormat
from feedparse.model import Document, Source


class Reader(Protocol):
    """What a file in this folder offers."""

    def sniff(self, head: str) -> bool:
        """Say whether the beginning of a text looks like this format."""
        ...

    def read(self, text: str, source: Source) -> Iterator[Document]:
        """Yield the stories of a text."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of the formats, in alphabetical order."""
    files = os.listdir(os.path.dirname(__file__))
    return tuple(sorted(name[:-3] for name in files if name.endswith(".py") and not name.startswith("_")))


def reader(name: str) -> Reader:
    """Return the reader of a format; raise UnknownFormat when there is none."""
    if name not in names():
        raise UnknownFormat(f"there is no input format {name!r}", f"use one of: {', '.join(names())}")
    return cast(Reader, import_module(f"feedparse.readers.{name}"))
