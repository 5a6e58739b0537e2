"""Meta tags: OpenGraph, Dublin Core, Parse.ly, Sailthru, Cxense and the plain ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.knowledge import load
from feedparse.markup.linked_data import plain
from feedparse.model import Field

if TYPE_CHECKING:
    from lxml.etree import _Element


def stated_in_meta_tags(root: _Element) -> Iterator[Field]:
    """Yield what the meta tags state, field by field, the most trusted name of each first."""
    wanted: dict[str, list[str]] = load("markup")["meta"]
    found: dict[str, list[tuple[str, str]]] = {name: [] for names in wanted.values() for name in names}
    for meta in root.iter("meta"):
        for attribute in ("property", "name", "http-equiv"):
            printed = meta.get(attribute)
            name = printed.strip().lower() if printed else ""
            if name in found and (content := plain(meta.get("content") or "")):
                found[name].append((content, f"meta[{attribute}={printed}]"))
    for field, names in wanted.items():
        for name in names:
            yield from (Field(field, content, where) for content, where in found[name])


def canonical_of(root: _Element) -> Field | None:
    """Return the address a page states as its own: ``<link rel="canonical" href="https://…">``."""
    for link in root.iter("link"):
        address = (link.get("href") or "").strip()
        if (link.get("rel") or "").lower() == "canonical" and address.startswith("http"):
            return Field("id", address, "link[rel=canonical]")
    return None


def language_of(root: _Element) -> Iterator[Field]:
    """Yield the language of the root element: ``<html lang="de-AT">``."""
    for attribute in ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang"):
        if root.get(attribute):
            yield Field("language", root.get(attribute) or "", "html[lang]")
