"""What an HTML page states of its story: JSON-LD, microdata, RDFa, OpenGraph, meta tags, visible markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.model import Field

if TYPE_CHECKING:
    from lxml.etree import _Element


def stated_by(root: _Element) -> Iterator[Field]:
    """Yield the fields that a page states, the most trusted statement of each field first."""
    for meta in root.iterfind(".//meta[@property='og:title']"):
        yield Field("headline", meta.get("content", ""), "meta[property=og:title]")
