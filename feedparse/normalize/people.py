"""Personal names: telling one from a headline, its reading case, and lists of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from feedparse.knowledge import agency_named, city_country, country_of, load, publisher_named, region_of
from feedparse.patterns import lazy

APOSTROPHES = "'’‘`´"
INITIAL = lazy(r"(?:[^\W\d_]\.-?){1,4}|(?:Ch|Wm|Th|Md|Mohd|Jos|Geo)\.")
WORD = lazy(rf"[^\W\d_]+(?:[{APOSTROPHES}-][^\W\d_]+)*[{APOSTROPHES}]?")
ELISION = lazy(rf"(?:[DLO][{APOSTROPHES}]|Mc|Mac|Fitz)[A-Z]")
BEFORE_CAPITALS = lazy(r"^(?:Mc|Mac|Fitz|De|La|Le|Di|al-|el-)(?=[A-Z]{2})")
SMALL_BEHIND_O = lazy(rf"^[DO][{APOSTROPHES}][a-z]")
LOWER_PREFIX = lazy(rf"(?:[dlo][{APOSTROPHES}]|(?:al|el|ul|ar|as|ad|an|abu|bin)-)[^\W\d_]")
PLAIN_ENDING = lazy(
    r"(?:tions?|sions?|ments?|ness|ities|ity|ships?|ives?|ous|able|ible|less|wares?|ics|isms?|ology|ologies|ful|hood"
    r"|ances?|ences?|ical|graphs?|[^aeiou]ings?|cies|ated)$",
)
EAST_ASIAN = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
GLUED = lazy(r"([^\W\d_][a-zß-öø-ÿ]{2,})[A-ZÀ-ÖØ-Þ]")
COUNTRY_INITIALS = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "L.A.", "N.Y.", "U.S.A."})
OF = frozenset({"van", "von", "bin", "ibn", "bint", "binti", "ter", "vom", "zu"})


class Names(NamedTuple):
    """The tables of names and words, folded to lower case."""

    first: frozenset[str]
    never: frozenset[str]
    either: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    honours: frozenset[str]
    capital_particles: frozenset[str]
    mac: frozenset[str]


@cache
def names() -> Names:
    """Read the tables of names once."""
    roles, words = load("roles"), load("plain_words")
    return Names(
        frozenset(load("first_names")),
        frozenset(words["never_in_a_name"]),
        frozenset(words["also_a_surname"]),
        frozenset(roles["particles"]),
        frozenset(roles["suffixes"]),
        frozenset(roles["honours"]),
        frozenset(roles["kept_capital"]),
        frozenset(roles["mac_names"]),
    )


def is_name(text: str) -> bool:
    """Tell whether a short text on its own reads as one person's name: ``Marta de la Roe``, ``J. Doe III``.

    False for desks, agencies, places, section names and headlines in title case; a single word never is one.
    """
    words = name_words(text)
    if not 2 <= len(words) <= 6 or is_known_otherwise(text) or EAST_ASIAN.search(text):
        return False
    if any(is_plain(word) for word in words):
        return False
    if is_marked(words):
        return True
    if any(len(word) < 2 for word in words) or is_place_first(words) or not is_one_case(words):
        return False
    return len(words) <= 4 and not any(reads_as_word(word) for word in words)


def is_place_first(words: Sequence[str]) -> bool:
    """Tell the teams and papers of a place: ``Springfield Tigers``, ``San Marino Courant``."""
    starts = [start for start in (words[0], " ".join(words[:2])) if len(start) > 3]
    return any(bool(city_country(start) or region_of(start) or country_of(start)) for start in starts)


def is_one_case(words: Sequence[str]) -> bool:
    """Tell apart names from lines with acronyms: ``NISSAN Micra``, ``XL Bags``; ``JR Roe`` is a name."""
    capital = [word.isupper() for word in words]
    for word in words[len(words[0]) == 2 :]:
        if word.isascii() and word.isalpha() and len(word) > 1 and not set(word.lower()) & set("aeiouy"):
            return False
    return all(capital) or not (capital[0] and len(words[0]) > 2)


def is_evident(text: str) -> bool:
    """Tell whether a text is a name beyond doubt: it starts with a common given name or holds an initial."""
    return is_name(text) and is_marked(name_words(text))


def may_be_name(text: str) -> bool:
    """Tell whether a text can be a name where one is expected, as after ``By``: ``Storm Roe``."""
    words = name_words(text)
    if not 2 <= len(words) <= 6 or is_known_otherwise(text):
        return False
    if len(words) == 2 and is_first_name(words[0]) and len(words[1]) > 3:
        return True
    if len(words) == 3 and is_first_name(words[0]) and not is_plain(words[2]):
        return True
    return not any(is_plain(word) or is_letters(word) for word in words)


def is_letters(word: str) -> bool:
    """Tell the letters a station is called by: ``MDR``, ``WBZ``; initials are two at most."""
    return len(word) > 2 and word.isascii() and word.isupper() and not set(word) & set("AEIOUY'.-")


def name_words(text: str) -> tuple[str, ...]:
    """Split a text into the words of a name, without honours and suffixes; empty if it cannot be one."""
    words = text.split()
    if not words or len(words) > 8:
        return ()
    while words and words[-1].strip(".,").casefold() in names().suffixes and len(words) > 2:
        words[-2:] = [words[-2].rstrip(",")]
    if len(words) > 2 and words[0].rstrip(".").casefold() in names().honours:
        words = words[1:]
    whole = all(is_name_word(word) for word in words) and is_capital(words[0]) and is_capital(words[-1])
    return tuple(words) if whole and words[-1].casefold() not in names().suffixes else ()


def is_name_word(word: str) -> bool:
    """Tell a word that can stand in a name: ``Roe``, ``J.``, ``van``, ``O'Roe``, ``Min-jae``, ``محمد``."""
    if INITIAL.fullmatch(word):
        return True
    if word.casefold().rstrip(".") in names().particles:
        return True
    return bool(WORD.fullmatch(word)) and is_capital(word) and not is_glued(word)


