"""Runs the command as a shell does: a process of its own, its streams as bytes."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-m", "feedparse"]

STORY = "Ferry rules agreed\n\nVALLETTA, Feb 4 (Reuters) - Six harbour towns agreed on ferry rules.\n"
ACCENTS = "Café opens on quay\n\nVALLETTA, Feb 4 (Reuters) - The café “Żebbuġ” opened on the quay.\n"
NO_HEADLINE = "VALLETTA, Feb 4 (Reuters) - Six harbour towns agreed on ferry rules, officials said.\n"


def environment(**extra: str) -> dict[str, str]:
    """Return the environment of this process with the package on its path."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **extra}


def feedparse(
    *arguments: str, cwd: pathlib.Path, stdin: bytes = b"", **extra: str
) -> subprocess.CompletedProcess[bytes]:
    """Run feedparse with arguments, standard input and additions to the environment."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**extra),
        timeout=60,
        check=False,
    )


def shell(script: str, cwd: pathlib.Path) -> subprocess.CompletedProcess[bytes]:
    """Run a bash script in which ``feedparse`` is a command."""
    folder = cwd / ".bin"
    folder.mkdir(exist_ok=True)
    program = folder / "feedparse"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m feedparse "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=cwd,
        env=environment(PATH=path),
        timeout=60,
        check=False,
    )


def stories(output: bytes) -> list[dict[str, Any]]:
    """Read JSON Lines."""
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def paths(output: bytes) -> list[str | None]:
    """Return the file each story came from."""
    return [story["source"]["path"] for story in stories(output)]


def write(folder: pathlib.Path, **texts: str) -> None:
    """Write files: ``write(tmp_path, a=STORY)`` makes ``a.txt``."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_bytes(text.encode("utf-8"))
