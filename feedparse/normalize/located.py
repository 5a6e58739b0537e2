"""Where a story was filed, as an envelope says it: places with region, country and coordinates."""

from __future__ import annotations

from feedparse.document import stated_fields
from feedparse.knowledge import country_of
from feedparse.model import Dateline, Document, Field, Place
from feedparse.normalize.datelines import stated as read_stated
from feedparse.normalize.people import reading_case


def located_in(document: Document) -> tuple[Dateline, str] | None:
    """Return the place a story was filed from as a dateline, and where the envelope says so."""
    for field in stated_fields(document, "located"):
        value = read_stated(field.value)
        if len(value.places) == 1 and field.parts:
            own, told = value.places[0], place_of(field)
            region, country = told.region or own.region, told.country or own.country
            value = value._replace(places=(told._replace(city=own.city, region=region, country=country),))
        if value.places:
            return value, field.where
    return None


def place_of(field: Field) -> Place:
    """Make a place of what an envelope states: the city, and in the parts region, country, coordinates."""
    latitude, longitude = (decimal(field.parts.get(name, "")) for name in ("latitude", "longitude"))
    country = field.parts.get("country", "")
    code = country.upper() if len(country) == 2 else country_of(country)
    return Place(reading_case(field.value.strip()), field.parts.get("region"), code, latitude, longitude)


def decimal(text: str) -> float | None:
    """Read a coordinate in degrees; None where there is none."""
    try:
        return float(text)
    except ValueError:
        return None


def same_place(one: Dateline, other: Dateline) -> bool:
    """Say whether two datelines name the same first city."""
    if not one.places or not other.places:
        return False
    return (one.places[0].city or "").casefold() == (other.places[0].city or "").casefold()
