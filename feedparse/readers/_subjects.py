"""Subjects, topics and category of an item of JSON: codes with their scheme, names, keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from feedparse.model import Field
from feedparse.patterns import lazy
from feedparse.readers._values import Found, Item, cleaned, plain, words
from feedparse.readers._vocabularies import scheme_of
from feedparse.shapes import letters

SUBJECTS = ("subject", "subjects", "about")
KEYWORDS = ("keywords", "keyword", "tags")
CATEGORIES = ("anpacategory", "service", "mediacatcodes", "category")
CODES = ("code", "qcode", "literal", "termcode", "id")
SEPARATORS = (lazy(r"\s*\+\s*"), lazy(r"\s*[,;|]\s*"))
LONGEST_CATEGORY = 16


def topics(item: Item) -> Iterator[Field]:
    """Yield the subjects with a code, and as topics the keywords or else the names of the subjects."""
    names: dict[str, str] = {}
    for found in item.each(*SUBJECTS):
        value = found.value if isinstance(found.value, dict) else {"name": found.value}
        for subject in subjects(value, found.where):
            if subject.value:
                yield subject
            name = plain(subject.parts.get("name", ""))
            if name and not is_category(value):
                names.setdefault(name, subject.where)
    stated = [*keywords(item)]
    if not stated or is_echo(stated, item):
        stated = [Field("topic", name, where) for name, where in names.items()]
    yield from stated


def subjects(value: Mapping[str, object], where: str) -> Iterator[Field]:
    """Yield the codes that an entry holds, an empty one where it only has a name; most hold one.

    ``{"code": ["N2:US", "N2:GB"]}`` holds two, ``{"name": "Sport", "uri": "http://…/15000000"}`` one.
    """
    part = {key.casefold(): text for key, text in value.items()}
    name, creator = words(part.get("name") or part.get("prefLabel")), words(part.get("creator"))
    codes = next((part[key] for key in CODES if part.get(key)), None)
    for code in codes if isinstance(codes, list) else [codes]:
        scheme, code = coded(words(code), words(part.get("scheme")), words(part.get("uri")))
        known = {"scheme": scheme, "name": name, "via": creator}
        empty = code.casefold() == name.casefold()
        yield Field(
            "subject", "" if empty else code, where, {key: text for key, text in known.items() if text}
        )


def coded(code: str, scheme: str, uri: str) -> tuple[str, str]:
    """Return scheme and code: ``medtop:20000002`` and the address of a Media Topic -> medtop, 20000002."""
    if uri and not scheme:
        base, _, last = uri.rstrip("/#").replace("#", "/").rpartition("/")
        scheme, code = (base or scheme, code or last) if base else (scheme, code or last)
    if not scheme and ":" in code and "//" not in code:
        scheme, _, code = code.partition(":")
    return scheme_of(code, scheme)


def is_category(value: Mapping[str, object]) -> bool:
    """Say whether a subject is the wire's category: AP's ``{"code": "s", "rels": ["category"]}``."""
    return "category" in (words(value.get("rels")), words(value.get("rel"))) and bool(category_of(value))


def category_of(value: Mapping[str, object]) -> str:
    """Return the code of a category as sent, nothing where it is a name of its own vocabulary."""
    code = next((words(value[key]) for key in (*CODES, "name") if words(value.get(key))), "")
    return code if len(code) <= LONGEST_CATEGORY and ":" not in code else ""


def categories(item: Item) -> Iterator[Field]:
    """Yield the category: Superdesk's `service`, AP's subject with the relation `category`."""
    for found in item.each(*CATEGORIES):
        if isinstance(found.value, dict):
            code = category_of({key.casefold(): value for key, value in found.value.items()})
        else:
            code = re.split(r"[+,;|]", words(found.value))[0].strip()
        if code:
            yield Field("category", code, found.where)
    for found in item.each(*SUBJECTS):
        if isinstance(found.value, dict) and is_category(found.value):
            yield Field("category", category_of(found.value), found.where)


def keywords(item: Item) -> Iterator[Field]:
    """Yield the keywords, one field each: a list, or a string with ``+`` or commas between them."""
    for found in item.each(*KEYWORDS):
        for keyword in split(found):
            yield Field("topic", keyword, found.where)


def split(found: Found) -> list[str]:
    """Split what holds several keywords: ``Rail+Road, motorway`` has two, ``Rail, road`` too."""
    text = plain(words(found.value) if not isinstance(found.value, str) else cleaned(found.value))
    separator = next((pattern for pattern in SEPARATORS if pattern.search(text)), None)
    parts = separator.split(text) if separator else [text]
    return [part.strip() for part in parts if part.strip()]


def is_echo(stated: list[Field], item: Item) -> bool:
    """Say whether the only keyword is the slug again: ``Film Review`` under ``BC-US--Film Review``."""
    slug = letters(item.said("slugline", "slug").split(",")[0])
    return len(stated) == 1 and slug.endswith(letters(stated[0].value))
