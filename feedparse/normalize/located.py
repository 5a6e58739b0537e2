"""What an envelope states beside a dateline: the place in its parts, and the year that is not printed."""

from __future__ import annotations

from collections.abc import Iterable

from feedparse.knowledge import country_coded, country_of
from feedparse.model import Dateline, Field, Place
from feedparse.normalize.people import reading_case
from feedparse.normalize.times import nearest_year, read_stated

LONGEST_WAY = 183
YEARLESS = "--"


def place_of(field: Field) -> Place:
    """Make a place of what an envelope states: the city, and in the parts region, country, coordinates."""
    latitude, longitude = (decimal(field.parts.get(name, "")) for name in ("latitude", "longitude"))
    country = field.parts.get("country", "")
    code = country_coded(country) or country_of(country)
    return Place(reading_case(field.value.strip()), field.parts.get("region"), code, latitude, longitude)


def completed(located: tuple[Place, ...], printed: tuple[Place, ...]) -> tuple[Place, ...]:
    """Fill what an envelope leaves out of a place with what its printed name says: the country of a city."""
    if len(located) != len(printed):
        return located
    return tuple(
        place._replace(region=place.region or name.region, country=place.country or name.country)
        for place, name in zip(located, printed, strict=True)
    )


def decimal(text: str) -> float | None:
    """Read a coordinate in degrees; None where there is none."""
    try:
        degrees = float(text)
    except ValueError:
        return None
    return degrees if abs(degrees) <= 180 else None


def with_year(date: str | None, stamps: Iterable[str]) -> str | None:
    """Give a day without a year that of the stated stamp it belongs to: `--01-02`, `20170104T2228Z` -> 2017.

    A day that is not within the half year before the stamp stays as it is.
    """
    if not date or not date.startswith(YEARLESS):
        return date
    for stamp in map(read_stated, stamps):
        if stamp is None or stamp.year is None or stamp.month is None or stamp.day is None:
            continue
        month, day = int(date[2:4]), int(date[5:7])
        year = nearest_year(month, day, (stamp.year, stamp.month, stamp.day))
        way = 366 * (stamp.year - year) + 31 * (stamp.month - month) + stamp.day - day
        return f"{year:04}-{month:02}-{day:02}" if way <= LONGEST_WAY else date
    return date


def same_place(one: Dateline, other: Dateline) -> bool:
    """Say whether two datelines name the same first city: `Chur GR` is Chur too."""
    city, same = (f"{dateline.places[0].city or ''} ".casefold() for dateline in (one, other))
    return city.startswith(same) or same.startswith(city)
