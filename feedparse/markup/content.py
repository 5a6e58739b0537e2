"""The story of an HTML page: its visible blocks, and which of them are the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import TABLE, Block
from feedparse.markup.articlebody import letters, stated_story
from feedparse.markup.visible import HIDDEN, Box, Page, Piece, page_of
from feedparse.model import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"))
PARAGRAPH = 60
LIST_ITEM = 30
SOLID = 100
DOUBT = {"comments": 1e9, "related": 5.0, "menu": 4.0}
DOMINANT = 0.7


class Content(NamedTuple):
    """The visible blocks of a page in order, and the half-open range of those that are the story."""

    blocks: list[Block]
    story: Span


def content_of(root: _Element) -> Content:
    """Find the visible blocks of a page and the story among them."""
    body = root.find("body")
    page = page_of(body if body is not None else root)
    headline = find_headline(page, root)
    proved = proved_by(page, letters(stated_story(root)))
    believe_marks(page, headline, proved)
    top = story_box(page)
    first, last = story_range(page, top)
    if proved:
        mass = sum(weight(page, page.pieces[n]) for n in proved)
        all_mass = sum(
            weight(page, page.pieces[n])
            for n in range(first, last)
            if not page.boxes[page.pieces[n].box].kind
        )
        if mass >= 0.75 * all_mass:
            first, last = min(proved), max(proved) + 1
        else:
            first, last = min(first, *proved), max(last, *[n + 1 for n in proved])
    kinds = kinds_of(page, first, last, headline)
    blocks: list[Block] = []
    start = end = 0
    for number, (piece, kind) in enumerate(zip(page.pieces, kinds)):
        start = len(blocks) if number == first else start
        if kind != HIDDEN:
            blocks.append(Block(piece.text, kind))
        end = len(blocks) if number == last - 1 else end
    return Content(blocks, Span(start, end))


def find_headline(page: Page, root: _Element) -> int | None:
    """Return the number of the piece that is the headline: the ``h1`` that the page's title repeats."""
    title = letters(" ".join(node.text or "" for node in root.iterfind("head/title")))
    for node in root.iterfind("head/meta[@property='og:title']"):
        title += "\n" + letters(node.get("content") or "")
    found = [n for n, piece in enumerate(page.pieces) if tag_of(page, piece) == "h1"]
    said = [n for n in found if letters(page.pieces[n].text) and letters(page.pieces[n].text)[:40] in title]
    return next(iter(said or found), None)


def proved_by(page: Page, stated: str) -> set[int]:
    """Return the numbers of the pieces that the stated story holds."""
    if len(stated) < 200:
        return set()
    proved = set()
    for number, piece in enumerate(page.pieces):
        text = letters(piece.text)
        if len(text) >= 30 and (text[:30] in stated or text[-30:] in stated):
            proved.add(number)
    return proved


def tag_of(page: Page, piece: Piece) -> str:
    """Return the name of the heading, paragraph or other element that a piece stands in."""
    return page.boxes[piece.box].tag


def weight(page: Page, piece: Piece) -> int:
    """Return how much text of a story a piece is, in bytes: none for labels, headings and links."""
    if piece.mark or tag_of(page, piece) in HEADINGS:
        return 0
    return piece.mass if piece.mass >= PARAGRAPH else 0


def believe_marks(page: Page, headline: int | None, proved: set[int]) -> None:
    """Settle which marks hold: not those around the headline, nor those that leave no story outside them."""
    boxes = page.boxes
    for number in [*proved, *([] if headline is None else [headline])]:
        at = page.pieces[number].box
        while at >= 0 and not (boxes[at].trusted and number == headline):
            boxes[at].mark = ""
            boxes[at].trusted = True
            at = boxes[at].parent
    for _ in range(4):
        spread(boxes)
        marked: dict[str, int] = {}
        for piece in page.pieces:
            kind = boxes[piece.box].kind
            mass = weight(page, piece)
            marked[kind] = marked.get(kind, 0) + (mass if mass >= SOLID else 0)
        clean = marked.pop("", 0)
        doubtful = [k for k, mass in marked.items() if mass > DOUBT.get(k, 1.5) * clean]
        if not doubtful or proved:
            break
        worst = max(doubtful, key=lambda k: marked[k])
        for piece in page.pieces:
            if weight(page, piece) >= SOLID and boxes[piece.box].kind == worst:
                at = piece.box
                while at >= 0:
                    boxes[at].mark = "" if boxes[at].mark == worst else boxes[at].mark
                    at = boxes[at].parent
    for piece in page.pieces:
        if not boxes[piece.box].kind:
            boxes[piece.box].mass += weight(page, piece)
    for box in reversed(boxes):
        if box.parent >= 0:
            boxes[box.parent].mass += box.mass


def spread(boxes: list[Box]) -> None:
    """Hand the marks of boxes down to the boxes in them."""
    for box in boxes:
        above = boxes[box.parent].kind if box.parent >= 0 else ""
        box.kind = above or box.mark


def story_box(page: Page) -> int:
    """Return the box of the story: from the whole page down, as long as one box holds most of the text."""
    boxes = page.boxes
    heaviest: dict[int, int] = {}
    for number, box in enumerate(boxes):
        if box.parent >= 0 and box.mass > boxes[heaviest.get(box.parent, number)].mass - (
            box.parent not in heaviest
        ):
            heaviest[box.parent] = number
    stated = [n for n, box in enumerate(boxes) if box.body and box.mass >= 0.5 * boxes[0].mass]
    at = stated[0] if stated else 0
    while at in heaviest and boxes[heaviest[at]].mass >= DOMINANT * boxes[at].mass > 0:
        at = heaviest[at]
    return at


def within(page: Page, top: int) -> list[bool]:
    """Say of each box whether it is in a box, or is it."""
    inside = [False] * len(page.boxes)
    for number, box in enumerate(page.boxes):
        inside[number] = number == top or box.parent >= 0 and inside[box.parent]
    return inside


def story_range(page: Page, top: int) -> tuple[int, int]:
    """Return the half-open range of the pieces of the story."""
    inside = within(page, top)
    good = [
        n
        for n, piece in enumerate(page.pieces)
        if inside[piece.box] and not page.boxes[piece.box].kind and weight(page, piece)
    ]
    return (good[0], good[-1] + 1) if good else (0, 0)


def kinds_of(page: Page, first: int, last: int, headline: int | None) -> list[str]:
    """Return the kind of each piece."""
    kinds = []
    for number, piece in enumerate(page.pieces):
        box = page.boxes[piece.box]
        kind = box.kind or piece.mark
        if box.tag == TABLE:
            kind = kind or TABLE
        if first <= number < last:
            if not kind and piece.linked >= 0.8 * len(piece.text):
                kind = "related"
            kinds.append(kind if kind != "comments" else "menu")
        elif headline is not None and headline - 3 <= number < last + 8:
            kinds.append(kind if kind != "comments" else "menu")
        else:
            kinds.append(kind if kind and kind != "comments" else "menu")
    return kinds
