"""Places of datelines: reading case, several at once, region and country."""

from __future__ import annotations

import pytest

from feedparse.normalize.places import is_capitals, known, read_places, reading_case


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("ST. LOUIS", "St. Louis"),
        ("N'DJAMENA", "N'Djamena"),
        ("THE HAGUE", "The Hague"),
        ("BREST-LITOVSK", "Brest-Litovsk"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("FONTENAY-LE-COMTE", "Fontenay-le-Comte"),
        ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"),
        ("MINNEAPOLIS-ST. PAUL", "Minneapolis-St. Paul"),
        ("SHARM EL-SHEIKH", "Sharm el-Sheikh"),
        ("PUERTO LA CRUZ", "Puerto La Cruz"),
        ("EL ALTO", "El Alto"),
        ("DAR ES SALAAM", "Dar es Salaam"),
        ("COEUR D'ALENE", "Coeur d'Alene"),
        ("L'AQUILA", "L'Aquila"),
        ("XI'AN", "Xi'an"),
        ("MARTHA'S VINEYARD", "Martha's Vineyard"),
        ("MCKEESPORT", "McKeesport"),
        ("ABOARD USS NOWHERE", "Aboard USS Nowhere"),
        ("ÅLESUND", "Ålesund"),
    ],
)
def test_capitals_are_brought_to_reading_case(printed: str, read: str) -> None:
    assert reading_case(printed) == read


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("WASHINGTON, D.C.", [("Washington", "District of Columbia", "US")]),
        ("SAN MATEO, Calif.", [("San Mateo", "California", "US")]),
        ("REGINA, Saskatchewan", [("Regina", "Saskatchewan", "CA")]),
        ("DURHAM, NC", [("Durham", "North Carolina", "US")]),
        ("LONDON, Ontario", [("London", "Ontario", "CA")]),
        ("LONDON", [("London", None, "GB")]),
        ("PARIS, Texas", [("Paris", "Texas", "US")]),
        ("TURIN, Italy", [("Turin", None, "IT")]),
        ("KIEL (Germany)", [("Kiel", None, "DE")]),
        ("New Delhi [India]", [("New Delhi", None, "IN")]),
        ("Gurugram (Haryana) [India]", [("Gurugram", "Haryana", "IN")]),
        ("Saihan, Inner Mongolia", [("Saihan", "Inner Mongolia", "CN")]),
        ("KHARTOUM/CAIRO", [("Khartoum", None, "SD"), ("Cairo", None, "EG")]),
        ("MEDAN, Indonesia/JAKARTA", [("Medan", None, "ID"), ("Jakarta", None, "ID")]),
        ("DENVER & HAIFA, Israel", [("Denver", None, "US"), ("Haifa", None, "IL")]),
        ("ATLANTA and WASHINGTON", [("Atlanta", None, "US"), ("Washington", None, "US")]),
        ("Berlin und Paris", [("Berlin", None, "DE"), ("Paris", None, "FR")]),
        ("BAGHDAD, CAIRO", [("Baghdad", None, "IQ"), ("Cairo", None, "EG")]),
        ("PORT OF SPAIN, Trinidad and Tobago", [("Port of Spain", None, "TT")]),
        ("TBILISI, Georgia", [("Tbilisi", None, "GE")]),
        ("ATLANTA, Georgia", [("Atlanta", "Georgia", "US")]),
        ("McALLEN, Texas", [("McAllen", "Texas", "US")]),
        ("NOSUCHTOWN", [("Nosuchtown", None, None)]),
        ("NOSUCHTOWN, Nosuchland", [("Nosuchtown", "Nosuchland", None)]),
    ],
)
def test_places_are_read(text: str, places: list[tuple[str, str | None, str | None]]) -> None:
    assert [place[:3] for place in read_places(text)] == places


@pytest.mark.parametrize(
    "text",
    ["", "the city", "The minister said", "42", "Route 42", "A B C D E F G H", "X" * 61, "Paris of", "/"],
)
def test_what_is_no_name_of_a_place_is_refused(text: str) -> None:
    assert read_places(text) == ()


@pytest.mark.parametrize(
    ("text", "yes"),
    [("OMAHA", True), ("McALLEN", True), ("al-ARISH", True), ("Omaha", False), ("Macon", False), ("", False)],
)
def test_capitals_are_told_from_reading_case(text: str, yes: bool) -> None:
    assert is_capitals(text) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("Turin, Italy", True),
        ("LONDON", True),
        ("NOSUCHTOWN", False),
        ("NOSUCHTOWN, Ohio", True),
        ("US", False),
    ],
)
def test_a_place_is_known_by_itself_or_by_what_stands_beside_it(text: str, yes: bool) -> None:
    assert known(text) is yes
