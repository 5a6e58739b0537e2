"""JSON for the readers that hold it: told by its first keys, loaded with patience, cut into items.

A file that the strict parser takes is read by it. Any other is mended, and a warning says what was wrong.
JSON Lines are read line by line, so that a bad line costs one story.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from feedparse.errors import FeedparseError, Refused, WrongFormat, internal
from feedparse.model import Document, Source, Warn
from feedparse.patterns import lazy

TOKEN = lazy(r'"(?P<text>(?:[^"\\]|\\.)*)"?|[{}\[\]:,]', re.S)
DEEPEST_KEY = 6
DEEPEST_WRAPPER = 4
# What collections of items are called: BBC's `item`, Superdesk's `_items`, AP's `data`, JSON-LD's `@graph`.
WRAPPERS = (
    "item", "items", "_items", "data", "results", "docs", "documents", "articles", "stories", "news",
    "newsItems", "content", "response", "hits", "@graph",
)  # fmt: skip
CHECK = "check what wrote it"

Tell = Callable[[Mapping[str, str]], bool]
Make = Callable[[Mapping[str, Any], str, Source], Document]


class Loaded(NamedTuple):
    """A value of JSON, where it stands in the file, and what had to be mended to read it."""

    value: Any
    where: str
    warnings: tuple[Warn, ...] = ()


def outline(head: str) -> dict[str, str]:
    """Return the keys at the beginning of a JSON text, with their values where these are strings.

    Arrays have no part in an address: ``[{"data": {"uri": "x"}}]`` -> ``data``, ``data/uri``.
    """
    found: dict[str, str] = {}
    if head.lstrip()[:1] not in ("{", "["):
        return found
    opened: list[tuple[str, str]] = []
    key = text = ""
    for token in TOKEN.finditer(head):
        sign = token[0][0]
        if sign == '"' and key:
            found[address(opened, key)] = token["text"]
        elif sign == '"':
            text = token["text"]
        elif sign == ":" and len(opened) <= DEEPEST_KEY and opened:
            key = text
            found.setdefault(address(opened, key), "")
        elif sign in "{[":
            opened.append((sign, key))
            key = ""
        elif sign in "}]":
            opened = opened[:-1]
        if sign in ",}]":
            key = ""
    return found


def address(opened: list[tuple[str, str]], key: str) -> str:
    """Return the address of a key in what is open around it."""
    return "/".join([name for _, name in opened if name] + [key])


def level(keys: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the keys of the outermost objects: of the text itself, and of each wrapper around items."""
    around = ["", *(f"{name}/" for name in WRAPPERS)]
    return [
        {key[len(lead) :]: text for key, text in keys.items() if key.startswith(lead)}
        for lead in around
        if not lead or lead[:-1] in keys
    ]


def load(text: str) -> Iterator[Loaded | FeedparseError]:
    """Yield the values of a JSON text: one, or one a line of JSON Lines.

    Raises WrongFormat where nothing can be read, Refused where brackets nest beyond every measure.
    """
    if is_lines(text):
        for number, line in enumerate(line for line in text.split("\n") if line.strip()):
            yield read_line(line, number)
        return
    values, warnings = read(text)
    for number, value in enumerate(values):
        yield Loaded(value, f"/{number}" if len(values) > 1 else "", warnings)


def is_lines(text: str) -> bool:
    """Say whether the first two lines of a text are an object each."""
    lines = text.lstrip().split("\n", 2)[:2]
    return len(lines) == 2 and all(line.startswith("{") and line.rstrip()[-1] == "}" for line in lines)


def read_line(line: str, number: int) -> Loaded | FeedparseError:
    """Read one line of JSON Lines; what cannot be read is an error in its place."""
    try:
        values, warnings = read(line)
    except FeedparseError as error:
        return FeedparseError(f"in line {number + 1}, {error.problem}", error.remedy)
    return Loaded(values[0], f"/{number}", warnings)


def read(text: str) -> tuple[list[Any], tuple[Warn, ...]]:
    """Read a JSON text strictly; if that fails, mend it and say what was wrong. Numbers stay as written."""
    import json

    try:
        return [json.loads(text, parse_int=str, parse_float=str, parse_constant=str)], ()
    except RecursionError:
        raise Refused("its brackets are nested too deep", CHECK) from None
    except ValueError as error:
        from feedparse.readers._mending import mend

        values, faults = mend(text)
        values = [value for value in values if isinstance(value, (dict, list)) and value]
        if not values:
            raise WrongFormat(f"it is no JSON: {error}", CHECK) from None
        message = f"the JSON is damaged: {', '.join(faults)}" if faults else "the JSON is damaged"
        return values, (Warn("damaged-json", "source", f"{message}; what could be read is given"),)


def stories(text: str, source: Source, tell: Tell, make: Make) -> Iterator[Document | FeedparseError]:
    """Yield a document for each item of a JSON text; an item that cannot be read costs only itself.

    ``tell`` knows an item by its keys, ``make`` turns one into a document.
    """
    empty = True
    for loaded in load(text):
        if isinstance(loaded, FeedparseError):
            empty = False
            yield loaded
            continue
        found = None
        for found in items(loaded, tell):
            empty = False
            yield found if isinstance(found, FeedparseError) else made(found, source, make)
        if not found and loaded.where:
            yield FeedparseError(f"{loaded.where} is no item", CHECK)
    if empty:
        raise FeedparseError("it holds no story", CHECK)


def made(found: Loaded, source: Source, make: Make) -> Document | FeedparseError:
    """Turn an item into a document with the warnings of its text; a bug costs this item only."""
    try:
        document = make(found.value, found.where, source)
    except FeedparseError as error:
        return error
    except Exception as error:
        return internal(error)
    if not document.text and not any(field.name == "headline" for field in document.fields):
        return FeedparseError(f"{found.where or 'it'} holds neither headline nor text", CHECK)
    return document._replace(warnings=(*found.warnings, *document.warnings))


def items(loaded: Loaded, tell: Tell, depth: int = 0) -> Iterator[Loaded | FeedparseError]:
    """Yield the items in a value: the value itself, or what lists and wrappers in it hold."""
    value, where, warnings = loaded
    if isinstance(value, dict) and tell({key: text_of(part) for key, part in value.items()}):
        yield loaded
    elif isinstance(value, list) and depth <= DEEPEST_WRAPPER:
        for number, part in enumerate(value):
            one = Loaded(part, f"{where}/{number}", warnings)
            yield from [*items(one, tell, depth + 1)] or [FeedparseError(f"{one.where} is no item", CHECK)]
    elif isinstance(value, dict) and depth <= DEEPEST_WRAPPER:
        inside = (name for name in WRAPPERS if isinstance(value.get(name), (dict, list)))
        for name in inside:
            yield from items(Loaded(value[name], pointer(where, name), warnings), tell, depth + 1)


def text_of(value: Any) -> str:
    """Return a value where it is a string, else nothing."""
    return value if isinstance(value, str) else ""


def pointer(where: str, key: str) -> str:
    """Return the JSON pointer of a key: ``/data`` and ``a/b`` -> ``/data/a~1b``."""
    return f"{where}/{key.replace('~', '~0').replace('/', '~1')}"
