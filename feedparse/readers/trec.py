"""TREC: newswire and newspapers as SGML, ``<DOC> <DOCNO> AP880215-0004 </DOCNO> …``.

The collections share ``DOC``, ``DOCNO`` and ``TEXT`` and name the rest each in its own way. AP copy keeps
the lines of the circuit: header and keyword line (``FIRST`` and ``SECOND``, or ``1ST_LINE`` and
``2ND_LINE``), headline and notes (``HEAD``), byline and title (``BYLINE``), the stamp (``FILEID``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.errors import FeedparseError
from feedparse.model import Document, Field, Source
from feedparse.patterns import lazy
from feedparse.readers._sgml import (
    ANY_TAG,
    Element,
    Record,
    byline_fields,
    circuit_fields,
    elements,
    folded,
    lines_of,
    named,
    plain,
    records_of,
    rest_of,
    story,
    unclosed,
)

ABOUT = "TREC SGML: newswire and newspapers of the TREC collections"
RECORD_END = rb"(?i)</DOC>"
MARK = lazy(r"\s*(?:<[?!][^<>]*>\s*)?(?:<(?!DOC>)\w+>\s*)?<DOC>\s*<DOC(?:NO|ID)>", re.I)

NUMBER = ("DOCNO", "DOCID")
CIRCUIT = ("FIRST", "1ST_LINE", "SECOND", "2ND_LINE", "HEADER", "SLUG")
HEADLINES = ("HEAD", "HL", "HEADLINE", "H3", "TITLE", "TTL")
BYLINES = ("BYLINE", "AUTHOR")
# The best stamp first: that of the circuit has a zone.
STAMPS = ("FILEID", "TRAILER", "DATE_TIME", "DATE1", "DD", "DATE")
NOTES = ("NOTE", "MEMO")
KEYWORDS = ("SUBJECT", "DESCRIPT", "DESCRIPTORS")
COPY = ("LP", "LEADPARA", "TEXT")
HOLDERS = ("HEADER",)
NAMES = frozenset(
    (
        *NUMBER,
        *CIRCUIT,
        *HEADLINES,
        *BYLINES,
        "DATELINE",
        *STAMPS,
        *NOTES,
        *KEYWORDS,
        *COPY,
        "CAPTION",
        "CATEGORY",
    )
)

# Whose copy it is, by the letters that the document's number begins with.
AGENCIES = {"AP": "AP", "APW": "AP", "NYT": "NYT", "XIE": "Xinhua"}
PUBLISHERS = {
    "FT": "Financial Times", "LA": "Los Angeles Times", "SJMN": "San Jose Mercury News",
    "WSJ": "The Wall Street Journal",
}  # fmt: skip
PREFIX = lazy(r"[A-Z]+")
SHORT_DAY = lazy(r"(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)")
AMERICAN_DAY = lazy(r"(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d\d)")
NOTE = lazy(r"(?:[Ee][Dd][Ss]?\.?\s?:|EDITOR|With\s(?:[AP]M|BC)-|Laser[Pp]hoto|AP\s(?:Photo|Graphic))")
BYLINE = lazy(r"[Bb][Yy]\s+\S")
RULE = lazy(r"[-_=*\s]{2,}")
# `FT  14 FEB 94 / Ferries stay in port`: issue and headline of the Financial Times.
ISSUE = lazy(r"FT\s+\d{1,2}\s+[A-Z]{3}\s+\d\d\s*/\s*")
# `Language: Spanish`, `Article Type:BFN`, `[Text]`: what stands above and before an FBIS translation.
LABELS = lazy(
    r"""\A\s*(?:(?:<F\s[^<>]{1,20}>\s*)?(?:Language|Article\ Type)[ \t]*:[^\n]*\n\s*){1,4}
    (?:\[(?:Text|Excerpts?|Report|Article)\][ \t]*)?""",
    re.X,
)


class Head(NamedTuple):
    """A headline or a note that stands with it, its address, and the byline that was put below it."""

    text: str
    where: str
    byline: tuple[str, ...] = ()


def sniff(head: str) -> bool:
    """Find `<DOC>` and `<DOCNO> AP880215-0004 </DOCNO>`."""
    return MARK.match(head) is not None


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a text, in order."""
    for record in records_of(text, "DOC"):
        yield record if isinstance(record, FeedparseError) else document_of(record, source)


