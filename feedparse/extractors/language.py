"""The language of the story as a BCP 47 tag: stated, else by its script or its function words."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.document import stated_fields
from feedparse.model import Basis, Claim, Document, Facts
from feedparse.normalize.language import guess_language, language_tag

FIELD = "language"
NEEDS = ("body",)
MANY = False
LEAST_WORDS = 20


def stated(document: Document, facts: Facts) -> Iterator[Claim]:
    """Take the language that the envelope states: `en-GB`, `eng`, `English`."""
    for field in stated_fields(document, "language"):
        if tag := language_tag(field.value):
            yield Claim(tag, (), Basis.STATED, where=field.where)


def of_text(document: Document, facts: Facts) -> Iterator[Claim]:
    """Tell the language by the words of the body, else of all there is: `der die und` is German."""
    body = "\n".join(facts.values("body"))
    for text in (body if body.count(" ") >= LEAST_WORDS else "", document.text):
        if language := guess_language(text):
            yield Claim(language, ())
            return


RULES = (stated, of_text)
