#!/usr/bin/env python3
"""How many stories a second one process parses, and how far that is from what reading them costs anyway.

    python benchmarks/throughput.py FOLDER_OR_FILE... [--rounds N]

The floor is reading the same files, decoding them and printing their text with json.dumps. Both are
measured in turns in this process; the best round of each counts.
"""

from __future__ import annotations

import argparse
import io
import json
import pathlib
import sys
import time
from collections.abc import Callable

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from feedparse.batch import Plan, Report, results, to_stream  # noqa: E402
from feedparse.decode import decode  # noqa: E402
from feedparse.errors import FeedparseError  # noqa: E402
from feedparse.writers import Layout, writer  # noqa: E402


def files_in(names: list[str]) -> list[str]:
    """Return the files that are named, and those in the folders that are named, at any depth."""
    found: list[pathlib.Path] = []
    for name in names:
        path = pathlib.Path(name)
        found.extend(sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path])
    return [str(path) for path in found]


def floor(paths: list[str]) -> int:
    """Read, decode and print as JSON, nothing else; return the number of characters."""
    stream = io.StringIO()
    for path in paths:
        with open(path, "rb") as file:
            data = file.read()
        try:
            stream.write(json.dumps(decode(data).text, ensure_ascii=False) + "\n")
        except FeedparseError:
            continue
    return stream.tell()


def parse(paths: list[str]) -> int:
    """Parse and print all stories; return their number."""
    stream = io.StringIO()
    report = Report(lambda line: None)
    writer("json").write(to_stream(results(paths, Plan()), report), stream, Layout())
    return stream.getvalue().count("\n")


def timed(work: Callable[[list[str]], int], paths: list[str]) -> tuple[float, int]:
    """Return the seconds a piece of work takes, and its result."""
    start = time.perf_counter()
    result = work(paths)
    return time.perf_counter() - start, result


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="+", metavar="FOLDER_OR_FILE")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    paths = files_in(given.names)
    size = sum(pathlib.Path(path).stat().st_size for path in paths)
    lowest = best = float("inf")
    stories = 0
    for _ in range(given.rounds):
        lowest = min(lowest, timed(floor, paths)[0])
        taken, stories = timed(parse, paths)
        best = min(best, taken)
    print(f"{len(paths)} files, {size / 1e6:.2f} MB, {stories} stories")
    print(f"{stories / best:9.0f} stories a second ({size / best / 1e6:.2f} MB a second, one process)")
    print(f"{best / lowest:9.1f} x  the time of reading, decoding and json.dumps alone")


if __name__ == "__main__":
    main()
