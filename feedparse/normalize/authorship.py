"""From the pieces of a byline to authors: whose title, paper and place each one is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from feedparse.knowledge import agency_named
from feedparse.model import Author
from feedparse.normalize.affiliations import FOR_A_PAPER, is_title, title_agency, without_article
from feedparse.normalize.people import reading_case


class Part(NamedTuple):
    """A piece of a byline: ``name``, ``title``, ``organisation``, ``place``, ``agency``, ``unknown`` …"""

    kind: str
    text: str


def people(parts: Iterable[Part]) -> tuple[Author, ...]:
    """Make authors of the pieces: what follows a name, or names joined by "and", belongs to them."""
    done: list[Author] = []
    group: list[Author] = []
    described = False
    for part in parts:
        if part.kind == "name":
            if described:
                done, group, described = done + group, [], False
            group.append(Author(reading_case(part.text)))
        elif group:
            group = [described_by(author, part) for author in group]
            described = True
    merged: dict[str, Author] = {}
    for author in done + group:
        merged.setdefault(author.name.casefold(), author)
    return tuple(merged.values())


def described_by(author: Author, part: Part) -> Author:
    """Add a title, paper or place to an author that has none."""
    text = part.text.strip(" .,")
    if part.kind in ("title", "label") and not author.title:
        wire = title_agency(text)
        return author._replace(title=title_case(text), organization=author.organization or wire_name(wire))
    if part.kind == "desk" and not author.title and is_title(text):
        return author._replace(title=text)
    if part.kind in ("agency", "organisation", "desk") and not author.organization:
        return author._replace(organization=wire_name(text) or FOR_A_PAPER.sub("", text))
    if part.kind == "place" and not author.location:
        return author._replace(location=reading_case(text))
    return author


def wire_name(text: str | None) -> str | None:
    """Return an agency's name as printed, its acronym in the right case: ``Ap`` -> ``AP``."""
    agency = agency_named(without_article(text)) if text else None
    if not agency or not text:
        return None
    return agency.short if text.casefold() == agency.short.casefold() else text


def title_case(text: str) -> str:
    """Bring a title in capitals to reading case, agencies' names kept: ``Ap Sports Writer`` -> ``AP …``."""
    if text.isupper() and " " in text:
        text = " ".join(word if agency_named(word) else word.capitalize() for word in text.split())
    first, blank, rest = text.partition(" ")
    return f"{wire_name(first) or first}{blank}{rest}"


def wires(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the short names of the agencies credited: ``AP Sports Writer``, ``PA Sport Staff`` -> AP, PA."""
    found: list[str] = []
    for part in parts:
        text = (
            part.text
            if part.kind == "agency"
            else title_agency(part.text)
            if part.kind in ("title", "desk")
            else None
        )
        agency = agency_named(without_article(text)) if text else None
        if agency:
            found.append(agency.short)
    return tuple(dict.fromkeys(found))
