"""Bytes to text, and the name of the encoding; the machine's locale plays no part.

In this order: a byte order mark, UTF-16 known by its NULs, UTF-8, the encoding that the markup or mail
header states, and cp1252, in which every byte has a meaning.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import NamedTuple

from feedparse.errors import EmptyInput, FeedparseError, NotText
from feedparse.model import Warn
from feedparse.patterns import lazy

WHERE = "source.encoding"
HEAD = 4096
# Scripts and styles may stand above the charset of a page.
HTML_HEAD = 1 << 16

# Of more data than that one byte in 17 tells whether it is noise: a prime, so that no pattern keeps step.
MUCH, EVERY = 1 << 16, 17

# The mark of UTF-32 begins with the mark of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Files that are often taken for stories, and the programs that get the text out of them.
BINARIES = (
    (b"%PDF-", "a PDF file", "take the text out with: pdftotext FILE - | feedparse"),
    (b"PK\x03\x04", "a zip archive or an office document", "unpack it, or save it as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old office document", "save it as text or HTML"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it with: gzip -dc FILE | feedparse"),
    (b"BZh", "compressed with bzip2", "unpack it with: bzip2 -dc FILE | feedparse"),
    (b"\xfd7zXZ", "compressed with xz", "unpack it with: xz -dc FILE | feedparse"),
)

BLANK_CONTROLS = b"\t\n\v\f\r"
CONTROLS = bytes(byte for byte in (*range(32), 127) if byte not in BLANK_CONTROLS)
HIGH = bytes(range(128, 256))

# ISO-2022-JP is all ASCII, its Japanese set off by escapes.
ESCAPE = b"\x1b"
SHIFT_TO_KANJI = b"\x1b$B"
LONE_SURROGATE = lazy("[\ud800-\udfff]")
# Pages state a set and use letters of the larger one that browsers read in its place.
SUPERSETS = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb-2312-80": "gb18030",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks-c-5601-1987": "cp949", "ksc5601": "cp949", "big5": "big5hkscs",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
LATIN = ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin-1", "latin1", "windows-1252", "cp1252")


class Decoded(NamedTuple):
    """A text with ``\\n`` for line ends, the encoding it was read in, and what is to be known about it."""

    text: str
    encoding: str
    warnings: tuple[Warn, ...] = ()


def decode(data: bytes | str, encoding: str | None = None) -> Decoded:
    """Turn an input into text: ``b"Caf\\xe9\\r\\n"`` -> ``"Café\\n"``, read as cp1252.

    ``encoding`` switches the guess off; bytes it has no meaning for become U+FFFD and a warning. A
    string is passed on with lone surrogates as U+FFFD. Raises EmptyInput when there is nothing but
    blanks, NotText when the input is binary, FeedparseError when there is no such encoding.
    """
    if isinstance(data, str):
        read = Decoded(LONE_SURROGATE.sub("\ufffd", data), "unicode")
    elif encoding:
        read = as_named(data, encoding)
    else:
        read = as_guessed(data)
    text = one_line_end(read.text.removeprefix("\ufeff"))
    if not text or text.isspace():
        raise EmptyInput("there is no text in it", "check what wrote it")
    return Decoded(text, read.encoding, read.warnings)


def as_named(data: bytes, encoding: str) -> Decoded:
    """Read bytes in the encoding the caller named: ``utf-8``, ``cp1252``, ``utf-16`` …"""
    name = encoding.lower().replace("_", "-")
    if name in ("cp1252", "windows-1252"):
        return Decoded(codecs.charmap_decode(data, "strict", cp1252())[0], "cp1252")
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError:
        text = data.decode(name, "replace")
    except LookupError:
        raise FeedparseError(f"there is no encoding {encoding!r}", "try utf-8, cp1252 or utf-16") from None
    return Decoded(text, name, (Warn("undecodable-bytes", WHERE, f"not all of it is {name}: see U+FFFD"),))


def as_guessed(data: bytes) -> Decoded:
    """Find out the encoding of bytes nobody has named it for."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return as_named(data, name)
    refuse_binaries(data)
    wide = wide_encoding(data[:HEAD])
    if wide:
        return as_named(data, wide)
    # One byte is found far sooner than two, and hardly any text has it.
    if ESCAPE in data and SHIFT_TO_KANJI in data and (stated := as_stated(data)):
        return stated
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        refuse_noise(data, most=0.02 if share(data, HIGH) > 0.2 else 0.25)
        return as_stated(data) or as_mixed(data)
    refuse_noise(data, most=0.25)
    return Decoded(text, "utf-8")


