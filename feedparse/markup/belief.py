"""Which marks of a page hold: a class name may stand on the whole story, or say what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from feedparse.document import TABLE
from feedparse.markup.marks import DECK, HIDDEN
from feedparse.markup.visible import LINKS, Box, Page

# A paragraph of that many bytes is no label, caption or teaser line.
SOLID = 100
# How many times heavier than all unmarked text a kind may be before its marks are doubted: a short story
# may well have long lists of other stories, and far longer comments.
DOUBT = {"comments": 1e9, "related": 5.0, "menu": 4.0}
USUAL_DOUBT = 1.5
PROVED = 0.5
TITLE, LONGEST_TITLE = 20, 200
LEAST_TEASERS, MOST_TEASED = 3, 2
# What a figure holds beside its caption may be text: `<figure><blockquote>`.
QUOTED = frozenset(("blockquote", "pre", TABLE))


def settle_marks(page: Page, headline: int | None, proved: set[int]) -> None:
    """Decide which marks hold, hand them down to the boxes inside, and weigh every box.

    No mark holds around the headline or around what is proved to be the story.
    """
    boxes = page.boxes
    spread(boxes)
    proved = seen_of(page, proved)
    acquit(boxes, (page.pieces[n].box for n in (*proved, *([] if headline is None else [headline]))))
    for _ in range(3):
        spread(boxes)
        worst = doubtful_kind(page, proved)
        if not worst:
            break
        solid = (piece.box for piece in page.pieces if piece.mass >= SOLID)
        acquit(boxes, (number for number in solid if boxes[number].kind == worst), worst)
    mark_teasers(page, headline)
    spread(boxes)
    weigh(page)


def seen_of(page: Page, proved: set[int]) -> set[int]:
    """Leave out of what is proved the hidden copies, where most of it is seen without them."""
    seen = {number for number in proved if page.boxes[page.pieces[number].box].kind != HIDDEN}
    mass = sum(page.pieces[number].mass for number in proved)
    return seen if sum(page.pieces[number].mass for number in seen) >= PROVED * mass else proved


def acquit(boxes: list[Box], numbers: Iterable[int], kind: str = "") -> None:
    """Take the marks, or those of one kind, off some boxes and all boxes around them."""
    done: set[int] = set()
    for number in numbers:
        acquit_around(boxes, number, kind, done)


def acquit_around(boxes: list[Box], number: int, kind: str, done: set[int]) -> None:
    """Take the marks, or those of one kind, off a box and all boxes around it that are not done."""
    while number >= 0 and number not in done:
        done.add(number)
        mark = boxes[number].mark
        if mark == kind or not kind and mark != DECK:
            boxes[number].mark = ""
        number = boxes[number].parent


def spread(boxes: list[Box]) -> None:
    """Hand the marks of boxes down to the boxes in them: the outermost mark tells the kind."""
    for box in boxes:
        box.kind = box.mark
        above = boxes[box.parent].kind if box.parent >= 0 else ""
        if above and not (above == "caption" and box.tag in QUOTED):
            box.kind = above


def doubtful_kind(page: Page, proved: set[int]) -> str:
    """Return the kind that too much of the page's text is marked as, if there is one.

    Where most of what is left is proved to be the story, the marks have left it whole.
    """
    marked: Counter[str] = Counter()
    for piece in page.pieces:
        if piece.mass >= SOLID:
            marked[page.boxes[piece.box].kind] += piece.mass
    clean = marked.pop("", 0)
    if sum(page.pieces[number].mass for number in proved) > PROVED * clean:
        return ""
    return next((k for k, mass in marked.most_common() if mass > DOUBT.get(k, USUAL_DOUBT) * clean), "")


def mark_teasers(page: Page, headline: int | None) -> None:
    """Mark lists of other stories: three boxes side by side, each a linked title and a line or two."""
    boxes = page.boxes
    titles, texts, lists = [0] * len(boxes), [0] * len(boxes), [0] * len(boxes)
    for piece in page.pieces:
        if piece.mass:
            texts[piece.box] += 1
        elif TITLE < len(piece.text) < LONGEST_TITLE and piece.linked >= LINKS * len(piece.text):
            titles[piece.box] += 1
    if headline is not None:
        # Whatever holds the headline is no teaser.
        texts[page.pieces[headline].box] += MOST_TEASED + 1
    for number in range(len(boxes) - 1, 0, -1):
        titles[boxes[number].parent] += titles[number]
        texts[boxes[number].parent] += texts[number]
    teasers = [
        number
        for number, box in enumerate(boxes)
        if 0 < titles[number] <= MOST_TEASED and texts[number] <= MOST_TEASED and box.tag != "p"
    ]
    for number in teasers:
        lists[boxes[number].parent] += 1
    for number in teasers:
        if lists[boxes[number].parent] >= LEAST_TEASERS:
            boxes[number].mark = boxes[number].mark or "related"


def weigh(page: Page) -> None:
    """Add up the text in every box that no mark takes out of the story."""
    for box in page.boxes:
        box.mass = 0
    for piece in page.pieces:
        if not page.boxes[piece.box].kind:
            page.boxes[piece.box].mass += piece.mass
    for box in reversed(page.boxes):
        if box.parent >= 0:
            page.boxes[box.parent].mass += box.mass
