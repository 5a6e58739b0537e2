"""What a NewsML-G2 item states of its story beside the topics: its ``itemMeta``, ``contentMeta``, rights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from feedparse.markup.trees import address, descendants, local, text_of
from feedparse.model import Field
from feedparse.normalize.credited import credited
from feedparse.normalize.marks import strip_marks, strip_slug
from feedparse.normalize.times import is_later
from feedparse.patterns import lazy
from feedparse.readers._g2_subjects import stated_subjects
from feedparse.readers._g2_values import (
    XML_LANG,
    called,
    child,
    children,
    code_of,
    country_in,
    name_of,
    role_of,
)
from feedparse.readers._values import spoken
from feedparse.readers._vocabularies import wire_of

if TYPE_CHECKING:
    from lxml.etree import _Element

STAMPS = (
    ("published", "itemMeta", "firstCreated"),
    ("updated", "itemMeta", "versionCreated"),
    ("embargoed", "itemMeta", "embargoed"),
    ("created", "contentMeta", "contentCreated"),
)
DECKS = lazy(r"sub|deck|kicker|secondary")
SHORT_TITLES = lazy(r"seo|short|extended|web|mobile|alt")
TEASERS = frozenset({"teaser", "deck", "subheadline", "subtitle"})
# Whose copy it is, the surest statement first; the provider only where nobody else is named as the source.
SOURCES = ("creditline", "infoSource", "creator")
CARRIERS = frozenset({"enhancer", "redistributor", "distributor", "transformer"})
# Notes that are said again elsewhere, or are no notes.
UNREAD_NOTES = frozenset({"notepad", "closingline", "dpacontacts", "genrenote", "correctionshort"})
KINDS_OF_NOTES = {
    "correction": "correction", "corrective": "correction", "clarification": "correction",
    "contacts": "contact",
}  # fmt: skip
CREDITED = lazy(r"(?:author|reporter|writer|photographer|editor|translator|graphic)", 2)
ROLES = {
    "author": "reporting", "reporter": "reporting", "writer": "writing", "photographer": "photography",
    "editor": "editing", "translator": "translation", "graphic": "graphics",
}  # fmt: skip
# What dpa writes before those who wrote and those who edited, in the languages of its services.
LABELS = (
    ("autor", "reporting"), ("author", "reporting"), ("report", "reporting"), ("text", "reporting"),
    ("redak", "editing"), ("redac", "editing"), ("edit", "editing"), ("edici", "editing"),
)  # fmt: skip
# `sig:update`: a newer version; `sig:correction`: one that puts something right.
SIGNALS = frozenset({"update", "correction", "kill", "withdrawal"})
FRAMED = "///"
STARTS_WITH_DAY = lazy(r"\d{4}-\d\d-\d\d")


def stated_by(item: _Element, header: _Element | None) -> list[Field]:
    """Collect what an item and the header of its message state, the most trusted statement of each first."""
    language = language_of(item)
    return [
        *identity(item, header, language),
        *titles(item, language),
        *updates(item, language),
        *people(item, language),
        *places(item, language),
        *sources(item, language),
        *stated_subjects(item, language),
        *notes(item, language),
    ]


def language_of(item: _Element) -> str:
    """Return the language of the content, else that of the item."""
    stated = child(child(item, "contentMeta"), "language")
    tag = stated.get("tag") if stated is not None else None
    return tag or item.get(XML_LANG) or ""


def identity(item: _Element, header: _Element | None, language: str) -> Iterator[Field]:
    """Yield identifier, language, stamps, status, urgency and signals."""
    names = [item.get("guid"), *(text_of(other) for other in children(child(item, "contentMeta"), "altId"))]
    yield from (Field("id", name, f"{local(item)}@guid") for name in names if name)
    yield Field("language", language, f"{local(item)}/contentMeta/language@tag")
    for name, part, stamp in STAMPS:
        for element in children(child(item, part), stamp):
            yield Field(name, text_of(element), address(element))
    if child(child(item, "itemMeta"), "versionCreated") is None:
        yield from (Field("updated", text_of(sent), "header/sent") for sent in children(header, "sent"))
    yield from statuses(item)
    for element in children(child(item, "contentMeta"), "urgency"):
        yield Field("urgency", text_of(element), address(element))
    yield from (Field("urgency", text_of(found), "header/priority") for found in children(header, "priority"))


def statuses(item: _Element) -> Iterator[Field]:
    """Yield whether the story may be used; a usable one with an embargo behind its stamp is embargoed."""
    meta = child(item, "itemMeta")
    until, made = child(meta, "embargoed"), text_of(child(meta, "versionCreated"))
    stated = [(code_of(status).value or text_of(status), status) for status in children(meta, "pubStatus")]
    if until is not None and is_later(text_of(until), made) and all(word == "usable" for word, _ in stated):
        yield Field("status", "embargoed", address(until))
    yield from (Field("status", word, address(status, "qcode")) for word, status in stated)


def titles(item: _Element, language: str) -> Iterator[Field]:
    """Yield headline, deck and slug; the plain headline goes before those for search engines."""
    meta = child(item, "contentMeta")
    lines = [*children(meta, "headline"), *children(child(item, "itemMeta"), "title")]
    decks = [line for line in lines if DECKS.search(role_of(line))]
    mains = [line for line in lines if line not in decks and "keyword" not in role_of(line)]
    mains = in_language(mains, language)
    for line in sorted(mains, key=lambda line: SHORT_TITLES.search(role_of(line)) is not None):
        yield spoken(Field("headline", text_of(line), address(line)))
    teasers = [text for text in children(meta, "description") if role_of(text) in TEASERS]
    for line in (*decks, *teasers):
        yield spoken(Field("subheadline", text_of(line), address(line)))
    for line in children(meta, "slugline"):
        text = text_of(line)
        framed = text.startswith(FRAMED)
        yield Field("ednote" if framed else "slug", text.strip("/ ") if framed else text, address(line))


def updates(item: _Element, language: str) -> Iterator[Field]:
    """Yield the mark that is stated as a genre, ``KORR-Bericht``; without any mark, ``sig:update``."""
    meta = child(item, "contentMeta")
    for genre in children(meta, "genre"):
        name = name_of(genre, language)
        if name and any(strip_marks(f"{word}: x")[1] for word in (name, name.upper())):
            yield Field("update", name, address(genre))
    lines = [text_of(line) for line in children(meta, "headline", "slugline")]
    if any(strip_marks(line)[1] or strip_slug(line)[1] for line in lines):
        return
    for signal in children(child(item, "itemMeta"), "signal"):
        code = code_of(signal)
        if code.scheme == "sig" and code.value in SIGNALS:
            yield Field("update", code.value, address(signal, "qcode"), {"kind": code.value})


def people(item: _Element, language: str) -> Iterator[Field]:
    """Yield the byline, and the people that are named as creators where there is none."""
    meta = child(item, "contentMeta")
    bylines = [line for line in children(meta, "by") if text_of(line)]
    for line in bylines:
        yield Field("byline", text_of(line), address(line))
    others = set() if bylines else named_parties(item, language)
    for creator in children(meta, "creator") if not bylines else ():
        name = called(creator, language)
        if " " in name and name not in others and not is_organisation(creator):
            told = {"title": text_of(child(creator, "jobtitle")), "organization": affiliation(creator)}
            yield Field("author", name, address(creator), {part: text for part, text in told.items() if text})
    for person in children(meta, "contributor"):
        name, role = called(person, language), CREDITED.match(role_of(person))
        if role and " " in name:
            yield Field("credit", name, address(person), {"role": ROLES[role[0].casefold()]})


def named_parties(item: _Element, language: str) -> set[str]:
    """Return the names of the firms that an item names beside its creators."""
    found = (*descendants(item, "provider"), *descendants(item, "infoSource"))
    return {
        name
        for party in (*found, *descendants(item, "copyrightHolder"), *descendants(item, "creditline"))
        if (name := called(party, language))
    }


def is_organisation(party: _Element) -> bool:
    """Say whether a creator is stated to be a firm or a desk."""
    return child(party, "organisationDetails") is not None or "organisation" in role_of(party, "type")


def affiliation(creator: _Element) -> str:
    """Return the paper or agency that a creator belongs to."""
    return next((name_of(inner) for inner in descendants(creator, "affiliation") if name_of(inner)), "")


def places(item: _Element, language: str) -> Iterator[Field]:
    """Yield the dateline and where the story was filed: city, region, country, coordinates."""
    meta = child(item, "contentMeta")
    for line in children(meta, "dateline"):
        if not STARTS_WITH_DAY.match(text_of(line)):
            yield Field("dateline", text_of(line), address(line))
    for located in children(meta, "located"):
        city = called(located, language).partition(",")[0].strip()
        if not city or "country" in role_of(located, "type"):
            continue
        parts = {"country": country_in(located, city)}
        for broader in children(located, "broader"):
            if role_of(broader, "type") in ("statprov", "region", "state", "province"):
                parts["region"] = name_of(broader, language)
        for position in descendants(located, "position"):
            parts |= {name: position.get(name) or "" for name in ("latitude", "longitude")}
        yield Field("located", city, address(located))
        yield Field("place", city, address(located), {name: text for name, text in parts.items() if text})


def sources(item: _Element, language: str) -> Iterator[Field]:
    """Yield whose copy it is: an agency that is known by name; another source leaves it to the text."""
    meta, rights = child(item, "contentMeta"), child(item, "rightsInfo")
    named: list[tuple[str, _Element]] = []
    for tag in SOURCES:
        for element in children(meta, tag):
            if role_of(element) not in CARRIERS and (name := called(element, language)):
                named.append((name, element))
    stated = [pair for pair in named if local(pair[1]) != "creator"]
    if not stated:
        carriers = [*children(child(item, "itemMeta"), "provider"), *children(rights, "copyrightHolder")]
        named += [(called(party, language) or code_of(party).value, party) for party in carriers]
        named += [(code_of(party).value, party) for party in carriers]
    for name, element in named:
        if wire := wire_of(name):
            yield Field("agency", wire, address(element))
            return


def notes(item: _Element, language: str) -> Iterator[Field]:
    """Yield editors' notes, corrections, copyright and terms; of dpa's contacts the credits."""
    for note in children(child(item, "itemMeta"), "edNote"):
        role, text = role_of(note), text_of(note)
        if role == "dpacontacts":
            yield from contacts(text, address(note))
        if text and role not in UNREAD_NOTES:
            yield Field(KINDS_OF_NOTES.get(role, "ednote"), text, address(note))
    rights = child(item, "rightsInfo")
    for notice in in_language([*children(rights, "copyrightNotice")], language)[:1]:
        yield Field("copyright", text_of(notice), address(notice))
    for terms in in_language([*children(rights, "usageTerms")], language)[:1]:
        if " " in text_of(terms):
            yield Field("disclaimer", text_of(terms), address(terms))


def contacts(text: str, address: str) -> Iterator[Field]:
    """Read ``Autorin: Ann Roe (Kiel), +49 …`` and ``Redaktion: Bo Doe (Bonn)``: who wrote, who edited."""
    label, _, names = text.partition(":")
    role = next((role for word, role in LABELS if label.strip().casefold().startswith(word)), "")
    for name, place in credited(names) if role else ():
        yield Field("credit", name, address, {"role": role} | ({"location": place} if place else {}))


def in_language(elements: Sequence[_Element], language: str) -> list[_Element]:
    """Put the elements in the language of the item first."""
    own = language[:2].casefold()
    return sorted(elements, key=lambda element: (element.get(XML_LANG) or own)[:2].casefold() != own)