def is_glued(word: str) -> bool:
    """Tell two words run together: ``RoeUpdated``; ``McDoe``, ``LaRoe`` and ``MaryAnn`` are one."""
    match = GLUED.match(word)
    if not match or match[1] in ("Mac", "Fitz") or match[1].casefold() in names().particles:
        return False
    return fold(match[1]) not in names().first or fold(word[len(match[1]) :]) not in names().first


def is_capital(word: str) -> bool:
    """Tell a word that starts like a name: a capital, ``d'A``, ``al-S``, a letter without case."""
    return not word[:1].islower() or bool(LOWER_PREFIX.match(word))


def is_known_otherwise(text: str) -> bool:
    """Tell the names of places, agencies and papers."""
    bare = text.strip(" .,")
    if len(bare.split()) > 3:
        return bool(agency_named(bare) or publisher_named(bare))
    place = city_country(bare) or country_of(bare) or region_of(bare)
    return bool(place or agency_named(bare) or publisher_named(bare))


def is_plain(word: str) -> bool:
    """Tell a word that is in no name: ``Section``, ``Latest``, ``Stories``."""
    never, bare = names().never, fold(word)
    if INITIAL.fullmatch(word) or len(word) == 1:
        return word in COUNTRY_INITIALS
    if bare in never:
        return bare not in names().particles and not is_first_name(bare)
    return bare.endswith(("'s", "s'"))


def reads_as_word(word: str) -> bool:
    """Tell a word that stands in a name only beside a given name: ``Green``, ``Walker``, ``Marketing``."""
    bare = fold(word)
    return bare in names().either or bool(len(bare) > 5 and PLAIN_ENDING.search(bare))


