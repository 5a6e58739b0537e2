"""The story of an HTML page: its visible blocks, and which of them are the story."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from feedparse.document import TABLE, Block
from feedparse.errors import EmptyInput
from feedparse.markup.articlebody import rest_of, stated_story
from feedparse.markup.belief import settle_marks
from feedparse.markup.embedded import embedded_story
from feedparse.markup.marks import DECK, HIDDEN
from feedparse.markup.story import story_range
from feedparse.markup.visible import HEADINGS, JOINT, LINKS, LISTED, Page, page_of
from feedparse.model import Span, Warn
from feedparse.shapes import letters, shape

if TYPE_CHECKING:
    from lxml.etree import _Element

# With fewer letters of a story than that, a page may be an empty frame.
THIN = 400
# How many times longer than what is shown a stated story is when the page was cut.
CUT = 1.7
NOTHING = Span(0, 0)
NO_STORY = Warn(
    "no-story", "body", "no running text was found: it may be a section front, or built by scripts"
)
IN_SCRIPT = Warn("text-in-script", "body", "the page shows no story; this one stands in the data of a script")
CUT_SHORT = Warn(
    "page-cut", "body", "the page shows only the beginning; the rest is from its JSON-LD articleBody"
)
LEAST_STATED = 200
# How many letters of a paragraph are looked up in the stated story, and in how many signs they stand.
BEGINNING, OPENING = 30, 120
# How many pieces above the headline, behind it and below the story may be byline, stamp, deck or notice.
ABOVE, BETWEEN, BELOW = 5, 25, 8
ENDING = 4
# A paragraph of that many bytes inside the story is text, whatever its words are.
SURE = 300
# Lists of short things, which are one block each: a page may have a thousand links beside its story.
LONGEST_BLOCK = 400
KINDS = {"comments": "menu", "tags": "menu", "embed": "related", "deck": ""}


class Content(NamedTuple):
    """The blocks of a page in order, the half-open range of those that are the story, what is to be known."""

    blocks: list[Block]
    story: Span
    warnings: tuple[Warn, ...] = ()


def content_of(root: _Element) -> Content:
    """Find the visible blocks of a page and the story among them; the tree is taken apart on the way.

    Raises EmptyInput for a page that shows no text at all.
    """
    scripts = list(root.iter("script"))
    body = root.find("body")
    page = page_of(body if body is not None else root)
    stated = stated_story(scripts)
    told = letters(stated)
    content = content_in(page, find_headline(page, root), told)
    shown = shown_of(content)
    if len(stated) > max(THIN, CUT * len(shown)):
        joins = letters(shown)[-BEGINNING:] in told
        return completed(
            content if joins else content._replace(story=NOTHING), rest_of(stated, shown), CUT_SHORT
        )
    if len(shown) < THIN and (embedded := embedded_story(scripts)) is not None:
        inner = content_in(page_of(embedded), None, "")
        if len(shown_of(inner)) > max(THIN, len(shown)):
            return completed(content._replace(story=NOTHING), inner.blocks[slice(*inner.story)], IN_SCRIPT)
    if not content.blocks:
        raise EmptyInput("the page shows no text", "scripts may build it: save it as the browser shows it")
    return content if shown else content._replace(warnings=(NO_STORY,))


def shown_of(content: Content) -> str:
    """Return the text of the story that was found."""
    return "\n".join(block.text for block in content.blocks[slice(*content.story)])


def completed(content: Content, rest: Sequence[Block | str], warning: Warn) -> Content:
    """Put the rest of a story behind what the page shows of it."""
    more = [part if isinstance(part, Block) else Block(part) for part in rest]
    end = len(content.blocks)
    first, last = content.story if content.story != NOTHING else Span(end, end)
    blocks = [*content.blocks[:last], *more, *content.blocks[last:]]
    return Content(blocks, Span(first, last + len(more)), (warning,))


def content_in(page: Page, headline: int | None, stated: str) -> Content:
    """Find the story of a page and make blocks of its pieces."""
    proved = proved_by(page, stated)
    settle_marks(page, headline, proved)
    first, last = story_range(page, headline, proved)
    again = repeated(page, first, last)
    kinds = [
        kind_of(page, number, headline, first, last, number in again) for number in range(len(page.pieces))
    ]
    return Content(*blocks_of(page, kinds, first, last))


def blocks_of(page: Page, kinds: list[str], first: int, last: int) -> tuple[list[Block], Span]:
    """Make blocks of the pieces that are seen: outside the story, a menu or a list of links is one block."""
    blocks: list[Block] = []
    start = end = 0
    row, above = 0, ""
    for number, (piece, kind) in enumerate(zip(page.pieces, kinds)):
        start = len(blocks) if number == first else start
        outside = not first <= number < last
        if kind == above and outside and kind in LISTED and number != last and row < LONGEST_BLOCK:
            blocks[-1] = Block(f"{blocks[-1].text}{JOINT}{piece.text}", blocks[-1].kind)
            row += len(piece.text)
        elif kind != HIDDEN:
            blocks.append(Block(piece.text, KINDS.get(kind, kind)))
            row, above = len(piece.text), kind
        end = len(blocks) if number == last - 1 else end
    return blocks, Span(start, end)


def find_headline(page: Page, root: _Element) -> int | None:
    """Return the number of the piece that is the headline: the ``h1`` that the page's title repeats."""
    found = [n for n, piece in enumerate(page.pieces) if page.boxes[piece.box].tag == "h1"]
    if len(found) < 2:
        return found[0] if found else None
    titles = [letters(node.text or "") for node in root.iterfind("head/title")]
    titles += [
        letters(node.get("content") or "") for node in root.iterfind("head/meta[@property='og:title']")
    ]
    for number in found:
        said = letters(page.pieces[number].text)[:40]
        if said and any(said in title for title in titles):
            return number
    return found[0]


