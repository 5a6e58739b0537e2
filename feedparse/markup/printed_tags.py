"""The tag links of a page: ``<a rel="tag">``, lists called tags, links to pages of their own name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from feedparse.knowledge import fold
from feedparse.markup.printed import HOME_OF_AUTHOR, MOST, Signs, is_elsewhere
from feedparse.markup.trees import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

PROSE = frozenset(("p", "li", "td", "blockquote"))
MOST_TAGS, LONGEST_TAG = 30, 64


def tag_links(signs: Signs) -> list[str]:
    """Return the texts of the tag links: ``<a rel="tag">``, else of the links in a list that is called so."""
    if fit := fitting([text_of(link) for link in signs.near("tag")]):
        return fit
    for element in signs.behind["tags"][:MOST]:
        fit = fitting([text_of(link) for link in links_of(element)])
        if fit and not is_elsewhere(element):
            return fit
    return []


def links_of(element: _Element) -> list[_Element]:
    """Return the links in an element; of a link that is called a tag itself, those in its row."""
    row = element.getparent() if element.tag == "a" else None
    if row is None:
        return list(islice(element.iterdescendants("a"), 2 * MOST_TAGS + 1))
    return [] if row.tag in PROSE else list(islice(row.iterchildren("a"), MOST_TAGS + 1))


def pills(heading: _Element | None) -> list[str]:
    """Return the texts of the first list of links that each lead to a page of their own name."""
    if heading is None:
        return []
    for link in heading.xpath("following::a[@href][position() <= 300]"):
        row = next((up for up in link.iterancestors() if len(up) > 1), None)
        if row is None or not leads_to_itself(link):
            continue
        links = list(islice(row.iterdescendants("a"), MOST_TAGS + 1))
        texts = [text_of(one) for one in links]
        alike = len(links) > 1 and all(map(leads_to_itself, links)) and fitting(texts) == texts
        if alike and is_in_story(row):
            return texts
    return []


def leads_to_itself(link: _Element) -> bool:
    """Say whether a link's address ends in its text: ``<a href="/themen/ferries/">Ferries</a>``."""
    from urllib.parse import unquote

    text = text_of(link)
    if len(text) > LONGEST_TAG:
        return False
    address = (link.get("href") or "").partition("?")[0].rstrip("/")
    last = unquote(address.rpartition("/")[2])
    if not last or HOME_OF_AUTHOR.search(address):
        return False
    return fold(last).replace(" ", "") == fold(text).replace(" ", "")


def is_in_story(element: _Element) -> bool:
    """Say whether an element is in the article or main part of a page, and not elsewhere."""
    return any(up.tag in ("article", "main") for up in element.iterancestors()) and not is_elsewhere(element)


def fitting(texts: Sequence[str]) -> list[str]:
    """Return the texts of links that are tags; none where most are too long or there are too many."""
    fit = [text for text in texts if text and len(text) <= LONGEST_TAG and text.count(" ") < 7]
    return fit if 0 < len(fit) <= MOST_TAGS and 2 * len(fit) > len(texts) else []
