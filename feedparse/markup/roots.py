"""Which XML it is, told by the beginning of a text: the root element and its attributes."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedparse.patterns import lazy

PROLOG = lazy(
    r"""\s*(?: <\?[^<>]*\?> | <!--(?:(?!-->)[\s\S])*--> | <!DOCTYPE(?:[^<>\[]|\[[^\]]*\])*> )""", re.X
)
ROOT = lazy(r"\s*<(?:[\w.-]+:)?(?P<name>[A-Za-z_][\w.-]*)(?P<attributes>[^<>]*)")


class Root(NamedTuple):
    """A root element: its local name without the namespace prefix, and its attributes as printed."""

    name: str
    attributes: str


def root_of(head: str) -> Root | None:
    """Find the root element behind prolog, comments and DOCTYPE; None where a text is no XML."""
    if not head.lstrip().startswith("<"):
        return None
    at = 0
    while found := PROLOG.match(head, at):
        at = found.end()
    root = ROOT.match(head, at)
    return Root(root["name"], root["attributes"]) if root else None
