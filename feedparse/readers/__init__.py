"""Input formats, one file each, of which the folder is the list: a new format is a new file and nothing else.

A reader says in one line what it reads (``ABOUT``), knows its format by the beginning of a text
(``sniff``) and takes a text apart (``read``). Where its files hold many stories, ``RECORD_END`` is an
expression for the bytes that end each (``</DOC>``), and ``read`` is given one record at a time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from feedparse.errors import FeedparseError, UnknownFormat
from feedparse.model import Document, Source


class Reader(Protocol):
    """What a file in this folder offers."""

    ABOUT: str

    def sniff(self, head: str) -> bool:
        """Say whether the beginning of a text looks like this format; no two readers claim the same."""
        ...

    def read(self, text: str, source: Source) -> Iterator[Document | FeedparseError]:
        """Yield the stories of a text, and in the place of a story that cannot be read, why.

        Raises WrongFormat before the first story when the text only looks like the format, and
        Refused when it is made to exhaust the machine.
        """
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


def record_end(name: str) -> bytes | None:
    """Return the expression that ends each record of a format; None where its files are read whole."""
    return getattr(reader(name), "RECORD_END", None)