def proved_by(page: Page, stated: str) -> set[int]:
    """Return the numbers of the pieces that the stated story holds."""
    if len(stated) < LEAST_STATED:
        return set()
    proved = set()
    for number, piece in enumerate(page.pieces):
        head, tail = letters(piece.text[:OPENING])[:BEGINNING], letters(piece.text[-OPENING:])[-BEGINNING:]
        if len(head) == BEGINNING and (head in stated or tail in stated):
            proved.add(number)
    return proved


def repeated(page: Page, first: int, last: int) -> set[int]:
    """Return the numbers of the paragraphs that the story has had before: pull quotes, second copies."""
    seen, again = set(), set()
    for number in range(first, last):
        piece = page.pieces[number]
        if piece.mass and not page.boxes[piece.box].kind:
            if piece.text in seen:
                again.add(number)
            seen.add(piece.text)
    return again


def kind_of(page: Page, number: int, headline: int | None, first: int, last: int, repeated: bool) -> str:
    """Return the kind of a piece: what the markup says; in the story also what its words and links say."""
    piece = page.pieces[number]
    box = page.boxes[piece.box]
    kind = box.kind or piece.mark
    if box.tag == TABLE and not repeated:
        return kind or TABLE
    if first <= number < last:
        if repeated:
            return "related"
        if not kind and piece.linked >= LINKS * len(piece.text):
            return "related"
        if not kind and piece.mass >= SURE and last - number > ENDING:
            return "prose"
        if not kind:
            kind = shape(piece.text).kind
            return "prose" if kind == "text" and last - number > ENDING else kind
        # A small heading between paragraphs is often called a subtitle: `<h2 class="article__sub-title">`.
        between = box.tag in HEADINGS and box.tag != "h1" and number > first
        return "menu" if kind == DECK and not between else "prose" if kind == DECK else kind
    top = first if headline is None else headline
    near = top - ABOVE <= number < top + BETWEEN or first - BETWEEN <= number < last + BELOW
    return kind if kind or near else "menu"
