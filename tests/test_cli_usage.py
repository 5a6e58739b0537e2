"""What is asked of the command in a way it does not understand, and what it says about itself."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys

import pytest
from processes import COMMAND, STORY, environment, feedparse, write

import feedparse as package


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return a folder with a story in it."""
    write(tmp_path, a=STORY)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "tex", "a.txt"), b"did you mean text?"),
        (("--to", "jsn", "a.txt"), b"did you mean json?"),
        (("--agency", "Reutrs", "a.txt"), b"did you mean Reuters"),
        (("--zone", "Asia/Kolkatta", "a.txt"), b"did you mean Asia/Kolkata"),
        (("--encoding", "utf9", "a.txt"), b"there is no encoding 'utf9'"),
        (("--encoding", "hex", "a.txt"), b"there is no encoding 'hex'"),
        (("--jobs", "-1", "a.txt"), b"-1"),
        (("--skip-existing", "a.txt"), b"--output-dir"),
        (("-o", "x", "--output-dir", "y", "a.txt"), b"exclude each other"),
        (("--files-from", "nope"), b"nope: no such file"),
        (("--no-such-option",), b"No such option"),
    ],
)
def test_wrong_usage_is_2_and_names_a_way_out(
    folder: pathlib.Path, arguments: tuple[str, ...], said: bytes
) -> None:
    done = feedparse(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr


@pytest.mark.parametrize("zone", ["Asia/Kolkata", "+05:30", "-0800", "UTC"])
def test_zones_are_names_or_offsets(folder: pathlib.Path, zone: str) -> None:
    assert feedparse("--zone", zone, "a.txt", cwd=folder).returncode == 0


def test_what_can_be_asked(folder: pathlib.Path) -> None:
    def said(*arguments: str) -> str:
        done = feedparse(*arguments, cwd=folder)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    assert said("--version") == f"feedparse {package.__version__} (schema version {package.SCHEMA_VERSION})\n"
    assert {"input\ttext", "output\tjson"} <= {
        line.rpartition("\t")[0] for line in said("--list-formats").splitlines()
    }
    assert any(line.startswith("PTI\tIN\t") for line in said("--list-agencies").splitlines())
    assert json.loads(said("--schema"))["schema_version"] == package.SCHEMA_VERSION
    usage = said("--help")
    assert usage == said("-h")
    assert usage.index("feedparse story.xml | jq") < usage.index("Options:") < usage.index("141")


def test_completion_is_offered(folder: pathlib.Path) -> None:
    done = feedparse(cwd=folder, _FEEDPARSE_COMPLETE="bash_source")
    assert b"complete -o nosort" in done.stdout
    done = feedparse(
        cwd=folder, _FEEDPARSE_COMPLETE="bash_complete", COMP_WORDS="feedparse --agency Reut", COMP_CWORD="2"
    )
    assert b"plain,Reuters\n" in done.stdout


def test_a_package_without_its_heavy_parts(folder: pathlib.Path) -> None:
    """Start-up is paid once a file in a shell loop: nothing that plain text does not need is imported."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *COMMAND[1:], "a.txt"],
        capture_output=True,
        cwd=folder,
        env=environment(),
        check=True,
    )
    modules = {line.rpartition(b"|")[2].strip().decode() for line in done.stderr.splitlines()}
    heavy = {
        "bs4",
        "lxml",
        "dateutil",
        "importlib.metadata",
        "concurrent.futures",
        "logging",
        "multiprocessing",
    }
    assert "click" in modules
    assert heavy & modules == set()
