"""Invented copy for the tests: one headline, its sentences, and how a text is read."""

from __future__ import annotations

from feedparse.document import build
from feedparse.model import Claim, Document, Facts, Field, Source, Story
from feedparse.pipeline import extract, to_story

HEADLINE = "Harbour board raises ferry fares"
FARES = "The harbour board of Oban raised the price of ferry tickets on Monday."
CARS = (
    "Islanders will pay two pounds more for a crossing with a car, "
    "the board said in a statement after the meeting."
)
MAY = "The new prices will be asked from the first day of May, and season tickets will not cost more."
AUTUMN = (
    "The board will meet again in the autumn to see how many travellers came to the island over the summer."
)
SENTENCES = (FARES, CARS, MAY)
STORY = "\n\n".join(SENTENCES) + "\n"
FILED = f"OBAN, Scotland (Reuters) - {STORY}"


def document_of(text: str, *fields: Field) -> Document:
    return build(text, Source(None, 0, "text", "utf-8"), fields)


def story_of(text: str, *fields: Field) -> Story:
    document = document_of(text, *fields)
    return to_story(document, extract(document))


def page(*lines: str) -> str:
    """A flattened page: one paragraph a line, headline, byline and stamp above them."""
    return "\n".join((HEADLINE, "By Ann Roe", "March 5, 2023", *lines)) + "\n"


def copy(*paragraphs: str) -> str:
    """Wire copy: a headline, and paragraphs with blank lines between them."""
    return "\n\n".join((HEADLINE, *paragraphs)) + "\n"


# Read by other extractors, printed by none.
WORKING = ("stamps", "publisher_record")


def claims_on(document: Document, facts: Facts, text: str) -> list[Claim]:
    """The winning claims that rest on the whole of a text."""
    start = document.text.index(text)
    end = start + len(text)
    return [
        claim
        for name, claims in facts.decided.items()
        for claim in claims
        if name not in WORKING and any(span.start <= start and end <= span.end for span in claim.spans)
    ]