def wide_encoding(head: bytes) -> str | None:
    """Find UTF-16 without a byte order mark: in ``<html`` and Latin text every other byte is NUL."""
    if head[:2] in (b"<\0", b"\0<"):
        return "utf-16-le" if head[0] else "utf-16-be"
    half = len(head) // 2
    even, odd = head[0 : 2 * half : 2].count(0), head[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def as_stated(data: bytes) -> Decoded | None:
    """Read bytes as the text says itself: ``<?xml encoding="koi8-r"?>``, ``<meta charset=gbk>``."""
    stated = meta_charset().search(data, 0, HTML_HEAD) or stated_encoding().search(data, 0, HEAD)
    name = stated[1].decode("ascii").lower().replace("_", "-") if stated else ""
    if not name or name in LATIN or name.startswith("utf"):
        return None
    try:
        return as_named(data, SUPERSETS.get(name, name))
    except FeedparseError:
        return None


def as_mixed(data: bytes) -> Decoded:
    """Read bytes that are not UTF-8: as cp1252, or as UTF-8 where only single bytes are off."""
    valid = data.decode("utf-8", "ignore")
    off = len(data) - len(valid.encode("utf-8"))
    beyond_ascii = len(valid) - len(data.translate(None, HIGH))
    if beyond_ascii > off:
        table = cp1252()
        text = data.decode("utf-8", "surrogateescape")
        text = LONE_SURROGATE.sub(lambda byte: table[ord(byte[0]) - 0xDC00], text)
        message = f"UTF-8 but for {off} bytes, which were read as cp1252"
        return Decoded(text, "utf-8", (Warn("mixed-encodings", WHERE, message),))
    message = "not UTF-8, so it was read as cp1252; name another with --encoding"
    return as_named(data, "cp1252")._replace(warnings=(Warn("encoding-assumed", WHERE, message),))


@cache
def stated_encoding() -> re.Pattern[bytes]:
    """Find ``encoding="koi8-r"`` of XML, ``charset=gbk`` of HTML and mail."""
    return re.compile(rb"""(?:encoding|charset) [ ]? = [ ]? ["']? ([A-Za-z][\w.:-]{1,30})""", re.X | re.I)


@cache
def meta_charset() -> re.Pattern[bytes]:
    """Find ``<meta charset="gbk">`` and ``<meta http-equiv=… content="text/html; charset=gbk">``."""
    return re.compile(rb"""<meta\s[^<>]{0,200}?\bcharset\s?=\s?["']?\s?([A-Za-z][\w.:-]{1,30})""", re.I)


@cache
def cp1252() -> str:
    """Return the 256 characters of cp1252; the five bytes without a meaning stand for themselves."""
    letters = bytes(range(256)).decode("cp1252", "replace")
    return "".join(chr(byte) if letter == "\ufffd" else letter for byte, letter in enumerate(letters))


def refuse_binaries(data: bytes) -> None:
    """Raise NotText for the kinds of files that are known by their first bytes."""
    for magic, what, remedy in BINARIES:
        if data.startswith(magic):
            raise NotText(f"it is {what}, not text", remedy)


def refuse_noise(data: bytes, most: float) -> None:
    """Raise NotText when more than a share of the bytes are control characters, as in random bytes."""
    if share(data, CONTROLS) > most:
        raise NotText("it looks binary, not like text", "take the text out first, or name its --encoding")


def share(data: bytes, which: bytes) -> float:
    """Return how much of the data, 0 to 1, is made of certain bytes; of much data a part is looked at."""
    sample = data[::EVERY] if len(data) > MUCH else data
    return 1 - len(sample.translate(None, which)) / len(sample) if sample else 0.0


def one_line_end(text: str) -> str:
    """Turn ``\\r\\n``, ``\\r`` and the teleprinter's ``\\r\\r\\n`` into ``\\n``."""
    if "\r" not in text:
        return text
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
