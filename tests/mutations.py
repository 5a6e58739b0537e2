"""Ways to damage an input: what circuits, archives, editors and attackers do to a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, bytes, Random], bytes]

# No mutated input is longer: the bound on the time is one a input, not one a byte.
LONGEST = 60_000
MARKS = re.compile(rb"<[^<>]{0,200}>|[\[\]{}\",:()<>&;=]")
NUMBER = re.compile(rb"\d{1,20}")
VALUE = re.compile(rb"\"[^\"\n]{0,200}\"|\b(?:true|false|null)\b")
NUMBERS = (b"0", b"-1", b"9" * 40, b"1e999", b"99999999999", b"00", b"4294967296", b"1" + b"0" * 4400, b"3.7")
VALUES = (b"null", b"[]", b"{}", b"7", b'""', b"true", b'[[["x"]]]', b'{"a": {"b": 1}}', b'"\\ud800"', b"NaN")
INSERTS = (
    b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?xml version='1.0'?>", b"<!DOCTYPE x [<!ENTITY y 'z'>]>",
    b"&y;", b"&#0;", b"&#x110000;", b"&#xD800;", b"&#3;", b"&nbsp;", b"&bogus;", b"&", b"\\u0000",
    b"\\ud83d", b"\\",
    b"</p>", b"<table>", b"<script>", b"<br>", b"\xef\xbb\xbf", b"\xff\xfe", b"\xe2\x80\xa8", b"\xc2\x85",
    b"\r", b"\r\r\n", b"\n\n\n", b"\t", b"\f", b"NNNN\n", b"ZCZC ", b"\n-- \n", b"\nFrom x@y Thu\n", b"By ",
    b" (Reuters) - ", b"=?utf-8?q?=ff?=", b"=", b"%00", b"</DOC>", b"</REUTERS>",
    b"\xf0\x9f\x98\x80", b"\xa0",
)  # fmt: skip
DEEP = (b"<div>", b"[", b'{"a":', b"<DOC>", b"(", b"((", b"<!--", b"<b", b"&amp;", b"= ", b"- ", b"A-")
ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-8-sig",
    "cp500",
    "shift_jis",
    "utf-7",
    "koi8-r",
)


def stretch(data: bytes, chance: Random, most: int = 400) -> tuple[int, int]:
    """Return where a stretch of an input starts and ends."""
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(most))


def cut_out(data: bytes, other: bytes, chance: Random) -> bytes:
    """Leave out a stretch."""
    start, end = stretch(data, chance)
    return data[:start] + data[end:]


def cut_off(data: bytes, other: bytes, chance: Random) -> bytes:
    """Leave out the end, or the beginning."""
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.7 else data[at:]


def repeat(data: bytes, other: bytes, chance: Random) -> bytes:
    """Say a stretch again, and again."""
    start, end = stretch(data, chance)
    return data[:end] + data[start:end] * chance.randrange(1, 30) + data[end:]


def swap(data: bytes, other: bytes, chance: Random) -> bytes:
    """Let two stretches change places."""
    (a, b), (c, d) = sorted((stretch(data, chance), stretch(data, chance)))
    b = min(b, c)
    return data[:a] + data[c:d] + data[b:c] + data[a:b] + data[d:]


def splice(data: bytes, other: bytes, chance: Random) -> bytes:
    """Go on with the end of another sample, or put a stretch of it in."""
    at = chance.randrange(len(data) + 1)
    start, end = stretch(other, chance, 2000)
    return data[:at] + (other[start:] if chance.random() < 0.5 else other[start:end] + data[at:])


def flip_bits(data: bytes, other: bytes, chance: Random) -> bytes:
    """Turn some bits over, as a bad line does."""
    flipped = bytearray(data)
    for _ in range(chance.randrange(1, 12)):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def at_marks(
    data: bytes, pattern: re.Pattern[bytes], chance: Random, change: Callable[[bytes], bytes]
) -> bytes:
    """Change some of the places that a pattern finds."""
    found = [*pattern.finditer(data)]
    for mark in sorted(
        chance.sample(found, min(len(found), chance.randrange(1, 5))), reverse=True, key=start_of
    ):
        data = data[: mark.start()] + change(mark[0]) + data[mark.end() :]
    return data


def start_of(mark: re.Match[bytes]) -> int:
    """Return where a mark starts."""
    return mark.start()


def drop_marks(data: bytes, other: bytes, chance: Random) -> bytes:
    """Leave out tags, brackets, quotes."""
    return at_marks(data, MARKS, chance, lambda mark: b"")


def double_marks(data: bytes, other: bytes, chance: Random) -> bytes:
    """Set tags, brackets, quotes twice."""
    return at_marks(data, MARKS, chance, lambda mark: mark * 2)


def change_numbers(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put numbers beyond every measure in the place of numbers."""
    return at_marks(data, NUMBER, chance, lambda mark: chance.choice(NUMBERS))


def change_values(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put values of another type in the place of strings in quotes."""
    return at_marks(data, VALUE, chance, lambda mark: chance.choice(VALUES))


def insert_controls(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put control bytes in, those that frame a story on the wire among them."""
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + bytes([chance.choice((*range(32), 127, 129, 157))]) + data[at:]
    return data


def insert_marks(data: bytes, other: bytes, chance: Random) -> bytes:
    """Put in what opens and never closes, entities, line ends, words that mean something to a reader."""
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(INSERTS) + data[at:]
    return data


def nest(data: bytes, other: bytes, chance: Random) -> bytes:
    """Open something a thousand times."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(DEEP) * chance.randrange(300, 3000) + data[at:]


def join_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    """Take out line ends, or write them as others do."""
    return data.replace(b"\n", chance.choice((b"", b" ", b"\r", b"\r\n", b"\n\n", b"\r\r\n", b"\x85")))


def mix_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    """Bring the lines of a stretch into another order."""
    lines = data.split(b"\n")
    start = chance.randrange(len(lines))
    some = lines[start : start + 12]
    chance.shuffle(some)
    return b"\n".join((*lines[:start], *some, *lines[start + 12 :]))


def recode(data: bytes, other: bytes, chance: Random) -> bytes:
    """Write the text in another encoding than it says."""
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


MUTATIONS: tuple[Mutation, ...] = (
    cut_out, cut_off, repeat, swap, splice, flip_bits, drop_marks, double_marks, change_numbers,
    change_values, insert_controls, insert_marks, nest, join_lines, mix_lines, recode,
)  # fmt: skip


def mutated(data: bytes, other: bytes, chance: Random) -> bytes:
    """Damage an input in one to four ways; ``other`` is another sample."""
    for mutation in chance.choices(MUTATIONS, k=chance.choice((1, 1, 2, 2, 3, 4))):
        data = mutation(data, other, chance)[:LONGEST] or b"\n"
    return data
