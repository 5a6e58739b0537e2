"""What NewsML 1 states of a story: in its news lines, its management and its metadata.

The news components around the text are asked first, the inmost before the outer ones, then the rest of the
item but for its pictures. Where the text is NITF, what that states comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.knowledge import agency_named
from feedparse.markup.trees import address, attribute_of, descendants, first, stated, text_of
from feedparse.model import Field
from feedparse.normalize.bylines import parse_byline
from feedparse.patterns import lazy
from feedparse.readers._newsml1_text import Story
from feedparse.readers._nitf_body import nitf_fields
from feedparse.readers._values import spoken
from feedparse.readers._vocabularies import scheme_of, wire_of

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAL = "FormalName"
LINES = {
    "HeadLine": "headline",
    "SubHeadLine": "subheadline",
    "SlugLine": "slug",
    "CopyrightLine": "copyright",
}
TYPED_LINES = {
    "advisoryline": "ednote", "editornote": "ednote", "editorial note": "ednote", "note": "ednote",
    "catchword": "slug", "slugline": "slug", "headline": "headline",
}  # fmt: skip
ORIGINS = ("origin", "")
MOST_PLACES = 6
LETTER = lazy(r"[^\W\d_]")
CODE = lazy(r"[A-Z]{1,4}")


def newsml_fields(root: _Element, story: Story) -> Iterator[Field]:
    """Yield what a NewsML file states of one of its stories."""
    components = [*story.components, *others(story)]
    for part in (news_lines, bylines, datelines, subjects, keywords, languages, agencies):
        yield from part(components, story)
    yield from management(story.item)
    yield from photographers(story)
    if story.nitf is not None:
        yield from nitf_fields(story.nitf)
    yield from stated("slug", first(story.item, "Identification/NameLabel"))
    envelope = first(root, "NewsEnvelope")
    yield from stated("published", first(envelope, "DateAndTime"))
    yield from parties(envelope, "SentFrom", "NewsService")


def others(story: Story) -> Iterator[_Element]:
    """Yield the news components of an item beside those around its text, without those of pictures."""
    left_out = {*story.components, *story.media}
    for component in descendants(story.item, "NewsComponent"):
        if component not in left_out and not left_out.intersection(component.iterancestors()) - set(
            story.components
        ):
            yield component


def news_lines(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find headline, deck, slug, copyright, and what `NewsLineType` calls a note or a catchword."""
    for component in components:
        for name, field in LINES.items():
            for line in component.iterfind(f"{{*}}NewsLines/{{*}}{name}"):
                yield from map(spoken, stated(field, line))
        for line in component.iterfind("{*}NewsLines/{*}NewsLine"):
            kind = attribute_of(first(line, "NewsLineType"), FORMAL).casefold()
            if kind in TYPED_LINES:
                yield from stated(TYPED_LINES[kind], first(line, "NewsLineText"))
        for usage in component.iterfind("{*}RightsMetadata/{*}UsageRights/{*}UsageType"):
            yield from stated("copyright", usage)