def document_of(record: Record, source: Source) -> Document | FeedparseError:
    """Make the story of a record; one without headline and text is an error."""
    found = elements(record.text, NAMES)
    copies = [LABELS.sub("", each.text) for each in named(found, *COPY)]
    copy = "\n\n".join(copies) if copies else rest_of(record.text, found)
    heads = [each for each in map(head_of, named(found, *HEADLINES)) if each.text]
    title = next((each for each in heads if not NOTE.match(each.text)), None)
    if not plain(copy).strip() and not title:
        number = next((folded(each.text) for each in named(found, *NUMBER)), "without a number")
        return FeedparseError(f"story {number} has neither headline nor text", "check what wrote it")
    notes = [Head(folded(each.text), f"DOC/{each.name}") for each in named(found, *NOTES)]
    notes += [Head(line, "DOC") for line in below_headline(record.text, found)]
    above = [each for each in (*heads, *notes) if each is not title and each.text]
    fields = (*fields_of(found), *fields_of_heads(title, above))
    warnings = (*record.warnings, *unclosed(found, HOLDERS))
    return story(copy, source, fields, warnings, [each.text for each in above])


def head_of(element: Element) -> Head:
    """Read a headline; the Wall Street Journal put a rule and the byline below it, and `@` before lines."""
    lines = [line.lstrip("@ ") for line in lines_of(element.text)]
    end = next((n for n, line in enumerate(lines) if RULE.fullmatch(line) or n and BYLINE.match(line)), None)
    byline = () if end is None else tuple(line for line in lines[end:] if not RULE.fullmatch(line))
    text = ISSUE.sub("", " ".join(" ".join(lines[:end]).split()))
    return Head(text, f"DOC/{element.name}", byline if byline and BYLINE.match(byline[0]) else ())


def below_headline(record: str, found: Sequence[Element]) -> Iterator[str]:
    """Yield the lines between headline and text that no element holds: `By JANE DOE` in AQUAINT."""
    for headline, after in zip(found, found[1:]):
        between = record[headline.span.end : after.span.start]
        if headline.name in HEADLINES and after.name in COPY and not ANY_TAG.search(between):
            yield from lines_of(between)


def fields_of_heads(title: Head | None, notes: Sequence[Head]) -> Iterator[Field]:
    """State the headline, and the notes to editors that stand beside it: `Eds: ADDS 3 grafs`."""
    if title:
        yield Field("headline", title.text, title.where)
        yield from byline_fields(title.byline, title.where)
    for note in notes:
        if NOTE.match(note.text) or note.where.endswith(NOTES):
            yield Field("ednote", note.text, note.where)


def fields_of(found: Sequence[Element]) -> Iterator[Field]:
    """State what else a record says of its story."""
    number = next((folded(each.text) for each in named(found, *NUMBER)), "")
    yield from fields_of_number(number)
    circuit = named(found, *CIRCUIT)
    if circuit:
        lines = [line for each in circuit for line in lines_of(each.text)]
        yield from circuit_fields(lines, f"DOC/{circuit[-1].name}")
    bylines = named(found, *BYLINES)
    if bylines:
        lines = [line for each in bylines if (line := folded(each.text))]
        yield from byline_fields(lines, f"DOC/{bylines[0].name}")
    for name in STAMPS:
        for each in named(found, name):
            yield Field("published", full_day(folded(each.text)), f"DOC/{name}")
    for each in found:
        if each.name in ("DATELINE", "CATEGORY"):
            yield Field(each.name.lower(), folded(each.text), f"DOC/{each.name}")
        elif each.name in KEYWORDS:
            for topic in folded(each.text).split(";"):
                yield Field("topic", topic.strip(), f"DOC/{each.name}")


def full_day(stamp: str) -> str:
    """Write out the days of the last century that are cut short: `940214`, `02/14/94` -> `1994-02-14`."""
    short = SHORT_DAY.fullmatch(stamp) or AMERICAN_DAY.fullmatch(stamp)
    return "19{year}-{month}-{day}".format(**short.groupdict()) if short else stamp


def fields_of_number(number: str) -> Iterator[Field]:
    """State a document's number, and whose copy it is by the letters that the number begins with."""
    if not number:
        return
    where = "DOC/DOCNO"
    yield Field("id", number, where)
    letters = PREFIX.match(number)
    prefix = letters[0] if letters else ""
    if prefix in PUBLISHERS:
        yield Field("publisher", PUBLISHERS[prefix], where)
    elif prefix in AGENCIES:
        yield Field("agency", AGENCIES[prefix], where)
