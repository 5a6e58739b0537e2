"""Inputs read as bytes, outputs that appear whole or not at all, and how both are named in messages."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from feedparse.errors import FeedparseError, UnreadableInput

STDIN = "-"
LIST_DIRECTORY = "use find {} -type f -print0 | feedparse --files0-from -"


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for ``-``, to be read; raise UnreadableInput when it cannot be."""
    if path == STDIN and sys.stdin is None:
        raise UnreadableInput("standard input is closed", "name a FILE")
    try:
        file = sys.stdin.buffer if path == STDIN else open(path, "rb")  # noqa: SIM115  # closed below
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    try:
        yield file
    except OSError as error:
        raise unreadable(path, error) from None
    finally:
        if path != STDIN:
            file.close()


def unreadable(path: str, error: OSError | ValueError) -> UnreadableInput:
    """Word why an input cannot be read, and what to try."""
    if isinstance(error, IsADirectoryError):
        return UnreadableInput("is a directory", LIST_DIRECTORY.format(shown(path)))
    if isinstance(error, FileNotFoundError):
        missing = "is a link to a file that does not exist" if os.path.islink(path) else "no such file"
        return UnreadableInput(missing, "check the name")
    if isinstance(error, PermissionError):
        return UnreadableInput("permission denied", "check who may read it with: ls -l")
    return UnreadableInput(f"cannot be read: {reason(error)}", "check the name")


def contents(path: str) -> bytes:
    """Return what a file or standard input holds; raise UnreadableInput when it cannot be read."""
    with opened(path) as file:
        return file.read()


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
