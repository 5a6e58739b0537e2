#!/usr/bin/env python3
"""Pages a second and peak memory over one folder of pages: feedparse, trafilatura (fast mode), newspaper4k.

    pip install -e .[bench]
    python benchmarks/pages.py FOLDER [--rounds N]

Each tool runs in a child process of its own, in turns, and gives what feedparse gives: story and metadata.
The best round of each counts. A tool that is not installed is left out.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

ROOT = pathlib.Path(__file__).resolve().parent.parent
WARM_UP = 3


def feedparse() -> Callable[[bytes], object]:
    """Return what parses a page with feedparse."""
    sys.path.insert(0, str(ROOT))
    from feedparse import iter_stories

    return lambda data: [json.dumps(story.to_dict(), ensure_ascii=False) for story in iter_stories(data)]


def trafilatura() -> Callable[[bytes], object]:
    """Return what extracts a page with trafilatura in its fast mode, without comments."""
    from trafilatura import extract

    return lambda data: extract(
        data, fast=True, include_comments=False, output_format="json", with_metadata=True
    )


def newspaper() -> Callable[[bytes], object]:
    """Return what parses a page with newspaper4k, which would fetch pictures if it were let."""
    from newspaper import Article

    def parse(data: bytes) -> object:
        article = Article("https://example.org/story", fetch_images=False)
        article.download(input_html=data.decode("utf-8", "replace"))
        article.parse()
        return article.text

    return parse


TOOLS = {"feedparse": feedparse, "trafilatura": trafilatura, "newspaper": newspaper}


def measure(tool: str, folder: str) -> tuple[float, float, int]:
    """Return the seconds one round over a folder takes, the peak memory in MB, and how many pages failed."""
    paths = sorted(path for path in pathlib.Path(folder).rglob("*.htm*") if path.is_file())
    work, failed = TOOLS[tool](), 0
    for path in paths[:WARM_UP]:
        work(path.read_bytes())
    start = time.perf_counter()
    for path in paths:
        try:
            work(path.read_bytes())
        except Exception:
            failed += 1
    taken = time.perf_counter() - start
    return taken / max(1, len(paths)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, failed


def in_child(tool: str, folder: str) -> tuple[float, float, int]:
    """Measure in a process of its own, so that no tool pays for another one's memory."""
    command = [sys.executable, __file__, folder, "--tool", tool]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory, failed = json.loads(done.stdout.splitlines()[-1])
    return seconds, memory, failed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tool", choices=TOOLS, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.tool:
        print(json.dumps(measure(given.tool, given.folder)))
        return
    tools = [tool for tool in TOOLS if tool == "feedparse" or find_spec(tool)]
    rounds = [{tool: in_child(tool, given.folder) for tool in tools} for _ in range(given.rounds)]
    best = {tool: min(turn[tool] for turn in rounds) for tool in tools}
    for tool in TOOLS:
        if tool not in best:
            print(f"{tool:12} not installed")
            continue
        seconds, memory, failed = best[tool]
        ratio = seconds / best["feedparse"][0]
        print(
            f"{tool:12} {1 / seconds:7.1f} pages a second, {memory:6.0f} MB at most, {failed} failed", end=""
        )
        print(f", {ratio:.1f} x the time of feedparse" if tool != "feedparse" else "")


if __name__ == "__main__":
    main()
