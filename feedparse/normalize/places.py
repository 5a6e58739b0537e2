"""Reads the places of a dateline: ``MEDAN, Indonesia/THE HAGUE`` is Medan in Indonesia and The Hague.

A country is given when it is printed, when the region printed lies in one country only, or when the
city is known well enough to stand alone; never otherwise.
"""

from __future__ import annotations

from functools import cache

from feedparse.knowledge import city_country, city_named, country_of, load, region_of
from feedparse.model import Place
from feedparse.patterns import lazy

LONGEST = 60
MOST_WORDS = 6
MOST_PLACES = 6
BRACKETED = lazy(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
JOINERS = lazy(r"\s{0,3}/\s{0,3}")
AND = lazy(r",?\s(?:&|and|und|et|y|AND|UND|ET)\s")
WORD = lazy(r"[^\W\d_]+(?:['’`][^\W\d_]+)*|[\W\d_]+")
GOOD_WORD = lazy(r"['’‘`]?[^\W\d_]+(?:[.'’‘`-]{1,2}[^\W\d_]+)*[.'’]?|&|--?")
PARTICLE = lazy(r"(?:Mc|Mac|De|La|Le|Du|Van|Fitz|al-|el-|as-|ad-|d['’]|O['’])(?=[^\W\d_]{2})")


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return one of the word lists that keep places and other words apart."""
    return frozenset(load("not_places")[kind])


def read_places(text: str) -> tuple[Place, ...]:
    """Read what stands in the place of a place: `ST. LOUIS`, `New Delhi [India]`, `LVIV, Ukraine/PARIS`.

    Empty when that cannot be the name of a place: too long, in lower case, or with signs of a sentence.
    """
    names = split_places(" ".join(text.split()).strip(" ,;·•|"))
    if not names or len(names) > MOST_PLACES or not all(map(is_place_like, names)):
        return ()
    return tuple(map(read_place, names))


def split_places(text: str) -> list[str]:
    """Split several places: at `/`, and at `and` where both sides are places of their own."""
    names: list[str] = []
    for part in JOINERS.split(text):
        names.extend(split_at_and(part))
    return [name.strip(" ,") for name in names]


def split_at_and(text: str) -> list[str]:
    """Split `DENVER & HAIFA, Israel`, but not `PORT OF SPAIN, Trinidad and Tobago`."""
    match = AND.search(text)
    if not match:
        return split_at_comma(text)
    before, after = text[: match.start()], text[match.end() :]
    last = before.rpartition(",")[2].strip()
    whole = f"{last} and {after.partition(',')[0]}"
    if is_known_area(whole) or city_named(whole):
        return [text]
    capitals = is_capitals(city_part(before)), is_capitals(city_part(after))
    one_name = capitals == (True, False) or (
        capitals == (False, False) and not (known(before) or known(after))
    )
    return [text] if one_name else [*split_at_comma(before), *split_at_and(after)]


def split_at_comma(text: str) -> list[str]:
    """Split `BAGHDAD, CAIRO`: a comma and a city in capitals, where a region would stand in reading case."""
    city, comma, rest = text.partition(", ")
    name = city_part(rest)
    second = comma and is_capitals(name) and (not is_known_area(name) or is_other_state(name, city))
    if second and city_named(name) and known(city):
        return [city, *split_at_comma(rest)]
    return [text]


def is_other_state(name: str, city: str) -> bool:
    """Say whether a city is a country, too, but not that of the city before: `TOKYO, SINGAPORE`."""
    country, home = country_of(name), city_country(city)
    return bool(country and home and country != home)


def city_part(text: str) -> str:
    """Return what stands before the region: `LVIV` of `LVIV, Ukraine`."""
    return BRACKETED.sub("", text).partition(",")[0].strip()


def is_place_like(text: str) -> bool:
    """Say whether a text may be one place with its region: capitals where names have them, no figures."""
    if not text or len(text) > LONGEST:
        return False
    parts = [part.strip() for part in BRACKETED.sub(r",\1", text).split(",")]
    return len(parts) <= 4 and all(
        is_name(part, first=not index) for index, part in enumerate(parts) if part or not index
    )


def is_name(text: str, *, first: bool) -> bool:
    """Say whether a text is written like a name: every word but the small ones capitalised."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or not all(map(GOOD_WORD.fullmatch, words)):
        return False
    if first and words[0][:1].islower() and "-" not in words[0] and "'" not in words[0]:
        return False
    small = words_of("small_words")
    return all(not is_lower(word) or word in small for word in words) and not is_lower(words[-1])


def is_lower(word: str) -> bool:
    """Say whether a word is in lower case; `el-Sheikh` and `d'Aosta` are not."""
    return word.islower()


def is_capitals(text: str) -> bool:
    """Say whether a name is in capitals: `LOS ANGELES`, `McALLEN`; letters without case count as such."""
    words = text.split()
    return bool(words) and all(is_capital_word(word) for word in words) and any(map(str.isalpha, text))


def is_capital_word(word: str) -> bool:
    """Say whether a word is in capitals but for a particle: `McALLEN`, `DeKALB`, `al-ARISH`, `d'ALENE`."""
    if not any(map(str.islower, word)):
        return True
    particle = PARTICLE.match(word)
    return particle is not None and not any(map(str.islower, word[particle.end() :]))


def known(text: str) -> bool:
    """Say whether a place is in the tables, or stands beside a region or country that is."""
    bare = BRACKETED.sub(r", \1", text)
    city, *rest = [part.strip() for part in bare.split(",")]
    if any(map(is_known_area, rest)):
        return True
    return not rest and bool(city_named(city) or is_known_area(city)) and (len(city) > 3 or "." in city)


def is_known_area(text: str) -> bool:
    """Say whether a text names a country or a part of one: `Calif.`, `Kenya`."""
    return bool(country_of(text) or region_of(text))


def read_place(text: str) -> Place:
    """Read one place: `SAN MATEO, Calif.`, `KIEL (Germany)`, `Gurugram (Haryana) [India]`."""
    parts = [part.strip() for part in BRACKETED.sub(r",\1", text).split(",")]
    city, rest = parts[0].rstrip("."), [part for part in parts[1:] if part]
    name = reading_case(city) if is_capitals(city) else city
    region, country = read_area(city, rest)
    if not rest:
        country = city_country(city) or country_of(city)
    return Place(name, region, country)


def read_area(city: str, names: list[str]) -> tuple[str | None, str | None]:
    """Read what stands behind a city: region, country or both; what is both (`Georgia`) goes by the city."""
    region = country = None
    for name in names:
        part, whole = region_of(name), country_of(name)
        if part and whole:
            home = city_country(city)
            part, whole = (None, whole) if home == whole else (part, None)
            country = country or whole or home
            region = region or (part[0] if part else None)
        elif part:
            region, country = region or part[0], country or part[1]
        elif whole:
            country = whole
        elif not region:
            region = reading_case(name) if is_capitals(name) and len(name) > 3 else name
    return region, country


def reading_case(text: str) -> str:
    """Write capitals as in running text: `RIO DE JANEIRO` -> `Rio de Janeiro`, `ST. LOUIS` -> `St. Louis`."""
    city = city_named(text)
    if city and city.name.casefold() == text.casefold():
        return city.name
    pieces = WORD.findall(text)
    return "".join(lowered(piece, pieces[:index], pieces[index + 1 :]) for index, piece in enumerate(pieces))


def lowered(piece: str, before: list[str], after: list[str]) -> str:
    """Lower one word of a name in capitals: particles within become small, articles only beside a hyphen."""
    lower = piece.lower()
    abbreviated = before and before[-1] == "." and len(piece) == 1
    if piece in words_of("kept_capitals") or abbreviated:
        return piece
    within = before and after and not before[-1].startswith((".", ","))
    hyphened = "-" in (before[-1:] + after[:1])
    if within and (lower in words_of("small_words") or (hyphened and lower in words_of("articles"))):
        return lower
    return titled(piece)


def titled(word: str) -> str:
    """Write one word with a capital: `N'DJAMENA` -> `N'Djamena`, `XI'AN` -> `Xi'an`, `MCLEAN` -> `McLean`."""
    head, mark, tail = word.partition(next((sign for sign in "'’`" if sign in word), "\0"))
    if mark:
        small = "d" if head == "D" else head.capitalize()
        return small + mark + (titled(tail) if len(head) == 1 else tail.lower())
    if word[:2].upper() == "MC" and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word[:1].upper() + word[1:].lower()
