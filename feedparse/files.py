"""Inputs read as bytes, outputs that appear whole or not at all, and how both are named in messages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from feedparse.errors import FeedparseError, UnreadableInput

STDIN = "-"
LIST_DIRECTORY = "use find {} -type f -print0 | feedparse --files0-from -"


def contents(path: str) -> bytes:
    """Read a file, or standard input for ``-``; raise UnreadableInput when it cannot be read."""
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise UnreadableInput("standard input is closed", "name a FILE")
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:
            return file.read()
    except IsADirectoryError:
        raise UnreadableInput("is a directory", LIST_DIRECTORY.format(shown(path))) from None
    except FileNotFoundError:
        missing = "is a link to a file that does not exist" if os.path.islink(path) else "no such file"
        raise UnreadableInput(missing, "check the name") from None
    except PermissionError:
        raise UnreadableInput("permission denied", "check who may read it with: ls -l") from None
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"cannot be read: {reason(error)}", "check the name") from None


def names_in(path: str, separator: bytes) -> list[str]:
    """Read the names of files from a list: ``separator`` is a line end or NUL. Empty names are left out."""
    try:
        listed = contents(path)
    except UnreadableInput as error:
        raise UnreadableInput(f"{shown(path)}: {error.problem}", error.remedy) from None
    return [os.fsdecode(name) for name in listed.split(separator) if name]


def targets_in(directory: str, paths: Iterable[str], suffix: str) -> dict[str, str]:
    """Say where each input is written: ``wire/a.txt`` -> ``DIR/a.txt.json``.

    Raises FeedparseError when two inputs would be written to one file, or one over another.
    """
    targets: dict[str, str] = {}
    owners: dict[str, str] = {}
    for path in paths:
        name = "stdin" if path == STDIN else os.path.basename(os.path.normpath(path))
        target = os.path.join(directory, name + suffix)
        if target in owners:
            both = f"{shown(owners[target])} and {shown(path)}"
            raise FeedparseError(f"{both} would both be {shown(target)}", "give each its own --output-dir")
        targets[path], owners[target] = target, path
    inputs = {os.path.abspath(path) for path in targets}
    for target in owners:
        if os.path.abspath(target) in inputs:
            raise FeedparseError(f"{shown(target)} is an input, too", "name another --output-dir")
    return targets


def same(one: str, other: str) -> bool:
    """Say whether two names are names of one file."""
    return os.path.isfile(one) and os.path.isfile(other) and os.path.samefile(one, other)


def make_directory(path: str) -> None:
    """Make a directory where there is none; raise FeedparseError when that cannot be."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise FeedparseError(
            f"there cannot be a directory {shown(path)}: {reason(error)}", "name another"
        ) from None


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Word what goes wrong in writing: ``standard output: no space left on device``."""
    try:
        yield
    except OSError as error:
        what = f"{shown(name)} cannot be written: {reason(error)}"
        raise FeedparseError(what, "check the place and its space") from None


@contextmanager
def replacing(path: str) -> Iterator[TextIO]:
    """Open a draft beside a file; it takes the file's place when all went well, and vanishes when not."""
    path = os.path.realpath(path)
    if os.path.exists(path) and not os.path.isfile(path):
        # Renaming onto /dev/null or a named pipe would destroy it.
        with open(path, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        return
    draft = os.path.join(os.path.dirname(path), f".feedparse-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with open(draft, "x", encoding="utf-8", errors="replace", newline="\n") as stream:
            yield stream
        if os.path.exists(path):
            os.chmod(draft, os.stat(path).st_mode & 0o7777)
        os.replace(draft, path)
    except BaseException:
        if os.path.lexists(draft):
            os.unlink(draft)
        raise


def printable(path: str) -> str:
    """Return a name in plain Unicode: what the file system holds beyond it becomes U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")


def shown(path: str) -> str:
    """Return a name for one line of a message: ``standard input``, no line ends in it."""
    if path == STDIN:
        return "standard input"
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in printable(path))


def reason(error: OSError | ValueError) -> str:
    """Return what the operating system says, in its own words: ``no space left on device``."""
    said = getattr(error, "strerror", None) or str(error)
    return said[:1].lower() + said[1:]
