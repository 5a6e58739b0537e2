"""Files the command writes, many inputs at once, terminals and interrupts."""

from __future__ import annotations

import contextlib
import os
import pathlib
import signal
import subprocess
import time
from collections.abc import Callable

import pytest
from processes import ACCENTS, COMMAND, STORY, environment, feedparse, paths, shell, stories, write

pty = pytest.importorskip("pty")


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return a folder with two stories and an empty file in it."""
    write(tmp_path, a=STORY, b=ACCENTS, empty="")
    return tmp_path


@pytest.fixture
def many(tmp_path: pathlib.Path) -> list[str]:
    """Return the names of so many files that workers are started for them; every tenth is empty."""
    names = [f"{number:03}.txt" for number in range(120)]
    for number, name in enumerate(names):
        text = "" if number % 10 == 9 else STORY + f"\nParagraph {number} says more about the ferries. " * 60
        (tmp_path / name).write_text(text, encoding="utf-8")
    return names


def drafts(folder: pathlib.Path) -> list[pathlib.Path]:
    """Return what was left behind by a run that did not end well."""
    return list(folder.rglob(".feedparse-*"))


def test_output_file(folder: pathlib.Path) -> None:
    done = feedparse("-o", "all.jsonl", "a.txt", "nope", "b.txt", cwd=folder)
    assert (done.returncode, done.stdout) == (1, b"")
    assert paths((folder / "all.jsonl").read_bytes()) == ["a.txt", "b.txt"]
    assert feedparse("-o", "-", "a.txt", cwd=folder).stdout.startswith(b"{")


@pytest.mark.parametrize("arguments", [("empty.txt",), ("--fail-fast", "a.txt", "empty.txt")])
def test_an_output_file_stays_as_it_was_when_the_run_is_worth_nothing(
    folder: pathlib.Path, arguments: tuple[str, ...]
) -> None:
    (folder / "all.jsonl").write_text("good\n", encoding="utf-8")
    assert feedparse("-o", "all.jsonl", *arguments, cwd=folder).returncode == 1
    assert (folder / "all.jsonl").read_text(encoding="utf-8") == "good\n"
    assert drafts(folder) == []


def test_an_output_file_keeps_its_mode_and_links_to_it(folder: pathlib.Path) -> None:
    (folder / "real.jsonl").write_text("old", encoding="utf-8")
    (folder / "real.jsonl").chmod(0o640)
    (folder / "link.jsonl").symlink_to("real.jsonl")
    assert feedparse("-o", "link.jsonl", "a.txt", cwd=folder).returncode == 0
    assert (folder / "link.jsonl").is_symlink()
    assert (folder / "real.jsonl").stat().st_mode & 0o777 == 0o640
    assert len(stories((folder / "real.jsonl").read_bytes())) == 1


def test_devices_and_pipes_are_written_to_not_replaced(folder: pathlib.Path) -> None:
    done = shell(
        "mkfifo pipe; cat pipe > got & feedparse -o pipe a.txt; wait; test -p pipe && cat got", folder
    )
    assert (done.returncode, paths(done.stdout)) == (0, ["a.txt"])
    assert feedparse("-o", "/dev/null", "a.txt", cwd=folder).returncode == 0
    assert not pathlib.Path("/dev/null").is_file()


@pytest.mark.parametrize(
    ("target", "code", "said"),
    [
        ("a.txt", 2, b"is an input, too"),
        (".", 2, b"use --output-dir"),
        ("no/such/all.jsonl", 1, b"cannot be written"),
    ],
)
def test_output_files_that_cannot_be(folder: pathlib.Path, target: str, code: int, said: bytes) -> None:
    done = feedparse("-o", target, "a.txt", cwd=folder)
    assert done.returncode == code
    assert said in done.stderr
    assert (folder / "a.txt").read_text(encoding="utf-8") == STORY


def test_output_directory(folder: pathlib.Path) -> None:
    done = feedparse(
        "--output-dir", "out/json", "a.txt", "empty.txt", "./b.txt", "-", cwd=folder, stdin=STORY.encode()
    )
    assert (done.returncode, done.stdout) == (1, b"")
    written = sorted(path.name for path in (folder / "out/json").iterdir())
    assert written == ["a.txt.json", "b.txt.json", "stdin.json"]
    assert paths((folder / "out/json/b.txt.json").read_bytes()) == ["./b.txt"]


def test_names_that_collide_are_refused_before_anything_is_written(folder: pathlib.Path) -> None:
    (folder / "wire").mkdir()
    write(folder / "wire", a=STORY)
    done = feedparse("--output-dir", "out", "b.txt", "a.txt", "wire/a.txt", cwd=folder)
    assert done.returncode == 2
    assert b"a.txt and wire/a.txt would both be out/a.txt.json" in done.stderr
    assert not (folder / "out").exists()


def test_a_target_that_is_an_input_is_refused(folder: pathlib.Path) -> None:
    (folder / "a.txt.json").write_text(STORY, encoding="utf-8")
    done = feedparse("--output-dir", ".", "a.txt", "a.txt.json", cwd=folder)
    assert done.returncode == 2
    assert (folder / "a.txt.json").read_text(encoding="utf-8") == STORY


def test_skip_existing_takes_up_where_a_run_ended(folder: pathlib.Path) -> None:
    (folder / "out").mkdir()
    (folder / "out/a.txt.json").write_text("kept", encoding="utf-8")
    assert feedparse("--output-dir", "out", "--skip-existing", "a.txt", "b.txt", cwd=folder).returncode == 0
    assert (folder / "out/a.txt.json").read_text(encoding="utf-8") == "kept"
    assert (folder / "out/b.txt.json").exists()


def test_a_directory_that_cannot_be(folder: pathlib.Path) -> None:
    done = feedparse("--output-dir", "a.txt", "b.txt", cwd=folder)
    assert done.returncode == 2
    assert b"a.txt" in done.stderr


@pytest.mark.parametrize("jobs", ["2", "0"])
def test_workers_change_nothing_in_the_output(tmp_path: pathlib.Path, many: list[str], jobs: str) -> None:
    alone = feedparse(*many, "-", "nope", cwd=tmp_path, stdin=STORY.encode())
    shared = feedparse("-j", jobs, *many, "-", "nope", cwd=tmp_path, stdin=STORY.encode())
    assert alone.returncode == shared.returncode == 1
    assert alone.stdout == shared.stdout
    assert alone.stderr == shared.stderr
    assert len(stories(shared.stdout)) == 109
    evidence = feedparse("-j", jobs, "--evidence", *many, cwd=tmp_path)
    assert evidence.stdout == feedparse("--evidence", *many, cwd=tmp_path).stdout


def test_workers_and_fail_fast(tmp_path: pathlib.Path, many: list[str]) -> None:
    done = feedparse("-j", "2", "--fail-fast", "--output-dir", "out", *many, cwd=tmp_path)
    assert done.returncode == 1
    assert len(list((tmp_path / "out").iterdir())) == 9


def test_a_pipe_of_the_shell_is_read_beside_the_workers(tmp_path: pathlib.Path, many: list[str]) -> None:
    done = shell(f"feedparse -j 2 {' '.join(many[:9])} <(cat 000.txt) {' '.join(many[10:19])}", tmp_path)
    assert (done.returncode, len(stories(done.stdout))) == (0, 19)


# Interrupts


def started(folder: pathlib.Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a run that waits for its last input, a pipe nobody writes to."""
    os.mkfifo(folder / "pipe")
    process = subprocess.Popen(
        [*COMMAND, "-j", "2", *arguments, "pipe"],
        cwd=folder,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A shell lets what it runs in the background ignore interrupts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # The pipe opens for writing as soon as somebody reads it.
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            os.open(folder / "pipe", os.O_WRONLY | os.O_NONBLOCK)
            return process
        time.sleep(0.02)
    process.kill()
    raise AssertionError("the run never came to its last input")


def told_to_end(
    process: subprocess.Popen[bytes], number: signal.Signals, kill: Callable[[int, int], None] = os.kill
) -> bytes:
    """Send a signal, again when it came in the moment before a read that blocks; return what was said."""
    for _ in range(10):
        with contextlib.suppress(ProcessLookupError):
            kill(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.communicate(timeout=3)[1]
    process.kill()
    raise AssertionError("the run did not end")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["interrupted", "terminated"]
)
@pytest.mark.parametrize("output", [("-o", "all.jsonl"), ("--output-dir", "out")], ids=["file", "directory"])
def test_an_interrupt_leaves_no_draft_and_no_traceback(
    folder: pathlib.Path, number: signal.Signals, code: int, output: tuple[str, str]
) -> None:
    process = started(folder, *output, "a.txt")
    said = told_to_end(process, number)
    assert process.returncode == code
    assert said.strip() == b""
    assert drafts(folder) == []
    assert not (folder / "all.jsonl").exists()


def test_an_interrupt_ends_the_workers(tmp_path: pathlib.Path, many: list[str]) -> None:
    process = started(tmp_path, *many)
    said = told_to_end(process, signal.SIGINT, os.killpg)
    assert process.returncode == 130
    assert b"Traceback" not in said
    assert group_ends(process.pid)


def test_workers_end_with_a_parent_that_was_killed(tmp_path: pathlib.Path, many: list[str]) -> None:
    process = started(tmp_path, *many)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate(timeout=30)
    assert group_ends(process.pid)


def group_ends(group: int) -> bool:
    """Wait until no process of a group is left."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


# Terminals


def on_terminal(folder: pathlib.Path, streams: str, *arguments: str) -> tuple[int, str, bytes]:
    """Run with some of stdin (0), stdout (1), stderr (2) on a terminal; return code, terminal text, rest."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(TERM="xterm"),
        stdin=theirs if "0" in streams else subprocess.DEVNULL,
        stdout=theirs if "1" in streams else subprocess.PIPE,
        stderr=theirs if "2" in streams else subprocess.PIPE,
    )
    os.close(theirs)
    seen = b""
    with contextlib.suppress(OSError):
        while part := os.read(ours, 65536):
            seen += part
    rest = b"".join(part or b"" for part in process.communicate(timeout=30))
    os.close(ours)
    return process.returncode, seen.decode("utf-8"), rest


