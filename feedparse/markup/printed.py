"""Visible markup that says what a line is: headings, bylines, stamps, tag links, decks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from feedparse.knowledge import load
from feedparse.markup.trees import local, text_of
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

CASES = lazy(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z]+")
OUTSIDE = frozenset(("aside", "footer", "nav", "figure", "figcaption", "form", "head", "noscript"))
HIDDEN = lazy(r"display:\s?none|visibility:\s?hidden", re.I)
MOST, MOST_TAGS = 60, 30
LONGEST_BYLINE, LONGEST_TAG = 300, 64
DEEPEST = 60


class Heading(NamedTuple):
    """A visible heading: its text, what stands in it beside a kicker, and the element."""

    text: str
    bare: str
    element: _Element


@cache
def words_of(name: str) -> frozenset[str]:
    """Return the words of a class attribute: ``article__bylineText`` -> article, byline, text."""
    return frozenset(word.lower() for word in CASES.split(name) if word)


@cache
def called(kind: str) -> frozenset[str]:
    """Return the words by which sites call a kind of element: ``byline``, ``tags``, ``elsewhere``."""
    return frozenset(load("markup")["called"][kind])


def is_called(element: _Element, kind: str, but: str = "") -> bool:
    """Say whether an element is called a kind, and not another one: ``author`` but not ``author-photo``."""
    names = named(element)
    return not called(kind).isdisjoint(names) and (not but or called(but).isdisjoint(names))


def named(element: _Element) -> frozenset[str]:
    """Return the words by which an element is called: its classes, its test id, its id."""
    return words_of(
        " ".join(filter(None, map(element.get, ("class", "data-testid", "data-qa", "data-ob", "id"))))
    )


def headings(root: _Element) -> list[Heading]:
    """Return the headings of the first rank with their text, the kicker in them told apart."""
    found = []
    for element in root.iter("h1"):
        text = text_of(element)
        if text and not is_hidden(element):
            found.append(Heading(text, without_kicker(element), element))
    return found


def is_hidden(element: _Element) -> bool:
    """Say whether a style hides an element."""
    return bool(HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def without_kicker(element: _Element) -> str:
    """Return the text of a heading without the kicker in it: an element of that name at its beginning."""
    kickers = [
        inner
        for inner in element.iterdescendants()
        if isinstance(inner.tag, str) and is_called(inner, "kicker")
    ]
    whole = text_of(element)
    for inner in kickers[:1]:
        lead = text_of(inner)
        if lead and whole.startswith(lead) and len(lead) < len(whole):
            return whole[len(lead) :].lstrip(" :|•-–—")
    return whole


def is_elsewhere(element: _Element) -> bool:
    """Say whether an element belongs to comments, teasers, menus or pictures, not to the story."""
    for depth, above in enumerate(element.iterancestors()):
        if above.tag in ("body", "html") or depth > DEEPEST:
            return False
        if above.tag in OUTSIDE or is_hidden(above) or above.tag != "main" and is_called(above, "elsewhere"):
            return True
        if above.tag in ("article", "main"):
            return False
    return False


def near(root: _Element, heading: _Element | None, condition: str) -> Iterator[_Element]:
    """Yield the elements of a condition behind the headline, then right above it, else all of them."""
    if heading is None:
        yield from root.xpath(f"//*[{condition}]")[:MOST]
        return
    yield from heading.xpath(f"following::*[{condition}][position() <= {MOST}]")
    yield from heading.xpath(f"preceding::*[{condition}][position() <= 4]")


MAY_NAME = " or ".join(
    f"contains(@{attribute}, '{part}')"
    for attribute in ("class", "data-testid", "data-qa", "id")
    for part in ("yline", "utor", "uthor", "uteur", "riter", "eporter", "ontributor", "irma", "ournalist")
)


def bylines(root: _Element, heading: _Element | None) -> Iterator[tuple[str, str]]:
    """Yield the texts of the elements that are called a byline or an author, with their addresses."""
    for element in near(root, heading, f"@rel='author' or {MAY_NAME}"):
        if element.get("rel") != "author" and not is_called(element, "byline", but="no_byline"):
            continue
        text = spaced(element)
        if 2 < len(text) <= LONGEST_BYLINE and not is_elsewhere(element):
            yield text, address_of(element)


def spaced(element: _Element) -> str:
    """Return the text of an element with wide gaps between its parts, which part names."""
    parts = (" ".join(text.split()) for text in element.itertext())
    return "  ".join(part for part in parts if part)


def address_of(element: _Element) -> str:
    """Return where an element stands, in the manner of CSS: ``a[rel=author]``, ``div.byline``."""
    if element.get("rel") == "author":
        return f"{local(element)}[rel=author]"
    classes = (element.get("class") or "").split()
    return ".".join((local(element), *classes[:1]))


def stamps(root: _Element, heading: _Element | None) -> Iterator[tuple[str, str]]:
    """Yield the machine stamps of the ``<time>`` elements around the headline, the nearest first."""
    for element in near(root, heading, "self::time[@datetime]"):
        if not is_elsewhere(element):
            yield element.get("datetime") or "", "time[datetime]"


def tag_links(root: _Element, heading: _Element | None) -> list[str]:
    """Return the texts of the tag links: ``<a rel="tag">``, else those in a list that is called so."""
    linked = [
        text_of(link)
        for link in near(root, heading, "self::a[contains(@rel, 'tag')]")
        if "tag" in (link.get("rel") or "").split() and not is_elsewhere(link)
    ]
    if fit := fitting(linked):
        return fit
    for element in near(
        root, heading, "contains(@class, 'ag') or contains(@class, 'opic') or contains(@class, 'eyword')"
    ):
        links = [text_of(link) for link in element.iterdescendants("a")]
        if (
            is_called(element, "tags", but="no_tags")
            and (fit := fitting(links))
            and not is_elsewhere(element)
        ):
            return fit
    return []


def fitting(texts: Sequence[str]) -> list[str]:
    """Return the texts of links that are tags; none where most are too long or there are too many."""
    fit = [text for text in texts if text and len(text) <= LONGEST_TAG and text.count(" ") < 7]
    return fit if 0 < len(fit) <= MOST_TAGS and 2 * len(fit) > len(texts) else []


def decks(root: _Element, heading: _Element | None) -> Iterator[str]:
    """Yield the texts of elements behind the headline that are called a deck."""
    if heading is not None:
        for element in heading.xpath(
            "following::*[self::p or self::h2 or self::h3 or self::div][position() <= 12]"
        ):
            if is_called(element, "deck"):
                yield text_of(element)
