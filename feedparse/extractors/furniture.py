"""Every line that is no field and no body, with its kind: share bars, captions, menus, related headlines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from feedparse.document import first_at, line_at, merge, stated_fields, subtract
from feedparse.extractors.body import CARVES, story_zone
from feedparse.model import Basis, Claim, Document, Facts, Span
from feedparse.patterns import lazy
from feedparse.shapes import shape

FIELD = "furniture"
NEEDS = tuple(name for name in CARVES if name != "furniture")
MANY = True
CREDIT_WORDS = 8
CAPTION_WORDS = 60
LABEL_WORDS = 4
TEASER_WORDS = 22
LEAD_IN_WORDS = 160
KEPT = frozenset({"prose", "text"})
LABELS = frozenset({"related", "related_heading"})
FULL_STOPS = (".", '."', ".”", ".'", ".’", ":")
SPEECH = lazy(r"[“”\"]|\b(?:said|says|told|added)\b")
COMPANY = lazy(
    r"""(?:About|À\ propos\ de|Au\ sujet\ de|Über|Acerca\ de)
    \ (?:[A-Z]\S*|the|of|and|&) (?:\ (?:[A-Z&]\S*|of|the|and|&)){0,6} (?:\ \([^()]{2,40}\))? :? $
    | SOURCE:?\ [A-Z].{0,80} $
    | (?:Editor'?s'?\ )?N(?:otes?|OTES?)\ (?:to|for|TO|FOR)\ (?:[Ee]ditors?|EDITORS?):? $
    | (?: [–—-]{0,3}\ ?ENDS\ ?[–—-]{0,3} | Ends | [–—-]{1,3}\ ?30\ ?[–—-]{1,3} | \#{3,4} | \#\ \#\ \# ) $""",
    re.X,
)
CLOCK = lazy(r"\d{1,2}(?::\d\d)? [ap]\.m\.|(?:\d{1,2}:\d\d|noon|midnight)")
LINK_MARK = lazy(r"(?:,[ ])?\b[Oo]pens[ ](?:in[ ](?:a[ ])?)?new[ ](?:tab|window)\b")


def inside(document: Document, facts: Facts) -> range:
    """Return the numbers of the paragraphs inside the story."""
    return range(*(first_at(document, line) for line in story_zone(document, facts)))


def outside(document: Document, facts: Facts) -> list[int]:
    """Return the numbers of the paragraphs above and below the story."""
    story = inside(document, facts)
    return [number for number in range(len(document.blocks)) if number not in story]


def claimed(document: Document, facts: Facts) -> list[Span]:
    """Return what other fields have claimed of the text."""
    return merge([*facts.spans(*NEEDS), *marks_of_links(document)])


def free_parts(document: Document, number: int, taken: list[Span]) -> list[Span]:
    """Return the parts of a paragraph that no field has claimed."""
    left = subtract(document.spans[number], taken)
    return [part for part in left if document.text[part.start : part.end].strip()]


def marks_of_links(document: Document) -> list[Span]:
    """Return where `, opens new tab` stands."""
    # The plain search costs next to nothing; the expression reads the whole text, for every rule again.
    if "new tab" not in document.text and "new window" not in document.text:
        return []
    return [Span(*match.span()) for match in LINK_MARK.finditer(document.text)]


def claims(
    document: Document, facts: Facts, found: Iterable[tuple[int, str]], basis: Basis = Basis.MATCHED
) -> Iterator[Claim]:
    """Claim what is free of some paragraphs as furniture, each of its kind."""
    found = [*found]
    taken = claimed(document, facts) if found else []
    for number, kind in found:
        for part in free_parts(document, number, taken):
            yield Claim(kind, (part,), basis)


