"""Countries, regions and cities are found by every name that stands in datelines, and by no ordinary word."""

from __future__ import annotations

from collections import Counter

import pytest

from feedparse.knowledge import city_country, city_named, country_of, fold, load, region_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pakistan", "PK"),
        ("U.K.", "GB"),
        ("UK", "GB"),
        ("U.S.", "US"),
        ("UNITED STATES", "US"),
        ("Türkiye", "TR"),
        ("Burma", "MM"),
        ("UAE", "AE"),
        ("Congo", None),
        ("us", None),
        ("Ruritania", None),
        ("Côte d'Ivoire", "CI"),
        ("Soviet Union", "RU"),
        ("The Netherlands", "NL"),
        ("Kosovo", "XK"),
        ("Ivory Coast", "CI"),
    ],
)
def test_country_of(text: str, code: str | None) -> None:
    assert country_of(text) == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calif.", ("California", "US")),
        ("CALIF.", ("California", "US")),
        ("N.H.", ("New Hampshire", "US")),
        ("W.Va.", ("West Virginia", "US")),
        ("Ontario", ("Ontario", "CA")),
        ("BC", ("British Columbia", "CA")),
        ("Tamil Nadu", ("Tamil Nadu", "IN")),
        ("Orissa", ("Odisha", "IN")),
        ("Gaza Strip", ("Gaza Strip", "PS")),
        ("WEST BANK", ("West Bank", "PS")),
        ("Bavaria", ("Bavaria", "DE")),
        ("Northern Ireland", ("Northern Ireland", "GB")),
        ("ore", None),
        ("in", None),
        ("Ruritania", None),
    ],
)
def test_region_of(text: str, expected: tuple[str, str] | None) -> None:
    assert region_of(text) == expected


def test_tables_of_places_are_whole_and_sorted() -> None:
    countries, cities = load("countries"), load("cities")
    assert (len(countries) >= 249, len(cities) >= 1000) == (True, True)
    assert list(countries) == sorted(countries)
    assert list(cities) == sorted(cities)
    for key, (name, country, *region) in cities.items():
        assert key == fold(name)
        assert country in countries, name
        assert not region or region[0] in load("regions")[country] or region_of(region[0]) is None, name
    assert set(load("regions")) <= set(countries)


def test_no_country_name_stands_for_two() -> None:
    count = Counter(name for names in load("countries").values() for name in {fold(name) for name in names})
    assert [name for name, times in count.items() if times > 1] == []


STAND_ALONE = """
US: Atlanta, Baltimore, Boston, Chicago, Cincinnati, Cleveland
US: Dallas, Denver, Detroit, Honolulu, Houston, Indianapolis
US: Las Vegas, Los Angeles, Miami, Milwaukee, Minneapolis
US: New Orleans, New York, Oklahoma City, Philadelphia, Phoenix
US: Pittsburgh, St. Louis, Salt Lake City, San Antonio, San Diego, San Francisco, Seattle, Washington
NL: Amsterdam / IQ: Baghdad / TH: Bangkok / CN: Beijing, Peking, Shanghai, Boao / LB: Beirut
DE: Berlin, Munich / BE: Brussels / EG: Cairo / DJ: Djibouti / IE: Dublin / GI: Gibraltar
CH: Geneva, Zurich, Basle / GT: Guatemala City / CU: Havana / FI: Helsinki / HK: Hong Kong / PK: Islamabad
TR: Istanbul / IL: Jerusalem / ZA: Johannesburg / KW: Kuwait City / GB: London / LU: Luxembourg / MO: Macau
ES: Madrid / MX: Mexico City / IT: Milan, Rome / MC: Monaco / CA: Montreal, Quebec City, Toronto
RU: Moscow / IN: New Delhi, Bombay, Mumbai / PA: Panama City / FR: Paris / CZ: Prague
BR: Rio de Janeiro, Sao Paulo, São Paulo / SM: San Marino / SG: Singapore / SE: Stockholm / AU: Sydney
JP: Tokyo / VA: Vatican City / AT: Vienna
"""


@pytest.mark.parametrize("row", STAND_ALONE.strip().replace("\n", " / ").split(" / "))
def test_cities_that_stand_alone_in_datelines(row: str) -> None:
    country, _, cities = row.partition(": ")
    for city in cities.split(", "):
        assert city_country(city) == city_country(city.upper()) == country, city


def test_a_city_comes_back_in_reading_case() -> None:
    assert city_named("BOMBAY") == ("Bombay", "IN", "Maharashtra")
    assert city_named("Salem") is None