def test_without_a_file_a_terminal_gets_short_help(folder: pathlib.Path) -> None:
    code, seen, _ = on_terminal(folder, "012")
    assert code == 2
    assert seen.startswith("Usage: feedparse")
    assert seen.count("\n") < 12


def test_a_terminal_gets_indented_stories(folder: pathlib.Path) -> None:
    code, seen, _ = on_terminal(folder, "1", "a.txt")
    assert code == 0
    assert seen.startswith('{\r\n  "headline": "Ferry rules agreed",')
    assert "\x1b" not in seen
    assert on_terminal(folder, "1", "--compact", "a.txt")[1].count("\n") == 1


@pytest.mark.parametrize(
    ("streams", "arguments", "shown"),
    [
        ("2", ("a.txt", "b.txt"), True),
        ("2", ("a.txt",), False),
        ("2", ("-q", "a.txt", "b.txt"), False),
        ("12", ("--output-dir", "out", "a.txt", "b.txt"), False),
    ],
)
def test_progress_is_shown_where_it_helps(
    folder: pathlib.Path, streams: str, arguments: tuple[str, ...], shown: bool
) -> None:
    code, seen, rest = on_terminal(folder, streams, *arguments)
    assert code == 0
    assert ("100%" in seen) == shown
    assert b"100%" not in rest
