"""The copy of an item: of all its bodies the fullest one, plain where plain text keeps the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from feedparse.document import Block, build_story, compose, fold_blanks
from feedparse.model import Document, Field, Source
from feedparse.patterns import lazy
from feedparse.readers._values import Found, Item, cleaned, is_markup, plain, without_entities, words

BODIES = ("body", "bodies")
BODY_KEYS = (
    "bodytext",
    "body",
    "content",
    "contenttext",
    "contenthtml",
    "articlebody",
    "text",
    "story",
    "article",
)
DESCRIPTIONS = ("descriptions", "descriptiontext", "abstract", "description", "summary")
NOT_BODY = frozenset({"bodyfooter", "bodyurl", "bodylength"})
XML = lazy(r"<body\.content\b[^<>]*>(?P<story>[\s\S]*?)(?:</body\.content>|\Z)")
# A body that is an envelope of its own, NITF or an agency's dialect: other bodies are easier to read.
XML_KIND = lazy(r"(?<!h)(?:xml|nitf|newsml)", re.I)
# What News API ends with where it cuts a text: `It sailed at … [+1234 chars]`.
CUT = lazy(r"\s*\[\+\d{1,6} chars\]\s*$")
DECK_LEAST, DECK_MOST = 4, 70
SAME = 60


class Copy(NamedTuple):
    """One body of an item: its paragraphs where it is markup, its text where it is plain."""

    text: str
    blocks: tuple[Block, ...]
    where: str
    xml: bool = False

    @property
    def words(self) -> int:
        """How many words it has, captions aside."""
        texts = [block.text for block in self.blocks if block.kind != "caption"] or [self.text]
        return sum(len(text.split()) for text in texts)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs it has."""
        return len(self.blocks) or sum(1 for line in self.text.split("\n") if line.strip())


def document_of(item: Item, source: Source, fields: Sequence[Field]) -> Document:
    """Make the document of an item: its best body, else its description, with what it states."""
    copies = [copy_of(*found) for found in bodies(item)]
    copies = [copy for copy in copies if copy.words]
    said = description(item)
    body = best(copies) if copies else said and copy_of(said.value, "", said.where)
    if not body:
        return compose((), source, fields)
    if said and copies and (deck := deck_of(said, body)):
        fields = (*fields, deck)
    return compose(body.blocks, source, fields) if body.blocks else build_story(body.text, source, fields)


def bodies(item: Item) -> Iterator[tuple[str, str, str]]:
    """Yield text, kind and address of each body: `body_html`, `bodies[].value`, `content`."""
    for inner, _ in item.objects(*BODIES):
        if said := inner.text("value", "content", "text"):
            yield said.value, f"{inner.said('contenttype')} {inner.said('role')}", said.where
    for name, found in item.values.items():
        if isinstance(found.value, (str, list)) and (
            name in BODY_KEYS or name.startswith("body") and name not in NOT_BODY
        ):
            text = "\n".join(part for part in pieces(found) if part)
            if text:
                yield text, name, found.where


def pieces(found: Found) -> list[str]:
    """Return a body as the texts it is made of: one string, or a list of paragraphs."""
    value = found.value if isinstance(found.value, list) else [found.value]
    return [CUT.sub("", cleaned(part)) for part in value if isinstance(part, str)]


def copy_of(text: str, kind: str, where: str) -> Copy:
    """Read one body; what is called HTML but has no tags is read as plain text."""
    if not is_markup(text) and not ("<" in text and "xml" in kind):
        return Copy(without_entities(text), (), where)
    from feedparse.markup.blocks import fragment_blocks

    story = XML.search(text) if "body.content" in text else None
    return Copy(
        "",
        tuple(fragment_blocks(story["story"] if story else text)),
        where,
        XML_KIND.search(kind) is not None,
    )


def best(copies: Sequence[Copy]) -> Copy:
    """Choose the body: one of the fullest, with paragraphs, plain rather than marked up."""
    longest = max(copy.words for copy in copies)
    full = [copy for copy in copies if 10 * copy.words >= 8 * longest]
    most = max(copy.paragraphs for copy in full)
    return max(
        full, key=lambda copy: (3 * copy.paragraphs >= 2 * most, not copy.xml, not copy.blocks, copy.words)
    )


def description(item: Item) -> Found | None:
    """Return the description of an item, the plain one rather than that in HTML."""
    found = [*item.each(*DESCRIPTIONS)]
    found += [value for name, value in item.values.items() if name.startswith("description")]
    texts = [Found(words(value), where) for value, where in found]
    texts = [Found(plain(text), where) for text, where in texts if text]
    return next((text for text in texts if text.value), None)


def deck_of(said: Found, body: Copy) -> Field | None:
    """Give a description as the deck, unless it only says the beginning of the body again."""
    start = fold_blanks(body.text[:5000] or " ".join(block.text for block in body.blocks[:8])).casefold()
    text = fold_blanks(said.value)
    if not DECK_LEAST <= text.count(" ") < DECK_MOST or text.casefold()[:SAME].rstrip(" .…") in start:
        return None
    return Field("subheadline", text, said.where)