def bylines(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find `ByLine` and its title, else the Creator where that is people: `Ann Roe with Bo Doe in Oslo`."""
    for component in components:
        lines = first(component, "NewsLines")
        for byline in stated("byline", first(lines, "ByLine")):
            yield byline
            if title := text_of(first(lines, "ByLineTitle")):
                yield byline._replace(name="author", parts={"title": title})
    for component in components:
        for party in component.iterfind("{*}AdministrativeMetadata/{*}Creator/{*}Party"):
            name = attribute_of(party, FORMAL)
            parsed = parse_byline(name) if " " in name else None
            if parsed and parsed.authors:
                yield from stated("byline", party, FORMAL)


def datelines(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find `DateLine`, and the `Location` that the story comes from with its country."""
    printed = ""
    for component in components:
        for dateline in stated("dateline", first(component, "NewsLines/DateLine")):
            # Some write a bare date there: `28/01/2025`.
            if LETTER.search(dateline.value):
                printed = printed or dateline.value
                yield dateline
    for component in components:
        origins = [
            location
            for location in component.iterfind("*/{*}Location")
            if attribute_of(location, "HowPresent").casefold() in ORIGINS
        ]
        if origins:
            for location in origins[:MOST_PLACES]:
                yield from places(location, printed)
            return


def places(location: _Element, dateline: str) -> Iterator[Field]:
    """Find city and country among the properties of a location: `Country` `SWE`, `City` `Malmo`.

    Without a city, `CountryArea` `KGR` says that of the dateline `Chur GR` the last word is no city.
    """
    told = {
        attribute_of(part, FORMAL).casefold(): attribute_of(part, "Value")
        for part in descendants(location, "Property")
    }
    area = told.get("countryarea", "")
    before, _, last = dateline.rpartition(" ")
    city = told.get("city") or (before if last.isupper() and area.endswith(last) else "")
    if city:
        region = area if told.get("city") else ""
        country = told.get("country") or told.get("countryname", "")
        parts = {"region": region if len(region) > 3 else "", "country": country}
        parts |= {name: told.get(name, "") for name in ("latitude", "longitude")}
        yield Field("located", city, address(location))
        yield Field("place", city, address(location), {name: text for name, text in parts.items() if text})


def subjects(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find the codes of topics, those with names first; AFP's `cat` and codes of letters are the category."""
    for topic in descendants(story.item, "Topic"):
        kind = attribute_of(first(topic, "TopicType"), FORMAL)
        if kind.startswith("Subject"):
            yield from coded(
                first(topic, "FormalName"), text_of(first(topic, "FormalName")), topic_name(topic)
            )
    for component in components:
        for subject in component.iterfind("*/{*}SubjectCode/*"):
            yield from coded(subject, attribute_of(subject, FORMAL), "")
            for category in stated("category", subject, "cat"):
                yield category
                yield category._replace(name="subject", parts={"scheme": "cat"})


def coded(element: _Element | None, code: str, name: str) -> Iterator[Field]:
    """Yield a subject of its code, scheme and name."""
    if element is None or not code:
        return
    owner = attribute_of(element, "Scheme") or attribute_of(element, "Vocabulary")
    scheme, bare = scheme_of(code, owner)
    yield Field("subject", bare, address(element), {"scheme": scheme, **({"name": name} if name else {})})
    if CODE.fullmatch(bare):
        yield Field("category", bare, address(element))


def topic_name(topic: _Element) -> str:
    """Return the name of a topic: its first description that is one."""
    names = [
        each for each in topic.iterfind("{*}Description") if attribute_of(each, "Variant") in ("Name", "")
    ]
    return text_of(names[0]) if names else ""


def keywords(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find `<Property FormalName="Keyword" Value="…"/>`, but no people in pictures, else the KeywordLine."""
    found: list[Field] = []
    for component in components:
        for part in component.iterfind("*/{*}Property"):
            kind = attribute_of(part, FORMAL).casefold().rstrip("s")
            if kind.endswith("keyword") and not attribute_of(part, "Role"):
                found += stated("keyword", part, "Value")
    lines = (field for c in components for field in stated("keyword", first(c, "NewsLines/KeywordLine")))
    yield from found or lines


def languages(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find `Language` or `xml:lang`."""
    for component in components:
        for language in component.iterfind("*/{*}Language"):
            yield from stated("language", language, FORMAL)
    for element in (*components, story.item):
        yield from stated("language", element, "lang")


def agencies(components: list[_Element], story: Story) -> Iterator[Field]:
    """Find the agency in Provider, Source, CreditLine or the domain of `ProviderId`."""
    for component in components:
        yield from parties(first(component, "AdministrativeMetadata"), "Provider", "Source")
        for credit in stated("agency", first(component, "NewsLines/CreditLine")):
            if wire := wire_of(credit.value):
                yield credit._replace(value=wire)
    for provider in stated("agency", next(descendants(story.item, "ProviderId"), None)):
        labels = provider.value.split(".")
        words = [*labels, *(word for label in labels for word in label.split("-"))]
        named = (agency_named(form) for word in words for form in (word, word.upper()))
        if found := next(filter(None, named), None):
            yield provider._replace(value=found.short)


def parties(element: _Element | None, *names: str) -> Iterator[Field]:
    """Yield the agencies among the parties of some elements: `<Provider><Party FormalName="AFP"/>`."""
    for name in names:
        for party in descendants(element, name) if element is not None else ():
            for holder in (party, first(party, "Party")):
                for field in stated("agency", holder, FORMAL):
                    if name == "Provider" or wire_of(field.value):
                        yield field._replace(value=wire_of(field.value) or field.value)


def management(item: _Element) -> Iterator[Field]:
    """Find identifier, revision, status, urgency, embargo, stamps and notes to editors."""
    identifier = first(item, "Identification/NewsIdentifier")
    yield from stated("id", first(identifier, "PublicIdentifier"))
    yield from stated("id", first(identifier, "NewsItemId"))
    managed = first(item, "NewsManagement")
    yield from stated("published", first(managed, "FirstCreated"))
    yield from stated("updated", first(managed, "ThisRevisionCreated"))
    yield from stated("status", first(managed, "Status"), FORMAL)
    for name in (FORMAL, ""):
        yield from stated("urgency", first(managed, "Urgency"), name)
    if attribute_of(first(managed, "Status"), FORMAL).casefold() == "embargoed":
        yield from stated("embargoed", first(managed, "StatusWillChange/DateAndTime"))
    for comment in descendants(item, "Comment"):
        if "note" in attribute_of(comment, FORMAL).casefold():
            yield from stated("ednote", comment)
    yield from revisions(first(identifier, "RevisionId"), text_of(first(identifier, "PublicIdentifier")))


def revisions(revision: _Element | None, identifier: str) -> Iterator[Field]:
    """Find `<RevisionId PreviousRevision="1" Update="N">2</RevisionId>`: this is not the first version."""
    before, number = attribute_of(revision, "PreviousRevision"), text_of(revision)
    if revision is None or not before.strip("0").isdecimal() or not number:
        return
    head, colon, tail = identifier.rpartition(":")
    replaces = f"{head}:{before}" if colon and tail.startswith(number) else before
    yield Field("revision", number, address(revision), {"replaces": replaces})


def photographers(story: Story) -> Iterator[Field]:
    """Find who took the pictures: the byline of their news components."""
    seen = set()
    for component in story.media:
        for line in stated("credit", first(component, "NewsLines/ByLine"), role="photography"):
            if " " in line.value and "/" not in line.value and line.value not in seen:
                seen.add(line.value)
                yield line
