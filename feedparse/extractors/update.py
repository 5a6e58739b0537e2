"""The mark that a story is not the first version: `UPDATE 2-`, `1st Ld-Writethru`, `(Adds quotes)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import shape_of_line, stated_fields
from feedparse.model import Basis, Claim, Document, Facts, Line, Span, Update
from feedparse.normalize.circuit import find_circuit, first_lines
from feedparse.normalize.marks import (
    AT_END,
    Mark,
    joined,
    leading_marks,
    phrases,
    read_take,
    read_trash,
    read_version,
    replaced_by,
    strip_marks,
    strip_slug,
)
from feedparse.normalize.notes import fold_note, is_embargo, is_trash_line
from feedparse.patterns import lazy

FIELD = "update"
NEEDS = ("slug",)
MANY = False
TAKE_LINES = 10
STORY_START = 3
NOTE_BLOCKS = 6
KILL_WORDS = 300
LABEL = 60
# The version, the circuit number or the item that a kill names: `V0512`, `a0512`, `item dpa 0123`.
ITEM = lazy(r"\b(?:item\s+(?:[a-zA-Z]{2,10}\s+)?)?(?P<number>V\d{3,5}|[a-z]\d{4}|(?<=\s)\d{3,5})\b")
ADVANCE = lazy(r"\$ADV\d{0,2}", re.I)
DATE_LIKE = lazy(
    r"[\d\s|:,.-]|(?:mon|tue|wed|thu|fri|sat|sun"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s\d",
    re.I,
)
LEAST_WORDS = 3
DIGITS = 10
CORRECTS = lazy(r"\bCORRECTS?\b")


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the update label that the envelope states: `2nd Ld-Writethru`, `UPDATE 1`."""
    for field in stated_fields(document, "update"):
        label = field.value.strip()
        mark = read_version(label) or read_take(label) or strip_marks(f"{label}: x")[1]
        kind, number = (mark.kind, mark.sequence) if mark else ("update", None)
        value = Update(label, field.parts.get("kind", kind), number, field.parts.get("replaces"))
        yield Claim(value, (), Basis.STATED, where=field.where)


def stated_headline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the mark in front of the headline that the envelope states: `UPDATE 2-Ferries stop`."""
    for field in stated_fields(document, "headline"):
        if mark := strip_marks(" ".join(field.value.split()))[1]:
            yield Claim(as_update(mark), (), Basis.STATED, where=field.where)


def stated_slug(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the mark behind the slug that the envelope states: `GLOBAL-COPPER/ (UPDATE 1, PIX)`."""
    for field in stated_fields(document, "slug"):
        if mark := strip_slug(field.value)[1]:
            value = as_update(mark)._replace(replaces=replaced_by(field.value))
            yield Claim(value, (), Basis.STATED, where=field.where)


