"""IPTC 7901: the wire of European agencies; SOH opens a message, STX its text, ETX its stamp.

``SOH eca0045 4 i 198  dpa 0044`` is the header: number, priority, category, words, free text. The slug
follows, then the lines above the story, the last of them closed by `` =``. Copies that have lost their
control signs are read, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.controls import without_controls
from feedparse.document import Block, compose, fold_blanks
from feedparse.errors import FeedparseError, WrongFormat
from feedparse.model import Document, Field, Source, Span, Warn
from feedparse.normalize.marks import read_take, read_trash
from feedparse.normalize.notes import heading_kind
from feedparse.patterns import lazy
from feedparse.readers._wire import (
    line_kind,
    opening,
    paragraphs,
    people_of,
    sender_in,
)

ABOUT = "IPTC 7901, the wire of dpa, ATS/SDA, KNA, APA and others, with its control signs or stripped of them"
MARKS = (
    r"(?P<number>[A-Za-z]{LETTERS}\d{1,6}) [ \t]+ (?P<priority>\d) [ \t]+ (?P<category>[A-Za-z]{1,3})"
    r"[ \t]+ (?P<words>\d{1,5}) (?P<free>(?:[ \t][^\n\x01-\x04\x1f]{0,70})?) [ \t]* $"
)
FRAMED = lazy(r"^[\x00\x04\x16\x7f \t]*\x01[ \t]*" + MARKS.replace("LETTERS", "0,6"), re.M | re.X)
STRIPPED = lazy(r"(?:(?<=\n\n)|\A\s*)[ \t]*" + MARKS.replace("LETTERS", "2,5"), re.M | re.X)
STAMP = lazy(r"^[ \t\x7f]*(?P<stamp>\d{6}(?:[ ]+[A-Z]{2,5})?[ ]+[^\W\d_]{3,9}\.?[ ]+\d\d)[ \t]*$", re.M)
CLOSE = lazy(r"[ \t]*=[ \t\x00-\x08]*$", re.M)
NEXT_LINES = 1500
WIDTH, SLACK = 69, 6
KICKER_WORDS = 2
# A note in brackets may be wrapped: `(KORREKTUR: die Zahl wurde` / `berichtigt)`.
OPEN_BRACKET = lazy(r"^([ \t]*\([^()\n]{40,80})\n(?=[^()\n]{1,80}\)[ \t]*$)", re.M)
# APA marks the deck: `Utl.: Talks go on in May`.
DECK = lazy(r"Utl\.?:\s*")
BELLS = "'\x07 \t"
FIRST = 8


class Message(NamedTuple):
    """One message: what its header says, the slug, the lines above the story, the story, the stamp."""

    header: re.Match[str]
    slug: str
    above: tuple[str, ...]
    text: str
    stamp: str
    whole: bool


def sniff(head: str) -> bool:
    """Find SOH and the header, or the header alone on the very first line."""
    start = head.lstrip("\x00\x04\x16\x7f\n\r \t")
    framed = start.startswith("\x01") and FRAMED.match(start) is not None
    return framed or STRIPPED.match(head) is not None


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of all messages of a text; one that holds no text is an error in its place."""
    headers = [*FRAMED.finditer(text)]
    framed = bool(headers)
    headers = headers or [*STRIPPED.finditer(text)]
    if not headers:
        raise WrongFormat("no message header is in it", "try --from text")
    ends = [*(header.start() for header in headers[1:]), len(text)]
    for header, end in zip(headers, ends):
        yield story_of(take_apart(header, text[header.end() : end], framed=framed), source)


def take_apart(header: re.Match[str], rest: str, *, framed: bool) -> Message:
    """Take apart what follows a header."""
    slug, opened, text = rest.partition("\x02")
    inner, closed, after = (text if opened else rest).rpartition("\x03")
    stamp = STAMP.match(after.lstrip()) if closed else None
    if not closed:
        inner = text if opened else rest
        found = [*STAMP.finditer(inner)][-1:]
        stamp = found[0] if found and not inner[found[0].end() :].strip("\n \x7f\x04") else None
        inner = inner[: stamp.start()] if stamp else inner
    slug, inner = (fold_blanks(without_controls(slug)), inner) if opened else slug_above(inner)
    close = CLOSE.search(inner, 0, NEXT_LINES)
    above = inner[: close.start()] if close else ""
    above = OPEN_BRACKET.sub(r"\1 ", without_controls(above))
    lines = tuple(line for line in map(str.strip, above.split("\n")) if line.strip(BELLS))
    whole = not framed or bool(opened and closed)
    return Message(
        header, slug, lines, inner[close.end() :] if close else inner, stamp["stamp"] if stamp else "", whole
    )


