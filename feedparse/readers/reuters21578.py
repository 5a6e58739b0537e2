"""Reuters-21578: the Reuters financial wire of 1987 as SGML, the records of a categorization corpus.

A record states its date without a zone, its topics, and in ``UNKNOWN`` the header line of the circuit.
Its ``TEXT`` is of one of three types: ``NORM`` has title, author, dateline and body, ``BRIEF`` a title
alone, ``UNPROC`` is copy that nobody has divided.
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

ABOUT = "Reuters-21578 SGML: the Reuters wire of 1987"
RECORD_END = rb"(?i)</REUTERS>"
MARK = lazy(r"\s*(?:<\?xml[^<>]*>\s*)?<(?:!DOCTYPE\s+lewis\b|REUTERS\s)", re.I)
CODES = ("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")
NAMES = frozenset((*CODES, "DATE", "MKNOTE", "UNKNOWN", "TEXT", "AUTHOR", "TITLE", "DATELINE", "BODY"))
STATED = {"TITLE": "headline", "DATELINE": "dateline"}
CODE = lazy(r"<D>([^<>]{1,80})</D>", re.I)
NEW_ID = lazy(r"\bNEWID\s?=\s?[\"']?(\w{1,20})", re.I)
TYPE = lazy(r"\bTYPE\s?=\s?[\"']?(\w{1,20})", re.I)


def sniff(head: str) -> bool:
    """Find `<!DOCTYPE lewis` or `<REUTERS TOPICS="YES" …>`."""
    return MARK.match(head) is not None


def read(text: str, source: Source) -> Iterator[Document | FeedparseError]:
    """Yield the stories of a text, in order."""
    for record in records_of(text, "REUTERS"):
        yield record if isinstance(record, FeedparseError) else document_of(record, source)


def document_of(record: Record, source: Source) -> Document | FeedparseError:
    """Make the story of a record; one without title and text is an error."""
    found = elements(record.text, NAMES)
    titles, bodies = named(found, "TITLE"), named(found, "BODY")
    fields = tuple(fields_of(record, found))
    warnings = (*record.warnings, *unclosed(found, ("TEXT",)))
    if bodies or (titles and is_brief(found)):
        return story("\n".join(each.text for each in bodies), source, fields, warnings, ())
    copy = plain(rest_of(record.text, [each for each in found if each.name != "TEXT"])).strip("\n *")
    if not titles and not copy.strip():
        message = f"story {number(record)} has neither title nor text"
        return FeedparseError(message, "check what wrote it")
    if titles:
        return story(copy, source, fields, warnings, ())
    return story(copy, source, fields, warnings)


def is_brief(found: Sequence[Element]) -> bool:
    """Say whether a record is a brief: a title, and in place of its text words that stand for none."""
    types = (TYPE.search(each.attributes) for each in named(found, "TEXT"))
    return any(stated and stated[1].upper() == "BRIEF" for stated in types)


def number(record: Record) -> str:
    """Return the number of a record in the corpus, as far as it states one."""
    stated = NEW_ID.search(record.attributes)
    return stated[1] if stated else "without a number"


def fields_of(record: Record, found: Sequence[Element]) -> Iterator[Field]:
    """State what a record says of its story."""
    yield Field("agency", "Reuters", "REUTERS")
    if stated := NEW_ID.search(record.attributes):
        yield Field("id", stated[1], "REUTERS@NEWID")
    for each in found:
        where = f"REUTERS/{each.name}"
        if each.name in CODES:
            yield from codes(each, where)
        elif each.name == "UNKNOWN":
            yield from circuit_fields(lines_of(each.text), where)
        elif each.name == "AUTHOR":
            yield from byline_fields(lines_of(each.text), f"REUTERS/TEXT/{each.name}")
        elif each.name == "DATE":
            # To hundredths of a second, which no other stamp of the wire has.
            yield Field("published", folded(each.text).partition(".")[0], where)
        elif each.name in STATED:
            yield Field(STATED[each.name], folded(each.text), f"REUTERS/TEXT/{each.name}")


def codes(element: Element, where: str) -> Iterator[Field]:
    """State the codes of a list, as subjects and as topics: ``<D>money-fx</D><D>yen</D>``."""
    for code in map(folded, CODE.findall(element.text)):
        yield Field("subject", code, where, {"scheme": f"reuters21578:{element.name.lower()}"})
        yield Field("topic", code, where)
