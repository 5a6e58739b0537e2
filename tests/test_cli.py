"""The command as its users meet it: arguments, streams, messages and exit codes of real processes."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys

import pytest
from processes import (
    ACCENTS,
    NO_HEADLINE,
    STORY,
    environment,
    feedparse,
    paths,
    shell,
    stories,
    write,
)


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return a folder with two stories, an empty file, a binary and a directory in it."""
    write(tmp_path, a=STORY, b=ACCENTS, empty="", blank=" \n\n\t\n", bare=NO_HEADLINE)
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "wire").mkdir()
    return tmp_path


# Input


def test_files_are_parsed_in_the_order_named(folder: pathlib.Path) -> None:
    done = feedparse("b.txt", "a.txt", "b.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert paths(done.stdout) == ["b.txt", "a.txt", "b.txt"]
    assert stories(done.stdout)[1]["headline"] == "Ferry rules agreed"


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_read_when_there_is_no_file_or_a_dash(
    folder: pathlib.Path, arguments: tuple[str, ...]
) -> None:
    done = feedparse(*arguments, cwd=folder, stdin=STORY.encode())
    assert done.returncode == 0
    assert paths(done.stdout) == [None]


def test_standard_input_keeps_its_place_among_files(folder: pathlib.Path) -> None:
    done = feedparse("a.txt", "-", "b.txt", cwd=folder, stdin=STORY.encode())
    assert paths(done.stdout) == ["a.txt", None, "b.txt"]


def test_lists_of_names(folder: pathlib.Path) -> None:
    odd = folder / "two\nlines.txt"
    odd.write_text(STORY, encoding="utf-8")
    (folder / "lines.list").write_bytes(b"a.txt\n\nb.txt\n")
    assert paths(feedparse("--files-from", "lines.list", cwd=folder).stdout) == ["a.txt", "b.txt"]
    done = feedparse("--files0-from", "-", cwd=folder, stdin=b"two\nlines.txt\0a.txt\0")
    assert paths(done.stdout) == ["two\nlines.txt", "a.txt"]
    done = feedparse("b.txt", "--files-from", "lines.list", cwd=folder)
    assert paths(done.stdout) == ["b.txt", "a.txt", "b.txt"]


def test_an_empty_list_is_no_reason_to_read_standard_input(folder: pathlib.Path) -> None:
    done = feedparse("--files0-from", "empty.txt", cwd=folder, stdin=STORY.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ("-", "-"),
        ("-", "--files-from", "-"),
        ("--files-from", "-", "--files0-from", "-"),
        ("--files-from", "dash"),
    ],
)
def test_standard_input_is_read_only_once(folder: pathlib.Path, arguments: tuple[str, ...]) -> None:
    (folder / "dash").write_text("-\na.txt\n-\n", encoding="utf-8")
    done = feedparse(*arguments, cwd=folder)
    assert done.returncode == 2
    assert b"only once" in done.stderr


# Failures


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nope.txt", b"feedparse: nope.txt: no such file; "),
        (
            "wire",
            b"feedparse: wire: is a directory; use find wire -type f -print0 | feedparse --files0-from -",
        ),
        ("empty.txt", b"feedparse: empty.txt: there is no text in it; "),
        ("blank.txt", b"feedparse: blank.txt: there is no text in it; "),
        ("noise.bin", b"feedparse: noise.bin: it looks binary, not like text; "),
        ("dangling", b"feedparse: dangling: is a link to a file that does not exist; "),
        ("a.txt/b", b"feedparse: a.txt/b: cannot be read: not a directory; "),
    ],
)
def test_a_failed_input_costs_one_line_and_the_others_go_on(
    folder: pathlib.Path, name: str, said: bytes
) -> None:
    (folder / "dangling").symlink_to("gone.txt")
    done = feedparse("a.txt", name, "b.txt", cwd=folder)
    assert done.returncode == 1
    assert paths(done.stdout) == ["a.txt", "b.txt"]
    assert done.stderr.startswith(said)
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read(folder: pathlib.Path) -> None:
    (folder / "a.txt").chmod(0)
    done = feedparse("a.txt", cwd=folder)
    assert done.returncode == 1
    assert done.stderr.startswith(b"feedparse: a.txt: permission denied; ")


def test_fail_fast_stops_at_the_first_failure(folder: pathlib.Path) -> None:
    done = feedparse("--fail-fast", "a.txt", "nope", "nope", "b.txt", cwd=folder)
    assert done.returncode == 1
    assert paths(done.stdout) == ["a.txt"]
    assert done.stderr.count(b"\n") == 1
    array = feedparse("--fail-fast", "--array", "a.txt", "nope", cwd=folder)
    assert len(json.loads(array.stdout)) == 1


def test_an_empty_pipe_is_a_failure(folder: pathlib.Path) -> None:
    done = feedparse(cwd=folder)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"feedparse: standard input: ")


BUG = """
import sys
from feedparse import batch, cli
read = batch.read
def odd(data, path, options):
    if path == "b.txt":
        raise RuntimeError("two\\nlines")
    return read(data, path, options)
batch.read = odd
sys.exit(cli.main())
"""


