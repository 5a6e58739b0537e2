"""What an item of JSON states: headline, people, places, agency, codes, stamps, each with its address.

One table of names serves ninjs 1 to 3, the dialects of Superdesk, AP, TT and BBC, and flat JSON: they call
the same thing by the same few names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from feedparse.document import fold_blanks
from feedparse.knowledge import agency_named
from feedparse.model import Field
from feedparse.normalize.marks import strip_marks, strip_slug
from feedparse.patterns import lazy
from feedparse.readers._people import people
from feedparse.readers._places import places
from feedparse.readers._subjects import categories, topics
from feedparse.readers._values import Found, Item, plain, without_carrier, words
from feedparse.readers._vocabularies import wire_of

__all__ = ["folded", "stated_by"]

# The field of the story and the keys that hold it, the best first.
NAMES = MappingProxyType({
    "slug": ("slugline", "slug"),
    "status": ("pubstatus", "status"),
    "urgency": ("urgency",),
    "language": ("language", "inlanguage", "lang"),
    "id": ("uri", "guid", "usn", "@id", "identifier", "id", "url"),
    "ednote": ("ednote", "editorialnote", "editorsnote"),
    "copyright": ("copyrightnotice",),
    "published": (
        "firstpublished", "firstcreated", "firstversion", "datepublished", "published", "publishedat",
        "pubdate", "publicationdate", "publishdate",
    ),
    "updated": ("versioncreated", "datemodified", "updated", "updatedat", "modified", "lastmodified"),
    "created": ("contentcreated", "datecreated", "created"),
    "embargoed": ("embargoeduntil", "embargoed", "embargo"),
})  # fmt: skip
MAIN = ("main", "", "headline", "title")
DECKS = ("sub", "deck", "secondary", "extended", "alternative")
TITLES = ("title", "name", "titel")
SOURCES = (
    "source",
    "infosource",
    "infosources",
    "provider",
    "creditline",
    "credit",
    "copyrightholder",
    "sourcefeed",
)
PUBLISHERS = ("publisher", "publication", "source", "sourceorganization")
HOST = lazy(
    r"(?:https?://(?:[\w-]+\.)*?|urn:newsml:(?:www\.)?)(?P<name>[\w-]{2,20})\.(?:com?|org|net|[a-z]{2})(?:\.[a-z]{2})?(?=[/:])"
)
RIGHTS = lazy(r"\s*(?:copyright|©|\(c\))", re.I)
REPLACED = ("evolvedfrom", "replacing", "replaces", "rewriteof")


def stated_by(item: Item) -> tuple[Field, ...]:
    """Return the fields that an item states."""
    parts = (headlines, simple, people, places, sources, categories, topics, replaced)
    return tuple(folded(field) for part in parts for field in part(item) if field.value.strip())


def folded(field: Field) -> Field:
    """Fold the white space of what is stated: no value but the copy has lines."""
    parts = {name: fold_blanks(text) for name, text in field.parts.items()}
    return field._replace(value=fold_blanks(field.value), parts=parts)


def simple(item: Item) -> Iterator[Field]:
    """Yield what is one text under one key: slug, status, urgency, stamps, identifier, notes."""
    for name, keys in NAMES.items():
        if found := item.text(*keys):
            value = found.value if name in ("id", "slug") else plain(found.value)
            yield Field(name, value, found.where)
    if not item.text("urgency") and (priority := item.text("priority")) and item.text("sourcefeed"):
        yield Field("urgency", priority.value, priority.where)
    stamp = item.text("date", "datetime", "datetimesent")
    if stamp and not item.text(*NAMES["published"], *NAMES["updated"]):
        yield Field("published", stamp.value, stamp.where)
    rights = item.text("usage", "usageterms")
    if rights and not item.text("copyrightnotice") and RIGHTS.match(rights.value):
        yield Field("copyright", rights.value, rights.where)


def headlines(item: Item) -> Iterator[Field]:
    """Yield the headline and the deck: of `headlines` by their roles, of `headline_sub` by its name."""
    found = [*titles(item)]
    main = next((text for role in MAIN for text in by_role(found, role)), None)
    main = main or next((Found(text.value, text.where) for _, text in found), None) or item.text(*TITLES)
    if not main:
        return
    carrier = item.said("source", "publisher")
    yield Field("headline", without_carrier(plain(main.value), carrier), main.where)
    decks = [text for role, text in found if role.startswith(DECKS)]
    decks += filter(None, [item.text("subheadline", "subhead", "subtitle", "deck", "standfirst")])
    for deck in decks:
        if deck.value.casefold() != main.value.casefold():
            yield Field("subheadline", deck.value, deck.where)


def by_role(found: list[tuple[str, Found]], role: str) -> Iterator[Found]:
    """Yield the titles of one role."""
    return (text for name, text in found if name == role)


def titles(item: Item) -> Iterator[tuple[str, Found]]:
    """Yield the role and the text of each headline."""
    for name, value in item.values.items():
        if name.startswith("headline") and name != "headlines" and (text := plain(words(value.value))):
            yield name.removeprefix("headline"), Found(text, value.where)
    for part, found in item.objects("headlines"):
        if text := plain(part.said("value")):
            yield part.said("role").casefold(), Found(text, found.where)
    for value in item.each("headlines", "alternativeheadline"):
        if isinstance(value.value, str) and (text := plain(words(value.value))):
            yield "deck" if "lternative" in value.where else "", Found(text, value.where)


def sources(item: Item) -> Iterator[Field]:
    """Yield the agency whose copy it is, and the publisher: a source that is no agency."""
    for found in item.each(*SOURCES):
        name = words(found.value)
        if wire := wire_of(name):
            yield Field("agency", wire, found.where)
    yield from by_address(item)
    for found in item.each(*PUBLISHERS):
        name = words(found.value)
        if name and not wire_of(name):
            yield Field("publisher", name, found.where)


def by_address(item: Item) -> Iterator[Field]:
    """Yield the agency whose address the identifier is: ``http://www.businesswire.com/…``."""
    found = item.text("uri", "guid")
    host = HOST.match(found.value) if found else None
    if found and host and (agency := agency_named(host["name"])):
        yield Field("agency", agency.short, found.where)


def replaced(item: Item) -> Iterator[Field]:
    """Yield which story it replaces: ``evolvedfrom`` of Superdesk, ``replacing`` of TT."""
    found = item.text(*REPLACED)
    if not found:
        return
    version, mark = item.said("version"), strip_slug(item.said("slugline", "slug"))[1]
    mark = mark or strip_marks(item.said("headline"))[1]
    parts = {"replaces": found.value}
    if mark or not version:
        yield Field("update", mark.label if mark else "update", found.where, parts)
    else:
        yield Field("revision", version, found.where, parts)
