"""End marks: what closes the story, on lines of its own or behind the last sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from feedparse.document import merge
from feedparse.model import Claim, Document, Facts, Span
from feedparse.normalize.closers import capital_initials, glued_closer, is_closer

FIELD = "end_marks"
NEEDS = ("notices", "credits")
MANY = True
PASSED_OVER = ("notices", "credits")
REACH = 8
SENTENCES = 2
LEAST_WORDS = 3
START = attrgetter("start")
FURNITURE_BEHIND = frozenset({"stamp", "agency"})


def lines_of_their_own(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `###`, `-30-`, `Reuter`, `--IANS` and `ab/cd` below the last sentence."""
    claimed = merge(facts.spans(*PASSED_OVER))
    for number in (*last_blocks(document, claimed), *first_of_tail(document, claimed)):
        span = trimmed(document, document.spans[number])
        for line in range(*document.blocks[number]):
            own = trimmed(document, document.lines[line].span)
            if not covered(own, claimed) and is_closer(document.text[own.start : own.end]):
                yield Claim(document.text[own.start : own.end], (own,))
            elif own.start > span.start:
                break


def last_blocks(document: Document, claimed: list[Span]) -> Iterator[int]:
    """Yield the paragraphs of the body zone from its end back to the last sentence."""
    seen = 0
    for number in reversed(range(len(document.blocks))):
        block = document.blocks[number]
        if block.start >= body_end(document):
            continue
        if covered(document.spans[number], claimed):
            continue
        if document.shapes[number].kind == "prose" or seen == REACH:
            return
        if block.start < document.zones.body.start:
            return
        seen += 1
        yield number


def first_of_tail(document: Document, claimed: list[Span]) -> Iterator[int]:
    """Yield the paragraphs below the body zone as long as they close the story or are notices."""
    end = body_end(document)
    for number, block in enumerate(document.blocks):
        if block.start < end:
            continue
        span = document.spans[number]
        if is_closer(document.text[span.start : span.end].strip().split("\n")[0]):
            yield number
        elif not covered(span, claimed) and document.shapes[number].kind not in FURNITURE_BEHIND:
            return


def below_a_mark(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `YAB-GT` alone below `… he said. (ANSA).`: initials in capitals, under the mark of an agency."""
    for number in range(len(document.blocks) - 1, max(0, len(document.blocks) - REACH), -1):
        span = trimmed(document, document.spans[number])
        above = document.spans[number - 1]
        if capital_initials(document.text[span.start : span.end]) and (
            glued_closer(document.text[above.start : above.end])
            or is_closer(document.text[above.start : above.end])
        ):
            yield Claim(document.text[span.start : span.end], (span,))


def behind_last_sentence(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `(ANI)`, ` - Reuters`, `— AFP` or `PTI ABC DEF` glued to the last sentence: the mark alone."""
    claimed = merge(facts.spans(*PASSED_OVER))
    sentences = 0
    for number in reversed(range(first_behind(document) + 1)):
        # A mark joined to the last paragraph may hide that it is a sentence, so it may look like a tail.
        shape, span = document.shapes[number], document.spans[number]
        end = uncovered_end(span, claimed)
        if shape.kind not in ("prose", "text") or shape.words < LEAST_WORDS or end <= span.start:
            continue
        if found := glued_closer(document.text[span.start : end]):
            own = Span(span.start + found.start, span.start + found.end)
            yield Claim(document.text[own.start : own.end], (own,))
        sentences += shape.kind == "prose"
        if found or sentences == SENTENCES:
            return


def first_behind(document: Document) -> int:
    """Return the number of the first paragraph behind the body zone, of the last one where there is none."""
    end = body_end(document)
    numbers = (number for number, block in enumerate(document.blocks) if block.start >= end)
    return next(numbers, len(document.blocks) - 1)


def body_end(document: Document) -> int:
    """Return the line index behind the body zone; with no body, behind the whole text."""
    zone = document.zones.body
    return zone.end if zone.start < zone.end else len(document.lines)


def uncovered_end(span: Span, claimed: list[Span]) -> int:
    """Return where a paragraph ends before the notices and credits that close it."""
    end = span.end
    for index in range(bisect_left(claimed, end, key=START) - 1, -1, -1):
        if end > claimed[index].end + 2:
            break
        end = max(span.start, claimed[index].start)
    return end


def covered(span: Span, claimed: list[Span]) -> bool:
    """Say whether a stretch of text begins in one of the spans."""
    index = bisect_right(claimed, span.start, key=START) - 1
    return index >= 0 and span.start < claimed[index].end


def trimmed(document: Document, span: Span) -> Span:
    """Take blanks off both ends of a span."""
    text = document.text[span.start : span.end]
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip())))


RULES = (lines_of_their_own, below_a_mark, behind_last_sentence)