def kill_note(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Please kill the story Ferry Fares, V0512. A kill is mandatory.` in a short advisory."""
    if sum(shape.words for shape in document.shapes) > KILL_WORDS:
        return
    for span, text in zip(document.spans, document.texts):
        folded = fold_note(text)
        kind = next((kind for phrase, kind in phrases("kill") if phrase in folded), None)
        if kind:
            number = ITEM.search(text)
            label = printed_mark(document) or text[:LABEL].rsplit(" ", 1)[0]
            yield Claim(Update(label, kind, None, number["number"] if number else None), (span,))


def printed_mark(document: Document) -> str | None:
    """Return the take mark or the version that is printed above a kill: `KILL KILL KILL`."""
    found = find_circuit(document)
    takes = (read_take(line.text) for line in first_lines(document))
    return found.best.version if found and found.best.version else next((t.label for t in takes if t), None)


def take_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `REFILE` and `1ST LEAD` alone on lines above the headline: one update of several marks."""
    marks: list[Mark] = []
    spans: list[Span] = []
    for line in first_lines(document)[:TAKE_LINES]:
        if mark := read_take(line.text):
            marks.append(mark)
            spans.append(line.span)
        elif marks:
            break
    if marks:
        yield Claim(as_update(joined(marks)), tuple(spans))


def slug_version(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find the version in `PM-Ferry Inquiry, 1st Ld-Writethru, a0512,300`; it replaces a0512."""
    found = find_circuit(document)
    label = found and (found.best.version or (found.header and found.header.version))
    if not found or not label:
        return
    mark = next((mark for part in label.split(",") if (mark := read_version(part))), None)
    if mark:
        value = Update(mark.label, mark.kind, mark.sequence, found.reference)
        yield Claim(value, where(document, found.spans, mark.label))


def slug_mark(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(UPDATE 1)` behind a slug: `GLOBAL-COPPER/ (UPDATE 1)`; `$ADV13` in one is an embargo."""
    for claim in facts.decided.get("slug", ()):
        for span in claim.spans:
            found = AT_END.search(document.text, span.start, span.end)
            if found and (mark := strip_marks(document.text[span.start : span.end])[1]):
                yield Claim(as_update(mark), (Span(*found.span("mark")),))
        if advance := ADVANCE.search(claim.value):
            yield Claim(Update(advance.group(), "embargo"), ())


def headline_mark(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `UPDATE 2-` in front of a headline, or `(UPDATE 2)` behind it; the mark alone is claimed."""
    mark: Mark | None = None
    spans: list[Span] = []
    for line in headline_lines(document):
        rest, found = strip_marks(line.text)
        if not found or (mark and found != mark) or len(rest.split()) < LEAST_WORDS or DATE_LIKE.match(rest):
            continue
        mark = found
        spans.extend(mark_spans(line))
    if mark:
        yield Claim(as_update(mark), tuple(spans))


def headline_lines(document: Document) -> Iterator[Line]:
    """Yield the lines that may be the headline: above the story, or the first lines there are."""
    reach = {line.number for line in first_lines(document)[:STORY_START]}
    for index, line in enumerate(document.lines):
        above = index < document.zones.body.start < len(document.lines)
        if not above and index > TAKE_LINES * 2:
            return
        candidate = (above or line.number in reach) and line.text.strip()
        if candidate and shape_of_line(document, index).kind != "stamp":
            yield line


def mark_spans(line: Line) -> Iterator[Span]:
    """Yield where the marks stand in a headline: in front with their dash, behind with their blank."""
    end, marks = leading_marks(line.text)
    if marks:
        yield Span(line.span.start, line.span.start + end)
    elif tail := AT_END.search(line.text):
        start = len(line.text[: tail.start()].rstrip())
        yield Span(line.span.start + start, line.span.start + tail.end("mark"))


def trash_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(Adds quotes, background)` above the dateline: its whole paragraph."""
    for index in story_start(document):
        span, text = document.spans[index], document.texts[index]
        if is_trash_line(text) and (mark := read_trash(text)):
            yield Claim(as_update(mark), (span,))


def editors_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find what `Eds: LEADS with six grafs to CORRECT a name` says about the version."""
    for line in first_lines(document):
        text = line.text.strip(" ^*(")
        if text.casefold().startswith("eds:") and (mark := read_trash(text)):
            yield Claim(Update(mark.label, "correction" if CORRECTS.search(text) else mark.kind), ())


def stated_note(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the correction that a stated note tells of: `Eds: CORRECTS spelling`, `Berichtigung: …`."""
    for field in stated_fields(document, "ednote", "correction"):
        mark = read_trash(field.value)
        mark = mark or strip_marks(field.value.partition("\n")[0])[1]
        if mark and (mark.kind == "correction" or CORRECTS.search(field.value)):
            yield Claim(Update(mark.label, "correction", mark.sequence), (), where=field.where)


def embargo_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `EMBARGOED UNTIL 0001 GMT MAY 3` or `For Release MON AMs, Aug. 3`: the whole line."""
    numbers = range(len(document.blocks))
    for index in dict.fromkeys((*numbers[: NOTE_BLOCKS * 2], *numbers[-STORY_START:])):
        span, text = document.spans[index], document.texts[index]
        if is_embargo(text):
            yield Claim(Update(text.strip("()[]* ")[:80], "embargo"), (span,))


def stated_revision(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the number of the revision that the envelope states, where no mark says it in words."""
    for field in stated_fields(document, "revision"):
        number = int(field.value) if field.value.isdecimal() and len(field.value) < DIGITS else None
        value = Update(f"revision {field.value}", "update", number, field.parts.get("replaces"))
        yield Claim(value, (), where=field.where)


def story_start(document: Document) -> Iterator[int]:
    """Yield the numbers of the first paragraphs of a story, and of those just above its body."""
    start = document.zones.body.start
    for index, block in enumerate(document.blocks):
        if index < NOTE_BLOCKS or start - 2 * NOTE_BLOCKS <= block.start <= start + STORY_START:
            yield index
        elif block.start > start + STORY_START:
            return


def where(document: Document, spans: tuple[Span, ...], label: str) -> tuple[Span, ...]:
    """Return where a label stands in the circuit lines."""
    for span in reversed(spans):
        start = document.text.find(label, span.start, span.end)
        if start >= 0:
            return (Span(start, start + len(label)),)
    return ()


def as_update(mark: Mark) -> Update:
    """Make the record of the output."""
    return Update(mark.label, mark.kind, mark.sequence)


RULES = (
    stated,
    stated_headline,
    stated_slug,
    kill_note,
    take_lines,
    slug_version,
    slug_mark,
    headline_mark,
    trash_line,
    editors_line,
    stated_note,
    embargo_line,
    stated_revision,
)
