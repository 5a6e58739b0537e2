"""Microdata and RDFa: what the attributes of visible elements state of the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from feedparse.knowledge import load
from feedparse.markup.linked_data import PAGE, STORY
from feedparse.markup.trees import text_of
from feedparse.model import Field

if TYPE_CHECKING:
    from lxml.etree import _Element

VALUES = ("content", "datetime")
LONGEST = 400
DEEPEST = 200
MOST = 2000


def stated_in_microdata(marked: Sequence[_Element]) -> Iterator[Field]:
    """Yield what ``itemprop`` and RDFa's ``property`` state of the story, not of comments and teasers."""
    properties = load("markup")["microdata"]
    scopes: dict[_Element, _Element | None] = {}
    stated = []
    for element in marked[:MOST]:
        attribute = "itemprop" if element.get("itemprop") else "property"
        for word in (element.get(attribute) or "").split()[:4]:
            name = properties.get(word.rpartition(":")[2].lower())
            if name:
                scopes[element] = scope_of(element)
                stated.append((name, element, f"{element.tag}[{attribute}={word}]"))
    story = next((scope for scope in scopes.values() if scope is not None and is_story(scope)), None)
    for name, element, where in stated:
        scope = scopes[element]
        if scope is story or scope is not None and story is None and PAGE.search(type_of(scope)):
            yield from (Field(name, value, where) for value in values_of(element, name))


def scope_of(element: _Element) -> _Element | None:
    """Return the item that a property belongs to: the nearest element around it that is one."""
    for depth, above in enumerate(element.iterancestors()):
        if above.get("itemscope") is not None or above.get("typeof"):
            return above
        if depth > DEEPEST:
            break
    return None


def type_of(scope: _Element) -> str:
    """Return the type of an item without its vocabulary: ``schema:NewsArticle`` -> NewsArticle."""
    names = (scope.get("itemtype") or scope.get("typeof") or "").split()
    return names[0].rpartition("/")[2].rpartition(":")[2] if names else ""


def is_story(scope: _Element) -> bool:
    """Say whether an item is a story."""
    return bool(STORY.search(type_of(scope)))


def values_of(element: _Element, name: str) -> Iterator[str]:
    """Yield the values of a property: of the names inside an item, of its attribute, else its text."""
    inside = element.xpath(".//*[@itemprop='name' or @property='name' or @property='schema:name']")
    for one in [*inside[:20]] if name in ("author", "publisher") and inside else [element]:
        stated = next((one.get(key) for key in VALUES if one.get(key)), None)
        if stated is None and name == "author":
            stated = "  ".join(text.strip() for text in one.itertext() if text.strip())
        value = stated if stated is not None else text_of(one)
        if value.strip() and len(value) <= LONGEST:
            yield value.strip()
