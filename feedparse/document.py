"""Text to lines, paragraphs and zones: all span arithmetic lives here.

A span counts code points of ``Document.text``. A block is a half-open range of line indexes: the
lines of one paragraph. Wire copy wraps its paragraphs over many lines and indents or separates
them; a flattened page has one paragraph a line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from feedparse.controls import stated_plainly, stray_controls, without_controls
from feedparse.model import Document, Field, Line, Shape, Source, Span, Warn, Zones
from feedparse.patterns import lazy
from feedparse.shapes import letters, shape
from feedparse.zones import find_zones, whole_story

START, END = attrgetter("start"), attrgetter("end")
# Characters by which a print of a stated value may be longer or shorter, beside a tenth of it.
SPARE = 4
WRAP_WIDTH = 100
WRAP_SLACK = 6
# Chinese copy indents its paragraphs by wide blanks.
INDENT = lazy(r"[ \u00a0]{2,}\S|[\t\u3000]\s*\S")
CLOSED = (" =", " <")
# Where the circuit sent a story: `AP-NY-07-01-98 0300EDT`.
CIRCUIT = lazy(r"[A-Z]{2,5}-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d \d{4}")
BYLINE = lazy(r"By (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z]")


def build(text: str, source: Source, fields: Sequence[Field] = ()) -> Document:
    """Build a document from one story's text, less its control characters; line ends must be ``\\n``."""
    warnings = stray_controls(text)
    text = without_controls(text)
    lines = split_lines(text)
    blocks = find_blocks(lines)
    spans = tuple(Span(lines[first].span.start, lines[last - 1].span.end) for first, last in blocks)
    texts = tuple(fold_blanks(text[start:end]) for start, end in spans)
    shapes = tuple(map(shape, texts))
    zones = find_zones(lines, blocks, shapes)
    stated = tuple(map(stated_plainly, fields))
    return Document(text, lines, blocks, shapes, spans, texts, zones, stated, source, warnings)


class Block(NamedTuple):
    """A paragraph as markup or an envelope gives it; ``kind`` is a kind of shape where it is stated.

    A block of the kind ``table`` keeps its lines; in every other one white space is folded.
    """

    text: str
    kind: str = ""


TABLE = "table"


def compose(
    blocks: Sequence[Block],
    source: Source,
    fields: Sequence[Field] = (),
    *,
    story: Span | None = None,
    warnings: Sequence[Warn] = (),
) -> Document:
    """Build a document from paragraphs that are known: nothing is guessed from widths and indents.

    ``story`` is the half-open range of the blocks that are the story; without it all of them are, less
    the byline, slug or note lines that they open with.
    """
    rows = [rows_of(block) for block in blocks]
    printed = [row for group in rows for row in group]
    kinds = [kind_of(block) for block, group in zip(blocks, rows) for _ in group]
    text = "\n\n".join(printed)
    lines = split_lines(text)
    ranges = tuple(Span(2 * number, 2 * number + 1) for number in range(len(printed)))
    spans = tuple(line.span for line in lines[: 2 * len(printed) : 2])
    folded = (group if block.kind != TABLE else map(fold_blanks, group) for block, group in zip(blocks, rows))
    texts = tuple(chain.from_iterable(folded))
    looks = tuple(
        Shape(kind, row.count(" ") + 1, True) if kind else shape(row) for row, kind in zip(printed, kinds)
    )
    if story is None:
        zones = whole_story(ranges, looks)
    else:
        start, end = (sum(map(len, rows[:number])) for number in story)
        zones = zones_around(start, end, len(lines))
    stated = tuple(map(stated_plainly, fields))
    said = (*warnings, *stray_controls("".join(block.text for block in blocks)))
    return Document(
        text, lines, ranges, looks, spans, texts, zones, stated, source, said, whole=story is None
    )


def rows_of(block: Block) -> list[str]:
    """Return the lines of a block that are not blank: the rows of a table, else all of it in one."""
    plain = without_controls(block.text)
    rows = plain.split("\n") if block.kind == TABLE else [fold_blanks(plain)]
    return [row.rstrip() for row in rows if row.strip()]


def kind_of(block: Block) -> str:
    """Return the kind of shape that a block states; the rows of a table are text."""
    return "text" if block.kind == TABLE else block.kind


def zones_around(start: int, end: int, lines: int) -> Zones:
    """Return the zones where paragraphs ``start`` to ``end`` are the story, each a line and a blank one."""
    first, last = min(2 * start, lines), max(0, 2 * end - 1)
    return Zones(Span(0, first), Span(first, last), Span(last, lines))


def build_story(
    text: str, source: Source, fields: Sequence[Field] = (), warnings: Sequence[Warn] = ()
) -> Document:
    """Build a document from the running text of an envelope: all of it is the story, lines may be wrapped."""
    document = build(text, source, fields)
    zones = whole_story(document.blocks, document.shapes)
    return document._replace(zones=zones, warnings=(*warnings, *document.warnings), whole=True)


def stated_fields(document: Document, *names: str) -> Iterator[Field]:
    """Yield the fields of these names that an envelope states and that are not empty."""
    for field in document.fields:
        if field.name in names and field.value.strip():
            yield field


