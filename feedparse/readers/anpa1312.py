"""ANPA 1312: the wire of American agencies, one message a story, its lines marked by control signs.

``SYN SYN SOH w1234 US asian`` opens a message, ``r f DC3 DC1 BC-Ferry 03-07 0912`` says what it is,
STX and ETX frame its text, and the stamp follows. ``^`` opens a heading, HT a paragraph, BS a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.controls import without_controls
from feedparse.document import TABLE, Block, compose
from feedparse.errors import FeedparseError, WrongFormat
from feedparse.knowledge import agency_named
from feedparse.model import Document, Field, Source, Span, Warn
from feedparse.normalize.circuit import URGENCIES, keyword_line, parse_keyword, read_middle
from feedparse.normalize.marks import read_version
from feedparse.patterns import lazy
from feedparse.readers._anpa_lines import HEADING, ROW, Piece, parted, pieces, spelled_out, texts_of
from feedparse.readers._wire import opening, paragraphs, people_of, sender_in
from feedparse.shapes import shape

ABOUT = "ANPA 1312, the wire of AP, UPI, CP, Kyodo and others"
ENVELOPE = lazy(
    r"\x01(?P<service>[A-Za-z]?\d{1,5})(?P<free>[^\x1f\x02\n]{0,20})\x1f(?P<selector>[^\x02\n]{0,20})\n?"
)
START = lazy(r"[\s\x00\x04\x16\x7f]*\x01[A-Za-z]?\d{1,5}[^\x1f\x02\n]{0,20}\x1f")
HEADER = lazy(
    r"(?P<priority>[A-Za-z])[ ](?P<category>[A-Za-z])[ ]?(?P<form>[\x11-\x14]{0,2})[ ]*(?P<rest>[^\n]*)"
)
DAY = lazy(r"\s(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\s+\d{1,5})?\s*$")
STAMP = lazy(r"[\s^]*(?P<text>(?P<circuit>[A-Za-z]{2,8})[- ][^\n\x04\f<]{4,40})")
# A stamp that has lost the ETX in front of it.
UNMARKED = lazy(r"^[ \t]*(?=[A-Z]{2,5}-(?:[A-Z]{2}-)?\d\d-\d\d-\d\d[ ]\d{4})", re.M)
# UPI writes `11:26 pes` for the afternoon by Eastern standard time.
HALF_DAY = lazy(r"(?<=\d) (?P<half>[ap])(?P<zone>[ecmp][sd])$")
AGATE, TABULAR = "\x14", "\x12"
KINDS = {ROW: TABLE, HEADING: "text"}
SHOWN = {"media": "media", "title": "byline"}
# A tie line tells editors what an add is added to.
NAMES = (("headline", "headline"), ("deck", "subheadline"), ("ednote", "ednote"), ("tie", "ednote"))
FIRST = 8


class Message(NamedTuple):
    """One message: service letter and number, free text, header, text, stamp; ``whole`` with STX and ETX."""

    service: str
    free: str
    header: str
    text: str
    stamp: str
    whole: bool


class Header(NamedTuple):
    """The line that says what a message is; ``form`` are its two format signs."""

    priority: str = ""
    category: str = ""
    form: str = ""
    keyword: str = ""
    version: str | None = None
    reference: str | None = None


def sniff(head: str) -> bool:
    """Find SOH, the service letter and number, and US, behind nothing but SYN and line ends."""
    return START.match(head) is not None


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of all messages of a text; one that holds no text is an error in its place."""
    messages = [*split(text)]
    if not messages:
        raise WrongFormat("no message header (SOH … US) is in it", "try --from text")
    for message in messages:
        yield story_of(message, source)


def split(text: str) -> Iterator[Message]:
    """Split a text into its messages; the last ETX of each ends its text."""
    found = [*ENVELOPE.finditer(text)]
    for opened, following in zip(found, [*found[1:], None]):
        part = text[opened.end() : following.start() if following else len(text)]
        header, framed, rest = part.partition("\x02")
        if not framed:
            header, _, rest = part.partition("\n")
        inner, closed, after = rest.rpartition("\x03")
        if not closed:
            inner, _, after = rest.partition("\x04")
            if lost := [*UNMARKED.finditer(inner)][-1:]:
                inner, after = inner[: lost[0].start()], inner[lost[0].start() :] + after
        whole = bool(framed and closed)
        yield Message(opened["service"], opened["free"].strip(), header, inner, after, whole)


