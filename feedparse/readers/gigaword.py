"""Gigaword and AQUAINT-2: newswire of many years as SGML, ``<DOC id="NYT_ENG_19990405.0001" type="story">``.

The id states agency, language and day. Only stories have their paragraphs marked (``<P>``); summaries of
several (``multi``), advisories to editors (``advis``) and ``other`` copy run on as lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from feedparse.errors import FeedparseError
from feedparse.model import Document, Field, Source
from feedparse.patterns import lazy
from feedparse.readers._sgml import (
    Element,
    Record,
    elements,
    folded,
    lines_of,
    plain,
    records_of,
    rest_of,
    story,
    unclosed,
)

ABOUT = "Gigaword and AQUAINT-2 SGML: newswire of several agencies"
RECORD_END = rb"(?i)</DOC>"
MARK = lazy(r"\s*(?:<[?!][^<>]*>\s*)?(?:<\w+>\s*)?<DOC\s+(?:type\s?=\s?\"?\w+\"?\s+)?id\s?=", re.I)
NAMES = frozenset(("HEADLINE", "DATELINE", "TEXT"))
AGENCIES = {
    "AFP": "AFP", "AFE": "AFP", "APW": "AP", "CNA": "CNA", "NYT": "NYT", "XIE": "Xinhua", "XIN": "Xinhua",
    "LTW": "Washington Post News Service", "WPB": "Washington Post News Service",
}  # fmt: skip
ID = lazy(r"\bid\s?=\s?[\"']?([\w.-]{1,60})", re.I)
TYPE = lazy(r"\btype\s?=\s?[\"']?(\w{1,20})", re.I)
STORY = "story"
# Types whose text may open with a byline; advisories and lists are body from their first line.
DIVIDED = (STORY, "multi")
DATED = lazy(r"(?P<agency>[A-Za-z]{3})(?:_(?P<language>[A-Za-z]{3})_)?(?P<day>(?:19|20)\d{6})\.\d{1,6}")
# A slug of the circuit in the place of a dateline or behind it: `WASHINGTON (BC-TAX-VOTE-XYZ)`.
SLUG = lazy(r"\(?\b(?P<slug>(?:BC|AM|PM|ADV)-[^()\s][^()\n]{1,60}?)\s*\)?\s*$")
BYLINE = lazy(r"[Bb][Yy]\s+[A-Z]")


def sniff(head: str) -> bool:
    """Find `<DOC id="NYT_ENG_19990405.0001" type="story" >`."""
    return MARK.match(head) is not None


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a text, in order."""
    for record in records_of(text, "DOC"):
        yield record if isinstance(record, FeedparseError) else document_of(record, source)


def document_of(record: Record, source: Source) -> Document | FeedparseError:
    """Make the story of a record; one without headline and text is an error."""
    found = elements(record.text, NAMES)
    texts = [each.text for each in found if each.name == "TEXT"]
    copy = "\n".join(texts) if texts else rest_of(record.text, found)
    fields = tuple(fields_of(record, found))
    if not plain(copy).strip() and not any(field.name == "headline" for field in fields):
        stated = ID.search(record.attributes)
        name = stated[1] if stated else "without an id"
        return FeedparseError(f"story {name} has neither headline nor text", "check what wrote it")
    above = None if kind_of(record) in DIVIDED else ()
    return story(copy, source, fields, (*record.warnings, *unclosed(found)), above)


def kind_of(record: Record) -> str:
    """Return the type of copy that a record states: `story`, `multi`, `advis`, `other`."""
    stated = TYPE.search(record.attributes)
    return stated[1].lower() if stated else STORY


def fields_of(record: Record, found: Sequence[Element]) -> Iterator[Field]:
    """State what a record says of its story."""
    yield from fields_of_id(record)
    for each in found:
        where = f"DOC/{each.name}"
        if each.name == "HEADLINE":
            yield from fields_of_headline(lines_of(each.text), where)
        elif each.name == "DATELINE":
            yield from fields_of_dateline(folded(each.text), where)


def fields_of_id(record: Record) -> Iterator[Field]:
    """State what an id says, agency, language and day, and the type of copy that is no story."""
    if stated := ID.search(record.attributes):
        yield Field("id", stated[1], "DOC@id")
        if dated := DATED.fullmatch(stated[1]):
            if agency := AGENCIES.get(dated["agency"].upper()):
                yield Field("agency", agency, "DOC@id")
            if dated["language"]:
                yield Field("language", dated["language"].lower(), "DOC@id")
            yield Field("published", dated["day"], "DOC@id")
    if (kind := kind_of(record)) != STORY:
        yield Field("subject", kind, "DOC@type", {"scheme": "gigaword:type"})


def fields_of_headline(lines: Sequence[str], where: str) -> Iterator[Field]:
    """State a headline; AFP put the byline into its last line: `by Jane Roe`."""
    if len(lines) > 1 and BYLINE.match(lines[-1]):
        yield Field("byline", lines[-1], where)
        lines = lines[:-1]
    yield Field("headline", " ".join(lines), where)


def fields_of_dateline(line: str, where: str) -> Iterator[Field]:
    """State a dateline, and the slug that the New York Times put behind it or in its place."""
    slug = SLUG.search(line)
    if slug:
        yield Field("slug", slug["slug"], where)
        line = line[: slug.start()].strip()
    if line:
        yield Field("dateline", line, where)
