"""Where an item of JSON was filed: its dateline, the place it is located in, coordinates from its places."""

from __future__ import annotations

from collections.abc import Iterator

from feedparse.model import Field
from feedparse.readers._values import Item, words

LOCATED = ("located", "location", "locationcreated")
PLACES = ("places", "place")
FILED = frozenset({"dateline", "located", "location", "origin", "createdin"})
PARTS = {
    "region": ("countryareaname", "state", "region", "addressregion"),
    "country": ("countrycode", "countryname", "country", "addresscountry"),
}


def places(item: Item) -> Iterator[Field]:
    """Yield the dateline where one is stated as it is printed, and the place the story was filed from."""
    printed = item.text("dateline")
    inner = item.inner("dateline")
    printed = inner.text("text") if inner.values else printed
    if printed:
        yield Field("dateline", printed.value, printed.where)
    filed = next(filed_from(item, inner), None)
    if filed:
        yield filed._replace(parts={})
        parts = {**known(item, filed.value), **filed.parts}
        if parts:
            yield Field("place", filed.value.partition(",")[0].strip(), filed.where, parts)


def filed_from(item: Item, dateline: Item) -> Iterator[Field]:
    """Yield the place it was filed from: AP's `datelinelocation`, `located`, a place of that relation."""
    text = item.text(*LOCATED)
    if text:
        yield Field("located", text.value, text.where)
    for place, found in [*item.objects("datelinelocation", *LOCATED), *dateline.objects("located")]:
        if city := place.said("city", "name", "locality"):
            yield Field("located", city, found.where, parts_of(place))
    for place, found in item.objects(*PLACES):
        if place.said("rel", "rels").casefold() in FILED and place.said("name"):
            yield Field("located", place.said("name"), found.where, parts_of(place))


def known(item: Item, city: str) -> dict[str, str]:
    """Return what the item's places say of a city: its country, its coordinates."""
    for place, _ in item.objects("datelinelocation", *LOCATED, *PLACES):
        if first_name(place.said("city", "name")) == first_name(city):
            return parts_of(place)
    return {}


def first_name(text: str) -> str:
    """Return the first part of a place: ``Oban, Scotland`` -> ``oban``."""
    return text.partition(",")[0].strip().casefold()


def parts_of(place: Item) -> dict[str, str]:
    """Return region, country and coordinates of a place, as far as they are stated."""
    parts = {name: place.said(*keys) for name, keys in PARTS.items()}
    point = place.inner("geojson", "geometrygeojson", "geometry")
    spot = [words(part.value) for part in point.each("coordinates")][:2]
    if len(spot) == 2:
        parts["longitude"], parts["latitude"] = spot
    else:
        inner = place.inner("location", "geo")
        for name, short in (("latitude", "lat"), ("longitude", "lon")):
            parts[name] = place.said(name, short) or inner.said(name, short)
    return {name: text for name, text in parts.items() if text}
