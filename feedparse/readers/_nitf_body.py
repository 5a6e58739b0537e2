"""What NITF states and tells, whatever carries it: NITF itself, the DataContent of NewsML 1, G2's inlineXML.

A field's address is its path in the file, as ``nitf/body/body.head/hedline/hl1``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from feedparse.document import Block, fold_blanks
from feedparse.knowledge import agency_named, city_country
from feedparse.markup.blocks import element_blocks
from feedparse.markup.trees import address, attribute_of, descendants, first, local, stated, text_of
from feedparse.model import Field
from feedparse.normalize.affiliations import ends_as_title
from feedparse.normalize.marks import read_take, read_version, strip_marks, strip_slug
from feedparse.normalize.times import is_later
from feedparse.patterns import lazy
from feedparse.readers._values import spoken
from feedparse.readers._vocabularies import scheme_of, wire_of

if TYPE_CHECKING:
    from lxml.etree import _Element

SLUGS = ("anpa-keyword", "slug", "slugline", "ntbstikkord", "subject")
CATEGORIES = ("anpa-category", "categoria", "category")
SOURCES = ("aap-source", "source")
TAKES = ("anpa-takekey",)
# Types of a story that say nothing of what it is about.
PLAIN_TYPES = frozenset((
    "news", "text", "article", "story", "nyheter", "nyhet", "nyhed", "nachricht", "noticia", "nieuws",
))  # fmt: skip
DIGITS = lazy(r"\d")
STAMP = lazy(r"[\d:.+TZ-]{8,}")


def nitf_blocks(nitf: _Element) -> list[Block]:
    """Return the paragraphs of an NITF document: body.content without media, else the abstract."""
    for name in ("body.content", "body", "abstract"):
        parts = [nitf] if local(nitf) == name else descendants(nitf, name)
        blocks = [block for part in parts for block in element_blocks(part)]
        if blocks:
            return blocks
    return []


def nitf_fields(nitf: _Element) -> Iterator[Field]:
    """Yield what an NITF document states; of a field stated twice the better place comes first."""
    for part in (headlines, bylines, datelines, dates, docdata, slugs, categories, topics, agencies):
        yield from part(nitf)
    for element in (nitf, first(nitf, "body")):
        for name in ("baselang", "lang"):
            yield from stated("language", element, name)


def headlines(nitf: _Element) -> Iterator[Field]:
    """Find `hedline/hl1` and `hl2`, or `head/title`."""
    head = one(nitf, "body.head")
    hedline = first(head, "hedline")
    title = [*stated("headline", first(hedline, "hl1")), *stated("headline", first(nitf, "head/title"))]
    yield from map(spoken, title or stated("headline", hedline))
    deck = first(hedline, "hl2")
    # AP writes there what the headline was before it was edited.
    if "original" not in attribute_of(deck, "id").casefold():
        yield from map(spoken, stated("subheadline", deck))


def bylines(nitf: _Element) -> Iterator[Field]:
    """Find `<byline>By JANE DOE<byttl>AP Business Writer</byttl></byline>`: the title goes to the author."""
    head = one(nitf, "body.head")
    for byline in descendants(head, "byline") if head is not None else ():
        untitled = byline.xpath(".//text()[not(ancestor::*[local-name()='byttl'])]")
        printed = fold_blanks("".join(map(str, untitled))).strip(" ,;")
        where = address(byline)
        titles = [text_of(title) for title in descendants(byline, "byttl") if text_of(title)]
        yield Field("byline", printed or " ".join(titles), where)
        firms = [text_of(firm) for firm in descendants(byline, "org") if text_of(firm)]
        titles = titles or [firm for firm in firms if firm != printed]
        people = [person for person in descendants(byline, "person") if text_of(person)] if titles else []
        names = [text_of(person) for person in people] or [printed]
        for number, name in enumerate(names if titles else ()):
            title = titles[min(number, len(titles) - 1)]
            is_firm = title in firms or agency_named(title) and not ends_as_title(title)
            part = "organization" if is_firm else "title"
            yield Field("author", name, where, {part: title})


def datelines(nitf: _Element) -> Iterator[Field]:
    """Find `<location>OSLO</location><story.date>May 3</story.date>`, and the place in it or in `evloc`."""
    dateline = first(one(nitf, "body.head"), "dateline")
    printed = dateline_text(dateline) if dateline is not None else ""
    if dateline is not None and printed:
        yield Field("dateline", printed, address(dateline))
    for place in (*locations(dateline), *event_places(nitf, printed)):
        if place.parts:
            yield place
            return


def dateline_text(dateline: _Element) -> str:
    """Return a dateline as printed: parts in elements of their own are set apart with a comma."""
    texts = map(fold_blanks, dateline.itertext())
    pieces = [piece for piece in texts if piece and not STAMP.fullmatch(piece)]
    mixed = fold_blanks("".join(node for node in (dateline.text, *(e.tail for e in dateline)) if node))
    return " ".join(pieces) if mixed else ", ".join(pieces)


def locations(dateline: _Element | None) -> Iterator[Field]:
    """Find `<location><city>Oslo</city><country iso-cc="NOR">Norway</country></location>` in a dateline."""
    location = first(dateline, "location")
    country = first(location, "country")
    told = {
        "region": text_of(first(location, "state")),
        "country": attribute_of(country, "iso-cc") or text_of(country),
    }
    parts = {name: text for name, text in told.items() if text}
    for city in stated("place", first(location, "city")):
        yield city._replace(parts=parts)


def event_places(nitf: _Element, dateline: str) -> Iterator[Field]:
    """Find `<evloc city="Oslo" iso-cc="NOR"/>`; without a city, its country is that of the dateline."""
    lone = dateline if not city_country(dateline) and not DIGITS.search(dateline) else ""
    for place in descendants(nitf, "evloc"):
        city, region = (attribute_of(place, name) for name in ("city", "state-prov"))
        country = attribute_of(place, "iso-cc") or attribute_of(place, "county-dist")
        if (city or lone) and country:
            parts = {"country": country, **({"region": region} if city and region else {})}
            yield Field("place", city or lone, address(place), parts)


def dates(nitf: _Element) -> Iterator[Field]:
    """Find `date.issue@norm`; a `date.release` that lies behind it is an embargo."""
    issued = [
        *stated("published", one(nitf, "date.issue"), "norm"),
        *stated("published", one(nitf, "date.issue")),
    ]
    released = [*stated("published", one(nitf, "date.release"), "norm")]
    if issued and released and is_later(released[0].value, issued[0].value):
        yield released[0]._replace(name="embargoed")
        if not attribute_of(one(nitf, "docdata"), "management-status"):
            yield released[0]._replace(name="status", value="embargoed")
    yield from issued or released
    yield from stated("published", one(nitf, "story.date"), "norm")
    yield from stated("published", one(nitf, "pubdata"), "date.publication")
    for revision in [*descendants(nitf, "revision-history")][-1:]:
        yield from stated("updated", revision, "norm")


def docdata(nitf: _Element) -> Iterator[Field]:
    """Find identifier, urgency, status, the version that is replaced, note to editors and copyright."""
    data = one(nitf, "docdata")
    yield from stated("id", one(nitf, "doc-id"), "id-string")
    yield from stated("id", nitf, "uno")
    yield from stated("urgency", one(nitf, "urgency"), "ed-urg")
    yield from stated("status", data, "management-status")
    takes = [
        take for take in metas(nitf, "update", TAKES) if read_version(take.value) or read_take(take.value)
    ]
    replaces = attribute_of(data, "management-doc-idref")
    if data is not None and replaces and not takes:
        label = mark_in(nitf) or "update"
        takes = [Field("update", label, address(data, "management-doc-idref"))]
    for take in takes[:1]:
        yield take._replace(parts={"replaces": replaces} if replaces else {})
    for note in descendants(nitf, "ed-msg"):
        yield from stated("ednote", note, "info")
    for note in one_of(nitf, "body.head", "note"):
        yield from stated("ednote", note)
    rights = one(nitf, "doc.copyright")
    for holder in stated("copyright", rights, "holder"):
        yield holder._replace(value=fold_blanks(f"© {attribute_of(rights, 'year')} {holder.value}"))


def mark_in(nitf: _Element) -> str:
    """Return the mark that the slug or the headline of an update bears: `3rd Ld-Writethru`, `UPDATE 2`."""
    marks = [strip_slug(slug.value)[1] for slug in slugs(nitf)]
    marks += [strip_marks(title.value)[1] for title in headlines(nitf)]
    return next((mark.label for mark in marks if mark), "")


def slugs(nitf: _Element) -> Iterator[Field]:
    """Find the slug in `meta`, in a single `keyword@key`, or in a `du-key@key` of words."""
    yield from metas(nitf, "slug", SLUGS)
    keys = [key for word in descendants(nitf, "keyword") for key in stated("slug", word, "key")]
    if len(keys) == 1:
        yield from keys
    for key in stated("slug", one(nitf, "du-key"), "key"):
        if not DIGITS.search(key.value):
            yield key


def categories(nitf: _Element) -> Iterator[Field]:
    """Find the category in `meta`, or in `tobject@tobject.type` where that is more than `News`."""
    yield from metas(nitf, "category", CATEGORIES)
    for kind in stated("category", one(nitf, "tobject"), "tobject.type"):
        if kind.value.casefold() not in PLAIN_TYPES:
            yield kind


def topics(nitf: _Element) -> Iterator[Field]:
    """Find `tobject.subject` with its code and names, classifiers, and keywords where there are several."""
    for subject in descendants(nitf, "tobject.subject"):
        code, owner, *names = (
            attribute_of(subject, f"tobject.subject.{part}")
            for part in ("refnum", "ipr", "detail", "matter", "type")
        )
        name = next(filter(None, names), "")
        if code:
            scheme, code = scheme_of(code, owner)
            parts = {"scheme": scheme, **({"name": name} if name else {})}
            yield Field("subject", code, address(subject, "tobject.subject.refnum"), parts)
        elif name:
            yield Field("keyword", name, address(subject))
    for classifier in descendants(nitf, "classifier"):
        scheme = attribute_of(classifier, "idsrc") or attribute_of(classifier, "type")
        yield from stated("subject", classifier, "value", scheme=scheme, name=text_of(classifier))
    keys = [key for word in descendants(nitf, "keyword") for key in stated("keyword", word, "key")]
    if len(keys) > 1:
        yield from keys


def agencies(nitf: _Element) -> Iterator[Field]:
    """Find the agency: the distributor, or who is known as one among sources and owners of the rights."""
    sources = (*metas(nitf, "agency", SOURCES), *stated("agency", one(nitf, "from-src"), "src-name"))
    distributors = (*stated("agency", one(nitf, "distributor")),)
    owners = (
        *stated("agency", one(nitf, "doc.copyright"), "holder"),
        *stated("agency", one(nitf, "rights.owner")),
        *stated("agency", one(nitf, "doc-id"), "regsrc"),
    )
    for field in (*sources, *distributors, *owners):
        if field in distributors or wire_of(field.value):
            yield field._replace(value=wire_of(field.value) or field.value)


def metas(nitf: _Element, field: str, names: tuple[str, ...]) -> Iterator[Field]:
    """Yield what `<meta name="anpa-keyword" content="…"/>` states, the first of the names first."""
    found = {attribute_of(meta, "name").casefold(): meta for meta in descendants(nitf, "meta")}
    for name in names:
        yield from stated(field, found.get(name), "content")


def one(nitf: _Element, name: str) -> _Element | None:
    """Find the first element of a name, at whatever depth."""
    return next(descendants(nitf, name), None)


def one_of(nitf: _Element, outer: str, inner: str) -> Iterator[_Element]:
    """Yield the elements of a name within the first of another name."""
    found = one(nitf, outer)
    return descendants(found, inner) if found is not None else iter(())


def without_repeats(fields: Iterable[Field], blocks: Sequence[Block]) -> Iterator[Field]:
    """Leave out a deck that says the headline, the slug or what the story starts with once more."""
    stated_all = [*fields]
    said = {field.value.casefold() for field in stated_all if field.name in ("headline", "slug")}
    start = fold_blanks(blocks[0].text).casefold() if blocks else ""
    for field in stated_all:
        deck = field.value.casefold()
        if field.name != "subheadline" or (deck not in said and not start.startswith(deck)):
            yield field
