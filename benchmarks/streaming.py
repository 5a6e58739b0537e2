#!/usr/bin/env python3
"""How much memory a file of many stories takes, and how fast it streams: peak memory against story count.

    python benchmarks/streaming.py [COUNT...]

Invented Reuters-21578 files of 1,000, 10,000 and 30,000 stories are run through the command, each from a
file and from a pipe, each run in a process of its own. Memory is constant when the peak does not follow
the number of stories.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNTS = (1_000, 10_000, 30_000)
# The parent of the command: it alone is the child whose peak is asked for.
PROBE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
# ru_maxrss is in bytes on macOS, in kilobytes elsewhere.
UNIT = 1 if sys.platform == "darwin" else 1024

TOWNS = ["LISBON", "OSLO", "GENOA", "DOVER", "BREST", "VIGO", "BERGEN", "ODESSA"]
NAMES = ["Ann Roe", "Bo Doe", "Mona Lind", "Ivo Brandt", "Lena Moll", "Per Holm"]
GOODS = ["cocoa", "copper", "wheat", "coffee", "tin", "rubber", "sugar", "zinc"]
SENTENCES = (
    "The {town} exchange said {goods} for delivery in {month} rose {n} dlrs a tonne.",
    "Traders said stocks of {goods} fell to {n} tonnes, the lowest in {m} years.",
    '"We expect no change before {month}," said {name}, who trades {goods} in {town}.',
    "The company, with {n} workers, said it will load {m} ships with {goods} in {month}.",
    "The harbour board of {town} had asked for {n} dlrs a ship, but took {m} dlrs.",
)
MONTHS = ["March", "April", "June", "July"]


class Run(NamedTuple):
    """What one run of the command took: stories, seconds, bytes at the peak."""

    stories: int
    seconds: float
    peak: int


def sentence(chance: random.Random) -> str:
    """Return a sentence of invented copy, wrapped as the wire wraps it."""
    values = {
        "town": chance.choice(TOWNS).title(), "goods": chance.choice(GOODS), "month": chance.choice(MONTHS),
        "name": chance.choice(NAMES), "n": chance.randrange(100, 99_999), "m": chance.randrange(2, 99),
    }  # fmt: skip
    words, lines = chance.choice(SENTENCES).format(**values).split(), ["   "]
    for word in words:
        if len(lines[-1]) + len(word) > 63:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1].strip() or lines[-1] == "   " else word
    return "\n".join(lines)


def story(number: int, chance: random.Random) -> str:
    """Return one invented record of the corpus, about as long as its records are."""
    town, goods = chance.choice(TOWNS), chance.choice(GOODS)
    body = "\n".join(sentence(chance) for _ in range(chance.randrange(3, 12))).lstrip()
    title = f"{town} {goods.upper()} TRADERS SEE {chance.randrange(100, 99_999)} TONNES &lt;HLM.L>"
    day = f"{number % 28 + 1:2}-MAR-1987 {number % 24:02}:{number % 60:02}:05.15"
    return f"""<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" OLDID="{number}" NEWID="{number}">
<DATE>{day}</DATE>
<TOPICS><D>{goods}</D></TOPICS>
<PLACES></PLACES>
<PEOPLE></PEOPLE>
<ORGS></ORGS>
<EXCHANGES></EXCHANGES>
<COMPANIES></COMPANIES>
<UNKNOWN>\x20
&#5;&#5;&#5;C T
&#22;&#22;&#1;f{number % 9999:04}&#31;reute
u f BC-{town}-{goods.upper()}   03-{number % 28 + 1:02} 0105</UNKNOWN>
<TEXT>&#2;
<TITLE>{title}</TITLE>
<AUTHOR>    by {chance.choice(NAMES)}, Reuters</AUTHOR>
<DATELINE>    {town}, March {number % 28 + 1} - </DATELINE><BODY>{body}
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
"""


def write(path: pathlib.Path, count: int) -> None:
    """Write a file of many stories, the same ones every time."""
    chance = random.Random(21578)
    with path.open("w", encoding="latin-1", newline="\n") as file:
        file.write('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n')
        file.writelines(story(number, chance) for number in range(1, count + 1))


def run(path: pathlib.Path, output: pathlib.Path, *, piped: bool) -> Run:
    """Run the command over a file, or over a pipe that the file is written into."""
    command = [sys.executable, "-c", PROBE, sys.executable, "-m", "feedparse", "-o", str(output)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    if piped:
        with subprocess.Popen(["cat", str(path)], stdout=subprocess.PIPE) as source:
            done = subprocess.run(
                command, stdin=source.stdout, stderr=subprocess.PIPE, env=environment, check=True
            )
    else:
        done = subprocess.run([*command, str(path)], stderr=subprocess.PIPE, env=environment, check=True)
    seconds = time.perf_counter() - start
    with output.open("rb") as lines:
        stories = sum(1 for _ in lines)
    return Run(stories, seconds, int(done.stderr.split()[-1]) * UNIT)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("counts", nargs="*", type=int, default=[], metavar="COUNT")
    given = parser.parse_args()
    print(f"{'stories':>8}{'MB':>8}  {'from':6}{'peak MB':>9}{'stories/s':>11}")
    with tempfile.TemporaryDirectory() as folder:
        path, output = pathlib.Path(folder, "stories.sgm"), pathlib.Path(folder, "stories.jsonl")
        for count in given.counts or COUNTS:
            write(path, count)
            for piped in (False, True):
                taken = run(path, output, piped=piped)
                size = path.stat().st_size / 1e6
                speed = taken.stories / taken.seconds
                peak = taken.peak / 1e6
                where = "pipe" if piped else "file"
                print(f"{taken.stories:8}{size:8.1f}  {where:6}{peak:9.1f}{speed:11.0f}", flush=True)


if __name__ == "__main__":
    main()
