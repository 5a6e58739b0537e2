"""Telex copy between ZCZC and NNNN, its header lines keyed by their first sign.

``#Ferry_BC1``, ``$Ferries sail again``, ``:(PERTH)``: what a sign means differs from one provider to the
next, and is told by the signs that stand together. News Bites writes two letters: ``TI#Ferries sail again``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from feedparse.controls import without_controls
from feedparse.document import TABLE, Block, build, compose, fold_blanks
from feedparse.errors import FeedparseError, WrongFormat
from feedparse.knowledge import agency_named
from feedparse.model import Document, Field, Source, Span, Warn
from feedparse.normalize.marks import read_take, read_version
from feedparse.patterns import lazy
from feedparse.readers._wire import line_kind, opening, paragraphs, sender_in

ABOUT = "telex copy between ZCZC and NNNN (AAP, Medianet, ANSA and others), News Bites"
OPENED = lazy(r"^[^\n\x01]{0,20}ZCZC[ \t]*(?P<line>[^\n]*)$", re.M)
CLOSED = lazy(r"NNNN[ \t]*$", re.M)
LETTERED = lazy(r"^(?P<key>AN|KN|PD|CO|SO|BY|KY|TI|AB|TX)#[ \t]*", re.M)
# `XCI12345_SXA_QBXB`, `R CRO S0A QBXB`: how ANSA routes a story, and the category in it.
ROUTING = lazy(r"\s*(?:[A-Z0-9]{2,10}(?:_[A-Z0-9]{2,6}){1,3}|[A-Z0-9]{4,10})\s*")
# `ADN0412 7 CRO 0 ADN CRO NAZ`: the sender's number, priority and category.
SERVICE = lazy(
    r"\s*(?:[A-Z]|(?P<sender>[A-Z]{3})\d{3,5}[ ]\d)[ ](?P<category>[A-Z]{3})(?:[ ][A-Z0-9]{1,6}){1,4}[ /]*"
)
STAMP = lazy(r"(?P<stamp>\d{1,2}-[A-Z]{3}-\d\d(?:\d\d)?[ ]\d\d[:.]\d\d|(?<!\S)\d{6}[ ][A-Z]{3}[ ]\d\d)\s*\Z")
NUMBER = lazy(r"[A-Z]{0,4}\d{2,6}(?:/[A-Z0-9]{1,6})?")
# Senders whose letters on the circuit are not their name.
SENDERS = {"ADN": "Adnkronos", "TMN": "askanews"}
MOST_ROUTING, FIRST = 6, 8


class Dialect(NamedTuple):
    """What the signs mean to one provider, who is known by those he uses and those he does not."""

    signs: Mapping[str, str]
    needs: str
    lacks: str = ""


DIALECTS = (
    Dialect(
        {"#": "slug", "$": "headline", ":": "dateline", "*": "subject", "@": "region", "%": "", "&": ""},
        "#$",
    ),
    Dialect({"#": "slug", "@": "update", ":": "headline", "%": "", "*": ""}, "#:", "$^"),
    Dialect({"%": "", ":": "update", "#": ""}, "%", "$^#"),
    Dialect(
        {
            "$": "category", ":": "slug", "=": "update", "^": "headline", "*": "format",
            "&": "", "+": "subject", "@": "region", "~": "",
        },
        "^",
    ),
    Dialect({"$": "category", ":": "slug", "=": "update", "*": "format", "&": "", "+": "subject"}, ":"),
)  # fmt: skip
KEYS = {
    "AN": "id", "PD": "published", "SO": "sender", "BY": "byline", "KY": "keyword", "TI": "headline",
    "AB": "subheadline",
}  # fmt: skip


class Telex(NamedTuple):
    """What stands between ZCZC and NNNN; ``line`` is the rest of the line of ZCZC."""

    line: str
    text: str
    whole: bool


def sniff(head: str) -> bool:
    """Find a line that opens with ZCZC near the top, or `AN#` and `TI#` lines of News Bites."""
    if "\x01" in head[:200]:
        return False
    return OPENED.search(head[:200]) is not None or len([*LETTERED.finditer(head)]) > 2


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a text; one that holds no text is an error in its place."""
    if not OPENED.search(text) and len([*LETTERED.finditer(text)]) < 3:
        raise WrongFormat("no ZCZC is in it", "try --from text")
    for telex in split(text):
        document = story_of(telex, source)
        if document is None:
            yield FeedparseError(f"telex {telex.line[:20]} holds no text", "ask its sender to repeat it")
        else:
            yield document


def split(text: str) -> Iterator[Telex]:
    """Split a text into what stands between ZCZC and NNNN; without ZCZC, News Bites opens with `AN#`."""
    opened = [*OPENED.finditer(text)]
    if not opened:
        starts = [found.start() for found in LETTERED.finditer(text) if found["key"] == "AN"] or [0]
        for start, end in zip(starts, [*starts[1:], len(text)]):
            yield Telex("", CLOSED.sub("", text[start:end]), True)
        return
    ends = [*(found.start() for found in opened[1:]), len(text)]
    for found, end in zip(opened, ends):
        closed = CLOSED.search(text, found.end(), end)
        yield Telex(
            found["line"].strip(), text[found.end() : closed.start() if closed else end], bool(closed)
        )


