"""What stands on a page, in reading order: pieces of text, and the boxes that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from feedparse.document import TABLE
from feedparse.markup.blocks import BREAKS
from feedparse.markup.marks import HIDDEN, NO_MARK, Mark, mark_of

if TYPE_CHECKING:
    from lxml.etree import _Element

UNSEEN = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "svg", "object", "video", "audio", "media",
    "button", "input", "textarea", "select", "math", "canvas", "map", "meta", "link", "img", "source",
))  # fmt: skip
BOXES = BREAKS | frozenset(("pre", "legend", "menu", "dialog", "search", "hgroup"))
# Lists of short things, which are one piece each: a page may have a thousand links beside its story.
LISTED = frozenset(("menu", "share", "related", "comments", "advert", "account", "newsletter"))
LONGEST_ROW, JOINT = 1500, " · "
# A piece of which more than that share is links is no text of a story.
LINKS = 0.8
# How often lists around one another are tried to be read as one line: each time all in them is looked at.
MOST_TRIES = 6
# Whose class names are read: the names of links, pictures and bold words say nothing of use.
NAMED = BOXES | frozenset(("span", "small", "label", "cite", "q", "time", "picture", "font"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What is shorter, in bytes, is a label, and says nothing about where the story is.
PARAGRAPH = 60
LONGEST_LABEL, LONGEST_CAPTION = 120, 500
LONGEST_CELL = 120
LONGEST_WRAPPED = 3000


class Box:
    """A block element: what it is in, what its markup says that it is, how much text is in it."""

    __slots__ = ("parent", "tag", "mark", "stated", "names", "kind", "mass", "tries")

    def __init__(self, parent: int, tag: str, mark: Mark = NO_MARK, tries: int = 0) -> None:
        self.parent, self.tag, self.tries = parent, tag, tries
        self.mark, self.stated, self.names = mark
        self.kind = ""
        self.mass = 0


class Piece(NamedTuple):
    """A paragraph as it is seen: its text, its box, how many of its letters are links, its mark.

    ``mass`` is how much text of a story it is, in bytes: none for headings, labels and links.
    """

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
    """Walk a page, without recursion, and collect what is seen; what is not seen is taken off the tree."""
    from lxml.etree import strip_elements

    strip_elements(root, *UNSEEN, with_tail=False)
    walk = Walk()
    # Each element that has others in it is met twice: behind those, the stack has None and then itself.
    stack: list[Any] = [root]
    while stack:
        node = stack.pop()
        if node is None:
            node = stack.pop()
            walk.leave(node.tag)
        elif isinstance(node.tag, str) and walk.visit(node):
            stack += (node, None)
            stack.extend(reversed(node))
            continue
        if (tail := node.tail) and node is not root:
            walk.text(tail)
    walk.flush()
    return Page(walk.pieces, walk.boxes)


def row_of(node: _Element) -> str:
    """Return a menu or another list of short things as one line; empty where there are paragraphs in it."""
    if next(node.iter("p", "h1", "article"), None) is not None:
        return ""
    row: list[str] = []
    size = -len(JOINT)
    for text in node.itertext():
        if not text.isspace():
            row.append(" ".join(text.split()))
            size += len(JOINT) + len(row[-1])
            if size > LONGEST_ROW:
                return ""
    return JOINT.join(row)


def rows_of(table: _Element) -> str:
    """Return a table of figures, its rows as lines."""
    rows = []
    for row in table.iter("tr"):
        cells = (" ".join("".join(cell.itertext()).split()) for cell in row.iter("td", "th"))
        rows.append("  ".join(cell for cell in cells if cell))
    return "\n".join(row for row in rows if row)


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
    return rows > 1 and cells > rows and letters < LONGEST_CELL * cells


class Walk:
    """What has been collected on the way through a page."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.boxes = [Box(-1, "")]
        self.box = 0
        self.parts: list[str] = []
        self.links = self.linked = self.marked = 0
        self.broken = False
        # The marks of the inline elements around the text: `<span class="photo-credit">`.
        self.inline: list[str] = []
        self.mark = ""

    def visit(self, node: _Element) -> bool:
        """Meet an element; say whether the walk goes on into it, or whether it was taken as a whole."""
        tag = node.tag
        if tag in BOXES or "-" in tag:
            if not self.enter_box(node):
                return False
        elif tag == "br":
            self.flush()
            self.broken = True
            return False
        else:
            self.enter_line(node)
        if text := node.text:
            self.text(text)
        if len(node):
            return True
        self.leave(tag)
        return False

    def enter_box(self, node: _Element) -> bool:
        """Enter a block; say whether it is to be walked through, or is one piece: a table, a row of links."""
        tag = node.tag
        mark = mark_of(node) if tag in NAMED else NO_MARK
        if tag == "table" and is_grid(node):
            self.add(rows_of(node), TABLE, mark)
            return False
        tries = self.boxes[self.box].tries
        if mark.kind in LISTED:
            if tries < MOST_TRIES and (row := row_of(node)):
                self.add(row, tag, mark)
                return False
            tries += 1
        self.flush()
        self.boxes.append(Box(self.box, tag, mark, tries))
        self.box = len(self.boxes) - 1
        return True

    def enter_line(self, node: _Element) -> None:
        """Enter an element in a line: a link, bold words, ``<span class="photo-credit">``."""
        tag = node.tag
        if tag == "a":
            self.links += 1
        kind = mark_of(node).kind if tag in NAMED else ""
        if kind or self.inline:
            self.inline.append(kind or self.inline[-1])

    def text(self, text: str) -> None:
        """Collect a piece of text."""
        if self.inline and self.inline[-1] == HIDDEN or not self.parts and text.isspace():
            return
        self.parts.append(text)
        if (self.links or self.inline) and not text.isspace():
            if self.links:
                self.linked += len(text)
            if self.inline:
                self.marked += len(text)
                self.mark = self.inline[-1]

    def leave(self, tag: str) -> None:
        """Leave an element."""
        if tag in BOXES or "-" in tag:
            self.flush()
            self.box = self.boxes[self.box].parent
            return
        if tag == "a":
            self.links -= 1
        if self.inline:
            self.inline.pop()

    def flush(self) -> None:
        """Make a piece of what has been collected, at the end of a block or of a line."""
        if not self.parts:
            self.broken = False
            return
        text = " ".join("".join(self.parts).split())
        self.parts.clear()
        if text:
            linked = min(self.linked, len(text))
            most = LONGEST_CAPTION if self.mark == "caption" else LONGEST_LABEL
            mark = self.mark if self.marked >= 0.9 * len(text) and len(text) <= most else ""
            above = self.pieces[-1] if self.pieces and self.broken and text[0].islower() else None
            if above and above.box == self.box and len(above.text) < LONGEST_WRAPPED:
                self.pieces.pop()
                text, linked, mark = f"{above.text} {text}", linked + above.linked, mark or above.mark
            self.pieces.append(Piece(text, self.box, linked, mark, self.mass(text, linked, mark)))
        self.broken = False
        self.linked = self.marked = 0

    def mass(self, text: str, linked: int, mark: str) -> int:
        """Return how much text of a story a piece is: a letter of Chinese counts for three."""
        if mark or self.boxes[self.box].tag in HEADINGS:
            return 0
        size = len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        mass = size * (len(text) - 2 * linked) // len(text)
        return mass if mass >= PARAGRAPH else 0

    def add(self, text: str, tag: str, mark: Mark) -> None:
        """Add a table or a menu as one piece in a box of its own."""
        self.flush()
        if text:
            self.boxes.append(Box(self.box, tag, mark))
            self.pieces.append(Piece(text, len(self.boxes) - 1, 0 if tag == TABLE else len(text), "", 0))
