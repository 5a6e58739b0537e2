"""Regular expressions that are compiled when they are first asked to match, and soon.

A run on one story needs a third of the expressions of this program, and compiling all of them takes
longer than parsing the story. The compiler of ``re`` takes ten times as long for a class that holds
signs of Latin-1 and others, such as ``[.?!…]``; so the others are put beside the class.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
BEYOND_LATIN = r"[^\x00-\xff]"


class Lazy:
    """Stands for a compiled expression; its methods are put in place of this when one is first used."""

    def __init__(self, source: str, flags: int) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = soon(self.source, self.flags)
        # From now on they are found before this method is asked: a call costs what it costs without it.
        self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like ``re.compile(source, flags)``, and compiles it at the first match."""
    return cast("re.Pattern[str]", Lazy(source, flags))


def soon(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile an expression that matches the same as ``source``, in less time than it would take."""
    return re.compile(source if source.isascii() else classes().sub(parted, source), flags)


@cache
def classes() -> re.Pattern[str]:
    """Find the classes of an expression that are not repeated, and to pass over them, escaped signs."""
    return re.compile(r"\\.|\[(?P<not>\^?)(?P<signs>\]?(?:[^\]\\]|\\.)*)\](?![*+{])", re.S)


@cache
def beyond() -> re.Pattern[str]:
    """Find signs beyond Latin-1, and those of them that a hyphen may make the end of a range."""
    return re.compile(rf"(?P<range>[^\\]-{BEYOND_LATIN}|{BEYOND_LATIN}-.)|{BEYOND_LATIN}", re.S)


def parted(found: re.Match[str]) -> str:
    """Part a class: ``[.?!…]`` -> ``(?:[.?!]|[…]{1})``, ``[^:|–—]`` -> ``(?:(?![–—]{1})[^:|])``."""
    signs = found["signs"]
    if signs is None or signs.isascii():
        return found[0]
    others = [*beyond().finditer(signs)]
    left = beyond().sub("", signs)
    if not others or any(other["range"] for other in others) or not left or left[0] in "^]":
        return found[0]
    apart = "".join(other[0] for other in others)
    # Repeated once, or the compiler would join the classes again; more than two signs slow it down, too.
    pieces = "|".join(f"[{apart[at : at + 2]}]{{1}}" for at in range(0, len(apart), 2))
    return f"(?:(?!{pieces})[^{left}])" if found["not"] else f"(?:[{left}]|{pieces})"
