"""A file of many stories goes through story by story, from a file, from a pipe and beside workers."""

from __future__ import annotations

import io
import pathlib
from collections.abc import Iterator

import pytest
from processes import feedparse, stories

from feedparse import FeedparseError, batch, pipeline
from feedparse.model import Story
from feedparse.records import CHUNK

RECORD = """<DOC>
<DOCNO> AP890302-{number:04} </DOCNO>
<HEAD>Ferries Return to Port</HEAD>
<TEXT>
   Ferries returned to this port Wednesday after nine days.
</TEXT>
</DOC>
"""
SOME = "".join(RECORD.format(number=number) for number in range(600)).encode()


class Watched(io.BytesIO):
    """Knows how much of it has been read."""

    def read(self, size: int | None = -1) -> bytes:
        """Read no more than asked for."""
        assert size is not None
        assert 0 < size <= CHUNK
        return super().read(size)


def test_no_more_is_read_than_the_next_story_needs() -> None:
    stream = Watched(SOME)
    for number, story in enumerate(pipeline.read(stream)):
        assert story.id == f"AP890302-{number:04}"
        assert stream.tell() <= len(SOME) / 600 * (number + 2) + CHUNK
    assert story.source.index == 599


@pytest.mark.parametrize("piped", [True, False])
def test_a_file_of_many_stories_gives_them_in_order(tmp_path: pathlib.Path, piped: bool) -> None:
    (tmp_path / "many.sgm").write_bytes(SOME)
    done = feedparse(*([] if piped else ["many.sgm"]), cwd=tmp_path, stdin=SOME if piped else b"")
    assert [story["source"]["index"] for story in stories(done.stdout)] == list(range(600))


def found_in(results: Iterator[tuple[str, Iterator[Story]]]) -> list[tuple[str, list[str | None]]]:
    """Return the ids of the stories of each input, none for an input that fails."""
    found: list[tuple[str, list[str | None]]] = []
    for path, told in results:
        found.append((path, []))
        try:
            found[-1][1].extend(story.id for story in told)
        except FeedparseError:
            continue
    return found


def test_a_long_file_is_read_beside_the_workers(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = (5, 600, 0, 3, 400)
    files = [tmp_path / f"{size}.sgm" for size in sizes]
    for size, file in zip(sizes, files, strict=True):
        file.write_bytes(SOME[: size * len(SOME) // 600])
    paths = [*map(str, files), str(tmp_path / "missing")]
    alone = found_in(batch.results(paths, batch.Plan()))
    monkeypatch.setattr(batch, "WORTH_WORKERS", 0)
    monkeypatch.setattr(batch, "LONGEST_JOB", 10_000)
    assert [batch.stays_here(path) for path in paths] == [False, True, False, False, True, False]
    assert found_in(batch.results(paths, batch.Plan(workers=2))) == alone
    assert [len(ids) for _, ids in alone] == [5, 600, 0, 3, 400, 0]