def slug_above(text: str) -> tuple[str, str]:
    """Part the slug of a stripped copy from the rest: ``/sport/ferry/``, or a line with a blank one below."""
    first, _, rest = text.lstrip("\n ").partition("\n")
    slashed = first.strip().endswith("/") or first.startswith("/")
    apart = not rest.split("\n", 1)[0].strip() and not CLOSE.search(first)
    return (first.strip(), rest) if slashed or apart else ("", text)


def story_of(message: Message, source: Source) -> Document | FeedparseError:
    """Make the document of a message: slug and lines above the story, the story, the notes below it."""
    number = message.header["number"]
    story, notes = parted(message.text)
    if not story and not message.above:
        return FeedparseError(f"message {number} holds no text", "ask its sender to repeat it")
    lines = [*described(message.above)]
    skipped = 0 if message.above else opening(story[:FIRST])
    above = [Block(text, "text") for text in (message.slug, *(text for _, text in lines)) if text]
    fields = (*of_header(message), *of_lines(lines))
    zone = Span(len(above) + skipped, len(above) + len(story))
    damaged = Warn("damaged", "source", f"message {number}: STX or ETX is missing, it may be cut short")
    warnings = () if message.whole else (damaged,)
    return compose([*above, *story, *notes], source, fields, story=zone, warnings=warnings)


def parted(text: str) -> tuple[list[Block], list[Block]]:
    """Part the story from the notes to editors below it, which begin with ``# Notebook``."""
    lines = without_controls(text).split("\n")
    start = next((number for number, line in enumerate(lines) if heading_kind(line)), len(lines))
    notes: list[list[str]] = []
    for line in filter(str.strip, lines[start:]):
        if notes and line.startswith("  "):
            notes[-1].append(line)
        else:
            notes.append([line])
    return paragraphs("\n".join(lines[:start])), [Block(" ".join(note)) for note in notes]


def described(above: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines above a story with their kinds, those of the headline joined.

    Take marks, bylines and notes are known by their contents. Of the others the first that is more than
    a rubric (``Situation``, ``France:``) is the headline, with the lines that carry it on.
    """
    headline: list[str] = []
    done = False
    for text in above:
        kind = kind_of(text)
        if not kind and not headline and is_rubric(text, above):
            kind = "rubric"
        if not kind and not done and (not headline or carries_on(headline[-1], text)):
            headline.append(text)
            continue
        done = done or bool(headline)
        if headline:
            yield "headline", " ".join(headline)
            headline = []
        yield kind or ("deck" if done else "headline"), text
    if headline:
        yield "headline", " ".join(headline)


def kind_of(text: str) -> str:
    """Return what a line above a story is, nothing where it may be the headline."""
    if read_take(text):
        return "mark"
    if text.startswith("(") and text.endswith(")"):
        return "ednote"
    return line_kind(text)


def is_rubric(text: str, above: Sequence[str]) -> bool:
    """Say whether a line is a rubric over the headline: one or two words, or closed by a colon."""
    last = text == above[-1]
    return not last and (text.endswith(":") or text.count(" ") < KICKER_WORDS and not text.endswith("-"))


def carries_on(above: str, text: str) -> bool:
    """Say whether a line carries on the headline above: that was full, or this one begins small."""
    return text[0].islower() or len(above) + 1 + len(text.split()[0]) > WIDTH - SLACK


def of_header(message: Message) -> Iterator[Field]:
    """Yield what the header, the slug and the stamp state."""
    header = message.header
    yield Field("id", header["number"], "iptc7901:number")
    yield Field("urgency", header["priority"], "iptc7901:priority")
    yield Field("category", header["category"], "iptc7901:category")
    yield Field("slug", message.slug, "iptc7901:keyword")
    yield Field("published", message.stamp, "iptc7901:stamp")
    sender = sender_in(header["free"])
    if sender:
        yield Field("sender", sender, "iptc7901:header")


def of_lines(lines: Sequence[tuple[str, str]]) -> Iterator[Field]:
    """Yield what the lines above the story state."""
    names = {"headline": "headline", "deck": "subheadline", "byline": "byline", "ednote": "ednote"}
    for kind, text in lines:
        mark = read_trash(text) if kind == "ednote" else None
        name = "correction" if mark and mark.kind == "correction" else names.get(kind)
        if name:
            yield Field(name, DECK.sub("", text, count=1), f"iptc7901:{kind}")
        if kind == "byline":
            yield from people_of(text, (), "iptc7901:byline")
