"""People in a sign-off and the places they worked from: ``Ann Roe in Bergen, Bo Doe and Cy Poe in Oslo``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedparse.knowledge import country_of, region_of
from feedparse.normalize.affiliations import is_organisation, is_place, kind_of
from feedparse.normalize.people import is_plain, may_be_name, name_words, reading_case, reads_as_word
from feedparse.patterns import lazy

CONTACTS = lazy(
    r"""<[^<>\n]{0,80}>? | \(\s?[A-Z\d]{1,8}\.[A-Z]{1,2}\s?\) | \S+@\S+ | \S+\(at\)\S+ | https?:\S+ | @\w+
    | \+?\d[\d ()./-]{5,30}\d
    | \b(?:e-?mail|tel|phone|newsroom|twitter|reuters\ messaging)\b[^;\n)]{0,60}?[:.] """,
    re.X | re.I,
)
# Without one of these, or a number, there is no contact.
CONTACT_SIGNS = ("<", "(", "@", "http", "mail", "tel", "phone", "newsroom", "twitter", "messaging")
IN_BRACKETS = lazy(r"\s*[(\[]\s*(?:in\s+)?([^\W\d_a-z][^()\[\]\d@]{1,40})[)\]]")
AND = "and|with|und|et|och|og|ja|y"
PIECES = lazy(rf" ?(?:[,;/&|]| (?:{AND}) )(?: ?(?:&|{AND}) )? ?")
FROM = lazy(r"(?:(?P<name>\S.*?) )?(?:in|from|at|aus) (?P<place>.+)")
SUFFIX = lazy(r"(?:jr|sr|ii|iii|iv)\.?", re.I)
OF_A_PAPER = lazy(r"(?:[A-Z][\w.&]* ){0,3}[A-Z][\w.&]*['’]s? (?=[A-Z])")
WRITER = lazy(
    r"^(?:The )?(?:[A-Z][\w.&'’-]* ){0,5}?(?:[\w-]+ ){0,3}?"
    r"(?i:writers?|reporters?|journalists?|correspondents?|editors?|staffers?|photographers?|columnists?"
    r"|researchers?) (?=[A-Z])"
)


def without_contacts(text: str) -> str:
    """Take addresses, numbers and company codes out of a sign-off."""
    text = text.replace("\ufffd", " ")
    folded = text.casefold()
    if any(sign in folded for sign in CONTACT_SIGNS) or any(map(str.isdecimal, text)):
        text = CONTACTS.sub(" ", text)
    return text


def credited(text: str) -> tuple[tuple[str, str | None], ...]:
    """Return the people named in a list, in reading case, each with a place or None.

    A place counts for all names since the place before it: ``Ann Roe and Bo Doe in Oslo`` were both there.
    """
    done: list[tuple[str, str | None]] = []
    waiting: list[str] = []
    for name, place in readings(text):
        if name:
            waiting.append(name)
        if place.startswith(", "):
            last = done[-1][1] if done and not waiting else None
            done = [(name, f"{where}{place}" if last and where == last else where) for name, where in done]
        elif place:
            done.extend((person, place) for person in waiting)
            waiting = []
    return tuple(dict.fromkeys([*done, *((name, None) for name in waiting)]))


def readings(text: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the place of each piece of a list; either may be empty."""
    for piece in split_pieces(text):
        match = FROM.fullmatch(piece)
        if match:
            name = person(match["name"] or "")
            yield name, place_of(match["place"]) if name or not match["name"] else ""
        elif name := person(piece):
            yield name, ""
        elif region_of(piece) or country_of(piece):
            yield "", f", {piece}"


def split_pieces(text: str) -> list[str]:
    """Split a list of people at commas and "and"; ``Jr.`` stays with its name."""
    text = IN_BRACKETS.sub(r" in \1", without_contacts(text))
    text = " ".join(re.sub(r"[()\[\]\"“”*#]", " ", text).split())
    text = re.sub(r"^(?:and|with|by|,|;|:|\s)+|(?:\s|;|,|:|—|–|--?)+$", "", text)
    pieces: list[str] = []
    for piece in PIECES.split(text):
        piece = piece.strip(" ,;:–—-")
        if pieces and SUFFIX.fullmatch(piece):
            pieces[-1] += f", {piece}"
        elif piece:
            pieces.append(WRITER.sub("", OF_A_PAPER.sub("", piece)))
    return pieces


def person(piece: str) -> str:
    """Return a name in reading case, empty for a newsroom, a place or prose: ``ANN ROE`` -> ``Ann Roe``."""
    bare = piece.rstrip(". ") if not re.search(r"(?:\b[A-Z]|Jr|Sr)\.$", piece) else piece
    words = name_words(bare) or ((bare,) if re.fullmatch(r"[^\W\d_a-z][^\W\d_]{2,}", bare) else ())
    ordinary = not words or is_plain(bare) or reads_as_word(bare)
    if ordinary if len(words) < 2 else not may_be_name(bare):
        return ""
    if kind_of(bare) or is_place(bare) or (len(words) > 2 and is_organisation(bare)):
        return ""
    return reading_case(bare)


def place_of(text: str) -> str:
    """Return a place as printed, its full stop off: ``Washington.`` -> ``Washington``, ``Ames, Iowa``."""
    text = re.sub(r"^the (?=[a-z])", "", text.strip(" ,;:"))
    if not text[:1].isupper() or len(text.split()) > 5:
        return ""
    if not (re.search(r"\b[A-Z]\.[A-Z]\.$", text) or is_short_region(text.split()[-1])):
        text = text.rstrip(".")
    return reading_case(text) if text.isupper() and len(text) > 4 and "." not in text else text


def is_short_region(word: str) -> bool:
    """Tell the abbreviation of a region: ``Calif.``; ``Iowa.`` is a name and a full stop."""
    region = region_of(word)
    return region is not None and region[0].casefold() != word.rstrip(".").casefold()


def no_names(text: str) -> bool:
    """Tell whether a group is no list of people but prose: a piece of it is neither name, place nor desk."""
    pieces = split_pieces(text)
    strange = 0
    for piece in pieces:
        match = FROM.fullmatch(piece)
        head = match["name"] or "" if match else piece
        known = not head or person(head) or kind_of(head) or is_organisation(head) or is_place(head)
        strange += not known and len(piece.split()) > 1
    return not pieces or strange > 1 or (strange > 0 and len(pieces) == strange) or len(text) > 600
