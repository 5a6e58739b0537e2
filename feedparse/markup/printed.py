"""Visible markup that says what a line is: headings, bylines, decks; where to look for stamps and tags.

Sites name the parts of their pages in class, id and test id with a small vocabulary. Its words are data:
``knowledge/markup.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feedparse.knowledge import load
from feedparse.markup.marks import WORD
from feedparse.markup.trees import local, text_of
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

ATTRIBUTES = frozenset(("class", "id", "data-testid", "data-qa", "data-ob", "data-component"))
# Elements without text of their own: their class names say nothing of use.
NAMELESS = frozenset(("meta", "link", "script", "style", "img", "source", "svg", "path", "use", "option"))
# Elements that a survey lists by their own name.
BY_NAME = frozenset(("time", "h1", "h2"))
KINDS = ("byline", "tags", "deck", "stamp")
OUTSIDE = frozenset(("aside", "footer", "nav", "figure", "figcaption", "form", "head", "noscript"))
HIDDEN = lazy(r"display:\s?none|visibility:\s?hidden", re.I)
CARDS = frozenset(("card", "cards", "bio", "widget"))
MOST, MOST_ABOVE = 60, 4
LONGEST_BYLINE, LONGEST_NAMES = 300, 200
DEEPEST, NEAR, LONGEST_OPENING, LONGEST_TEASER = 60, 4, 160, 600
FEWEST_DECK_BLANKS, LONGEST_DECK = 4, 600
HOME_OF_AUTHOR = lazy(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|profiles?|writers?|contributors?|by|staff|people)/[^/?#]+"
)


Placed = tuple[int, "_Element"]
Survey = dict[str, list[Placed]]


class Heading(NamedTuple):
    """A visible heading: its text, what stands in it beside a kicker, and the element."""

    text: str
    bare: str
    element: _Element


class Signs(NamedTuple):
    """The elements that are called something, by their kind: behind the headline, and above it upwards.

    ``own`` is the article that holds the headline; what stands in another one belongs to that.
    """

    behind: dict[str, list[_Element]]
    above: dict[str, list[_Element]]
    own: _Element | None

    def near(self, kind: str) -> Iterator[_Element]:
        """Yield the elements of a kind that belong to the story, those behind the headline first."""
        for element in (*self.behind[kind][:MOST], *self.above[kind][:MOST_ABOVE]):
            if not is_elsewhere(element) and self.is_own(element):
                yield element

    def is_own(self, element: _Element) -> bool:
        """Say whether an element stands in the article of the headline, or in none."""
        article = next(element.iterancestors("article"), None)
        if article is None or article is self.own:
            return True
        if self.own is None:
            return len(opening(article, LONGEST_TEASER)) > LONGEST_TEASER
        return any(up is article for up in self.own.iterancestors("article"))


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a class attribute: ``article__bylineText`` -> article, byline, text."""
    return tuple(word.lower() for word in WORD.findall(name))


@cache
def called(kind: str) -> frozenset[str]:
    """Return the words by which sites call a kind of element: ``byline``, ``tags``, ``elsewhere``."""
    return frozenset(load("markup")["called"].get(kind, ()))


@cache
def telling() -> dict[str, tuple[str, ...]]:
    """Return the kinds that each word speaks for, or against: ``photo`` is for ``no_byline``."""
    told: dict[str, tuple[str, ...]] = {}
    for name in (*KINDS, *(f"no_{kind}" for kind in KINDS)):
        for word in called(name):
            for spelt in (word, word.capitalize(), word.upper()):
                told[spelt] = (*told.get(spelt, ()), name)
    return told


@lru_cache(maxsize=8192)
def kinds_of(names: str) -> tuple[str, ...]:
    """Return what an attribute calls an element: ``story-byline`` is a byline, ``author-photo`` is none."""
    told, words = telling(), WORD.findall(names)
    if told.keys().isdisjoint(words):
        return ()
    found = {kind for word in told.keys() & words for kind in told[word]}
    found -= {"tags"} if "byline" in found else set()
    return tuple(kind for kind in KINDS if kind in found and f"no_{kind}" not in found)


def is_called(element: _Element, kind: str) -> bool:
    """Say whether an element is called a kind by its class, id or test id."""
    return any(
        not called(kind).isdisjoint(words_of(value)) for name, value in element.items() if name in ATTRIBUTES
    )


def headings(survey: Survey, rank: str = "h1") -> list[Heading]:
    """Return the headings of a rank with their text, the kicker in them told apart."""
    found = []
    for _, element in survey[rank][:MOST]:
        text = text_of(element)
        if text and not is_hidden(element):
            found.append(Heading(text, without_kicker(element, text), element))
    return found


def is_hidden(element: _Element) -> bool:
    """Say whether a style hides an element."""
    return bool(HIDDEN.search(element.get("style") or "")) or element.get("hidden") is not None


def without_kicker(heading: _Element, text: str) -> str:
    """Return the text of a heading without the kicker in it: an element of that name at its beginning."""
    for inner in heading.iterdescendants():
        if isinstance(inner.tag, str) and is_called(inner, "kicker"):
            lead = text_of(inner)
            return text[len(lead) :].lstrip(" :|•-–—") if text.startswith(lead) and lead != text else text
    return text


