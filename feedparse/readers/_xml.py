"""What the readers of flat XML share: one element a story, and what an empty one is worth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from feedparse.document import Block, compose
from feedparse.errors import FeedparseError, WrongFormat
from feedparse.markup.trees import descendants, local, parse_xml
from feedparse.model import Document, Field, Source, Warn

if TYPE_CHECKING:
    from lxml.etree import _Element


def elements_in(text: str, name: str) -> tuple[Iterator[_Element], tuple[Warn, ...]]:
    """Return the elements of a name, the root or within a wrapper, and what had to be mended.

    Raises WrongFormat where there is none.
    """
    root, warnings = parse_xml(text)
    found = [root] if local(root) == name else [*descendants(root, name)]
    if not found:
        raise WrongFormat(f"it has no {name} element", "check what wrote it")
    return iter(found), warnings


def story_of(
    blocks: Sequence[Block], source: Source, fields: Iterable[Field], warnings: Sequence[Warn]
) -> Document | FeedparseError:
    """Make the document of a story; one without text and headline is a fault."""
    stated = tuple(fields)
    if not blocks and not any(field.name == "headline" for field in stated):
        return FeedparseError("the story has no text and no headline", "check what wrote it")
    return compose(blocks, source, stated, warnings=warnings)
