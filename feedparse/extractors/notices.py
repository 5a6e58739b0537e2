"""Notes that are not the story: syndication, copyright, editors, corrections, disclaimers, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.document import flow, fold_blanks, printed_as, stated_fields
from feedparse.model import Basis, Claim, Document, Facts, Line, Notice, Span
from feedparse.normalize.closers import is_closer
from feedparse.normalize.marks import read_trash
from feedparse.normalize.notes import MOST_WORDS, heading_kind, is_embargo, is_trash_line, note_kind
from feedparse.patterns import lazy
from feedparse.shapes import shape

FIELD = "notices"
NEEDS = ("update",)
MANY = True
FURNITURE = frozenset(
    {"share", "newsletter", "menu", "account", "related", "related_heading", "clock", "reading_time"}
)
STATED = {
    "ednote": "editor",
    "copyright": "copyright",
    "correction": "correction",
    "disclaimer": "disclaimer",
    "contact": "contact",
}
EDITORS = lazy(r"[\s^*(]*(?:E[Dd][Ss]?\.?\s?:|EDITORS?'?S?'?\sNOTE\b|With\s(?:[AP]M|BC)-)")
# What ends an editor's note that was wrapped over several lines of a wire header.
NEXT_LINE = lazy(
    r"\s{2,}\S|\t|By\s+[A-Z]|AP\s(?:Photo|Graphic|Video)|(?:The\s)?Associated\sPress|EDITOR|Eds"
    r"|With\s(?:[AP]M|BC)-"
    r"|[A-Z][A-Z.,' -]{2,40}(?:,\s[^()\n]{2,30})?\s\("
)
WRAPPED = 40
HEADER_LINES = 25
FULL_STOP = lazy(r"[.?!;:)\]\"”’'…]\s*$|^\s*$")
BRACKET_WORDS = 60
GLUED_COPYRIGHT = lazy(r"(?:[.?!)\]\"”’'…]\s{0,8}|\s{2,8})(?=Copyright|COPYRIGHT|©|\([cC]\)\s?\d)")
NOTE_REACH = 4000
COPYRIGHT_SIGNS = ("copyright", "©", "(c)")
CREDIT = lazy(
    r"[\s*-]*(?:(?:additional )?report(?:ing|ed)|writing|editing|autor(?:in|/in)?|redaktion)\b", re.I
)
MAIL = lazy(r"\w@\w[\w-]*\.\w")
LINK = lazy(r"(?:https?:/?/?|www\.)\w")
PHONE = lazy(r"(?:\+\d|\(\d{2,4}\)|\b\d{2,4})[\d ().-]{6,16}\d")
CONTACT_LINES, CONTACT_LENGTH = 8, 120
NEAR_TOP = 3


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the notes that the envelope states."""
    for field in stated_fields(document, *STATED):
        notice = Notice(STATED[field.name], fold_blanks(field.value))
        yield Claim(notice, printed_as(document, field.value), Basis.STATED, where=field.where)


def editors_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Eds: SUBS 3rd graf to CORRECT a name; picks` with the lines it is wrapped over."""
    lines = document.lines[: max(HEADER_LINES, document.zones.body.start)]
    index = 0
    while index < len(lines):
        first = index
        index += 1
        if not EDITORS.match(lines[first].text):
            continue
        while index < len(lines) and carries_on(lines[index - 1], lines[index]):
            index += 1
        span = Span(lines[first].span.start, lines[index - 1].span.end)
        yield Claim(Notice("editor", flow(document, span).strip("^<= ")), (span,))


def carries_on(above: Line, line: Line) -> bool:
    """Say whether a line of a wire header carries on the note above it."""
    if not line.text.strip() or len(above.text.rstrip()) < WRAPPED or above.text.rstrip()[-1:] in "<=":
        return False
    return NEXT_LINE.match(line.text) is None


def notebook(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `# dpa NOTEBOOK` and the sections under it: links, notes to editors, contacts."""
    kind = ""
    for block, span, text in zip(document.blocks, document.spans, document.texts):
        heading = heading_kind(document.lines[block.start].text)
        kind = heading or kind
        if not kind:
            continue
        if is_note(text, bool(heading)) and not CREDIT.match(text):
            yield Claim(Notice(kind, text), (span,))


def is_note(text: str, heading: bool) -> bool:
    """Say whether a line under a notebook's heading belongs to it: no closing line and no stamp does."""
    return heading or text[:1] in "-#*[<+" or ":" in text or "@" in text or text.endswith(".")


