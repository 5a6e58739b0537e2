"""Countries, their parts and the cities news is datelined from."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from feedparse.knowledge.tables import bare, fold, load


class City(NamedTuple):
    """A city whose name alone says where it lies: ``country`` is ISO 3166-1 alpha-2."""

    name: str
    country: str
    region: str | None = None


def is_code(name: str) -> bool:
    """Tell a code or abbreviation, which counts only in capitals or as printed: ``"UK"``, ``"Calif."``."""
    return name.endswith(".") or (name.isupper() and len(name) <= 4)


@cache
def countries() -> tuple[dict[str, str], dict[str, str]]:
    """Index the countries' alpha-2 codes by folded name, and by abbreviation as printed."""
    named: dict[str, str] = {}
    printed: dict[str, str] = {}
    for code, names in load("countries").items():
        for name in names:
            if is_code(name):
                printed[bare(name)] = printed[bare(name).upper()] = code
            else:
                named[fold(name)] = code
    return named, printed


@cache
def regions() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    """Index the regions, each with its country, by folded name, and by abbreviation as printed."""
    named: dict[str, tuple[str, str]] = {}
    printed: dict[str, tuple[str, str]] = {}
    for country, parts in load("regions").items():
        for region, others in parts.items():
            for name in (region, *others):
                if is_code(name):
                    printed.setdefault(bare(name), (region, country))
                    printed.setdefault(bare(name).upper(), (region, country))
                else:
                    named.setdefault(fold(name), (region, country))
    return named, printed


def country_of(text: str) -> str | None:
    """Find a country's ISO 3166-1 alpha-2 code: ``"Pakistan"`` -> ``"PK"``, ``"U.K."`` -> ``"GB"``."""
    named, printed = countries()
    text = text.strip(" ,;:()[]")
    return printed.get(bare(text)) or named.get(fold(text))


def country_coded(code: str) -> str | None:
    """Return the alpha-2 code for one of two or three letters: ``"DEU"`` -> ``"DE"``, ``"fr"`` -> ``"FR"``.

    Wires state the three letters of ISO 3166-1 alpha-3; in running text such words mean other things.
    """
    code = code.strip().upper()
    if len(code) == 2:
        return code if code in load("countries") else None
    found = load("country_codes").get(code)
    return str(found) if found else None


def country_name(code: str) -> str | None:
    """Return the usual English name of a country by its alpha-2 code: ``"VA"`` -> ``"Vatican City"``."""
    names = load("countries").get(code)
    return str(names[0]) if names else None


def region_of(text: str) -> tuple[str, str] | None:
    """Find a region's full name and country: ``"Calif."`` -> ``("California", "US")``."""
    named, printed = regions()
    text = text.strip(" ,;:()[]")
    return printed.get(bare(text)) or named.get(fold(text))


def city_named(text: str) -> City | None:
    """Find a big dateline city: ``"BOMBAY"`` -> ``City("Bombay", "IN", "Maharashtra")``.

    The name comes back in reading case. A printed region or country goes before what is found here:
    the table says what a bare name means in a dateline, and leaves out names that tell nothing (Salem).
    """
    found = load("cities").get(fold(text.strip(" ,;:()[]")))
    return City(*found) if found else None


def city_country(text: str) -> str | None:
    """Return the alpha-2 code of the country of a big dateline city: ``"Nagpur"`` -> ``"IN"``."""
    city = city_named(text)
    return city.country if city else None
