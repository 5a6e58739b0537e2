"""The values of NewsML-G2: names, codes of controlled vocabularies, places, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from feedparse.knowledge import country_coded, country_of
from feedparse.markup.trees import descendants, first, local, text_of
from feedparse.patterns import lazy
from feedparse.readers._vocabularies import scheme_of

if TYPE_CHECKING:
    from lxml.etree import _Element

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Roles of names that are no name to read: `pl`, `DEU`.
CODED_NAMES = frozenset({"mnemonic", "short"})
COUNTRIES = lazy(r"iso3166|iso-?cc|cntry|country", re.I)


class Code(NamedTuple):
    """A code of a controlled vocabulary: ``medtop:20000013`` is of the scheme ``medtop``."""

    scheme: str
    value: str


def children(element: _Element | None, *names: str) -> Iterator[_Element]:
    """Yield the children of these local names, the case aside: some senders write ``Header``, ``Sent``."""
    wanted = {name.casefold() for name in names}
    if element is not None:
        yield from (child for child in element if local(child).casefold() in wanted)


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of a local name, the case aside."""
    return next(children(element, name), None)


def code_of(element: _Element | None) -> Code:
    """Read ``qcode="subj:04000000"`` or the address of a concept; both parts empty where there is none."""
    if element is None:
        return Code("", "")
    if qcode := (element.get("qcode") or "").strip():
        scheme, _, value = qcode.partition(":")
        return Code(*scheme_of(value, scheme)) if value else Code("", scheme)
    parts = (element.get("uri") or "").strip().rstrip("/").split("/")
    if len(parts) > 3 and any(map(str.isdigit, parts[-1])):
        return Code(*scheme_of(parts[-1], parts[-2]))
    return Code("", "")


def role_of(element: _Element, *attributes: str) -> str:
    """Return a role without its scheme, in small letters: ``drol:teaser`` is ``teaser``."""
    stated = next((element.get(name) for name in attributes or ("role",) if element.get(name)), "")
    return (stated or "").rpartition(":")[2].strip().casefold()


def name_of(element: _Element | None, language: str = "") -> str:
    """Return the name that an element gives a concept, in the language of the item where it has it."""
    names = [name for name in children(element, "name") if text_of(name)]
    spelled = [name for name in names if role_of(name) not in CODED_NAMES]
    own = [name for name in spelled if language and (name.get(XML_LANG) or "").startswith(language[:2])]
    return text_of((own or spelled)[0]) if spelled else ""


def called(element: _Element | None, language: str = "") -> str:
    """Return what an element calls a person, party or place: its name, its literal, its text."""
    if element is None:
        return ""
    own = text_of(element) if not len(element) else ""
    return name_of(element, language) or " ".join((element.get("literal") or "").split()) or own


def country_in(element: _Element, city: str) -> str:
    """Return the country of a place: stated with it, or where the item speaks of the same place again."""
    stated = next(filter(None, map(country_code, elements(element))), "")
    again = (country_code(inner) for there in same_place(element, city) for inner in elements(there))
    return stated or next(filter(None, again), "")


def elements(element: _Element) -> Iterator[_Element]:
    """Yield an element and all in it, no comments."""
    yield from (inner for inner in element.iter() if local(inner))


def country_code(element: _Element) -> str:
    """Read `qcode="iso3166-1a2:DE-HH"`, or the name of a ``broader`` that says it is a country."""
    code = code_of(element)
    if COUNTRIES.match(code.scheme):
        return country_coded(code.value.partition("-")[0]) or ""
    named = country_of(name_of(element)) if "country" in role_of(element, "type") else None
    return named or ""


def same_place(element: _Element, city: str) -> Iterator[_Element]:
    """Yield the subjects of the item that are the place, and the addresses that lie in it."""
    item = element.getparent()
    item = item.getparent() if item is not None else None
    if item is None or not city:
        return
    for subject in descendants(item, "subject"):
        if "geo" in role_of(subject, "type") and name_of(subject).casefold() == city.casefold():
            yield subject
    for address in descendants(item, "address"):
        if name_of(first(address, "locality")).casefold() == city.casefold():
            yield address
