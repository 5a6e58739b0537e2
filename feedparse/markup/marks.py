"""What the markup says that a part of a page is: share bar, advert, menu, caption …

Publishers name the parts of their pages in class, id and role with a small vocabulary
(``class="article__share-bar"``), and HTML has elements for some (``nav``, ``figcaption``). The words are
data: ``knowledge/page_marks.json``, a list for each kind of furniture.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from feedparse.knowledge import load
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

HIDDEN = "hidden"
DECK = "deck"
PART = lazy(r"[A-Za-z]+")
WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# `n1AuAdJlVL` is made up by a program, and says nothing.
MADE_UP = lazy(r"[A-Za-z]\d+[A-Za-z]")
LONGEST_NAME = 80
ELEMENTS = {
    "nav": "menu", "footer": "menu", "aside": "related", "figcaption": "caption", "caption": "caption",
    "figure": "caption", "form": "account", "dialog": "menu", "menu": "menu",
}  # fmt: skip
ROLES = {
    "navigation": "menu", "contentinfo": "menu", "complementary": "related", "search": "menu",
    "dialog": "menu", "banner": "menu", "menu": "menu", "menubar": "menu", "alert": "menu",
    "alertdialog": "menu",
}  # fmt: skip
# `has-sidebar`, `no-ads`, `with-share` say what stands in or beside a part, not what it is.
ASIDES = tuple(
    f"{word}{joint}"
    for word in ("has", "with", "without", "no", "is", "not", "js", "type", "format", "category", "tag")
    for joint in "-_"
)


class Mark(NamedTuple):
    """What a part of a page is called: its kind, whether it is called the story, its class names."""

    kind: str
    stated: bool
    names: str


NO_MARK = Mark("", False, "")
PLAIN = {tag: Mark(kind, False, "") for tag, kind in ELEMENTS.items()}


@cache
def vocabulary() -> dict[str, str]:
    """Return the kind that each word, or words, of a class name stands for."""
    return {word: kind for kind, words in load("page_marks").items() for word in words}


@cache
def first_words() -> frozenset[str]:
    """Return the words that the names in the vocabulary begin with: most class names have none of them."""
    return frozenset(word.partition(" ")[0] for word in vocabulary())


@lru_cache(maxsize=8192)
def named_kind(names: str) -> str:
    """Return the kind that a class attribute gives away: ``article__share-bar wide`` -> ``share``."""
    for name in names.split():
        if kind := kind_of_name(name):
            return kind
    return ""


@lru_cache(maxsize=8192)
def kind_of_name(name: str) -> str:
    """Return the kind that one class name gives away."""
    firsts, plain = first_words(), name.lower() == name
    if plain and firsts.isdisjoint(name.replace("_", "-").split("-")):
        return ""
    if len(name) > LONGEST_NAME or name.startswith(ASIDES) or MADE_UP.search(name):
        return ""
    known, words = vocabulary(), PART.findall(name)
    if not plain:
        words = [word for part in words for word in words_of(part)]
    for number, word in enumerate(words):
        if word in firsts:
            three, two = " ".join(words[number : number + 3]), " ".join(words[number : number + 2])
            if kind := known.get(three) or known.get(two) or known.get(word):
                return kind
    return ""


def words_of(part: str) -> list[str]:
    """Part ``shareBar`` into its words, ``PromoA`` into ``promo``; ``bIqFFZ`` is none."""
    words: list[str] = WORD.findall(part)
    whole = words[:-1] if len(words) > 1 and len(words[0]) > 3 and len(words[-1]) == 1 else words
    return [word.lower() for word in whole] if min(map(len, whole), default=0) > 1 else [part.lower()]


def mark_of(node: _Element) -> Mark:
    """Return what element and attributes say that a part of a page is."""
    kind, stated, names = "", False, ""
    attributes = node.items()
    if not attributes:
        return PLAIN.get(str(node.tag), NO_MARK)
    for name, value in attributes:
        if name == "class":
            names = value
            kind = kind or named_kind(value)
        elif name == "id":
            kind = kind or named_kind(value)
        elif name == "itemprop":
            stated = "articleBody" in value
            kind = kind or ("caption" if "caption" in value else "")
        elif name == "hidden" or name == "style" and "display:none" in value.replace(" ", ""):
            return Mark(HIDDEN, stated, names)
        elif name == "aria-hidden" and value == "true":
            kind = kind or "menu"
        elif name == "role":
            kind = kind or ROLES.get(value, "")
    return Mark(kind or ELEMENTS.get(str(node.tag), ""), stated, names)
