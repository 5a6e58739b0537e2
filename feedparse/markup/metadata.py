"""What an HTML page states of its story: JSON-LD, microdata, RDFa, OpenGraph, meta tags, visible markup.

Each source states what it has; here one statement a field is chosen, or several put in order of trust.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from feedparse.markup import printed
from feedparse.markup.credited import credited
from feedparse.markup.linked_data import stated_in_linked_data
from feedparse.markup.meta_tags import canonical_of, language_of, stated_in_meta_tags
from feedparse.markup.microdata import stated_in_microdata
from feedparse.markup.tags import topics_of
from feedparse.markup.times import times_of
from feedparse.markup.titles import folded, headline_of
from feedparse.markup.trees import text_of
from feedparse.model import Field

if TYPE_CHECKING:
    from lxml.etree import _Element

PLAIN = ("id", "language", "copyright", "correction")


def stated_by(root: _Element) -> Iterator[Field]:
    """Yield the fields that a page states, the most trusted statement of each field first."""
    canonical = canonical_of(root)
    stated = [
        *stated_in_linked_data(root, canonical.value.rstrip("/") if canonical else ""),
        *stated_in_microdata(root),
        *stated_in_meta_tags(root),
    ]
    sites = sites_of(stated)
    title = next((text_of(element) for element in root.iter("title")), "")
    headings = printed.headings(root)
    headline = headline_of(headings, of(stated, "headline"), title, sites)
    if headline:
        yield headline
    at = heading_of(headings, headline)
    signs = printed.signs_of(root, at)
    yield from (Field("subheadline", *deck) for deck in printed.decks(signs))
    yield from credited(stated, sites, printed.bylines(signs), printed.likely_bylines(at))
    yield from times_of(of(stated, "published", "updated", "created"), printed.stamps(signs))
    yield from topics_of(stated, printed.tag_links(signs, at), sites)
    yield from publisher_of(stated)
    yield from ([canonical] if canonical else [])
    yield from language_of(root)
    yield from of(stated, *PLAIN)


def of(stated: Sequence[Field], *names: str) -> list[Field]:
    """Return the statements on some fields, in the order of the sources."""
    return [field for field in stated if field.name in names]


def sites_of(stated: Sequence[Field]) -> list[str]:
    """Return the names a page states of its site and its house."""
    return list(dict.fromkeys(field.value for field in of(stated, "site", "publisher")))


def heading_of(headings: Sequence[printed.Heading], headline: Field | None) -> _Element | None:
    """Return the element of the heading that prints the headline, else the first heading."""
    same = [
        heading.element
        for heading in headings
        if headline and folded(headline.value) in (folded(heading.text), folded(heading.bare))
    ]
    return (same or [heading.element for heading in headings] or [None])[0]


def publisher_of(stated: Sequence[Field]) -> Iterator[Field]:
    """Yield the names of the publisher, one that is known first."""
    from feedparse.knowledge import publisher_named

    named = [field for field in of(stated, "publisher") if not field.value.startswith(("http", "@"))]
    yield from sorted(named, key=lambda field: publisher_named(field.value) is None)