def is_marked(words: Sequence[str]) -> bool:
    """Tell words with the mark of a name: a given name first, an initial, a particle, ``O'``, ``Mc``."""
    if is_first_name(words[0]) or (INITIAL.fullmatch(words[0]) and is_first_name(words[1])):
        return True
    if len(words[-1]) == 1:
        return False
    initial = any(INITIAL.fullmatch(word) for word in words[:-1])
    if initial or any(word.casefold() in OF for word in words[1:-1]):
        return not reads_as_word(words[0])
    return bool(ELISION.match(words[-1])) and not reads_as_word(words[0])


def is_first_name(word: str) -> bool:
    """Tell a common given name, accents and case aside: ``José``, ``ANNA-MARIA``."""
    first = names().first
    bare = fold(word)
    return bare in first or ("-" in bare and bare.partition("-")[0] in first)


def fold(word: str) -> str:
    """Bring a word to the form of the tables: lower case, no accents, straight apostrophes."""
    if not word.isascii():
        import unicodedata

        marked = unicodedata.normalize("NFKD", word.replace("’", "'"))
        word = "".join(sign for sign in marked if not unicodedata.combining(sign))
    return word.strip(".,`´").casefold()


def reading_case(name: str) -> str:
    """Bring a name to the case it is read in: ``JAN VAN DER BERG`` -> ``Jan van der Berg``.

    A name printed in mixed case stays as it is, but for ``O'connor`` -> ``O'Connor`` and ``Jean DUPONT``.
    """
    words = name.split()
    if name.istitle():
        return " ".join(words)
    shouted = is_shouted(words)
    last = len(words) - 1
    return " ".join(cased(word, index == 0, index == last, shouted) for index, word in enumerate(words))


def is_shouted(words: Sequence[str]) -> bool:
    """Tell a name in one case only: ``PAUL McCARTHY``, ``JANE de la CRUZ``, ``jane doe``."""
    particles = names().particles
    letters = [BEFORE_CAPITALS.sub("", word) for word in words]
    plain = [word for word in letters if word.casefold() not in particles or not word.islower()]
    long = [word for word in plain if sum(sign.isalpha() for sign in word) > 1]
    return bool(long) and (all(word.isupper() for word in long) or all(word.islower() for word in letters))


def cased(word: str, first: bool, last: bool, shouted: bool) -> str:
    """Bring one word of a name to reading case."""
    letters = [sign for sign in word if sign.isalpha()]
    if not letters or INITIAL.fullmatch(word):
        return word.upper() if shouted and word.isascii() else word
    if not shouted and not (word.isupper() and len(letters) > 2):
        return repair(word)
    bare = word.strip(".,").casefold()
    if bare in names().suffixes and not first:
        return word.capitalize() if bare in ("jr", "sr") else word.upper()
    if len(letters) == 1 or (first and not last and len(word) == 2 and is_acronym(word)):
        return word.upper()
    if bare in names().particles and bare not in names().capital_particles and not first and not last:
        return word.lower()
    return "-".join(capitalized(part, first or index > 0) for index, part in enumerate(word.split("-")))


def is_acronym(word: str) -> bool:
    """Tell two initials printed without stops: ``TJ``, ``AJ``; ``ED`` and ``WU`` are words."""
    return word.isascii() and (word[1] in "Jj" or not set(word.upper()) & set("AEIOUY"))


def repair(word: str) -> str:
    """Give the letter after ``O'`` back its capital: ``O'connor`` -> ``O'Connor``."""
    return SMALL_BEHIND_O.sub(lambda match: match[0].upper(), word)


def capitalized(part: str, capital: bool) -> str:
    """Write one part of a double name with its capitals: ``MCDONALD`` -> ``McDonald``, ``O'NEILL``."""
    low = part.lower()
    if not capital and low in ("al", "el", "ul", "bin"):
        return low
    match = re.match(rf"(mc|mac|[dlon][{APOSTROPHES}])(.+)", low)
    if match and (match[1] != "mac" or match[2] in names().mac or part.startswith("Mac")):
        return match[1].capitalize() + match[2].capitalize()
    return low.capitalize()