def story_of(telex: Telex, source: Source) -> Document | None:
    """Make the document of a telex, by the kind of its header lines; None where it holds no text."""
    text = without_controls(telex.text)
    if not text.strip():
        return None
    message = "NNNN is missing, it may be cut short"
    warnings = () if telex.whole else (Warn("damaged", "source", message),)
    sender = sender_in(telex.line)
    fields = [Field("sender", sender, "zczc:line")] if sender else []
    if len([*LETTERED.finditer(text)]) > 2:
        return lettered(text, source, fields)._replace(warnings=warnings)
    keyed, rest = header_lines(text)
    if keyed:
        return signed(keyed, rest, source, fields)._replace(warnings=warnings)
    return routed(telex.line, text, source, fields)._replace(warnings=warnings)


def header_lines(text: str) -> tuple[dict[str, str], str]:
    """Part the lines keyed by a sign from the story; a sign that comes twice is text: `$5 million …`."""
    keyed: dict[str, str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines):
        bare = line.strip()
        if bare and (bare[0] not in "$:=^*&+@~%#" or bare[0] in keyed):
            return (keyed, "\n".join(lines[number:])) if len(keyed) > 1 else ({}, text)
        if bare:
            keyed[bare[0]] = bare[1:].strip()
    return keyed if len(keyed) > 1 else {}, ""


def dialect_of(signs: Mapping[str, str]) -> Mapping[str, str]:
    """Return what the signs mean, by those that stand together."""
    for dialect in DIALECTS:
        if all(sign in signs for sign in dialect.needs) and not any(sign in signs for sign in dialect.lacks):
            return dialect.signs
    return DIALECTS[-1].signs


def signed(keyed: Mapping[str, str], rest: str, source: Source, fields: Sequence[Field]) -> Document:
    """Make the document of a story whose header lines are keyed by signs."""
    meanings = dialect_of(keyed)
    stated = {meanings.get(sign, ""): (value, f"zczc:{sign}") for sign, value in keyed.items() if value}
    tabular = stated.get("format", ("",))[0].upper() == "T"
    blocks = [Block(rest.strip("\n"), TABLE)] if tabular else paragraphs(rest)
    above = next((n for n, block in enumerate(blocks) if not line_kind(fold_blanks(block.text))), len(blocks))
    if "headline" not in stated:
        above = max(above, opening(blocks[:FIRST]))
    zone = Span(0 if tabular else above, len(blocks))
    return compose(blocks, source, [*fields, *of_signs(stated)], story=zone)


def of_signs(stated: Mapping[str, tuple[str, str]]) -> Iterator[Field]:
    """Yield what header lines state, by what their signs mean."""
    region = stated.get("region", ("", ""))[0]
    for name, (value, where) in stated.items():
        if name == "dateline":
            place = value.strip("() ")
            yield Field("dateline", place, where)
            yield Field("place", place, where, {"region": region} if region else {})
        elif name == "subject":
            yield Field("subject", value, where, {"scheme": "subj"})
        elif name in ("slug", "headline", "category") or name == "update" and is_update(value):
            yield Field(name, value, where)


def is_update(text: str) -> bool:
    """Say whether a take key marks a version: `2ND LEAD`."""
    return read_take(text) is not None or read_version(text) is not None


def lettered(text: str, source: Source, fields: Sequence[Field]) -> Document:
    """Make the document of a story whose header lines are keyed by letters, `TX#` its text."""
    marks = [*LETTERED.finditer(text)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    values = {mark["key"]: text[mark.end() : end].strip() for mark, end in zip(marks, ends)}
    stated = [
        Field(KEYS[key], one.strip(), f"zczc:{key}")
        for key, value in values.items()
        for one in (value.split(";") if key == "KY" else [fold_blanks(value)])
        if key in KEYS
    ]
    blocks = paragraphs(values.get("TX", ""))
    return compose(blocks, source, [*fields, *stated], story=Span(0, len(blocks)))


def routed(line: str, text: str, source: Source, fields: Sequence[Field]) -> Document:
    """Make the document of a story without keyed lines: above it stands how it was routed, if anything."""
    number = NUMBER.match(line)
    stated = [Field("id", number.group(), "zczc:line")] if number else []
    stamp = STAMP.search(text)
    if stamp:
        stated.append(Field("published", stamp["stamp"], "zczc:stamp"))
        text = text[: stamp.start()]
    lines = text.lstrip("\n").split("\n")
    above = 0
    while above < min(MOST_ROUTING, len(lines)) and (
        ROUTING.fullmatch(lines[above]) or SERVICE.fullmatch(lines[above])
    ):
        above += 1
    for found in filter(None, map(SERVICE.fullmatch, lines[:above])):
        stated.append(Field("category", found["category"], "zczc:service"))
        if agency := agency_named(SENDERS.get(found["sender"], found["sender"] or "")):
            stated.append(Field("sender", agency.short, "zczc:service"))
    return build("\n".join(lines[above:]), source, [*fields, *stated])
