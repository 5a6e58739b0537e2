"""The README says what is true: its console blocks are run, its commands exist, its keys are the output's."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from feedparse import parse_file

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.M | re.S)
CONSOLE = [text for kind, text in BLOCK.findall(README) if kind == "console"]


def commands(block: str) -> list[tuple[str, str]]:
    """Split a console block into commands and what each prints."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.M)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


EXAMPLES = [example for block in CONSOLE for example in commands(block)]


@pytest.fixture(scope="module")
def path_with_feedparse(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "feedparse"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m feedparse "$@"\n')
    script.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_example(command: str, printed: str, path_with_feedparse: str) -> None:
    if "jq" in command and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    env = {**os.environ, "PATH": path_with_feedparse, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, env=env)
    assert done.stdout == printed, done.stderr


def test_python_example() -> None:
    source = next(text for kind, text in BLOCK.findall(README) if kind == "python")
    code = source.replace('"samples/', f'"{ROOT}/samples/')
    exec(compile(code, "README.md", "exec"), {})


def test_every_key_is_described() -> None:
    story = parse_file(str(ROOT / "samples" / "valletta.txt")).to_dict()
    described = set(re.findall(r"`(\w+)`", "\n".join(re.findall(r"^\| `.*? \|", README, re.M))))
    assert set(story) <= described
    json.dumps(story)


def test_exit_codes_are_those_of_the_help(path_with_feedparse: str) -> None:
    env = {**os.environ, "PATH": path_with_feedparse, "PYTHONPATH": str(ROOT)}
    help_text = subprocess.run(["feedparse", "--help"], capture_output=True, text=True, env=env).stdout
    codes = re.findall(r"^\| (\d+) \|", README, re.M)
    assert codes == re.findall(r"^ +(\d+) {2,}", help_text, re.M)
