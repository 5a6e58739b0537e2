#!/usr/bin/env python3
"""What one call costs: ``feedparse FILE`` against ``python -c 'import click'``, taken in turns in one run.

    python benchmarks/start_up.py [FILE] [--rounds N]

Prints the median of each in milliseconds, and their ratio, which says more: it hardly depends on the machine.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

STORY = "Ferry rules agreed\n\nVALLETTA, Feb 4 (Reuters) - Six harbour towns agreed on new ferry rules.\n"
ROOT = pathlib.Path(__file__).resolve().parent.parent


def milliseconds(command: list[str], cache: str) -> float:
    """Run a command once and return how long it took; ``cache`` keeps compiled modules, as pip does."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True, cwd=ROOT, env=environment)
    return (time.perf_counter() - start) * 1000


def compare(path: str, rounds: int, cache: str) -> dict[str, float]:
    """Return the medians of both commands; each is run in turn, so that both see the same machine."""
    commands = {
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        "feedparse FILE": [sys.executable, "-m", "feedparse", path],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            taken = milliseconds(command, cache)
            # The first turn compiles the modules.
            if turn:
                times[name].append(taken)
    return {name: statistics.median(taken) for name, taken in times.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?")
    parser.add_argument("--rounds", type=int, default=31)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        story = pathlib.Path(folder, "story.txt")
        story.write_text(STORY, encoding="utf-8")
        path = str(pathlib.Path(given.file).resolve()) if given.file else str(story)
        medians = compare(path, given.rounds, str(pathlib.Path(folder, "cache")))
    for name, median in medians.items():
        print(f"{median:7.1f} ms  {name}")
    base, ours = medians.values()
    print(f"{ours / base:7.2f} x  ratio")


if __name__ == "__main__":
    main()
