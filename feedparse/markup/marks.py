"""What the markup says that a part of a page is: share bar, advert, menu, caption …

Publishers name the parts of their pages in class, id and role with a small vocabulary
(``class="article__share-bar"``), and HTML has elements for some (``nav``, ``figcaption``). The words are
data: ``knowledge/page_marks.json``, a list for each kind of furniture.
"""

from __future__ import annotations

from functools import cache, lru_cache

from feedparse.knowledge import load
from feedparse.patterns import lazy

WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
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
ASIDES = ("has", "with", "without", "no", "is", "not", "js", "wp-block", "type", "format", "category", "tag")


@cache
def vocabulary() -> dict[str, str]:
    """Return the kind that each word, or pair of words, of a class name stands for."""
    return {word: kind for kind, words in load("page_marks").items() for word in words}


@lru_cache(maxsize=8192)
def named_kind(names: str) -> str:
    """Return the kind that a class attribute gives away: ``article__share-bar`` -> ``share``."""
    known = vocabulary()
    for name in names.split():
        if len(name) > LONGEST_NAME or name.startswith(ASIDES):
            continue
        words = [word.lower() for word in WORD.findall(name)]
        for number, word in enumerate(words):
            three = " ".join(words[number : number + 3])
            two = " ".join(words[number : number + 2])
            if kind := known.get(three) or known.get(two) or known.get(word):
                return kind
    return ""
