"""Records of SGML corpora, taken apart without a grammar: tags of known names, entities, control codes.

Such files are no XML: tags begin with digits (``<1ST_LINE>``), are left open, or stand for themselves
(``<EK>`` is a share), and control codes of the circuit are written as entities (``&#22;``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from feedparse.controls import without_controls
from feedparse.document import WRAP_WIDTH, Block, compose, find_blocks, split_lines
from feedparse.errors import FeedparseError, Refused
from feedparse.model import Document, Field, Source, Span, Warn
from feedparse.normalize.circuit import RESIDUE, URGENCIES, Circuit, parse_header, parse_keyword
from feedparse.normalize.marks import read_version
from feedparse.patterns import lazy
from feedparse.readers._wire import people_of

# No story comes near it: it is a file without end tags, or made to keep the machine busy.
LONGEST = 2_000_000
TAG = lazy(r"<(?P<end>/?)(?P<name>[A-Za-z0-9][\w.-]{0,30})(?P<attributes>(?:\s[^<>]{0,500})?)>")
ANY_TAG = lazy(r"<[/!?]?[^<>]{0,1000}>")
WORD = lazy(r"[^\W_]")
ENTITY = lazy(r"&(?:\#(?P<number>\d{1,7})|\#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[A-Za-z]\w{1,30}));")
# Names that corpora gave to signs which HTML names otherwise, or not at all.
OWN_ENTITIES = {"hyph": "-", "blank": " ", "ldquo": "“", "rdquo": "”", "bull": "•"}
# The signs in front of a paragraph's first line, and those of a line, on the wires of the eighties.
INDENT, USUAL = 4, 68
PARAGRAPH = lazy(r"</?P(?:\s[^<>]{0,200})?>", re.I)


class Record(NamedTuple):
    """One record: the attributes of its tag as printed, what stands in it, and what is wrong with it."""

    attributes: str
    text: str
    warnings: tuple[Warn, ...] = ()


class Element(NamedTuple):
    """An element: its name in capitals, its attributes, its text as it stands, and where all of it is."""

    name: str
    attributes: str
    text: str
    span: Span
    closed: bool = True


def records_of(text: str, name: str) -> Iterator[Record | FeedparseError]:
    """Yield the records ``<NAME …>…</NAME>`` of a text; a record without its end tag ends at the next.

    Words outside of all records are an error in their place, unless a record follows them.
    """
    opened: re.Match[str] | None = None
    stray: tuple[Warn, ...] = ()
    found = False
    start = 0
    for tag in re.finditer(rf"<(?P<end>/?){name}(?P<attributes>(?:\s[^<>]{{0,2000}})?)>", text, re.I):
        if opened:
            yield record(text, opened, tag.start(), (*stray, *left_open(name, tag)))
            stray, found = (), True
        else:
            stray += outside(text[start : tag.start()])
        opened, start = (None if tag["end"] else tag), tag.end()
    if opened:
        yield record(text, opened, len(text), (*stray, *left_open(name)))
    elif outside(text[start:]) or stray:
        problem = "there is text outside of its stories" if found else f"there is no <{name}> in it"
        yield FeedparseError(problem, "check what wrote it")


def record(text: str, tag: re.Match[str], end: int, warnings: tuple[Warn, ...]) -> Record | FeedparseError:
    """Make a record of what stands behind its tag; one beyond every measure is refused."""
    if end - tag.end() > LONGEST:
        return Refused(f"a story in it has more than {LONGEST:,} signs", "check what wrote it")
    return Record(tag["attributes"], text[tag.end() : end], warnings)


def left_open(name: str, tag: re.Match[str] | None = None) -> tuple[Warn, ...]:
    """Warn of a record that ends where the next one begins, or with the file."""
    if tag and tag["end"]:
        return ()
    return (Warn("damaged-sgml", "source", f"</{name}> is missing; what could be read is given"),)


def outside(text: str) -> tuple[Warn, ...]:
    """Warn of words between records; tags, comments and control codes there are nothing."""
    if len(text) > LONGEST or WORD.search(ANY_TAG.sub("", text)):
        return (Warn("damaged-sgml", "source", "text before the story belongs to none and is left out"),)
    return ()


def elements(record: str, names: Collection[str]) -> list[Element]:
    """Find the elements of these names, in order; elements of other names are text.

    They do not nest: one that is left open ends where the next one of these names begins or ends.
    """
    found: list[Element] = []
    opened: re.Match[str] | None = None
    for tag in TAG.finditer(record):
        name = tag["name"].upper()
        if name not in names:
            continue
        if opened:
            closed = tag["end"] == "/" and name == opened["name"].upper()
            end = tag.end() if closed else tag.start()
            found.append(element(record, opened, tag.start(), end, closed))
        opened = None if tag["end"] else tag
    if opened:
        found.append(element(record, opened, len(record), len(record), False))
    return found


def named(found: Sequence[Element], *names: str) -> list[Element]:
    """Return the elements of some names."""
    return [each for each in found if each.name in names]


def element(record: str, tag: re.Match[str], stop: int, end: int, closed: bool) -> Element:
    """Make an element of its tag and of where its text and its end tag end."""
    span = Span(tag.start(), end)
    return Element(tag["name"].upper(), tag["attributes"], record[tag.end() : stop], span, closed)


def unclosed(found: Iterable[Element], holders: Collection[str] = ()) -> Iterator[Warn]:
    """Warn of the elements that were left open, once; ``holders`` are those that hold others."""
    names = dict.fromkeys(f"<{each.name}>" for each in found if not each.closed and each.name not in holders)
    if names:
        message = f"never closed: {', '.join(names)}; what could be read is given"
        yield Warn("damaged-sgml", "source", message)


def rest_of(record: str, found: Sequence[Element]) -> str:
    """Return what stands in a record outside of these elements."""
    ends = [0, *(each.span.end for each in found)]
    starts = [*(each.span.start for each in found), len(record)]
    return "\n".join(record[end:start] for end, start in zip(ends, starts))


def plain(text: str) -> str:
    """Turn a text into what a reader sees: no tags, entities resolved, no control codes.

    Only what has its end tag in the text is a tag, or a paragraph's: ``<EK>`` is a share.
    """
    if "<" in text:
        names = {tag["name"].upper() for tag in TAG.finditer(text) if tag["end"]} | {"P"}
        text = TAG.sub(lambda tag: "" if tag["name"].upper() in names else tag[0], text)
    return without_controls(ENTITY.sub(sign_of, text) if "&" in text else text)


def sign_of(entity: re.Match[str]) -> str:
    """Return the sign that an entity stands for; codes of the circuit, ``&#22;`` and ``&QL;``, are none."""
    if entity["name"]:
        return named_sign(entity["name"], entity[0])
    code = int(entity["number"]) if entity["number"] else int(entity["hex"], 16)
    legal = code in (9, 10, 13) or 32 <= code < 0xD800 or 0xDFFF < code < 0x110000
    return chr(code).replace("\r", "\n") if legal else ""