@pytest.mark.parametrize(("debug", "lines"), [("", 1), ("1", 2)])
def test_a_bug_costs_one_input_and_one_line(folder: pathlib.Path, debug: str, lines: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BUG, "a.txt", "b.txt", "a.txt"],
        capture_output=True,
        cwd=folder,
        env=environment(FEEDPARSE_DEBUG=debug),
        check=False,
    )
    assert done.returncode == 1
    assert paths(done.stdout) == ["a.txt", "a.txt"]
    assert b"feedparse: b.txt: internal error: RuntimeError: two; " in done.stderr
    assert (b"Traceback" in done.stderr) == (lines > 1)


def test_names_that_are_no_unicode(folder: pathlib.Path) -> None:
    name = b"caf\xe9.txt"
    (pathlib.Path(os.fsdecode(bytes(folder) + b"/" + name))).write_text(STORY, encoding="utf-8")
    done = feedparse(os.fsdecode(name), cwd=folder)
    assert paths(done.stdout) == ["caf\ufffd.txt"]
    done = feedparse(os.fsdecode(b"\xe9\n.txt"), cwd=folder)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


# Strictness and warnings


def test_strict_writes_the_story_and_exits_with_3(folder: pathlib.Path) -> None:
    assert feedparse("--strict", "a.txt", cwd=folder).returncode == 0
    (folder / "line.txt").write_text("Ferry rules agreed\n", encoding="utf-8")
    done = feedparse("--strict", "line.txt", cwd=folder)
    assert done.returncode == 3
    assert len(stories(done.stdout)) == 1
    assert done.stderr.startswith(b"feedparse: line.txt: strict: no ")
    assert feedparse("--strict", "line.txt", "nope", cwd=folder).returncode == 1
    assert feedparse("line.txt", cwd=folder).returncode == 0


def test_warnings_are_in_the_json_and_said_when_asked_for(folder: pathlib.Path) -> None:
    (folder / "latin.txt").write_bytes(ACCENTS.translate({0x17B: "Z", 0x121: "g"}).encode("cp1252"))
    done = feedparse("latin.txt", cwd=folder)
    assert done.stderr == b""
    assert "encoding-assumed" in [warning["code"] for warning in stories(done.stdout)[0]["warnings"]]
    assert b"latin.txt: warning: " in feedparse("-v", "latin.txt", cwd=folder).stderr
    assert feedparse("-v", "-q", "latin.txt", cwd=folder).stderr == b""


# Output


def test_output_is_utf_8_whatever_the_locale(folder: pathlib.Path) -> None:
    plain = feedparse("b.txt", cwd=folder)
    posix = feedparse("b.txt", cwd=folder, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    latin = feedparse("b.txt", cwd=folder, PYTHONIOENCODING="latin-1")
    assert plain.stdout == posix.stdout == latin.stdout
    assert "Żebbuġ".encode() in plain.stdout
    assert b"\r" not in plain.stdout


def test_layouts_differ_in_white_space_alone(folder: pathlib.Path) -> None:
    lines = feedparse("a.txt", "b.txt", cwd=folder).stdout
    assert feedparse("--compact", "a.txt", "b.txt", cwd=folder).stdout == lines
    array = feedparse("--array", "a.txt", "b.txt", cwd=folder).stdout
    pretty = feedparse("--array", "--pretty", "a.txt", "b.txt", cwd=folder).stdout
    assert json.loads(array) == json.loads(pretty) == stories(lines)
    assert pretty.count(b"\n") > 50
    assert json.loads(feedparse("--array", "--files-from", "empty.txt", cwd=folder).stdout) == []


def test_options_replace_guesses(folder: pathlib.Path) -> None:
    arguments = ("--from", "text", "--agency", "press trust of india", "--encoding", "utf-8", "--to", "json")
    story = stories(feedparse(*arguments, "a.txt", cwd=folder).stdout)[0]
    assert (story["agency"], story["source"]["format"]) == ("PTI", "text")


def test_evidence_is_added_on_demand(folder: pathlib.Path) -> None:
    assert "evidence" not in stories(feedparse("a.txt", cwd=folder).stdout)[0]
    assert "furniture" in stories(feedparse("--evidence", "a.txt", cwd=folder).stdout)[0]["evidence"]


@pytest.mark.skipif(not pathlib.Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_one_line(folder: pathlib.Path) -> None:
    done = shell("feedparse a.txt > /dev/full", folder)
    assert done.returncode == 1
    assert done.stderr == b"feedparse: standard output cannot be written: no space left on device; " + (
        b"check the place and its space\n"
    )


@pytest.mark.parametrize("streams", [">&-", "<&- >&-", ">&- 2>&-"])
def test_a_closed_standard_output_is_no_traceback(folder: pathlib.Path, streams: str) -> None:
    done = shell(f"feedparse a.txt {streams}", folder)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("arguments", "code"), [("a.txt", 0), ("-", 1), ("", 2)])
def test_a_closed_standard_input(folder: pathlib.Path, arguments: str, code: int) -> None:
    done = shell(f"feedparse {arguments} <&-", folder)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
