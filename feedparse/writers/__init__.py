"""Output formats, one file each: ``write(stories, stream, layout)``, and ``SUFFIX`` for the names of files.

The folder is the list: a new format is a new file and nothing else. Writers know only ``Story``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol, TextIO, cast

from feedparse.errors import UnknownFormat
from feedparse.model import Story


class Layout(NamedTuple):
    """How stories are laid out: indented or one a line, one array or one after the other."""

    pretty: bool = False
    array: bool = False
    evidence: bool = False


class Writer(Protocol):
    """What a file in this folder offers."""

    ABOUT: str
    SUFFIX: str

    def write(self, stories: Iterable[Story], stream: TextIO, layout: Layout) -> None:
        """Write the stories as they come; nothing is kept back until the last one."""
        ...


@cache
def names() -> tuple[str, ...]:
    """Return the names of the formats, in alphabetical order."""
    files = os.listdir(os.path.dirname(__file__))
    return tuple(sorted(name[:-3] for name in files if name.endswith(".py") and not name.startswith("_")))


def writer(name: str) -> Writer:
    """Return the writer of a format; raise UnknownFormat when there is none."""
    if name not in names():
        raise UnknownFormat(f"there is no output format {name!r}", f"use one of: {', '.join(names())}")
    return cast(Writer, import_module(f"feedparse.writers.{name}"))
