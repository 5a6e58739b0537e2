"""What the wire formats share: their control signs, their paragraphs, and the lines above a story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedparse.document import TABLE, Block, find_blocks, fold_blanks, split_lines
from feedparse.knowledge import agency_named
from feedparse.model import Field, Line, Span
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.marks import read_take, read_version
from feedparse.normalize.notes import is_embargo, is_trash_line, note_kind
from feedparse.patterns import lazy
from feedparse.shapes import shape
from feedparse.zones import whole_story

# ECD to SCD (VT to FF) hold instructions for the typesetter, no text.
INSTRUCTIONS = lazy(r"\x0b[^\x0b\x0c\n]{0,200}\x0c")
TABLE_MARK = "<#>"
BYLINE = lazy(r"(?:By|BY|Von|VON|Par|PAR|Por|POR|Di|Interview:)\s+(?=[^\W\d_])")
EDITORS = lazy(r"\(?(?:Eds?|EDS?|Editors|EDITORS|ATTN)\s?:|EDITORS?'?S?'?\sNOTE\b|With\s(?:[AP]M|BC)-")
MEDIA = lazy(
    r"""(?:With\s)?(?:[A-Z][\w.]{1,8}\s)?(?:Photos?|Videos?|Graphics?|Audio|Interactives?)\b
    (?:\s?:|\s?$|\s(?=[A-Z0-9 ,.:-]*\d)|\s(?:by|of|on|available|will|planned|sent|moving)\b)""",
    re.X,
)
MOST_WORDS = 60
WRAPPED, RAGGED = range(55, 101), 15


def paragraphs(text: str) -> list[Block]:
    """Take running text apart into paragraphs, wrapped lines joined; lines between ``<#>`` are a table."""
    blocks: list[Block] = []
    for number, part in enumerate(text.split(TABLE_MARK)):
        if number % 2:
            blocks.append(Block(part.strip("\n"), TABLE))
            continue
        lines = split_lines(part)
        found = find_blocks(lines, wrapped_at(lines))
        blocks += [Block("\n".join(line.text for line in lines[first:last])) for first, last in found]
    return [block for block in blocks if block.text.strip()]


def wrapped_at(lines: Sequence[Line]) -> int:
    """Return the width that a short text of a circuit is wrapped at, 0 for none: two lines are about full."""
    *_, second, longest = sorted((0, 0, *(len(line.text.rstrip()) for line in lines)))
    return longest if longest in WRAPPED and second + RAGGED >= longest else 0


def line_kind(text: str) -> str:
    """Say what a line above a story is: ``By Jane Doe`` a byline, ``Eds: With AP Photos.`` an ednote …

    ``ednote``, ``byline``, ``media``, ``mark`` (of a version), ``note`` (embargo, copyright), or nothing:
    then it may be the headline.
    """
    words = text.count(" ") + 1
    if EDITORS.match(text) or is_trash_line(text):
        return "ednote"
    if words > MOST_WORDS:
        return ""
    if read_take(text) or read_version(text):
        return "mark"
    if is_embargo(text) or note_kind(text):
        return "note"
    if MEDIA.match(text):
        return "media"
    return "byline" if BYLINE.match(text) or agency_named(text) else ""


def opening(blocks: Sequence[Block]) -> int:
    """Return how many of the first blocks stand above the lead, as headline and byline without marks do."""
    spans = [Span(number, number + 1) for number in range(len(blocks))]
    return whole_story(spans, [shape(fold_blanks(block.text)) for block in blocks]).body.start


def people_of(byline: str, below: Sequence[str], where: str) -> Iterator[Field]:
    """Yield the people of a byline with the title printed under it: ``AP Sports Writer``."""
    parsed = parse_byline(byline, below)
    for author in parsed.authors if parsed else ():
        parts = {"title": author.title or "", "organization": author.organization or ""}
        yield Field("author", author.name, where, {name: value for name, value in parts.items() if value})


def sender_in(text: str) -> str | None:
    """Find the agency that an envelope names among other things: ``dpa-tns 0908`` -> ``dpa``."""
    for word in text.replace("-", " ").split():
        agency = agency_named(word)
        if agency:
            return agency.short
    return None
