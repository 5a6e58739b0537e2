#!/usr/bin/env python3
"""Feeds damaged samples to every reader: stories or a clear error must come out, and nothing else.

    python tests/fuzz.py --minutes 10 [--seed N] [--reader NAME] [--failures FOLDER]

Every sample of ``samples/`` is damaged in ways of ``mutations.py`` and read without a format, with the
format of the sample and with that of another one. What fails is printed, and written into the folder
named. A seed gives the same inputs again.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import signal
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from golden import ALL  # noqa: E402
from mutations import mutated  # noqa: E402

from feedparse import iter_stories  # noqa: E402
from feedparse.decode import decode  # noqa: E402
from feedparse.errors import FeedparseError, InternalError  # noqa: E402
from feedparse.readers import names  # noqa: E402
from feedparse.sniff import sniff  # noqa: E402
from feedparse.writers.json import as_text  # noqa: E402

# Seconds of the processor that an input may take, of which none is longer than 60 KB.
BOUND = 10


class Overdue(BaseException):
    """An input takes too long; no ``except Exception`` on the way must catch it."""


class Failure(NamedTuple):
    """What went wrong, the input, and the format that was named for it."""

    what: str
    data: bytes
    form: str | None


class Sample(NamedTuple):
    """A sample and the format it is in."""

    name: str
    data: bytes
    form: str


def samples(reader: str | None = None) -> list[Sample]:
    """Return all samples, or those of one format."""
    found = [Sample(path.name, data := path.read_bytes(), sniff(decode(data).text)) for path in ALL]
    return [sample for sample in found if reader in (None, sample.form)]


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise Overdue in what takes more time of the processor, where the system can tell."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def overdue(number: int, frame: FrameType | None) -> None:
        raise Overdue

    before = signal.signal(signal.SIGVTALRM, overdue)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def fault_of(data: bytes, form: str | None, seconds: float = BOUND) -> str | None:
    """Read an input and say what is wrong with what came out, if anything is."""
    try:
        with bounded(seconds):
            for story in iter_stories(data, format=form):
                if fault := fault_in(as_text(story)):
                    return fault
    except InternalError as error:
        return str(error)
    except FeedparseError as error:
        return f"not one line: {str(error)!r}" if is_unclean(str(error)) else None
    except Overdue:
        return f"takes more than {seconds} seconds"
    except Exception as error:
        return f"{type(error).__name__}: {error}".partition("\n")[0]
    return None


def fault_in(text: str) -> str | None:
    """Say what is wrong with the JSON of a story, if anything is."""
    try:
        text.encode("utf-8")
        story = json.loads(text)
    except ValueError as error:
        return f"no JSON: {error}"
    for address, string in strings(story):
        if is_unclean(string):
            return f"control character in {address}: {string[:80]!r}"
    return None


def is_unclean(string: str) -> bool:
    """Say whether a string has control characters."""
    return not string.isprintable() and any(unicodedata.category(sign) == "Cc" for sign in string)


def strings(value: Any, address: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string in a value, each with its address."""
    if isinstance(value, str):
        yield address, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from strings(item, f"{address}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, f"{address}/-")


def inputs(seed: int, reader: str | None = None) -> Iterator[tuple[bytes, str | None]]:
    """Yield damaged samples without end, each with the format to name for it: the sample's turn by turn."""
    mine, every = samples(reader), samples()
    number = 0
    while mine:
        for sample in mine:
            chance = random.Random(f"{seed}:{number}:{sample.name}")
            data = mutated(sample.data, chance.choice(every).data, chance)
            yield data, None
            yield data, chance.choice(names()) if chance.random() < 0.2 else sample.form
        number += 1


def run(
    seed: int, *, until: Callable[[int], bool], reader: str | None = None, say: Callable[[str], None] = print
) -> list[Failure]:
    """Read inputs until told to stop; return what failed, and say each kind of failure once."""
    failures: list[Failure] = []
    said: set[str] = set()
    for count, (data, form) in enumerate(inputs(seed, reader)):
        if until(count):
            break
        if what := fault_of(data, form):
            failures.append(Failure(what, data, form))
            if what[:60] not in said:
                said.add(what[:60])
                say(f"{form or 'sniffed'}: {what}")
    return failures


def keep(failures: list[Failure], folder: pathlib.Path) -> None:
    """Write what failed into a folder, an input a file, and what went wrong beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, failure in enumerate(failures):
        name = f"{number:04}-{failure.form or 'sniffed'}"
        (folder / name).write_bytes(failure.data)
        (folder / f"{name}.txt").write_text(f"{failure.what}\n", encoding="utf-8")


def main() -> int:
    """Run for some minutes; return 1 where anything failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--reader", choices=names())
    parser.add_argument("--failures", type=pathlib.Path, metavar="FOLDER")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    end = time.monotonic() + 60 * given.minutes
    counted = 0

    def until(count: int) -> bool:
        nonlocal counted
        counted = count
        return time.monotonic() > end

    failures = run(given.seed, until=until, reader=given.reader)
    print(f"{counted} inputs, {len(failures)} failures")
    if failures and given.failures:
        keep(failures, given.failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
