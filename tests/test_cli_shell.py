"""The recipes of the shell, run with the real programs."""

from __future__ import annotations

import pathlib
import shutil

import pytest
from processes import ACCENTS, STORY, paths, shell, stories, write


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return a folder with a folder of five stories in it, one with an odd name."""
    wire = tmp_path / "wire"
    wire.mkdir()
    write(wire, a=STORY, b=ACCENTS, c=STORY, d=STORY)
    (wire / "two words\nand lines.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def needs(program: str) -> pytest.MarkDecorator:
    """Skip a recipe where its program is missing."""
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


@needs("jq")
def test_jq(folder: pathlib.Path) -> None:
    done = shell("feedparse wire/a.txt wire/b.txt | jq -r .headline", folder)
    assert done.stdout.decode() == "Ferry rules agreed\nCafé opens on quay\n"


@needs("jq")
def test_jq_over_an_array(folder: pathlib.Path) -> None:
    done = shell("feedparse --array wire/[abcd].txt | jq 'map(.word_count > 0) | all'", folder)
    assert done.stdout == b"true\n"


def test_find_gives_the_list(folder: pathlib.Path) -> None:
    done = shell("find wire -type f -print0 | feedparse --files0-from -", folder)
    assert (done.returncode, len(stories(done.stdout))) == (0, 5)


def test_xargs(folder: pathlib.Path) -> None:
    done = shell("find wire -type f -print0 | xargs -0 -n 2 feedparse", folder)
    assert (done.returncode, len(stories(done.stdout))) == (0, 5)


@needs("parallel")
def test_parallel(folder: pathlib.Path) -> None:
    done = shell("find wire -type f -print0 | parallel -0 -j 2 -n 2 feedparse", folder)
    assert (done.returncode, len(stories(done.stdout))) == (0, 5)


def test_a_loop_keeps_its_list(folder: pathlib.Path) -> None:
    loop = 'ls wire/?.txt > list; while read -r name; do feedparse "$name"; done < list'
    done = shell(loop, folder)
    assert paths(done.stdout) == ["wire/a.txt", "wire/b.txt", "wire/c.txt", "wire/d.txt"]


def test_a_loop_keeps_its_list_whatever_is_asked(folder: pathlib.Path) -> None:
    loop = "while read -r word; do feedparse --version; feedparse nope; done <<< $'1\\n2\\n3'"
    done = shell(loop, folder)
    assert done.stdout.count(b"feedparse") == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_head_ends_the_run_with_141(folder: pathlib.Path, jobs: str) -> None:
    body = "\n\nThe ferries sail at night, the harbour master said on Tuesday." * 100
    for number in range(60):
        (folder / f"{number}.txt").write_text(STORY + body, encoding="utf-8")
    done = shell(f"feedparse -j {jobs} *.txt | head -1; echo ${{PIPESTATUS[0]}}", folder)
    story, code = done.stdout.splitlines()
    assert paths(story + b"\n") == ["0.txt"]
    assert (code, done.stderr) == (b"141", b"")


def test_a_file_by_redirection_and_by_substitution(folder: pathlib.Path) -> None:
    done = shell("feedparse < wire/a.txt; feedparse <(cat wire/a.txt) wire/b.txt", folder)
    assert (done.returncode, len(stories(done.stdout))) == (0, 3)
    assert paths(done.stdout)[0] is None


def test_append_to_what_is_there(folder: pathlib.Path) -> None:
    done = shell("feedparse wire/a.txt > all; feedparse wire/b.txt wire/c.txt >> all; cat all", folder)
    assert len(stories(done.stdout)) == 3
