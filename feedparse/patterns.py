"""Regular expressions that are compiled when they are first asked to match.

A run on one story needs a third of the expressions of this program, and compiling all of them takes
longer than parsing the story.
"""

from __future__ import annotations

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Lazy:
    """Stands for a compiled expression; its methods are put in place of this when one is first used."""

    def __init__(self, source: str, flags: int) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.source, self.flags)
        # From now on they are found before this method is asked: a call costs what it costs without it.
        self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like ``re.compile(source, flags)``, and compiles it at the first match."""
    return cast("re.Pattern[str]", Lazy(source, flags))
