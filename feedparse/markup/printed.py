"""Visible markup that says what a line is: headings, bylines, stamps, tag links, decks.

Sites name the parts of their pages in class, id and test id with a small vocabulary. Its words are data:
``knowledge/markup.json``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feedparse.knowledge import fold, load
from feedparse.markup.trees import local, text_of
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
PROSE = frozenset(("p", "li", "td", "blockquote"))
ATTRIBUTES = frozenset(("class", "id", "rel", "data-testid", "data-qa", "data-ob", "data-component"))
KINDS = ("byline", "tags", "deck", "stamp")
OUTSIDE = frozenset(("aside", "footer", "nav", "figure", "figcaption", "form", "head", "noscript"))
HIDDEN = lazy(r"display:\s?none|visibility:\s?hidden", re.I)
MOST, MOST_ABOVE, MOST_TAGS = 60, 4, 30
LONGEST_BYLINE, LONGEST_TAG, LONGEST_STAMP, LONGEST_NAMES = 300, 64, 90, 200
DEEPEST, NEAR, LONGEST_OPENING, LONGEST_TEASER = 60, 4, 160, 600
FEWEST_DECK_BLANKS = 4
HOME_OF_AUTHOR = lazy(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|profiles?|writers?|contributors?|by|staff|people)/[^/?#]+"
)


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
            return len(text_of(article)) > LONGEST_TEASER
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
def telling() -> dict[str, list[str]]:
    """Return the kinds that each word speaks for, or against: ``photo`` is for ``no_byline``."""
    told: dict[str, list[str]] = {}
    for kind in KINDS:
        for name in (kind, f"no_{kind}"):
            for word in called(name):
                told.setdefault(word, []).append(name)
    return told


@lru_cache(maxsize=8192)
def kinds_of(names: str) -> tuple[str, ...]:
    """Return what an attribute calls an element: ``story-byline`` is a byline, ``author-photo`` is none."""
    told = telling()
    found = {kind for word in words_of(names) if word in told for kind in told[word]}
    return tuple(kind for kind in KINDS if kind in found and f"no_{kind}" not in found) if found else ()


def is_called(element: _Element, kind: str) -> bool:
    """Say whether an element is called a kind by its class, id or test id."""
    return any(
        not called(kind).isdisjoint(words_of(value)) for name, value in element.items() if name in ATTRIBUTES
    )


def headings(root: _Element) -> list[Heading]:
    """Return the headings of the first rank with their text, the kicker in them told apart."""
    found = []
    for element in root.iter("h1"):
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


def signs_of(root: _Element, heading: _Element | None) -> Signs:
    """Find everything on a page that is called something, in one walk."""
    behind: dict[str, list[_Element]] = {kind: [] for kind in (*KINDS, "time", "author", "tag")}
    above: dict[str, list[_Element]] = {kind: [] for kind in behind}
    found = above if heading is not None else behind
    for element in root.iter():
        if element is heading:
            found = behind
            continue
        if element.tag == "time":
            found["time"].append(element)
        for name, value in element.items():
            if name == "rel":
                for word in {"author", "tag"} & set(value.split()):
                    found[word].append(element)
            elif name in ATTRIBUTES:
                for kind in kinds_of(value) if len(value) < LONGEST_NAMES else ():
                    found[kind].append(element)
    own = next(heading.iterancestors("article"), None) if heading is not None else None
    return Signs(behind, {kind: elements[::-1] for kind, elements in above.items()}, own)


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
    """Return the text of an element with wide gaps between its parts, which part names."""
    parts = (" ".join(text.split()) for text in element.itertext())
    return "  ".join(part for part in parts if part)


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


def stamps(signs: Signs) -> Iterator[tuple[str, str]]:
    """Yield the stamps near the headline with their addresses: of ``<time>``, of elements called a date."""
    for element in signs.near("time"):
        if stamp := element.get("datetime"):
            yield stamp, "time[datetime]"
    for element in signs.near("stamp"):
        text = text_of(element)
        if text and len(text) <= LONGEST_STAMP:
            yield text, address_of(element)


def tag_links(signs: Signs, heading: _Element | None) -> list[str]:
    """Return the texts of the tag links: ``<a rel="tag">``, a list that is called so, or links to tags."""
    if fit := fitting([text_of(link) for link in signs.near("tag")]):
        return fit
    for element in signs.behind["tags"][:MOST]:
        fit = fitting([text_of(link) for link in links_of(element)])
        if fit and not is_elsewhere(element):
            return fit
    return pills(heading) if heading is not None else []


def links_of(element: _Element) -> list[_Element]:
    """Return the links in an element; of a link that is called a tag itself, those in its row."""
    row = element.getparent() if element.tag == "a" else None
    if row is None:
        return list(element.iterdescendants("a"))
    return [] if row.tag in PROSE else list(row.iterchildren("a"))


def pills(heading: _Element) -> list[str]:
    """Return the texts of the first list of links that each lead to a page of their own name."""
    for link in heading.xpath("following::a[@href][position() <= 300]"):
        row = next((up for up in link.iterancestors() if len(up) > 1), None)
        if row is None or not leads_to_itself(link):
            continue
        links = list(row.iterdescendants("a"))[: MOST_TAGS + 1]
        texts = [text_of(one) for one in links]
        alike = len(links) > 1 and all(map(leads_to_itself, links)) and fitting(texts) == texts
        if alike and is_in_story(row):
            return texts
    return []


def leads_to_itself(link: _Element) -> bool:
    """Say whether a link's address ends in its text: ``<a href="/themen/ferries/">Ferries</a>``."""
    from urllib.parse import unquote

    address = (link.get("href") or "").partition("?")[0].rstrip("/")
    last = unquote(address.rpartition("/")[2])
    if not last or HOME_OF_AUTHOR.search(address):
        return False
    return fold(last).replace(" ", "") == fold(text_of(link)).replace(" ", "")


def is_in_story(element: _Element) -> bool:
    """Say whether an element is in the article or main part of a page, and not elsewhere."""
    return any(up.tag in ("article", "main") for up in element.iterancestors()) and not is_elsewhere(element)


def fitting(texts: Sequence[str]) -> list[str]:
    """Return the texts of links that are tags; none where most are too long or there are too many."""
    fit = [text for text in texts if text and len(text) <= LONGEST_TAG and text.count(" ") < 7]
    return fit if 0 < len(fit) <= MOST_TAGS and 2 * len(fit) > len(texts) else []


def decks(signs: Signs) -> Iterator[tuple[str, str]]:
    """Yield the texts of the elements behind the headline that are called a deck, with their addresses."""
    for element in signs.behind["deck"][:MOST_ABOVE]:
        text = text_of(element)
        if text.count(" ") >= FEWEST_DECK_BLANKS and not is_elsewhere(element):
            yield text, address_of(element)
