"""Records are cut before anything is decoded: the same bytes come out, one record at a time."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedparse import records

END = b"</DOC>"


def cut(data: bytes, size: int = 7) -> list[bytes]:
    stream = io.BytesIO(data)
    return [*records.records(stream.read(size), stream, END)]


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", []),
        (b"  \n", []),
        (b"<DOC>a</DOC>", [b"<DOC>a</DOC>"]),
        (b"<DOC>a</DOC>\n<DOC>b</DOC>\n", [b"<DOC>a</DOC>", b"\n<DOC>b</DOC>"]),
        (b"<DOC>a</DOC><DOC>cut", [b"<DOC>a</DOC>", b"<DOC>cut"]),
        (b"no end at all", [b"no end at all"]),
    ],
)
def test_a_record_ends_behind_its_mark(data: bytes, wanted: list[bytes]) -> None:
    assert cut(data) == wanted


def test_a_record_may_end_before_a_mark() -> None:
    mails = [b"From a@x.org Mon\nSubject: a\n\nFrom here.\n", b"From b@x.org Tue\nDate: b\n\nText.\n"]
    stream = io.BytesIO(b"".join(mails))
    assert [*records.records(stream.read(9), stream, rb"\n(?=From \S+ [^\n]*\n[\w-]+: )")] == mails


@given(st.lists(st.sampled_from([b"a", b"<", b"</DO", b"C>", b"</DOC>", b"\n", b"word"])), st.integers(0, 9))
def test_nothing_is_lost_wherever_the_chunks_end(pieces: list[bytes], size: int) -> None:
    data = b"".join(pieces)
    assert b"".join(cut(data, size)).rstrip() == data.rstrip()


def test_a_mark_across_two_chunks_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "CHUNK", 3)
    assert cut(b"<DOC>a</DOC><DOC>b</DOC>", 3) == [b"<DOC>a</DOC>", b"<DOC>b</DOC>"]


def test_memory_holds_one_record_and_one_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    class Watched(io.BytesIO):
        taken = 0

        def read(self, size: int | None = -1) -> bytes:
            data = super().read(size)
            self.taken += len(data)
            return data

    monkeypatch.setattr(records, "CHUNK", 64)
    stream = Watched(b"<DOC>x</DOC>" * 1000)
    given_out = 0
    for record in records.records(stream.read(64), stream, END):
        given_out += len(record)
        assert stream.taken - given_out <= 64 + len(END)


def test_a_record_without_end_is_cut_so_that_memory_does_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "CHUNK", 1000)
    monkeypatch.setattr(records, "LONGEST", 2000)
    data = b"ferry" * 3000
    pieces = cut(data, 1000)
    assert b"".join(pieces) == data
    assert max(map(len, pieces)) <= 3000


@pytest.mark.parametrize("mark", [b"\x1a", b"\x00\x00", b"\x1c\n"])
def test_the_end_mark_of_a_disk_is_no_record(mark: bytes) -> None:
    assert cut(b"<DOC>a</DOC>\n" + mark) == [b"<DOC>a</DOC>"]