def story_of(message: Message, source: Source) -> Document | FeedparseError:
    """Make the document of a message: the lines above the story, and the story."""
    header = read_header(message.header)
    tabular = TABULAR in header.form
    found = pieces(message.text, agate=AGATE in header.form, tabular=tabular)
    if not found:
        return FeedparseError(f"message {message.service} holds no text", "ask its sender to repeat it")
    above, story = parted(found, header.keyword, tabular=tabular)
    fields = (*of_slug(above, header), *of_lines(above), *of_envelope(message, header))
    blocks = [*table(story)] if tabular else [*running(story)]
    known = any(kind == "headline" for kind, _ in above)
    skipped = 0 if known or tabular else opening(blocks[:FIRST])
    shown = [*(shown_above(kind, piece, header) for kind, piece in above), *blocks]
    zone = Span(len(above) + skipped, len(shown))
    return compose(shown, source, fields, story=zone, warnings=() if message.whole else (damage(message),))


def shown_above(kind: str, piece: Piece, header: Header) -> Block:
    """Return a line above the story as printed; of a slug that only the header tells, the keyword."""
    if kind == "slug" and not parse_keyword(piece.text):
        return Block(spelled_out(piece.text, header.keyword), "text")
    return Block(piece.text, SHOWN.get(kind, "text"))


def damage(message: Message) -> Warn:
    """Warn that a part of the frame of a message is missing."""
    return Warn("damaged", "source", f"message {message.service}: STX or ETX is missing, it may be cut short")


def read_header(line: str) -> Header:
    """Read ``r f DC3 DC1 BC-FerryCo-Plan 2ndLd   03-07 0912``; what does not fit is left out."""
    found = HEADER.match(line.lstrip("\n \x00\x7f"))
    if not found:
        return Header()
    middle = DAY.sub("", without_controls(found["rest"]).rstrip())
    return Header(found["priority"], found["category"], found["form"], *read_middle(middle))


def running(story: Sequence[Piece]) -> Iterator[Block]:
    """Yield the paragraphs of a story, its rows apart; without any sign they are found by their lines."""
    if not any(piece.sign for piece in story):
        yield from paragraphs("\n\n".join(piece.text for piece in story))
        return
    for piece in story:
        yield Block(piece.text, KINDS.get(piece.sign, ""))


def table(story: Sequence[Piece]) -> Iterator[Block]:
    """Yield the rows of a table, and the sentences that stand above it."""
    for piece in story:
        yield Block(piece.text, "" if shape(piece.text).kind == "prose" and ";" not in piece.text else TABLE)


def of_slug(above: Sequence[tuple[str, Piece]], header: Header) -> Iterator[Field]:
    """Yield the keyword as its line spells it out, else as the header cuts it; the version the line lacks."""
    line = next(texts_of(above, "slug"), "")
    yield Field("slug", spelled_out(line, header.keyword), "anpa:keyword")
    yield Field("slug", header.keyword, "anpa:header")
    if header.version and read_version(header.version) and not keyword_line(line).version:
        replaced = {"replaces": header.reference} if header.reference else {}
        yield Field("update", header.version, "anpa:header", replaced)


def of_lines(above: Sequence[tuple[str, Piece]]) -> Iterator[Field]:
    """Yield what the lines above the story state: headline, byline, notes to editors."""
    for kind, name in NAMES:
        for text in texts_of(above, kind):
            yield Field(name, text, f"anpa:{kind}")
    titles = [*texts_of(above, "title")]
    for byline in [*texts_of(above, "byline")][:1]:
        yield Field("byline", byline, "anpa:byline")
        if titles:
            yield from people_of(byline, titles, "anpa:byline")


def of_envelope(message: Message, header: Header) -> Iterator[Field]:
    """Yield what the envelope states: number, urgency, category, stamp and sender."""
    stamp = STAMP.match(message.stamp)
    circuit = agency_named(stamp["circuit"]) if stamp else None
    sender = sender_in(message.free) or (circuit.short if circuit else None)
    home = agency_named(sender) if sender else None
    yield Field("id", message.service, "anpa:service")
    yield Field("urgency", str(URGENCIES.get(header.priority.lower(), "")), "anpa:priority")
    yield Field("category", header.category, "anpa:category")
    if stamp:
        text = HALF_DAY.sub(lambda found: f" {found['half']}m {found['zone']}t", stamp["text"].strip())
        yield Field("published", text, "anpa:stamp", {"country": home.country} if home else {})
    if sender:
        yield Field("sender", sender, "anpa:sender")
