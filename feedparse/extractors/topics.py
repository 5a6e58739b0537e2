"""The topics: tags or keywords the document states, in the order it states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from feedparse.document import block_at, first_at, stated_fields
from feedparse.knowledge import agency_named, load
from feedparse.model import Basis, Claim, Document, Facts, Line, Span
from feedparse.normalize.labels import LONGEST_LINE, Label, find_label
from feedparse.normalize.topics import (
    Lexicon,
    is_topic,
    lexicon,
    split_line,
    supported,
    uncertain,
    unglue,
    unique,
)
from feedparse.patterns import lazy

FIELD = "topics"
NEEDS = ("headline", "byline")
MANY = False

FIELDS = ("topic", "keyword")
HASHTAGS = lazy(r"(?:#[^\W\d_][^#\n]{0,40})+")
GLUED = lazy(r"[^\W\d_A-Z)][A-Z]|\d[a-z]")
SEPARATED = lazy(r"[|¦·•;,#/]")
MOST_ITEMS = 22
# A page prints its tags once or twice; of more lists than that the first ones are compared with each other.
MOST_LISTS = 60
MOST_AT_TOP = 8
NEAR, TOP, FAR = 12, 20, 45
PHOTO_SELLERS = frozenset({"Getty", "Getty Images", "Shutterstock", "iStock", "Alamy"})
TAG_KINDS = frozenset({"text", "menu", "agency"})
PROMOTIONS = frozenset({"see", "more", "read", "view", "latest", "watch", "sign", "join"})


class Tagged(NamedTuple):
    """A list of tags: its topics, the spans of label and tags, whether it was divided for sure."""

    topics: tuple[str, ...]
    spans: tuple[Span, ...]
    sure: bool


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the topics that the envelope states, one field each, and its keywords, which may be all in one."""
    fields = [*stated_fields(document, *FIELDS)]
    values = [field.value for field in fields]
    if [field.name for field in fields] == ["keyword"]:
        values = re.split(r"[,;|]", values[0])
    if topics := unique(values):
        yield Claim(topics, (), Basis.STATED, where=fields[0].where)


