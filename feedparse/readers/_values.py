"""What is in an item of JSON: values by their keys however these are spelled, as clean text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from feedparse.errors import Refused
from feedparse.markup.mending import unescaped
from feedparse.model import Field
from feedparse.patterns import lazy
from feedparse.readers._json import pointer

LONGEST = 2_000_000
# Escapes that were escaped once too often and stand in the text as they are: `Oban\\u00a0` and `\\n`.
LITERAL = lazy(r"(?:\\u[0-9a-fA-F]{4})+|\\(?:r\\n|[nrt])")
ESCAPED = {"\\n": "\n", "\\r": "\n", "\\t": "\t", "\\r\\n": "\n"}
LINE_ENDS = lazy("\r\n?|\x85|\u2028|\u2029")
CONTROL = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")
SURROGATES = lazy("[\ud800-\udfff]+")
# What holds the text of an object: `{"role": "main", "value": "Ferries stop"}`, `{"name": "AP"}`.
INNER = ("value", "name", "text", "title", "by", "byline", "@value", "literal")
TAG = lazy(
    r"</?(?:p|br|div|span|h[1-6]|strong|em|b|i|u|a|ul|ol|li|table|tr|td|blockquote|figure|section|article"
    r"|sup|sub|pre|hl2|block|body|html)\b[^<>]*>",
    re.I,
)
ENTITY = lazy(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")


class Found(NamedTuple):
    """A value and its JSON pointer."""

    value: Any
    where: str


class Item(NamedTuple):
    """An object of JSON by its folded keys: `edNote`, `ed_note` and `ednote` are one."""

    values: Mapping[str, Found]

    def text(self, *names: str) -> Found | None:
        """Return the first of these keys that holds a text."""
        for name in names:
            found = self.values.get(name)
            if found and (text := words(found.value)):
                return Found(text, found.where)
        return None

    def said(self, *names: str) -> str:
        """Return the text of the first of these keys that holds one, else nothing."""
        found = self.text(*names)
        return found.value if found else ""

    def each(self, *names: str) -> Iterator[Found]:
        """Yield the members of the lists that these keys hold; what is no list is its only member."""
        for name in names:
            value, where = self.values.get(name, (None, ""))
            if isinstance(value, list):
                yield from (Found(part, f"{where}/{number}") for number, part in enumerate(value))
            elif value is not None:
                yield Found(value, where)

    def objects(self, *names: str) -> Iterator[tuple[Item, Found]]:
        """Yield the members of these lists that are objects, as items."""
        for found in self.each(*names):
            if isinstance(found.value, dict):
                yield item_of(found.value, found.where), found

    def inner(self, *names: str) -> Item:
        """Return the first object under these keys as an item, an empty one where there is none."""
        return next((item for item, _ in self.objects(*names)), Item({}))


def item_of(value: Mapping[str, Any], where: str) -> Item:
    """Fold the keys of an object; of two that are then one, the first counts."""
    values: dict[str, Found] = {}
    for key, part in value.items():
        values.setdefault(fold(key), Found(part, pointer(where, key)))
    return Item(values)


def fold(key: str) -> str:
    """Fold a key: ``source-feed``, ``sourceFeed`` -> ``sourcefeed``."""
    return key.replace("_", "").replace("-", "").casefold()


def words(value: Any) -> str:
    """Return a value as clean text: of an object what names it, of a list its first text."""
    if isinstance(value, str):
        return cleaned(value).strip()
    if isinstance(value, list):
        return next(filter(None, map(words, value[:20])), "")
    if isinstance(value, dict):
        return next((cleaned(value[k]).strip() for k in INNER if isinstance(value.get(k), str)), "")
    return ""


def cleaned(text: str) -> str:
    """Take what is no text out of a string: control characters, escapes left over, halves of signs."""
    if len(text) > LONGEST:
        raise Refused(f"it holds a text of {len(text):,} characters", "split it")
    if text.isascii() and text.isprintable() and "\\" not in text:
        return text
    if "\\" in text:
        text = LITERAL.sub(lambda found: ESCAPED.get(found[0]) or decoded(found[0]), text)
    text = SURROGATES.sub(
        lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16", "replace"), text
    )
    return CONTROL.sub("", LINE_ENDS.sub("\n", text))


def decoded(codes: str) -> str:
    """Resolve escapes that stand in a text: ``\\\\u00a0`` -> a hard blank."""
    return "".join(chr(int(code, 16)) for code in codes.split("\\u")[1:])


def is_markup(text: str) -> bool:
    """Say whether a text is HTML."""
    return "<" in text and TAG.search(text) is not None


def plain(text: str) -> str:
    """Return a text without tags and entities: ``<p>Q&amp;A</p>`` -> ``Q&A``."""
    if is_markup(text):
        from feedparse.markup.blocks import fragment_blocks

        return " ".join(" ".join(block.text for block in fragment_blocks(text)).split())
    return without_entities(text)


def without_carrier(title: str, carrier: str) -> str:
    """Take the paper off a title where feeds of many papers add it: `Ferry is back - Harbour Bugle`."""
    return title.removesuffix(f" - {carrier}").rstrip() if carrier else title


def spoken(field: Field) -> Field:
    """Take markup and entities out of a line that was escaped once too often: `&lt;p&gt;Ferries stop`."""
    return field._replace(value=" ".join(plain(field.value).split()))


def without_entities(text: str) -> str:
    """Resolve the entities of HTML in a plain text."""
    return unescaped(text) if "&" in text and ENTITY.search(text) else text