def link_marks(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `, opens new tab` behind the text of a link."""
    for mark in marks_of_links(document):
        yield Claim("link", (mark,))


def about_the_company(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `About Roe Pumps`, `SOURCE Roe Pumps` or an end mark and all below it: a release's boilerplate."""
    story = inside(document, facts)
    latter = story[len(story) // 2 :]
    first = next((number for number in latter if COMPANY.match(document.texts[number])), latter.stop)
    yield from claims(document, facts, ((number, "boilerplate") for number in range(first, latter.stop)))


def above_dateline(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Roe poses in Bonn.` above `BONN (AP) — …`: decks, captions, lists above the opening paragraph."""
    zone = story_zone(document, facts)
    opening = min((line_at(document, span.start) for span in facts.spans("dateline")), default=0)
    if not zone.start < opening < zone.end:
        return
    above = [number for number in inside(document, facts) if document.blocks[number].end <= opening]
    kinds = [document.shapes[number].kind for number in above]
    if sum(document.shapes[number].words for number in above) <= LEAD_IN_WORDS:
        named = ("lead-in" if kind in KEPT else kind for kind in kinds)
        yield from claims(document, facts, zip(above, named))


def vignette(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take `Football TT` above the story of an envelope that states the agency: the subject and its name."""
    wires = tuple(field.value for field in stated_fields(document, "agency"))
    above = range(first_at(document, document.zones.body.start)) if document.whole and wires else ()
    story = inside(document, facts)
    short = (number for number in above if document.shapes[number].words <= LABEL_WORDS and number in story)
    signed = ((number, "agency") for number in short if document.texts[number].endswith(wires))
    yield from claims(document, facts, signed)


def under_related_label(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Seoul orders checks on lifts` under `SEE ALSO` in the story, up to its next sentence."""
    yield from claims(document, facts, ((number, "related") for number in teasers(document, facts)))


def teasers(document: Document, facts: Facts) -> Iterator[int]:
    """Yield the paragraphs under `SEE ALSO` in the story, up to its next sentence."""
    below = False
    for number in inside(document, facts):
        look = document.shapes[number]
        if look.stated and look.kind in LABELS:
            below = False
        elif look.kind in LABELS:
            below = look.kind == "related_heading" or look.words <= LABEL_WORDS
        elif below and look.words <= TEASER_WORDS and is_headline(document, document.blocks[number]):
            yield number
        else:
            below = below and look.kind not in KEPT


def is_headline(document: Document, block: Span) -> bool:
    """Say whether a paragraph does not end like a sentence."""
    return not document.lines[block.end - 1].text.rstrip().endswith(FULL_STOPS)


def said_again_outside(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Fire damages bowling alley on Depot Street` in the story and in a list outside it."""
    shapes, texts = document.shapes, document.texts
    listed = {
        texts[number]
        for number in outside(document, facts)
        if shapes[number].kind == "text" and shapes[number].words > LABEL_WORDS
    }
    story = (number for number in inside(document, facts) if shapes[number].kind == "text")
    yield from claims(document, facts, ((number, "related") for number in story if texts[number] in listed))


def between_paragraphs(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Advertisement` and `READ MORE: A story` between the paragraphs of the story."""
    kinds = ((number, document.shapes[number].kind) for number in inside(document, facts))
    found = (
        (number, kind) for number, kind in kinds if kind not in KEPT and not heads_item(document, number)
    )
    yield from claims(document, facts, found)


def heads_item(document: Document, number: int) -> bool:
    """Say whether a time heads the next item of a running report that an envelope holds: `5:30 p.m.`"""
    look = document.shapes[number]
    timed = look.kind == "stamp" and look.words < LABEL_WORDS and document.enveloped
    return timed and CLOCK.fullmatch(document.texts[number]) is not None


def caption_above_credit(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Roe poses in her studio.` above the photo credit `Jane Doe/The Bugle`."""
    story = range(0) if document.enveloped else inside(document, facts)
    taken = claimed(document, facts) if story else []
    for number, below in zip(story, story[1:]):
        look, credit = document.shapes[number], document.shapes[below]
        if credit.kind != "caption" or credit.stated or credit.words > CREDIT_WORDS:
            continue
        if look.kind not in KEPT or look.words > CAPTION_WORDS or not free_parts(document, below, taken):
            continue
        parts, whole = free_parts(document, number, taken), document.spans[number]
        # A caption that markup calls one is no credit of the paragraph above it.
        is_credit = shape(document.texts[below]).kind == "caption"
        if is_credit and parts == [whole] and not SPEECH.search(document.text, *whole):
            yield Claim("caption", (whole,), Basis.GUESSED)


def outside_body(document: Document, facts: Facts) -> Iterator[Claim]:
    """Find `Share`, `Most Popular` and menus above and below the story."""
    kinds = ((number, document.shapes[number].kind) for number in outside(document, facts))
    found = ((number, "menu" if kind == "text" else kind) for number, kind in kinds)
    yield from claims(document, facts, found, Basis.GUESSED)


RULES = (
    link_marks,
    about_the_company,
    above_dateline,
    vignette,
    under_related_label,
    said_again_outside,
    between_paragraphs,
    caption_above_credit,
    outside_body,
)
