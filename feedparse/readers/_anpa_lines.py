"""The lines of an ANPA text: told apart by the sign they open with and the one they close with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.controls import without_controls
from feedparse.document import fold_blanks
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.circuit import keyword_line, parse_keyword, read_middle, squeeze
from feedparse.normalize.closers import is_closer
from feedparse.patterns import lazy
from feedparse.readers._wire import INSTRUCTIONS, line_kind

HEADING, PARAGRAPH, ROW = "^", "\t", "\x08"
SIGNS = lazy(r"[\x00-\x07\x0b-\x1f \x7f]*(?P<sign>[\^\t\x08]|(?<=[ ]{2}))[\s^\x00-\x1f]*")
CLOSE = lazy(r"(?P<close>[<=])[\s\x00-\x1f\x7f]*$")
NEXT_HEADING = lazy(r"<\s*(?=\^)")
FIXTURE = lazy(r"\^?\s?\*?\d{1,6}")
# A brace is a half in agate: `3{` games behind.
HALF = lazy(r"\{")
TIE_LINE = lazy(r"[A-Z][A-Z .,'-]{2,40}: ")
LINE_WORDS, MOST_ABOVE = 30, 24


class Piece(NamedTuple):
    """A heading, paragraph or row: the sign it opens with, its text, the sign it closes with."""

    sign: str
    text: str
    close: str = ""


def pieces(text: str, *, agate: bool = False, tabular: bool = False) -> list[Piece]:
    """Take a text apart; a line without a sign carries on the one above, unless each is a row of a table."""
    found: list[list[Piece]] = []
    above = ""
    for line in NEXT_HEADING.sub("<\n", INSTRUCTIONS.sub("", text)).split("\n"):
        piece = piece_of(line, agate=agate)
        carried = found and above.strip() and not piece.sign and not found[-1][-1].close and not tabular
        if piece.text and carried:
            found[-1].append(piece)
        elif piece.text:
            found.append([piece])
        above = line
    return [Piece(run[0].sign, "\n".join(piece.text for piece in run), run[-1].close) for run in found]


def piece_of(line: str, *, agate: bool) -> Piece:
    """Read one line: ``^$210 lobster found<`` is a heading that is closed."""
    opened = SIGNS.match(line)
    sign = opened["sign"] or PARAGRAPH if opened else ""
    bare = line[opened.end() :] if opened else line
    closed = CLOSE.search(bare)
    if closed and (closed["close"] == "<" or sign == HEADING):
        bare = bare[: closed.start()]
    text = without_controls(bare).strip()
    return Piece(sign, HALF.sub("½", text) if agate else text, closed["close"] if closed else "")


def parted(
    found: Sequence[Piece], keyword: str, *, tabular: bool = False
) -> tuple[list[tuple[str, Piece]], list[Piece]]:
    """Part the lines above a story, each with its kind, from the story; the contents of a line decide."""
    above: list[tuple[str, Piece]] = []
    for number, piece in enumerate(found):
        kind = kind_of(piece, above, keyword) if number < MOST_ABOVE else ""
        if not kind or tabular and kind == "deck":
            return above, [*found[number:]]
        above.append((kind, piece))
    return above, []


def kind_of(piece: Piece, above: Sequence[tuple[str, Piece]], keyword: str) -> str:
    """Return what a line above the story is; nothing for the first line of the story.

    A heading below the byline that is none of the known ones is the first of the story.
    """
    kinds = [kind for kind, _ in above]
    if "slug" not in kinds and FIXTURE.fullmatch(piece.text):
        return "fixture"
    if not {"slug", "headline"} & {*kinds} and is_keyword(piece, keyword):
        return "slug"
    text = fold_blanks(piece.text)
    if piece.sign != HEADING and (text.count(" ") >= LINE_WORDS or piece.sign == ROW):
        return ""
    if kinds[-1:] == ["byline"] and (told := parse_byline(above[-1][1].text, [text])) and told.used:
        return "title"
    kind = line_kind(text)
    if kind or piece.sign != HEADING or is_closer(text):
        return kind
    if TIE_LINE.match(text) and kinds == ["slug"] and is_add(above[0][1].text):
        return "tie"
    if not {"byline", "title"} & {*kinds}:
        return "deck" if "headline" in kinds else "headline"
    return ""


def is_keyword(piece: Piece, keyword: str) -> bool:
    """Say whether a line spells out the keyword of the header: ``BC-River Trade`` is ``BC-RiverTrade``."""
    same = bool(keyword) and squeeze(spelled_out(piece.text, keyword)) == squeeze(keyword)
    return same or parse_keyword(piece.text, below_header=bool(keyword)) is not None


def spelled_out(text: str, keyword: str) -> str:
    """Return the keyword of a keyword line, without the version that UPI sets no comma before."""
    found = keyword_line(text).keyword
    bare = read_middle(found)[0]
    return bare if squeeze(bare) == squeeze(keyword) else found


def is_add(text: str) -> bool:
    """Say whether a keyword line is that of an add, whose first line ties it to what it is added to."""
    return "Add" in (keyword_line(text).version or "")


def texts_of(above: Sequence[tuple[str, Piece]], kind: str) -> Iterator[str]:
    """Yield the lines of one kind."""
    for name, piece in above:
        if name == kind:
            yield fold_blanks(piece.text)
