"""Turns syndicated news into normalized stories: wire copy, envelopes, feeds, mail and news pages.

    >>> import feedparse
    >>> story = feedparse.parse("Ferry rules agreed\\n\\nVALLETTA, Feb 4 (Reuters) - Six towns agreed.")
    >>> story.dateline.places[0].city
    'Valletta'

Importing this package loads nothing but this file; the rest comes with the first story.
"""

from __future__ import annotations

__version__ = "0.1.0"
SCHEMA_VERSION = 1

# The name is one that type checkers know; importing it from typing would cost more than this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from feedparse.errors import FeedparseError
    from feedparse.model import Story

__all__ = ["SCHEMA_VERSION", "FeedparseError", "Story", "__version__", "iter_stories", "parse", "parse_file"]


def iter_stories(
    data: bytes | str,
    *,
    path: str | None = None,
    format: str | None = None,
    encoding: str | None = None,
    zone: str | None = None,
    agency: str | None = None,
) -> Iterator[Story]:
    """Yield the stories of one input, given as bytes (best) or text, in the order they stand in it.

    ``path`` is only shown as ``source.path``. ``format``, ``encoding``, ``zone`` (``"Asia/Kolkata"``)
    and ``agency`` (``"PTI"``) switch off the guesses they replace. Raises FeedparseError when the input
    is empty, binary, or not of the format named.
    """
    from feedparse.model import Options
    from feedparse.pipeline import read

    return read(data, path, Options(format, encoding, zone, agency))


def parse(
    data: bytes | str,
    *,
    path: str | None = None,
    format: str | None = None,
    encoding: str | None = None,
    zone: str | None = None,
    agency: str | None = None,
) -> Story:
    """Return the one story of an input; options and errors as in ``iter_stories``.

    Raises FeedparseError too when the input holds several stories: none is dropped in silence.
    """
    from feedparse.errors import FeedparseError

    stories = iter_stories(data, path=path, format=format, encoding=encoding, zone=zone, agency=agency)
    first = next(stories, None)
    if first is None:
        raise FeedparseError("there is no story in it", "name its format")
    if next(stories, None) is not None:
        raise FeedparseError("there are several stories in it", "use iter_stories")
    return first


def parse_file(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    encoding: str | None = None,
    zone: str | None = None,
    agency: str | None = None,
) -> Story:
    """Return the one story of a file; options and errors as in ``parse``, and OSError from opening it."""
    import os

    name = os.fspath(path)
    with open(name, "rb") as file:
        data = file.read()
    return parse(data, path=name, format=format, encoding=encoding, zone=zone, agency=agency)


def __getattr__(name: str) -> object:
    """Load the classes of the public API when they are first asked for."""
    if name == "Story":
        from feedparse.model import Story

        return Story
    if name == "FeedparseError":
        from feedparse.errors import FeedparseError

        return FeedparseError
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
