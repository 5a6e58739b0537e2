"""The story in a letter: its headers, and where in its text the copy begins and ends.

Wire copy that is pasted into a mail begins with its dateline: what the sender says above it is no story,
and its headline is the line above it, not the subject.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from email.utils import parseaddr

from feedparse.controls import stated_plainly
from feedparse.document import build
from feedparse.knowledge import agency_named, publisher_named
from feedparse.model import Document, Field, Shape, Source, Span, Zones
from feedparse.normalize.bylines import parse_byline
from feedparse.normalize.datelines import find_dateline
from feedparse.normalize.families import PLACE_AGENCY
from feedparse.patterns import lazy
from feedparse.readers._lettermarks import FEW_WORDS, QUOTE_MARKS, RELEASES, forwarded, kinds_of, parted
from feedparse.readers._limits import paragraphs, refuse_long
from feedparse.readers._mail import Letter
from feedparse.zones import whole_story

STATED = {
    "message-id": "id",
    "date": "published",
    "slugword": "slug",
    "content-language": "language",
    "copyright": "copyright",
}
REPLY = lazy(r"\s*(?:(?:re|aw|sv|antw|ref|rif)(?:\[\d+\])?\s*:\s*)+", re.I)
PREFIX = lazy(
    r"\s*(?:(?:re|aw|sv|antw|ref|rif|fwd?|wg|tr|rv|vs)(?:\[\d+\])?\s*:|\[[\w .:+-]{1,30}\](?=\s*\S))\s*", re.I
)
# What a sender calls the letter: `Press release: Ferry fares to rise`.
RELEASE = lazy(rf"\s*{RELEASES}\s*(?::|\s[–—-]\s|\|)\s*(?=\S)", re.I)
SUFFIX = lazy(r"\s*\((?:fwd|forward|long)\)\s*$", re.I)
LABELLED = lazy(r"\s*HEADLINE:")
DATED = lazy(r"\S{0,4}\s*\d{1,2}/\d{1,2}\S*\s+\d{4}(?:\s+[A-Z]\S*){1,5}\s*")
OWN_WORDS = lazy(r"\b(?:I|I'm|I've|I'd|me|my|you|your|FYI)\b")
NO_HEADLINE = (".", ":", ",", "!", ";")
KEYWORD = lazy(r"\s*[,;]\s*")
ABOVE_COPY = 5
CREDITS = frozenset(("byline", "agency", "stamp", "legal"))
OPENING = 8


def story(letter: Letter, source: Source) -> Document | None:
    """Make a document of a letter; None where it has neither subject nor text."""
    text = refuse_long(letter.text)
    if letter.html and len(text.split()) < FEW_WORDS:
        text = max(text, html_text(letter.html), key=lambda told: len(told.split()))
    inner, below = forwarded(text)
    headers = {**letter.headers, **inner}
    document = build(parted(below or text), source)
    kinds = kinds_of(document)
    if only_quotes(document, kinds):
        document = build(parted(QUOTE_MARKS.sub("", below or text)), source)
        kinds = kinds_of(document)
    if not document.text.strip() and not headers.get("subject"):
        return None
    copy = first_of_copy(document, kinds)
    kinds = with_own_words(document, kinds, copy)
    shapes = tuple(Shape(kind, shape.words) if kind else shape for kind, shape in zip(kinds, document.shapes))
    document = document._replace(shapes=shapes)
    name = parseaddr(headers.get("from", ""))[0]
    fields = (*stated(headers), *title(document, headers, copy), *sender(document, headers, name, copy))
    document = document._replace(fields=tuple(map(stated_plainly, fields)))
    return document._replace(zones=zones(document, kinds, copy, name))


def html_text(html: str) -> str:
    """Return the text of a part in HTML, a blank line between its paragraphs."""
    return "\n\n".join(block.text for block in paragraphs(html))


def only_quotes(document: Document, kinds: Sequence[str]) -> bool:
    """Say whether a letter is nothing but what it quotes, and a word on it."""
    words = Counter[str]()
    for shape, kind in zip(document.shapes, kinds):
        words[kind] += shape.words
    return words["quoted"] > FEW_WORDS > words[""]


def first_of_copy(document: Document, kinds: Sequence[str]) -> int | None:
    """Return the number of the paragraph with which pasted wire copy begins: `OSLO, Norway (AP) -- Six …`."""
    for number, (span, kind) in enumerate(zip(document.spans, kinds)):
        if not kind and find_dateline(document.text, span.start, span.end, (PLACE_AGENCY,)):
            return number
    return None


def stated(headers: Mapping[str, str]) -> Iterator[Field]:
    """Yield what the headers state: identifier, date, keywords, who sent it for which paper."""
    for header, name in STATED.items():
        yield Field(name, headers.get(header, ""), f"mail:{header}")
    keywords = headers.get("keywords", "")
    for keyword in KEYWORD.split(keywords) if KEYWORD.search(keywords) else keywords.split():
        yield Field("keyword", keyword, "mail:keywords")
    house = headers.get("organization", "")
    if agency := agency_named(house):
        yield Field("agency", agency.short, "mail:organization")
    elif publisher_named(house):
        yield Field("publisher", house, "mail:organization")


def title(document: Document, headers: Mapping[str, str], copy: int | None) -> Iterator[Field]:
    """Yield the subject as headline, unless the copy has one of its own or is posted in a thread."""
    subject = headers.get("subject", "")
    if copy is not None and (REPLY.match(subject) or any(is_headline(document, n) for n in range(copy))):
        return
    while prefix := PREFIX.match(subject) or RELEASE.match(subject):
        subject = subject[prefix.end() :]
    yield Field("headline", SUFFIX.sub("", subject), "mail:subject")


def with_own_words(document: Document, kinds: Sequence[str], copy: int | None) -> list[str]:
    """Mark what the sender says above the copy; what is left there are its headline, slug and credits."""
    marked = list(kinds)
    for number in range(copy or 0):
        near = copy is not None and copy - number <= ABOVE_COPY
        text = document.texts[number]
        credit = document.shapes[number].kind in CREDITS or DATED.fullmatch(text)
        if not marked[number] and not (near and (credit or is_headline(document, number))):
            marked[number] = "letter"
    return marked


def is_headline(document: Document, number: int) -> bool:
    """Say whether a paragraph above the copy may be its headline: no sentence, no byline, no slug."""
    shape, text = document.shapes[number], document.texts[number]
    likely = shape.kind in ("text", "prose") and 2 < shape.words <= 25 and not text.endswith(NO_HEADLINE)
    own = OWN_WORDS.search(text) or DATED.fullmatch(text)
    return LABELLED.match(text) is not None or likely and not own


def sender(document: Document, headers: Mapping[str, str], name: str, copy: int | None) -> Iterator[Field]:
    """Yield who sent a letter as its author, or the agency that did.

    Who posts to a newsgroup, answers, or passes on what has a dateline or byline did not write it.
    """
    parsed = parse_byline(name) if name else None
    if agency := agency_named(name) or (
        agency_named(parsed.agencies[0]) if parsed and parsed.agencies else None
    ):
        yield Field("agency", agency.short, "mail:from")
    passed_on = copy is not None or "newsgroups" in headers or REPLY.match(headers.get("subject", ""))
    signed = any(shape.kind == "byline" for shape in document.shapes[:OPENING])
    if parsed and parsed.authors and not passed_on and not signed:
        yield Field("author", name, "mail:from")


def zones(document: Document, kinds: Sequence[str], copy: int | None, name: str) -> Zones:
    """Return where the story stands in a letter: from the copy's dateline, to the signature."""
    last = len(kinds)
    while last and kinds[last - 1]:
        last -= 1
    whole = whole_story(document.blocks, document.shapes)
    first = copy
    if first is None:
        opening = (n for n, block in enumerate(document.blocks) if block.start >= whole.body.start)
        first = next((n for n in opening if not kinds[n]), last)
    last = max(first, without_comments(document, first, last, name))
    end = len(document.lines)
    start = document.blocks[first].start if first < len(document.blocks) else end
    stop = document.blocks[last - 1].end if last > first else start
    return Zones(Span(0, start), Span(start, stop), Span(stop, end))


def without_comments(document: Document, first: int, last: int, name: str) -> int:
    """Return where copy ends under which the sender comments, in paragraphs indented unlike the story's."""
    story = document.blocks[first:last]
    indents = [indent(document, block) for block in story]
    if not story or not is_signed(document.texts[last - 1], name):
        return last
    usual = Counter(indents).most_common(1)[0][0]
    end = len(story) - 1
    while end > 1 and indents[end - 1] != usual:
        end -= 1
    return first + end


def indent(document: Document, block: Span) -> int:
    """Return how far the first line of a paragraph is indented."""
    text = document.lines[block.start].text
    return len(text) - len(text.lstrip())


def is_signed(text: str, name: str) -> bool:
    """Say whether a line is the sender's name: `Bob Roe` or `-- Bob` of `bobby j roe`."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    names = name.casefold().split()
    if not 0 < len(words) < 5 or text.endswith((".", "?", "!")):
        return False
    return bool(names) and all(any(one.startswith(word[:3]) for one in names) for word in words)