def named_sign(name: str, printed: str) -> str:
    """Return the sign of a named entity, a blank for a code of the circuit, else the entity as printed."""
    from html.entities import html5

    sign = OWN_ENTITIES.get(name) or html5.get(f"{name};")
    return sign or ("" if RESIDUE.fullmatch(printed) else printed)


def folded(text: str) -> str:
    """Turn the text of an element into one line."""
    return " ".join(plain(text).split())


def lines_of(text: str) -> list[str]:
    """Turn the text of an element into the lines that are not blank."""
    return [line.strip() for line in plain(text).split("\n") if line.strip()]


def story(
    text: str,
    source: Source,
    fields: Sequence[Field],
    warnings: Sequence[Warn] = (),
    above: Sequence[str] | None = None,
) -> Document:
    """Build the document of a story's text.

    ``above`` are lines that stand above the story and are none of it: ``Eds: ADDS 3 grafs``. Where it is
    None, such lines may open the text itself.
    """
    head = [Block(line) for line in above or ()]
    blocks = [*head, *map(Block, paragraphs(text, fields))]
    inside = None if above is None else Span(len(head), len(blocks))
    return compose(blocks, source, fields, story=inside, warnings=warnings)


def paragraphs(text: str, fields: Sequence[Field]) -> Iterator[str]:
    """Yield the paragraphs of a story: ``<P>`` parts them, or else the layout of the lines does."""
    parts = PARAGRAPH.split(text)
    if len(parts) > 1:
        yield from (line for part in parts if (line := folded(part)))
        return
    lines = split_lines(in_place(plain(text).rstrip(), fields))
    for first, last in find_blocks(lines, USUAL):
        yield " ".join(line.text.strip() for line in lines[first:last])


def in_place(text: str, fields: Sequence[Field]) -> str:
    """Put blanks in front of the first line, for its indent and for the dateline that it was wrapped with."""
    first, *others = text.lstrip("\n").split("\n")
    stood = next((len(field.value.strip()) + 1 for field in fields if field.name == "dateline"), 0)
    widest = max(USUAL, *(len(line) for line in others if len(line) <= WRAP_WIDTH), 0)
    indent = max(INDENT, min(INDENT + stood, widest - len(first.lstrip())))
    return "\n".join((" " * indent + first.lstrip(), *others))


def byline_fields(lines: Sequence[str], where: str) -> Iterator[Field]:
    """State a byline and its authors: ``By JANE DOE`` / ``Associated Press Writer``."""
    if lines:
        yield Field("byline", lines[0], where)
        yield from people_of(lines[0], lines[1:], where)


def circuit_fields(lines: Iterable[str], where: str) -> Iterator[Field]:
    """State what the lines of a circuit's header say: ``r w PM-Ferries 2ndLd a0512 03-01 0334``."""
    header = keyword = None
    for line in lines:
        header = header or parse_header(line)
        keyword = keyword or parse_keyword(line, below_header=header is not None)
    if header and header.priority in URGENCIES:
        yield Field("urgency", str(URGENCIES[header.priority]), where)
    if header and header.category:
        yield Field("category", header.category, where)
    if best := keyword or header:
        yield Field("slug", best.keyword, where)
        yield from version_fields(best, header, where)


def version_fields(best: Circuit, header: Circuit | None, where: str) -> Iterator[Field]:
    """State the version of a circuit's keyword, where it is an update, and the story it replaces."""
    version = best.version or (header.version if header else None)
    reference = best.reference or (header.reference if header else None)
    mark = next((mark for part in (version or "").split(",") if (mark := read_version(part))), None)
    if mark:
        yield Field("update", mark.label, where, {"replaces": reference} if reference else {})