def printed_as(document: Document, value: str) -> tuple[Span, ...]:
    """Return the paragraphs that print a stated value, so that they are not body; signs may differ."""
    wanted, spare = letters(value), SPARE + len(value) // 10
    return tuple(
        span
        for span, text in zip(document.spans, document.texts)
        if wanted and abs(len(text) - len(value)) <= spare and letters(text) == wanted
    )


def split_lines(text: str) -> tuple[Line, ...]:
    """Split at ``\\n``; a line's span leaves the line end out."""
    lines, start = [], 0
    for number, part in enumerate(text.split("\n"), 1):
        lines.append(Line(number, Span(start, start + len(part)), part))
        start += len(part) + 1
    return tuple(lines)


def find_blocks(lines: Sequence[Line], usual: int = 0) -> tuple[Span, ...]:
    """Group lines into paragraphs; blank lines belong to none.

    ``usual`` is the width that such copy is wrapped at, for a text that is too short to tell.
    """
    width = wrap_width(lines) or usual
    indented = width and first_indented(lines)
    blocks: list[Span] = []
    for index, line in enumerate(lines):
        if not line.text.strip():
            continue
        joins = blocks and blocks[-1].end == index and continues(lines[index - 1].text, line.text, width)
        if joins and (not indented or index > indented):
            blocks[-1] = Span(blocks[-1].start, index + 1)
        else:
            blocks.append(Span(index, index + 1))
    return tuple(blocks)


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which this text is wrapped, 0 where it is not.

    A line was wrapped when the first word of the next line would not have fitted on it.
    """
    texts = [line.text.rstrip() for line in lines]
    width = max((len(text) for text in texts if len(text) <= WRAP_WIDTH), default=0)
    pairs = [
        (above, below)
        for above, below in zip(texts, texts[1:])
        if len(above) > 30 and below and not INDENT.match(below)
    ]
    unwrapped = sum(len(text) for text in texts if len(text) > WRAP_WIDTH)
    if width < 40 or len(pairs) < 2 or 2 * unwrapped > sum(map(len, texts)):
        return 0
    full = [above for above, below in pairs if is_full(above, below, width)]
    inside = any(not above.endswith((".", "?", "!", '"', "”", "。", "」")) for above in full)
    return width if inside and len(full) >= 0.6 * len(pairs) else 0


def is_full(above: str, below: str, width: int) -> bool:
    """Say whether the first word of the line below had no room on the line above."""
    return width >= len(above) and len(above) + 1 + len(below.split(maxsplit=1)[0]) > width - WRAP_SLACK


def first_indented(lines: Sequence[Line]) -> int:
    """Return the index of the first indented line when the text indents its paragraphs, else 0."""
    marks = [index for index, line in enumerate(lines) if INDENT.match(line.text)]
    return marks[0] if len(marks) > 1 or (marks and len(lines) < 40) else 0


def continues(above: str, below: str, width: int) -> bool:
    """Say whether a line carries on the paragraph of the line above it."""
    if INDENT.match(below) or below[:1].isspace() and not above[:1].isspace():
        return False
    above = above.rstrip()
    if above.endswith(CLOSED) or BYLINE.match(below) or CIRCUIT.match(below):
        return False
    if width and is_full(above, below.strip(), width):
        return True
    cut = len(above) > 40 and above[-1:] not in '.?!:"”)' and below.lstrip()[:1].islower()
    return cut and (bool(width) or len(above) <= WRAP_WIDTH)


def flow(document: Document, span: Span) -> str:
    """Return the text of a span with its white space folded: wrapped lines joined by a blank."""
    return fold_blanks(document.text[span.start : span.end])


def fold_blanks(text: str) -> str:
    """Fold every run of white space to one blank."""
    return " ".join(text.split())


def line_at(document: Document, offset: int) -> int:
    """Return the index of the line that holds an offset."""
    return max(0, bisect_right(document.lines, offset, key=lambda line: line.span.start) - 1)


def first_at(document: Document, line: int) -> int:
    """Return the number of the first paragraph that begins at a line or below it."""
    return bisect_left(document.blocks, line, key=START)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return the union of spans as ordered spans that do not touch."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(Span(*span))
    return merged


def subtract(span: Span, holes: Sequence[Span]) -> list[Span]:
    """Return what is left of a span without the holes (ordered, not touching)."""
    left, start = [], span.start
    for index in range(bisect_right(holes, span.start, key=END), len(holes)):
        hole = holes[index]
        if hole.start >= span.end:
            break
        if hole.start > start:
            left.append(Span(start, hole.start))
        start = max(start, hole.end)
    if start < span.end:
        left.append(Span(start, span.end) if left or start > span.start else span)
    return left


def shape_of_line(document: Document, index: int) -> Shape:
    """Return the shape of the paragraph that a line belongs to; a blank line has the kind ``blank``."""
    block = block_at(document, index)
    return document.shapes[block] if block is not None else Shape("blank", 0)


def block_at(document: Document, index: int) -> int | None:
    """Return the number of the block that holds a line, None for a blank line."""
    number = bisect_right(document.blocks, index, key=END)
    return number if number < len(document.blocks) and document.blocks[number].start <= index else None