def below_story(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Topics : Malta Ferry services Malta` or `Tags` and one tag a line, after the story."""
    yield from claims(lists(document, facts, document.zones.body.start, len(document.lines)))


def above_story(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Topics` / `Roads | Road Budget` between headline and story."""
    body = document.zones.body
    if body.start < body.end:
        yield from claims(lists(document, facts, 0, body.start))


def hashtags(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `#harbour #Night ferry`: a line of hash tags without a label, after the story."""
    for line in tail_lines(document, FAR):
        text = line.text.strip()
        if text.startswith("#") and len(text) < 300 and HASHTAGS.fullmatch(text):
            known = story_words(document, facts)
            topics, _ = split_line(text, known)
            backed = len(topics) > 1 or any(supported(topic, known) for topic in topics)
            if backed and len(topics) <= MOST_ITEMS and all(map(is_topic, topics)):
                yield Claim(topics, (line.span,), Basis.MATCHED)


def glued_line(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Gold loansHarbour Finance`: tags of the story run together without a label, after it."""
    tail = (line for line in tail_lines(document, FAR) if len(line.text) < 200 and " · " not in line.text)
    glued = [line for line in tail if GLUED.search(line.text)]
    lines = [line for line in glued if kind_of(document, line.number - 1) in TAG_KINDS]
    known = story_words(document, facts) if lines else lexicon("")
    for line in lines:
        topics = unique(unglue(line.text, known))
        credited = any(agency_named(topic) or topic in PHOTO_SELLERS for topic in topics)
        told = all(is_topic(topic) and supported(topic, known) for topic in topics)
        if len(topics) > 1 and told and not credited:
            yield Claim(topics, (line.span,), Basis.GUESSED)


def bare_lines(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `harbour police` / `night ferry`: short lines without a label whose words are the story's."""
    runs = [run for run in short_runs(document) if loose(document, run)]
    known = story_words(document, facts) if runs else lexicon("")
    people = " ".join(document.text[span.start : span.end] for span in facts.spans("byline")).casefold()
    for run in runs:
        topics = unique(line.text for line in run)
        backed = 4 * sum(supported(topic, known) for topic in topics) >= 3 * len(topics)
        if len(topics) > 1 and backed and not any(topic.casefold() in people for topic in topics):
            yield Claim(topics, tuple(line.span for line in run), Basis.GUESSED)


RULES = (stated, below_story, above_story, hashtags, glued_line, bare_lines)


def story_words(document: Document, facts: Facts) -> Lexicon:
    """Return the words of headline and body, which tell where tags begin and end."""
    lines = document.lines[document.zones.body.start : document.zones.body.end]
    story = "\n|".join([str(facts.value("headline") or ""), *(line.text for line in lines)])
    return lexicon(story)._replace(around=document.text.casefold())


def claims(found: Iterator[Tagged]) -> Iterator[Claim]:
    """Make one claim a list; a list printed again lends its spans to the first of its kind."""
    tagged = list(islice(found, MOST_LISTS))
    for one in tagged:
        same = [other.spans for other in tagged if set(other.topics) <= set(one.topics)]
        spans = tuple(sorted({span for group in same for span in group}))
        yield Claim(one.topics, spans, Basis.MATCHED, warnings=() if one.sure else uncertain(one.topics))


def tail_lines(document: Document, most: int) -> Iterator[Line]:
    """Yield the lines of the first blocks after the story, blank ones too."""
    body = document.zones.body
    blocks = [block for block in document.blocks if block.start >= body.end][:most]
    if blocks and body.start < body.end:
        yield from document.lines[body.end : blocks[-1].end]


def short_runs(document: Document) -> Iterator[list[Line]]:
    """Yield the runs of two to twelve short lines between blank lines, soon after the story."""
    run: list[Line] = []
    for line in (*tail_lines(document, NEAR), None):
        if line is not None and line.text.strip():
            run.append(line)
            continue
        if 1 < len(run) <= NEAR and all(is_topic(one.text) and len(one.text.split()) < 5 for one in run):
            yield run
        run = []


def loose(document: Document, run: list[Line]) -> bool:
    """Say whether lines stand free: hardly one is page furniture, the line above is no heading."""
    kinds = [kind_of(document, line.number - 1) for line in run]
    above = run[0].number - 2
    while above >= 0 and not document.lines[above].text.strip():
        above -= 1
    plain = sum(kind in ("text", "agency") for kind in kinds)
    headed = kind_of(document, above) == "related_heading"
    headed = headed or any(line.text.split()[0].casefold() in PROMOTIONS for line in run)
    return 2 * plain > len(run) and set(kinds) <= TAG_KINDS and not headed


def kind_of(document: Document, index: int) -> str:
    """Return the kind of the paragraph a line belongs to."""
    block = block_at(document, index) if index >= 0 else None
    return document.shapes[block].kind if block is not None else ""


def lists(document: Document, facts: Facts, first: int, last: int) -> Iterator[Tagged]:
    """Find the labelled lists in a range of lines that can be the story's own tags."""
    labels = [label for line in document.lines[first:last] if (label := find_label(line))]
    known = story_words(document, facts) if labels else lexicon("")
    for label in labels:
        tagged = on_label_line(document, known, label) or below_label(document, known, label)
        if tagged and believed(document, known, label, tagged):
            yield tagged


def on_label_line(document: Document, known: Lexicon, label: Label) -> Tagged | None:
    """Read `A | B | C` after a label on its own line."""
    rest = document.text[label.rest.start : label.rest.end]
    if not rest.strip():
        return None
    topics, sure = split_line(rest, known)
    return Tagged(topics, (document.lines[label.line].span,), sure)


def below_label(document: Document, known: Lexicon, label: Label) -> Tagged | None:
    """Read the lines after a label: one tag a line, or all of them on one line."""
    entries = list(run_below(document, known, label.line + 1))
    if not entries:
        return None
    head, first = document.lines[label.line].span, entries[0].text
    topics, sure = split_line(first, known)
    separated = len(topics) > 1 and (unglue(first, known) or SEPARATED.search(first))
    if len(entries) > 1 and not separated:
        return Tagged(unique(line.text for line in entries), (head, *(line.span for line in entries)), True)
    if not separated and len(first.split()) < 4:
        topics, sure = unique([first]), True
    return Tagged(topics, (head, entries[0].span), sure)


def run_below(document: Document, known: Lexicon, index: int) -> Iterator[Line]:
    """Yield the lines that look like tags until a blank line, a label, furniture or a longer text."""
    skip = frozenset(load("topic_labels")["skip"])
    gap, taken, spaced = False, 0, False
    for number in range(index, len(document.lines)):
        line = document.lines[number]
        text = line.text.replace("\u00a0", " ").strip()
        if not text:
            gap = gap or taken > 0
            continue
        if text.casefold() in skip:
            spaced = spaced or not text[0].isalnum()
            continue
        ends = gap and not spaced and not supported(text, known)
        if ends or taken > MOST_ITEMS or not fits(document, known, line, first=not taken):
            return
        yield line
        taken, gap, spaced = taken + 1, False, text.endswith(",")


def fits(document: Document, known: Lexicon, line: Line, *, first: bool) -> bool:
    """Say whether a line below a label can be a tag, or the first one all tags on one line."""
    text, kind = line.text.strip(), kind_of(document, line.number - 1)
    barred = kind == "caption" and first and SEPARATED.search(text)
    if kind not in TAG_KINDS and not barred and not (kind == "related_heading" and supported(text, known)):
        return False
    if find_label(line) is not None:
        return False
    return is_topic(text) or first and len(text) < LONGEST_LINE and not text.endswith((".", "?", "!"))


def believed(document: Document, known: Lexicon, label: Label, tagged: Tagged) -> bool:
    """Say whether a list is the story's: its shape, its place, and what the story says of its tags."""
    topics, body = tagged.topics, document.zones.body
    if not topics or len(topics) > MOST_ITEMS or not all(map(is_topic, topics)):
        return False
    backing = sum(supported(topic, known) for topic in topics) * 2 >= len(topics)
    away = distance(document, label.line)
    if label.line < body.start:
        return away <= TOP and len(topics) <= MOST_AT_TOP and (backing or not label.weak)
    if label.weak and (not backing or any(len(topic.split()) > 3 for topic in topics)):
        return False
    return backing or away <= NEAR and label.line >= body.end


def distance(document: Document, index: int) -> int:
    """Return how many paragraphs lie between a line and the story; 0 inside it."""
    body = document.zones.body
    below = first_at(document, index) - first_at(document, body.end)
    above = first_at(document, body.start) - first_at(document, index + 1)
    return max(0, below) + max(0, above)
