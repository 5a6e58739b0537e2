"""What an HTML page states of its story: JSON-LD, microdata, RDFa, OpenGraph, meta tags, visible markup.

Each source states what it has; here one statement a field is chosen, or several put in order of trust.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from feedparse.knowledge import fold, publisher_named
from feedparse.markup import printed
from feedparse.markup.credited import credited
from feedparse.markup.linked_data import stated_in_linked_data
from feedparse.markup.meta_tags import canonical_of, language_of, stated_in_meta_tags
from feedparse.markup.microdata import stated_in_microdata
from feedparse.markup.printed_stamps import stamps
from feedparse.markup.printed_tags import pills, tag_links
from feedparse.markup.tags import topics_of
from feedparse.markup.times import times_of
from feedparse.markup.titles import folded, headline_of
from feedparse.markup.trees import text_of
from feedparse.model import Field
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

CLAIM = lazy(r"©|\(c\)|copyright|\b(?:19|20)\d\d\b", re.I)
ADDRESS = lazy(r"https?:|@")
PLAIN = ("id", "language", "copyright", "correction")


def stated_by(root: _Element) -> Iterator[Field]:
    """Yield the fields that a page states, the most trusted statement of each field first."""
    canonical = canonical_of(root)
    survey = printed.survey_of(root)
    stated = [
        *stated_in_linked_data(root, canonical.value.rstrip("/") if canonical else ""),
        *stated_in_microdata([element for _, element in survey["property"]]),
        *stated_in_meta_tags(root),
    ]
    title = next((text_of(element) for element in root.iter("title")), "")
    sites = sites_of(stated, title)
    headings = printed.headings(survey)
    lesser = partial(printed.headings, survey, "h2")
    headline = headline_of(headings, lesser, of(stated, "headline"), title, sites)
    if headline:
        yield headline
    at = heading_of(headings, lesser, headline)
    signs = printed.signs_of(survey, at)
    yield from (Field("subheadline", *deck) for deck in printed.decks(signs))
    yield from credited(stated, sites, printed.bylines(signs), printed.likely_bylines(at))
    yield from times_of(of(stated, "published", "updated", "created"), stamps(root, signs, at))
    yield from topics_of(stated, tag_links(signs), sites, lambda: pills(at))
    yield from publisher_of(stated, host_of(canonical.value if canonical else first_of(stated, "id")))
    yield from ([canonical] if canonical else [])
    yield from language_of(root)
    yield from (
        field for field in of(stated, *PLAIN) if field.name != "copyright" or CLAIM.search(field.value)
    )


def of(stated: Sequence[Field], *names: str) -> list[Field]:
    """Return the statements on some fields, in the order of the sources."""
    return [field for field in stated if field.name in names]


def first_of(stated: Sequence[Field], name: str) -> str:
    """Return the first statement on a field."""
    return next((field.value for field in of(stated, name)), "")


def sites_of(stated: Sequence[Field], title: str) -> list[str]:
    """Return the names a page states of its site and its house; some state the headline there."""
    titles = {folded(title), *(folded(field.value) for field in of(stated, "headline"))}
    named = [field.value for field in of(stated, "site", "publisher") if folded(field.value) not in titles]
    return list(dict.fromkeys(named))


def heading_of(
    headings: Sequence[printed.Heading],
    lesser: Callable[[], Sequence[printed.Heading]],
    headline: Field | None,
) -> _Element | None:
    """Return the element of the heading that prints the headline, else the first of rank one."""
    title = folded(headline.value) if headline else ""
    same = printing(headings, title) or (printing(lesser(), title) if title else [])
    return (same or [heading.element for heading in headings] or [None])[0]


def printing(headings: Sequence[printed.Heading], title: str) -> list[_Element]:
    """Return the elements of the headings that print a folded title."""
    return [heading.element for heading in headings if title in (folded(heading.text), folded(heading.bare))]


def publisher_of(stated: Sequence[Field], host: str) -> Iterator[Field]:
    """Yield the names of the publisher: the one that the page's address goes by, then one that is known.

    The host is handed on: a known name on another address is somebody else's, the New York Observer's.
    """
    named = [field for field in of(stated, "publisher", "site") if not ADDRESS.match(field.value)]
    named.sort(key=lambda field: (rank_of_name(field.value, host), "." in field.value))
    yield from (field._replace(name="publisher", parts={"host": host} if host else {}) for field in named)


def rank_of_name(name: str, host: str) -> int:
    """Say how well a name goes with an address: ``bugle.example.org`` is known as or called The Bugle."""
    record = publisher_named(name)
    if record and host.endswith(record.domains):
        return 0
    word = fold(name.removeprefix("The ")).replace(" ", "")
    return 1 if word and word in host.replace("-", "").replace(".", "") else 2


def host_of(address: str) -> str:
    """Return the host of an address: ``https://www.bugle.example/a`` -> www.bugle.example."""
    return address.partition("://")[2].partition("/")[0].partition(":")[0].lower()
