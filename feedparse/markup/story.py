"""Where the story stands on a page: in which box, and from which piece to which."""

from __future__ import annotations

from collections import Counter

from feedparse.markup.marks import DECK
from feedparse.markup.visible import LINKS, Page, Piece
from feedparse.patterns import lazy

STATED = 0.5
ARTICLE = 0.35
DOMINANT = 0.7
PROVED = 0.75
ALIKE = 0.6
LEAST_SENTENCE = 20
BETWEEN = 12
SENTENCE_END = lazy(r"[.?!…。！？؟۔।][\"'”’»)\]」』]*$")


def story_range(page: Page, headline: int | None, proved: set[int]) -> tuple[int, int]:
    """Return the half-open range of the pieces of the story; empty where there is no running text.

    ``proved`` are the pieces that the page's data repeats: where they are nearly all of the story that is
    seen, they bound it.
    """
    told = told_in(page, story_box(page, headline))
    mass = sum(page.pieces[number].mass for number in told)
    if proved and sum(page.pieces[number].mass for number in proved) >= PROVED * mass:
        told = sorted(number for number in proved if page.boxes[page.pieces[number].box].kind != DECK)
    elif told:
        told = sorted({*told, *proved, *alike(page, told, headline)})
    if not told:
        return 0, 0
    parents = {page.boxes[page.pieces[number].box].parent for number in told}
    first = reach(page, told[0], -1, parents, headline)
    return first, reach(page, told[-1], 1, parents, headline) + 1


def told_in(page: Page, top: int) -> list[int]:
    """Return the numbers of the paragraphs in a box that no mark takes out of the story."""
    inside, headers = within(page, top), heads(page)
    told = [
        number
        for number, piece in enumerate(page.pieces)
        if piece.mass and inside[piece.box] and not page.boxes[piece.box].kind
    ]
    below = [number for number in told if not headers[page.pieces[number].box]]
    return below if 2 * len(below) >= len(told) else told


def story_box(page: Page, headline: int | None) -> int:
    """Return the box of the story: from the whole page down, as long as one box holds most of the text."""
    boxes = page.boxes
    heaviest: dict[int, int] = {}
    for number, box in enumerate(boxes):
        best = heaviest.get(box.parent)
        if best is None or box.mass > boxes[best].mass:
            heaviest[box.parent] = number
    at = start_box(page, headline)
    while at in heaviest and boxes[heaviest[at]].mass >= DOMINANT * boxes[at].mass > 0:
        at = heaviest[at]
    return at


def start_box(page: Page, headline: int | None) -> int:
    """Return the box that the page says its story is in: ``itemprop=articleBody``, the headline's article."""
    boxes = page.boxes
    for number, box in enumerate(boxes):
        if box.stated and box.mass >= STATED * boxes[0].mass:
            return number
    number = page.pieces[headline].box if headline is not None else -1
    while number >= 0:
        if boxes[number].tag == "article" and boxes[number].mass >= ARTICLE * boxes[0].mass:
            return number
        number = boxes[number].parent
    return 0


def within(page: Page, top: int) -> list[bool]:
    """Say of each box whether it is in a box, or is it."""
    inside = [False] * len(page.boxes)
    for number, box in enumerate(page.boxes):
        inside[number] = number == top or box.parent >= 0 and inside[box.parent]
    return inside


def heads(page: Page) -> list[bool]:
    """Say of each box whether it is in a ``header``: a deck stands there, but no story."""
    inside = [False] * len(page.boxes)
    for number, box in enumerate(page.boxes):
        inside[number] = box.tag == "header" or box.parent >= 0 and inside[box.parent]
    return inside


def alike(page: Page, told: list[int], headline: int | None) -> list[int]:
    """Return the paragraphs outside the box of the story that are called like those in it.

    A story is often parted: its first paragraphs stand above a picture, its last ones below an advert.
    """
    named: Counter[tuple[str, str]] = Counter()
    for number in told:
        box = page.boxes[page.pieces[number].box]
        named[box.tag, box.names] += page.pieces[number].mass
    (looks, mass), *_ = named.most_common(1)
    if looks[0] != "p" or mass < ALIKE * named.total():
        return []
    top = told[0] if headline is None else headline
    headers = heads(page)
    found = []
    for number, piece in enumerate(page.pieces):
        box = page.boxes[piece.box]
        if not piece.mass or box.kind or (box.tag, box.names) != looks or number < top:
            continue
        if number < told[0] and not headers[piece.box] or box.names and number > told[-1]:
            found.append(number)
    return found


def reach(page: Page, number: int, step: int, parents: set[int], headline: int | None) -> int:
    """Return the farthest of the short sentences that stand beside the paragraphs of the story.

    A picture, a table or an advert may stand between: `Bookings open in January.` below a table.
    """
    end, at = number, number + step
    while 0 <= at < len(page.pieces) and at != headline and abs(at - end) <= BETWEEN:
        piece = page.pieces[at]
        box = page.boxes[piece.box]
        if box.tag == "p" and box.parent in parents and not box.kind and is_sentence(piece):
            end = at
        at += step
    return end


def is_sentence(piece: Piece) -> bool:
    """Say whether a piece, however short, is a sentence of a story and no label or link."""
    text = piece.text
    plain = not piece.mark and len(text) >= LEAST_SENTENCE and piece.linked < LINKS * len(text)
    return plain and SENTENCE_END.search(text) is not None
