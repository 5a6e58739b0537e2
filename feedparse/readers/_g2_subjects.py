"""Topics, coded subjects, category and instruments of a NewsML-G2 item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from feedparse.markup.trees import address, descendants
from feedparse.model import Field
from feedparse.patterns import lazy
from feedparse.readers._g2_values import called, child, children, code_of, name_of, role_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# Subjects of these types are what a story is about; the others are its people, places, numbers, packages.
TOPICAL = frozenset({"", "abstract", "category", "theme", "subject", "dpasubject"})
# What some senders put among the subjects: the number of the circuit, the length, the package.
NO_SUBJECTS = frozenset({"runnumber", "length", "textpackageid"})
# `a1312cat:f`, `apcategorycode:f`, `dpacat:pl`: the wire's own category, sent as a code.
CATEGORIES = frozenset({"a1312cat", "apcategorycode", "anpacategory", "anpacat", "dpacat", "category"})
# `sttdepartment:3`: the category is the name of the desk, its code a mere number.
DEPARTMENT = lazy(r".*(?:department|ressort|desk)$")
TICKERS = frozenset({"ticker", "isin", "ric", "instrument"})


def stated_subjects(item: _Element, language: str) -> Iterator[Field]:
    """Yield keywords, subjects with their names, category, genre and instruments, in the order stated."""
    meta = child(item, "contentMeta")
    for element in children(meta, "keyword", "subject", "genre"):
        if element.tag == "keyword" or element.tag.endswith("}keyword"):
            yield from keyword(element, item)
        elif element.tag == "genre" or element.tag.endswith("}genre"):
            yield from coded(element, item, language, "genre")
        else:
            yield from subject(element, item, language)
    yield from instruments(item)


def keyword(element: _Element, item: _Element) -> Iterator[Field]:
    """Read ``<keyword>``: a topic, or with the role of a ticker the instrument ``TSX:T``."""
    text = called(element)
    if text and role_of(element) in TICKERS:
        market, _, symbol = text.rpartition(":")
        yield Field("subject", symbol, address(element), {"scheme": market, "via": "ticker"})
    elif text:
        yield Field("topic", text.lstrip("#"), address(element))


def subject(element: _Element, item: _Element, language: str) -> Iterator[Field]:
    """Read ``<subject>``: its code, the same in other vocabularies, the topic or the category it is."""
    if role_of(element, "type") in NO_SUBJECTS:
        return
    code, name = code_of(element), name_of(element, language)
    scheme = code.scheme.casefold()
    yield from coded(element, item, language, role_of(element, "why") or "subject")
    if scheme in CATEGORIES:
        yield Field("category", code.value, address(element, "qcode"))
    elif DEPARTMENT.match(scheme) and name:
        yield Field("category", name, address(element))
    elif role_of(element, "type") in TOPICAL and role_of(element, "why") != "ancestor":
        topic = name or ("" if code.value else called(element, language))
        yield from [Field("topic", topic, address(element))] if topic else []
    for same in children(element, "sameAs"):
        yield from coded(same, item, language, "sameAs")


def coded(element: _Element, item: _Element, language: str, via: str) -> Iterator[Field]:
    """Read a concept's code, scheme and name."""
    code, name = code_of(element), name_of(element, language)
    if code.value and code.scheme:
        parts = {"scheme": code.scheme, "via": via} | ({"name": name} if name else {})
        yield Field("subject", code.value, address(element, "qcode"), parts)


def instruments(item: _Element) -> Iterator[Field]:
    """Read the shares and bonds that an ``assert`` names: ``ISIN:CA8797…``, ``T`` traded on ``TSX``."""
    for related in descendants(item, "related"):
        if not role_of(related, "rel").endswith("instrument"):
            continue
        code, market = code_of(related), code_of(child(related, "related"))
        symbol = code.value or (related.get("literal") or "").strip()
        scheme = code.scheme or market.value
        if symbol:
            yield Field("subject", symbol, address(related), {"scheme": scheme, "via": "instrument"})