def survey_of(root: _Element) -> Survey:
    """Find everything on a page that is called something, in one walk."""
    found: dict[str, list[Placed]] = {kind: [] for kind in (*KINDS, *BY_NAME, "author", "tag", "property")}
    for place, element in enumerate(root.iter()):
        tag = element.tag
        if tag in NAMELESS:
            if element.get("itemprop") is not None:
                found["property"].append((place, element))
            continue
        if tag in BY_NAME:
            found[tag].append((place, element))
        for name, value in element.items():
            if name in ATTRIBUTES:
                for kind in kinds_of(value) if len(value) < LONGEST_NAMES else ():
                    found[kind].append((place, element))
            elif name == "rel":
                for word in {"author", "tag"} & {word.rpartition(":")[2] for word in value.split()}:
                    found[word].append((place, element))
            elif name == "itemprop" or name == "property" and tag != "meta":
                found["property"].append((place, element))
    return found


def signs_of(survey: Survey, heading: _Element | None) -> Signs:
    """Part what a survey has found by the headline: what is behind it, and what is above it, upwards."""
    at = next((at for at, element in (*survey["h1"], *survey["h2"]) if element is heading), -1)
    behind = {kind: [element for place, element in found if place > at] for kind, found in survey.items()}
    above = {
        kind: [element for place, element in found if place < at][::-1] for kind, found in survey.items()
    }
    own = next(heading.iterancestors("article"), None) if heading is not None else None
    return Signs(behind, above, own)


def is_elsewhere(element: _Element) -> bool:
    """Say whether an element belongs to comments, teasers, menus or pictures, not to the story."""
    for depth, above in enumerate(element.iterancestors()):
        if above.tag in ("body", "html") or depth > DEEPEST:
            return False
        if above.tag in OUTSIDE or is_hidden(above) or above.tag != "main" and is_called_elsewhere(above):
            return True
        if above.tag in ("article", "main"):
            return False
    return False


def is_called_elsewhere(element: _Element) -> bool:
    """Say whether an element is called a part beside the story; the card of its author is none."""
    words = {word for name, value in element.items() if name in ATTRIBUTES for word in words_of(value)}
    return bool(words & called("elsewhere") - (CARDS if words & called("byline") else frozenset()))


def bylines(signs: Signs) -> Iterator[tuple[str, _Element]]:
    """Yield the texts and elements that are called a byline, then ``<a rel="author">``."""
    for kind in ("byline", "author"):
        for element in signs.near(kind):
            text = spaced(element)
            if 2 < len(text) <= LONGEST_BYLINE:
                yield text, element


def likely_bylines(heading: _Element | None) -> Iterator[tuple[str, _Element]]:
    """Yield links behind the headline that lead to an author's page, and a bold line that opens the story."""
    if heading is None:
        return
    for link in heading.xpath("following::a[contains(@href, '/')][position() <= 15]"):
        if HOME_OF_AUTHOR.search(link.get("href")) and not is_elsewhere(link):
            yield spaced(link), link
    for line in heading.xpath("following::p[string-length() > 2][position() <= 6]"):
        text = text_of(line)
        if len(text) > LONGEST_OPENING:
            return
        if len(line) and line[0].tag in ("strong", "b") and text_of(line[0]) == text:
            yield text, line


def spaced(element: _Element) -> str:
    """Return the text of an element, no more than a byline has, with wide gaps between its parts."""
    return opening(element, LONGEST_BYLINE, "  ")


def opening(element: _Element, most: int, gap: str = " ") -> str:
    """Return the text that an element begins with: all of it, or more than so many signs."""
    parts: list[str] = []
    length = 0
    for text in element.itertext():
        if part := " ".join(text.split()):
            parts.append(part)
            length += len(part) + len(gap)
            if length > most + len(gap):
                break
    return gap.join(parts)


def stand_together(element: _Element, other: _Element) -> bool:
    """Say whether two elements stand in one near ancestor, as the names of one byline do."""
    above = [up for up, _ in zip(element.iterancestors(), range(NEAR))]
    below = [up for up, _ in zip(other.iterancestors(), range(NEAR))]
    return any(up in above for up in below)


def address_of(element: _Element) -> str:
    """Return where an element stands, in the manner of CSS: ``a[rel=author]``, ``div.byline``."""
    if element.get("rel") == "author":
        return f"{local(element)}[rel=author]"
    classes = (element.get("class") or "").split()
    return ".".join((local(element), *classes[:1]))


def decks(signs: Signs) -> Iterator[tuple[str, str]]:
    """Yield the texts of the elements behind the headline that are called a deck, with their addresses."""
    for element in signs.behind["deck"][:MOST_ABOVE]:
        text = opening(element, LONGEST_DECK)
        if len(text) <= LONGEST_DECK and text.count(" ") >= FEWEST_DECK_BLANKS and not is_elsewhere(element):
            yield text, address_of(element)
