"""Trees to paragraphs: one walk for XML, HTML pages and fragments.

A tree is turned into events first (start, text, end), so that the walk knows no library. Pages and XML
are trees of lxml; the fragments inside feeds, mail and JSON are read with BeautifulSoup's html.parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import TABLE, Block
from feedparse.markup.mending import without_endless
from feedparse.markup.trees import local
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

# Below a sentence, `ab/cd` signs the story.
INITIALS = lazy(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,5}")
STOPS = (".", "!", "?", "…", '."', ".”", ".)")
START, TEXT, END = "start", "text", "end"


class Event(NamedTuple):
    """A start, a text or an end; ``name`` is the tag in small letters, or the text."""

    kind: str
    name: str


# What ends the paragraph before it and begins another one. HTML, NITF, NewsML and the dialects of dpa.
BREAKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "bq", "block", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hl1", "hl2", "hr", "li", "main", "nav", "ol", "option", "p", "para", "section",
    "select", "summary", "td", "th", "title", "tr", "ul", "table", "tbody", "thead", "tfoot", "fn", "note",
    "abstract", "byline", "dateline", "hedline",
))  # fmt: skip
LINE_BREAKS = frozenset(("br", "lb"))
KINDS = {"figcaption": "caption", "caption": "caption"}
LEFT_OUT = frozenset((
    "script", "style", "noscript", "template", "head", "iframe", "svg", "object", "video", "audio", "media",
    "button", "input", "textarea", "select", "nav", "form", "math", "canvas",
    "body.head", "body.end", "nitf-table-metadata",
))  # fmt: skip
ROWS = frozenset(("tr", "nitf-table-row"))
CELLS = frozenset(("td", "th"))
PREFORMATTED = frozenset(("pre", "listing", "xmp"))


def fragment_blocks(html: str) -> list[Block]:
    """Read a fragment of HTML into paragraphs: ``<p>One<br>line</p>`` -> two of them."""
    from bs4 import BeautifulSoup
    from bs4.builder import ParserRejectedMarkup

    html = without_endless(html)
    try:
        soup = BeautifulSoup(html, "html.parser")
    except ParserRejectedMarkup:
        # A marked section of no kind that the parser knows: `<![Oban[`.
        soup = BeautifulSoup(html.replace("<![", " "), "html.parser")
    return list(blocks_of(events_of_soup(soup)))


def element_blocks(element: _Element) -> list[Block]:
    """Read an element of lxml into paragraphs."""
    return list(blocks_of(events_of(element)))


def events_of(element: _Element) -> Iterator[Event]:
    """Walk an element of lxml without recursion; what is behind its end does not belong to it."""
    from lxml.etree import iterwalk

    for action, node in iterwalk(element, events=("start", "end", "comment", "pi")):
        if action == START:
            yield Event(START, local(node).lower())
            if node.text:
                yield Event(TEXT, node.text)
        elif action == END:
            yield Event(END, local(node).lower())
        if action != START and node is not element and node.tail:
            yield Event(TEXT, node.tail)


def events_of_soup(soup: object) -> Iterator[Event]:
    """Walk a tree of BeautifulSoup without recursion."""
    from bs4.element import NavigableString, PageElement, PreformattedString, Tag

    stack: list[tuple[PageElement, bool]] = [(soup, False)]  # type: ignore[list-item]
    while stack:
        node, closing = stack.pop()
        if isinstance(node, Tag):
            yield Event(END if closing else START, node.name.lower())
            if not closing:
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield Event(TEXT, str(node))


def blocks_of(events: Iterator[Event]) -> Iterator[Block]:
    """Collect text into paragraphs: block elements and line breaks end one, the rows of a table are lines."""
    walk = Walk()
    for event, name in events:
        if event == TEXT:
            walk.text(name)
        elif event == START:
            walk.start(name)
        else:
            walk.end(name)
        if walk.done:
            yield from walk.done
            walk.done.clear()
    walk.flush()
    yield from walk.done


class Walk:
    """What has been collected while walking a tree, and the paragraphs that are done."""

    def __init__(self) -> None:
        self.done: list[Block] = []
        self.parts: list[str] = []
        self.rows: list[str] = []
        self.kind = ""
        self.left_out = self.tables = self.kept = 0

    def text(self, text: str) -> None:
        """Collect a piece of text."""
        if not self.left_out:
            self.parts.append(text)

    def start(self, name: str) -> None:
        """Enter an element."""
        if name in LEFT_OUT:
            self.left_out += 1
        if self.left_out:
            return
        if name in LINE_BREAKS:
            self.parts.append("\n" if self.kept else "\v")
        elif name in CELLS and self.tables:
            self.parts.append("\t" if "".join(self.parts).strip() else "")
        elif name in BREAKS and not self.tables or name in PREFORMATTED:
            self.flush()
            self.kind = KINDS.get(name, "")
            self.kept += name in PREFORMATTED
        if name == "table":
            self.tables += 1

    def end(self, name: str) -> None:
        """Leave an element."""
        if self.left_out:
            self.left_out -= name in LEFT_OUT
            return
        if name == "table" and self.tables:
            self.tables -= 1
            if not self.tables:
                self.end_row()
                self.done.extend(table_blocks(self.rows))
                self.rows.clear()
        elif name in ROWS and self.tables:
            self.end_row()
        elif name in BREAKS and not self.tables or name in PREFORMATTED:
            self.flush()
            self.kind = ""
            self.kept -= name in PREFORMATTED and self.kept > 0

    def end_row(self) -> None:
        """Make a line of the cells that have been collected."""
        cells = (" ".join(cell.split()) for cell in "".join(self.parts).replace("\v", " ").split("\t"))
        self.rows.append("\t".join(cell for cell in cells if cell))
        self.parts.clear()

    def flush(self) -> None:
        """Make paragraphs of what has been collected, at the end of a block element."""
        text = "".join(self.parts)
        self.parts.clear()
        if self.kept:
            self.done.extend([Block(text.strip("\n"), TABLE)] if text.strip() else [])
        else:
            self.done.extend(Block(line, self.kind) for line in broken(text))


def broken(text: str) -> Iterator[str]:
    """Part a text at its line breaks; a line in small letters that goes on a sentence was only wrapped."""
    above = ""
    for line in (" ".join(part.split()) for part in text.split("\v")):
        if above and line[:1].islower() and not above.endswith(STOPS) and not INITIALS.fullmatch(line):
            above += f" {line}"
            continue
        if above:
            yield above
        above = line
    if above:
        yield above


def table_blocks(rows: list[str]) -> Iterator[Block]:
    """Give a table as lines; one of a single cell a row is layout, and its rows are paragraphs."""
    filled = [row for row in rows if row.strip()]
    if any("\t" in row for row in filled):
        yield Block("\n".join(row.replace("\t", "  ") for row in filled), TABLE)
    else:
        yield from (Block(" ".join(row.split())) for row in filled)
