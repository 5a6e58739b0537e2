"""The people of an item of JSON: its byline, its authors, and who took pictures or edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.model import Field
from feedparse.normalize.affiliations import kind_of
from feedparse.patterns import lazy
from feedparse.readers._values import Found, Item, plain, words

LISTS = ("bylines", "authors", "author", "creator", "creators", "contributors")
AUTHOR = "author"
BY = lazy(r"by\s+", re.I)
# What feeds call a person's part, in English, German, Swedish, Norwegian and Danish; any other is author.
ROLES = {
    "photographer": "photography", "photo": "photography", "photography": "photography",
    "bild": "photography", "fotograf": "photography", "foto": "photography",
    "editor": "editing", "subeditor": "editing",
    "sub-editor": "editing", "redakteur": "editing", "redaktör": "editing", "redaktør": "editing",
    "translator": "translation", "översättare": "translation", "oversetter": "translation",
    "graphics": "graphics", "illustrator": "graphics", "grafik": "graphics",
    "ansvarig": "", "ansvarlig": "", "responsible": "", "publisher": "",
}  # fmt: skip
WROTE = frozenset({"author", "creator", "byline", "writer", "by", "reporter"})
TOOK = frozenset({"photographer", "photo", "fotograf"})


def people(item: Item) -> Iterator[Field]:
    """Yield the byline as printed, the authors with their titles, and the others with their roles."""
    byline = item.text("byline", "by")
    listed = [*persons(item)]
    wrote = [field for field in listed if field.name == AUTHOR]
    if byline:
        yield Field("byline", plain(byline.value), byline.where)
    elif wrote:
        yield Field("byline", joined(wrote), wrote[0].where)
    yield from (field for field in listed if not is_body(field))


def joined(wrote: list[Field]) -> str:
    """Join the names of authors into a byline: ``By ANN ROE and BO MOE``."""
    people = [field.value for field in wrote if not is_body(field)] or [field.value for field in wrote]
    first, *others = dict.fromkeys(people)
    return " and ".join([first, *(BY.sub("", other) for other in others)])


def is_body(field: Field) -> bool:
    """Say whether an author is no person: schema.org's `Organization`."""
    return field.parts.get("type", "").endswith("Organization")


def persons(item: Item) -> Iterator[Field]:
    """Yield an author or a credit for each person listed: `authors`, AP's `bylines`, `people` by relation."""
    for found in item.each(*LISTS):
        if isinstance(found.value, str) and (name := plain(words(found.value))):
            yield Field(AUTHOR, name, found.where)
    for person, found in item.objects(*LISTS):
        role = person.said("role").casefold()
        yield from described(person, found, ROLES.get(role, AUTHOR))
    for person, found in item.objects("people", "person", "photographer"):
        relations = {words(part.value).casefold() for part in person.each("rel", "rels", "role")}
        if relations & WROTE:
            yield from described(person, found, AUTHOR)
        elif relations & TOOK or "/photographer" in found.where:
            yield from described(person, found, "photography")


def described(person: Item, found: Found, role: str) -> Iterator[Field]:
    """Yield one person with title and organization; one without a name is nobody."""
    full = " ".join(filter(None, (person.said("firstname"), person.said("lastname"))))
    printed = plain(person.said("by", "byline", "name") or full)
    parts = {
        "title": person.said("title", "jobtitle"),
        "organization": person.said("affiliation", "organization", "organisation", "org"),
        "type": person.said("@type"),
    }
    if kind_of(parts["title"]) == "agency":
        parts["organization"], parts["title"] = parts["organization"] or parts["title"], ""
    stated = {name: plain(text) for name, text in parts.items() if text}
    if printed and role == AUTHOR:
        yield Field(AUTHOR, printed, found.where, stated)
    elif printed and role:
        name = full or person.said("name") or printed.partition("/")[0].strip()
        yield Field("credit", plain(name), found.where, {"role": role})