def trash_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(Adds quotes, background)` and `(Corrects spelling of name)`: their whole paragraph."""
    for span, text, looks in zip(document.spans, document.texts, document.shapes, strict=True):
        bracketed = looks.words <= BRACKET_WORDS and text.startswith(("(", "["))
        if bracketed and is_trash_line(text) and (mark := read_trash(text)):
            yield Claim(Notice("correction" if mark.kind == "correction" else "editor", text), (span,))


def whole_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find paragraphs that are a notice: `(This story has not been edited by Herald staff …)`.

    One printed twice is one notice with two spans.
    """
    found: dict[Notice, list[Span]] = {}
    reach = 0
    for index, (text, looks) in enumerate(zip(document.texts, document.shapes, strict=True)):
        if looks.kind in FURNITURE or looks.words > MOST_WORDS:
            continue
        kind = note_kind(text)
        if kind == "correction" and index < NEAR_TOP and text[:1] not in "([":
            continue
        if not kind and index < reach:
            kind = "contact"
        if kind == "contact":
            reach = max(reach, contact_end(document, index))
        if kind:
            found.setdefault(Notice(kind, text), []).append(document.spans[index])
    for notice, spans in found.items():
        yield Claim(notice, tuple(spans))


def contact_end(document: Document, index: int) -> int:
    """Return where the names, addresses and numbers end that stand under the head of a contact."""
    end = index + 1
    for number in range(index + 1, min(index + CONTACT_LINES, len(document.blocks))):
        text = document.texts[number]
        if document.shapes[number].kind in FURNITURE or len(text) >= CONTACT_LENGTH:
            break
        if MAIL.search(text) or PHONE.search(text) or LINK.match(text):
            end = number + 1
        elif document.shapes[number].kind == "prose":
            break
    return end


def closing_contacts(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find firm, name, number and mail address below the last sentence of the story of an envelope."""
    last = len(document.blocks) if document.whole else 0
    first = last
    for index in range(last - 1, max(0, last - CONTACT_LINES), -1):
        text = document.texts[index]
        if is_closer(text) and index + 1 == last:
            last = index
            continue
        if document.shapes[index].kind == "prose" or len(text) >= CONTACT_LENGTH or FULL_STOP.search(text):
            break
        first = index
    texts = document.texts[first:last]
    if any(map(MAIL.search, texts)):
        for span, text in zip(document.spans[first:last], texts):
            yield Claim(Notice("contact", text), (span,))


def glued_brackets(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(With inputs from PTI)` behind the last sentence or in a credit line: the brackets alone."""
    text = document.text
    start = text.find("(")
    while start >= 0:
        end = closing(text, start)
        if end and text[start + 1 : start + 30].strip()[:1].isalpha() and stands_apart(text, start, end):
            note = " ".join(text[start:end].split())
            if (kind := note_kind(note)) and kind != "contact":
                yield Claim(Notice(kind, note), (Span(start, end),))
        start = text.find("(", start + 1)


def closing(text: str, start: int) -> int:
    """Return the end of a bracket that closes in the same paragraph, else 0."""
    end = text.find(")", start, start + 600)
    return end + 1 if end > 0 and "\n\n" not in text[start:end] and "(" not in text[start + 1 : end] else 0


def stands_apart(text: str, start: int, end: int) -> bool:
    """Say whether a bracket stands behind a full sentence or at the end of its line."""
    behind = text[end : end + 3].lstrip(" .")
    if not behind or behind[0] == "\n" or behind[0].isupper():
        return True
    return FULL_STOP.search(text[max(0, start - 4) : start]) is not None


def glued_copyright(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Copyright 2011 The Associated Press.` behind the last sentence, up to the paragraph's end."""
    for span, looks in zip(document.spans, document.shapes, strict=True):
        if looks.kind not in ("prose", "legal"):
            continue
        folded = document.text[span.start : span.end].lower()
        if not any(sign in folded for sign in COPYRIGHT_SIGNS):
            continue
        for found in GLUED_COPYRIGHT.finditer(document.text, span.start, span.end):
            near = document.text[found.end() : min(span.end, found.end() + NOTE_REACH)]
            if len(near.split()) > MOST_WORDS:
                continue
            note = flow(document, Span(found.end(), span.end))
            above = flow(document, Span(span.start, found.end()))
            if note_kind(note) == "copyright" and shape(above).kind == "prose" and not note_kind(above):
                yield Claim(Notice("copyright", note), (Span(found.end(), span.end),))
                break


def kills_and_embargoes(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `EMBARGOED UNTIL 0001 GMT MAY 3` and what a kill note says."""
    for claim in (*facts.decided.get("update", ()), *facts.rejected.get("update", ())):
        if claim.value.kind in ("kill", "withdrawal", "hold", "embargo"):
            for span in claim.spans:
                text = flow(document, span)
                if " " in text and (claim.value.kind != "embargo" or is_embargo(text)):
                    yield Claim(Notice("editor", text), (span,))


RULES = (
    stated,
    editors_lines,
    notebook,
    trash_lines,
    glued_copyright,
    whole_paragraphs,
    closing_contacts,
    glued_brackets,
    kills_and_embargoes,
)
