"""JSON that the strict parser refuses, read as far as it goes: feeds are written by hand more often than not.

What is mended: line breaks and tabs inside strings, escapes that JSON has not, quotation marks that are not
escaped, commas too many or missing, and the end that is missing when a file was cut off.
"""

from __future__ import annotations

import re
from typing import Any

from feedparse.errors import Refused
from feedparse.patterns import lazy

STOP = lazy(r'["\\]')
# A quotation mark ends a string when a sign follows that can stand behind one, or the next line has a key.
ENDS = lazy(r'\s*(?:[,:}\]]|\Z)|[ \t]*\r?\n\s*["}\]]')
ESCAPE = lazy(r"\\(?:u(?P<code>[0-9a-fA-F]{4})|(?P<sign>[\s\S]?))")
WORD = lazy(r'[^\s,:{}\[\]"]+')
COLON = lazy(r"\s*:")
BLANKS = lazy(r"\s+")
RAW = lazy(r"[\x00-\x1f]")
SIGNS = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "\n", '"': '"', "\\": "\\", "/": "/"}
WORDS = {"true": True, "false": False, "null": None}
CLOSES = {"}": dict, "]": list}
PAIR = lazy("[\ud800-\udbff][\udc00-\udfff]")
DEEPEST = 500


def mend(text: str) -> tuple[list[Any], tuple[str, ...]]:
    """Read the values of a damaged JSON text, and say what was wrong with it.

    ``{"head": "He said \\“no\\”",}`` -> ``[{"head": "He said “no”"}]``. Raises Refused for brackets that
    nest beyond every measure.
    """
    work = Work()
    at = 0
    while at < len(text):
        sign = text[at]
        if sign == '"':
            at = work.string(text, at)
        elif sign in "{[":
            work.open({} if sign == "{" else [])
            at += 1
        elif sign in "}]":
            work.close(CLOSES[sign])
            at += 1
        elif sign in ",:":
            work.comma = sign == ","
            at += 1
        elif blank := BLANKS.match(text, at):
            at = blank.end()
        elif word := WORD.match(text, at):
            work.value(WORDS.get(word[0], word[0]))
            at = word.end()
        else:
            at += 1
    if work.opened:
        work.faults["it breaks off"] = None
    return work.values, tuple(work.faults)


class Work:
    """What has been read so far: whole values, containers still open, the keys that wait for a value."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self.opened: list[Any] = []
        self.keys: list[str | None] = []
        self.faults: dict[str, None] = {}
        self.comma = False

    def string(self, text: str, start: int) -> int:
        """Read a string, as key or as value; return where the text goes on behind it."""
        raw, end = self.raw_string(text, start)
        if RAW.search(raw):
            self.faults["control characters in strings"] = None
        words = self.unescaped(raw) if "\\" in raw else raw
        in_object = self.opened and isinstance(self.opened[-1], dict)
        colon = COLON.match(text, end) if in_object and self.keys[-1] is None else None
        if colon:
            self.keys[-1] = words
            self.comma = False
            return colon.end()
        self.value(words)
        return end

    def raw_string(self, text: str, start: int) -> tuple[str, int]:
        """Return what stands between the quotation marks of a string, and where it ends."""
        at = start + 1
        while found := STOP.search(text, at):
            at = found.end()
            if found[0] == "\\":
                at += 1
            elif ENDS.match(text, at):
                return text[start + 1 : at - 1], at
            else:
                self.faults["quotation marks that are not escaped"] = None
        self.faults["it breaks off"] = None
        return text[start + 1 :], len(text)

    def unescaped(self, raw: str) -> str:
        """Resolve the escapes of a string; a backslash that escapes nothing is dropped: ``\\“`` -> ``“``."""
        return PAIR.sub(whole, ESCAPE.sub(self.sign, raw))

    def sign(self, escape: re.Match[str]) -> str:
        """Return the sign that an escape stands for: ``\\n``, ``\\u201c``."""
        if escape["code"]:
            return chr(int(escape["code"], 16))
        if escape["sign"] not in SIGNS:
            self.faults["escapes that JSON has not"] = None
        return SIGNS.get(escape["sign"], escape["sign"])

    def value(self, value: Any) -> None:
        """Put a value where it belongs; one without a key is dropped."""
        self.comma = False
        if not self.opened:
            self.values.append(value)
        elif isinstance(self.opened[-1], list):
            self.opened[-1].append(value)
        elif self.keys[-1] is not None:
            self.opened[-1][self.keys[-1]] = value
            self.keys[-1] = None
        else:
            self.faults["text without a key"] = None

    def open(self, container: dict[str, Any] | list[Any]) -> None:
        """Open an object or an array."""
        if len(self.opened) >= DEEPEST:
            raise Refused("its brackets are nested too deep", "check what wrote it")
        self.value(container)
        self.opened.append(container)
        self.keys.append(None)

    def close(self, kind: type) -> None:
        """Close the innermost object or array of a kind; a bracket that closes nothing is dropped."""
        if self.comma:
            self.faults["commas too many"] = None
            self.comma = False
        depth = len(self.opened)
        while depth and not isinstance(self.opened[depth - 1], kind):
            depth -= 1
        if not depth:
            return
        if depth < len(self.opened):
            self.faults["brackets that do not match"] = None
        del self.opened[depth - 1 :], self.keys[depth - 1 :]


def whole(pair: re.Match[str]) -> str:
    """Return the sign that two halves make."""
    return pair[0].encode("utf-16", "surrogatepass").decode("utf-16")
