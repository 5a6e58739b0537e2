"""Bytes to text: one text, however it was written down, and no crash on what is no text."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from feedparse.decode import decode
from feedparse.errors import EmptyInput, FeedparseError, NotText

TEXT = "Café „Malta“ opens\n\nSix harbour towns agreed – on Tuesday – to new rules.\nThe “Żebbuġ” sails.\n"
LATIN = "Café “Malta” opens\n\nThe fare is €4 – half the old one.\n"
ASCII = "Ferry rules agreed\n\nThe rules take effect in June.\n"


def codes(data: bytes | str, encoding: str | None = None) -> list[str]:
    """Return the codes of the warnings."""
    return [warn.code for warn in decode(data, encoding).warnings]


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (TEXT.encode(), TEXT, "utf-8"),
        (TEXT.encode("utf-8-sig"), TEXT, "utf-8"),
        (TEXT.encode("utf-16"), TEXT, "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT, "utf-16"),
        (TEXT.encode("utf-32"), TEXT, "utf-32"),
        (b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"), TEXT, "utf-32"),
        (TEXT.encode("utf-16-le"), TEXT, "utf-16-le"),
        (TEXT.encode("utf-16-be"), TEXT, "utf-16-be"),
        (ASCII.encode(), ASCII, "utf-8"),
    ],
)
def test_encodings_that_are_certain(data: bytes, text: str, encoding: str) -> None:
    assert decode(data) == (text, encoding, ())


def test_what_is_not_utf_8_is_cp1252_and_said_to_be() -> None:
    assert decode(LATIN.encode("cp1252"))[:2] == (LATIN, "cp1252")
    assert codes(LATIN.encode("cp1252")) == ["encoding-assumed"]


def test_bytes_without_a_meaning_in_cp1252_survive() -> None:
    assert decode(b"caf\xe9 \x81\x8d\x8f\x90\x9d end").text == "café \x81\x8d\x8f\x90\x9d end"


def test_single_bytes_that_are_off_do_not_spoil_the_rest() -> None:
    data = TEXT.encode() + b"It\x92s late.\n"
    assert decode(data)[:2] == (TEXT + "It’s late.\n", "utf-8")
    assert codes(data) == ["mixed-encodings"]
    assert decode(TEXT.encode()[:-1] + "ż".encode()[:1])[1] == "utf-8"


@pytest.mark.parametrize(
    ("head", "encoding", "name"),
    [
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251", "windows-1251"),
        ('<meta charset="koi8-r">', "koi8-r", "koi8-r"),
        ("Content-Type: text/plain; charset=windows-1251", "cp1251", "windows-1251"),
    ],
)
def test_an_encoding_that_is_stated_beats_cp1252(head: str, encoding: str, name: str) -> None:
    text = f"{head}\nПаромы ходят ночью\n"
    assert decode(text.encode(encoding)) == (text, name, ())


@pytest.mark.parametrize("stated", ["iso-8859-1", "windows-1252", "no-such-code", "utf-8"])
def test_a_stated_encoding_is_not_believed_blindly(stated: str) -> None:
    text = f'<?xml version="1.0" encoding="{stated}"?>\n{LATIN}'
    assert decode(text.encode("cp1252"))[:2] == (text, "cp1252")
    assert decode(text.encode())[:2] == (text, "utf-8")


def test_chinese_pages_may_state_the_smaller_set() -> None:
    text = '<meta charset="gb2312">\n渡轮新规则，價\n'
    assert decode(text.encode("gb18030"))[:2] == (text, "gb18030")


@pytest.mark.parametrize("name", ["utf-8", "UTF_8", "latin-1", "cp1252", "utf-16", "mac_roman"])
def test_a_named_encoding_switches_the_guess_off(name: str) -> None:
    text = LATIN.replace("€", "EUR").replace("–", "-").replace("“", '"').replace("”", '"')
    assert decode(text.encode(name), name) == (text, name.lower().replace("_", "-"), ())


def test_a_named_encoding_that_is_wrong_costs_letters_not_the_story() -> None:
    read = decode(LATIN.encode("cp1252"), "utf-8")
    assert "\ufffd" in read.text
    assert [warn.code for warn in read.warnings] == ["undecodable-bytes"]


@pytest.mark.parametrize("name", ["utf-9", "hex", "rot13", ""])
def test_an_encoding_there_is_not(name: str) -> None:
    if name:
        with pytest.raises(FeedparseError, match="there is no encoding"):
            decode(b"text", name)
    else:
        assert decode(b"text", name).encoding == "utf-8"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_line_ends_are_one_character(end: str, encoding: str) -> None:
    assert decode(TEXT.replace("\n", end).encode(encoding)).text == TEXT


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", "", "\u2003\n", b"\xc2\xa0"])
def test_nothing_but_blanks_is_empty(data: bytes | str) -> None:
    with pytest.raises(EmptyInput):
        decode(data)


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"%PDF-1.7\n1 0 obj", "pdftotext"),
        (b"PK\x03\x04\x14\x00", "save it as text"),
        (b"\x1f\x8b\x08\x00", "gzip -dc"),
        (bytes(range(256)) * 40, "--encoding"),
        (b"\x7fELF" + b"\x00" * 200, "--encoding"),
        (b"\x00" * 50, "--encoding"),
    ],
)
def test_binaries_are_refused_with_a_remedy(data: bytes, remedy: str) -> None:
    with pytest.raises(NotText, match=remedy):
        decode(data)


def test_control_characters_survive() -> None:
    read = decode(ASCII.encode() + b"\x00\x08\x00")
    assert read.text.endswith("\x00\x08\x00")
    assert read.warnings == ()


def test_the_frame_of_a_wire_is_no_warning() -> None:
    data = b"\x16\x16\x01a0001\x1f\r\nr i\x02\r\nFerry rules agreed\r\n\x03\x04\r\n"
    assert decode(data).warnings == ()


def test_text_is_passed_on_without_lone_surrogates() -> None:
    assert decode("Ferry \ud800 rules\r\n") == ("Ferry \ufffd rules\n", "unicode", ())


@given(some.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except FeedparseError:
        return
    text.encode("utf-8")
    assert "\r" not in text


@given(some.text())
def test_any_text_comes_through(text: str) -> None:
    try:
        read = decode(text)
    except EmptyInput:
        assert not text.removeprefix("\ufeff").strip()
        return
    read.text.encode("utf-8")


@given(
    some.text(some.characters(exclude_categories=["Cs", "Cc"])).filter(str.strip),
    some.sampled_from(["utf-8-sig", "utf-16"]),
)
def test_what_was_encoded_is_decoded(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "data",
    [
        b"Ferry rules \r\n",
        "Caf\xe9 rules \r\n".encode("cp1252"),
        "Żebbuġ rules\r\n".encode() + b"\x92",
        b"\r",
        b"a\x00",
    ],
)
def test_twice_the_bytes_take_twice_the_time(data: bytes) -> None:
    def seconds(count: int) -> float:
        start = time.perf_counter()
        with contextlib.suppress(FeedparseError):
            decode(b"Ferry" + data * count)
        return time.perf_counter() - start

    small = min(seconds(20_000) for _ in range(5))
    large = min(seconds(200_000) for _ in range(3))
    assert large < 30 * small + 0.05
