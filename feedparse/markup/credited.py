"""Who wrote the story of a page: people that its markup states or prints, and the agency among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from feedparse.knowledge import agency_named
from feedparse.markup.printed import address_of, stand_together
from feedparse.markup.titles import folded
from feedparse.model import Author, Field
from feedparse.normalize.byline_lines import without_label, without_times
from feedparse.normalize.stamps import find_stamps
from feedparse.normalize.stated_people import byline_of, people_in, people_stated
from feedparse.patterns import lazy

if TYPE_CHECKING:
    from lxml.etree import _Element

ADDRESS = lazy(r"^https?:|^www\.|^/|^@|^\S+@\S+\.\S+$|^\{")
ACCOUNT = lazy(r"/(?:admin\w*|webmaster|editor|newsroom|newsdesk|staff|redaktion|redaccion)/?$")
ORGANISED = ("Organization", "NewsMediaOrganization", "Corporation", "Brand")
TRAILING_WORD = lazy(r"\s(?:on|at|am|le|el|il|op|om|about)$", re.I)
TOLD = ("title", "organization", "location")
MOST = 40


def credited(
    stated: Sequence[Field],
    sites: Sequence[str],
    bylines: Iterable[tuple[str, _Element]],
    likely: Iterable[tuple[str, _Element]],
) -> Iterator[Field]:
    """Yield the agency, the authors and the byline they stand in.

    The first source that names people is believed; a printed byline that names the same people and more
    is fuller. Names of the site are no authors. ``likely`` are read where nothing else names anybody.
    """
    barred = {folded(site) for site in sites}
    claims = [field for field in stated if field.name == "author" and not is_no_name(field, barred)]
    sources = [field for field in stated if field.name in ("source", "credit_text")]
    wires = [field for field in (*claims, *sources) if agency_in(field.value)]
    yield from (field._replace(name="agency", value=agency_in(field.value)) for field in wires[:1])
    people = people_of_first_source(claims, barred)
    shown = people_printed(bylines, barred)
    names = {folded(field.value) for field in people}
    if shown and names <= {folded(field.value) for field in shown}:
        told_before = {folded(field.value): field.parts for field in people}
        people = [
            field._replace(parts={**field.parts, **told_before.get(folded(field.value), {})})
            for field in shown
        ]
    if not people and not wires:
        people = shown = people_printed(likely, barred)
    yield from people
    line = shown[0].parts["byline"] if shown else ""
    if line and people and all(field.value.casefold() in line.casefold() for field in people):
        yield Field("byline", line, shown[0].where)


def is_no_name(field: Field, barred: set[str]) -> bool:
    """Tell an address, a handle, a name of the site, the account of whoever runs it."""
    name = folded(field.value)
    if not name or name in barred or ADDRESS.search(field.value):
        return True
    return bool(ACCOUNT.search(field.parts.get("address", "")))


def agency_in(text: str) -> str:
    """Return the short name of the agency that a text is, if it is one."""
    bare = text.removeprefix("The ").strip(" .,")
    named = agency_named(bare)
    if named is None:
        parsed = byline_of(text)
        return parsed.agencies[0] if parsed and parsed.agencies and not parsed.authors else ""
    return named.short


def people_of_first_source(claims: Sequence[Field], barred: set[str]) -> list[Field]:
    """Return the people whom the first source names that names any, each once."""
    by_source: dict[str, list[Field]] = {}
    for claim in claims[:MOST]:
        by_source.setdefault(claim.where, []).append(claim)
    for group in by_source.values():
        if found := [field for claim in group for field in people_of(claim, barred)]:
            return found
    return []


def people_of(claim: Field, barred: set[str]) -> Iterator[Field]:
    """Yield one field for each person that a statement names."""
    if claim.parts.get("kind") in ORGANISED and not byline_of(claim.value):
        return
    for author in people_stated(claim.value):
        if folded(author.name) not in barred:
            yield Field(
                "author",
                author.name,
                claim.where,
                told(author) | {k: v for k, v in claim.parts.items() if k in TOLD},
            )


def told(author: Author) -> dict[str, str]:
    """Return what is told of an author beside the name."""
    pairs = (("title", author.title), ("organization", author.organization), ("location", author.location))
    return {name: text for name, text in pairs if text}


def people_printed(bylines: Iterable[tuple[str, _Element]], barred: set[str]) -> list[Field]:
    """Return the people of the first visible byline, and of those that stand beside it."""
    found: dict[str, Field] = {}
    first: _Element | None = None
    for text, element in bylines:
        if first is not None and not stand_together(first, element):
            break
        line = before_stamp(text)
        for author in people_in(line):
            author = author._replace(name=once(author.name))
            if folded(author.name) not in barred:
                parts = {**told(author), "byline": credit_line(line, author.name)}
                found.setdefault(
                    folded(author.name), Field("author", author.name, address_of(element), parts)
                )
                first = element
    return [field for field in found.values() if not is_part_of_another(field, found)]


def is_part_of_another(field: Field, found: Mapping[str, Field]) -> bool:
    """Tell the ``Jane`` of a link to an author's page beside ``Jane Doe``."""
    words = field.value.split()
    return len(words) == 1 and any(words[0] in other.value.split()[:-1] for other in found.values())


def once(name: str) -> str:
    """Return a name that stands twice in a row, hidden and seen, once: ``Jane Doe Jane Doe``."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def before_stamp(text: str) -> str:
    """Cut a byline at its stamp and the label of that: ``Von Hedda Musterfrau Stand: 28. April 2023``."""
    stamp = next(find_stamps(text), None)
    return without_label(text[: stamp.span.start]) if stamp and stamp.span.start else text


def credit_line(text: str, name: str) -> str:
    """Return a byline as printed, without buttons and the author's card behind it."""
    line = " ".join(text.split())
    again = line.casefold().find(name.casefold(), line.casefold().find(name.casefold()) + 1)
    line = without_times(line[:again] if again > 0 else line).strip(" |,;·•–—-/")
    return TRAILING_WORD.sub("", line)
