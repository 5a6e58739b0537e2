"""What stands on a page, in reading order: pieces of text, and the boxes that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import TABLE
from feedparse.markup.blocks import BREAKS
from feedparse.markup.marks import ELEMENTS, ROLES, named_kind

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "svg", "object", "video", "audio", "media",
    "button", "input", "textarea", "select", "math", "canvas", "map", "meta", "link", "img", "source",
))  # fmt: skip
HIDDEN = "hidden"


class Box:
    """A block element: what it is in, what its markup says that it is, how much text it has."""

    __slots__ = ("parent", "tag", "mark", "body", "mass", "trusted", "kind")

    def __init__(self, parent: int, tag: str, mark: str, body: bool) -> None:
        self.parent, self.tag, self.mark, self.body = parent, tag, mark, body
        self.mass = 0
        self.trusted = False
        self.kind = ""


class Piece(NamedTuple):
    """A paragraph as it is seen: its text, its box, how many letters are links, what marks it."""

    text: str
    box: int
    linked: int
    mark: str
    mass: int


class Page(NamedTuple):
    """The pieces of a page and its boxes, both in reading order."""

    pieces: list[Piece]
    boxes: list[Box]


def page_of(root: _Element) -> Page:
    """Walk a page, without recursion, and collect what is seen."""
    walk = Walk()
    stack: list[tuple[_Element | None, str]] = [(root, "")]
    while stack:
        node, closing = stack.pop()
        if node is None:
            continue
        if closing:
            walk.leave(closing)
            if node.tail and stack:
                walk.text(node.tail)
            continue
        tag = node.tag
        if not isinstance(tag, str):
            continue
        if tag in UNSEEN:
            if node.tail:
                walk.text(node.tail)
            continue
        if tag == "br":
            walk.line()
            if node.tail:
                walk.text(node.tail)
            continue
        mark, body = mark_of(tag, node)
        if tag == "table" and is_grid(node):
            walk.grid(node, mark)
            if node.tail:
                walk.text(node.tail)
            continue
        stack.append((node, tag))
        walk.enter(tag, mark, body)
        if node.text:
            walk.text(node.text)
        if len(node):
            stack.extend([(child, "") for child in reversed(node)])
    walk.flush()
    return Page(walk.pieces, walk.boxes)


def mark_of(tag: str, node: _Element) -> tuple[str, bool]:
    """Return what element and attributes say that a part of a page is, and whether it is the story."""
    mark, body = "", False
    for name, value in node.items():
        if name == "class" or name == "id":
            mark = mark or named_kind(value)
        elif name == "itemprop":
            body = body or "articleBody" in value
            if "caption" in value:
                mark = mark or "caption"
        elif name == "hidden" or name == "style" and "display:none" in value.replace(" ", ""):
            return HIDDEN, body
        elif name == "aria-hidden" and value == "true":
            mark = mark or "menu"
        elif name == "role":
            mark = mark or ROLES.get(value, "")
    return mark or ELEMENTS.get(tag, ""), body


def is_grid(table: _Element) -> bool:
    """Say whether a table holds figures and short texts, row by row, and is no layout."""
    if next(iter(table.iterdescendants("table", "h1", "h2", "article")), None) is not None:
        return False
    rows = cells = letters = 0
    for node in table.iter("tr", "td", "th"):
        if node.tag == "tr":
            rows += 1
        else:
            cells += 1
            letters += sum(map(len, node.itertext()))
    return rows > 1 and cells > rows and letters < 120 * cells


class Walk:
    """What has been collected on the way through a page."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.boxes: list[Box] = [Box(-1, "", "", False)]
        self.box = 0
        self.parts: list[str] = []
        self.linked = self.marked = self.links = self.letters = 0
        self.mark = ""
        self.inner: list[str] = []
        self.wrapped = False

    def text(self, text: str) -> None:
        """Collect a piece of text."""
        if text.isspace():
            self.parts.append(" ")
            return
        self.parts.append(text)
        if self.links:
            self.linked += len(text)
        if self.inner:
            self.marked += len(text)
            self.mark = self.inner[-1]

    def enter(self, tag: str, mark: str, body: bool) -> None:
        """Enter an element."""
        if tag in BREAKS:
            self.flush()
            self.boxes.append(Box(self.box, tag, mark, body))
            self.box = len(self.boxes) - 1
        elif tag == "a":
            self.links += 1
        if tag not in BREAKS and mark:
            self.inner.append(mark)
        elif tag not in BREAKS:
            self.inner.append("") if self.inner else None

    def leave(self, tag: str) -> None:
        """Leave an element."""
        if tag in BREAKS:
            self.flush()
            self.box = self.boxes[self.box].parent
        elif tag == "a":
            self.links -= 1
        if tag not in BREAKS and self.inner:
            self.inner.pop()

    def line(self) -> None:
        """End a line at ``<br>``."""
        self.flush()
        self.wrapped = True

    def flush(self) -> None:
        """Make a piece of what has been collected."""
        text = " ".join("".join(self.parts).split())
        self.parts.clear()
        if text:
            mark = self.mark if self.marked >= 0.9 * len(text) and len(text) < 120 else ""
            linked = self.linked
            if self.wrapped and text[0].islower() and self.pieces and self.pieces[-1].box == self.box:
                above = self.pieces.pop()
                text, linked, mark = f"{above.text} {text}", linked + above.linked, mark or above.mark
            mass = max(0, len(text.encode("utf-8", "replace")) * (len(text) - 2 * linked) // len(text))
            self.pieces.append(Piece(text, self.box, linked, mark, mass))
        self.wrapped = False
        self.linked = self.marked = 0

    def grid(self, table: _Element, mark: str) -> None:
        """Make one piece of a table of figures."""
        self.flush()
        rows = []
        for row in table.iter("tr"):
            cells = (" ".join("".join(cell.itertext()).split()) for cell in row.iter("td", "th"))
            rows.append("  ".join(cell for cell in cells if cell))
        text = "\n".join(row for row in rows if row)
        if text:
            self.boxes.append(Box(self.box, TABLE, mark, False))
            self.pieces.append(Piece(text, len(self.boxes) - 1, 0, "", 0))
