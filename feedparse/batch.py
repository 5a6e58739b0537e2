"""Many inputs: their order, the workers, the failures."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from feedparse.errors import (
    NOT_STRICT_ENOUGH,
    OK,
    SOME_INPUT_FAILED,
    FeedparseError,
    internal,
)
from feedparse.files import STDIN, opened, printable, replacing, shown, writing
from feedparse.model import Options, Story
from feedparse.pipeline import read
from feedparse.writers import Layout, Writer

# Starting workers takes about 80 ms, in which one process parses about this many bytes.
WORTH_WORKERS = 250_000
LONGEST_JOB = 4_000_000

Result = tuple[str, Iterator[Story]]


class Report:
    """Keeps count of what went wrong, and says it, one line each."""

    def __init__(self, say: Callable[[str], None], *, strict: bool = False, verbose: bool = False) -> None:
        self.say = say
        self.strict = strict
        self.verbose = verbose
        self.parsed = self.failed = self.lax = 0

    def failure(self, path: str, error: FeedparseError) -> None:
        """Count and say a failed input: ``feedparse: a.txt: no such file; check the name``."""
        self.failed += 1
        self.say(f"{shown(path)}: {error}")

    def story(self, path: str, story: Story) -> None:
        """Count what --strict minds in a story, and say what its warnings are."""
        faults = tuple(strict_faults(story)) if self.strict else ()
        self.lax += bool(faults)
        for fault in faults:
            self.say(f"{shown(path)}: strict: {fault}")
        for warn in story.warnings if self.verbose else ():
            self.say(f"{shown(path)}: warning: {warn.message} [{warn.code}]")

    def exit_code(self) -> int:
        """Return the exit code; a failed input weighs more than a story that is not strict enough."""
        if self.failed:
            return SOME_INPUT_FAILED
        return NOT_STRICT_ENOUGH if self.lax else OK


class Plan(NamedTuple):
    """How a run goes: what the caller chose, how many workers, and whether one failure ends it."""

    options: Options = Options()
    workers: int = 1
    evidence: bool = False
    fail_fast: bool = False


def results(paths: Sequence[str], plan: Plan) -> Generator[Result, None, None]:
    """Yield each path with its stories, in input order; taking the stories may raise FeedparseError."""
    if plan.workers > 1 and worth_workers(paths):
        from feedparse.workers import in_order

        items = (None if stays_here(path) else path for path in paths)
        done = in_order(partial(parsed, plan=plan), items, min(plan.workers, len(paths)))
        for found, path in zip(done, paths, strict=True):
            yield path, stories_of(path, plan) if found is None else replayed(*found)
    else:
        for path in paths:
            yield path, stories_of(path, plan)


def worth_workers(paths: Sequence[str]) -> bool:
    """Say whether there is so much to read that starting workers pays; unknown sizes count as much."""
    if len(paths) < 2:
        return False
    total = 0
    for path in paths:
        total += os.path.getsize(path) if os.path.isfile(path) else WORTH_WORKERS // 50
        if total > WORTH_WORKERS:
            return True
    return False


def stays_here(path: str) -> bool:
    """Say whether an input is no worker's: a pipe, which a worker cannot open again, or a long file.

    The stories of a worker come all together; those of a file of many must not be in memory at once.
    """
    if os.path.isfile(path) and path != STDIN:
        return os.path.getsize(path) > LONGEST_JOB
    return path == STDIN or (os.path.exists(path) and not os.path.isdir(path))


def parsed(path: str | None, plan: Plan) -> tuple[list[Story], FeedparseError | None] | None:
    """Parse one input in a worker: its stories, and what ended them before their time."""
    if path is None:
        return None
    stories: list[Story] = []
    try:
        # Evidence nobody wants would carry the whole document from one process to the other.
        stories.extend(
            story if plan.evidence else story._replace(evidence={}) for story in stories_of(path, plan)
        )
    except FeedparseError as error:
        return stories, error
    return stories, None


def replayed(stories: Iterable[Story], error: FeedparseError | None) -> Iterator[Story]:
    """Yield what a worker found, then raise what it met."""
    yield from stories
    if error is not None:
        raise error


def stories_of(path: str, plan: Plan) -> Iterator[Story]:
    """Yield the stories of one input; whatever goes wrong in it is a FeedparseError.

    A bug is one too, so that one odd file does not cost the run; ``FEEDPARSE_DEBUG=1`` shows where.
    """
    name = None if path == STDIN else printable(path)
    count = 0
    try:
        with opened(path) as stream:
            for story in read(stream, name, plan.options):
                yield story._replace(evidence=dict(story.evidence)) if plan.evidence else story
                count += 1
    except FeedparseError:
        raise
    except Exception as error:
        raise internal(error) from error
    if not count:
        raise FeedparseError("there is no story in it", "name its format with --from")


def to_stream(found: Iterable[Result], report: Report, *, fail_fast: bool = False) -> Iterator[Story]:
    """Yield the stories of all inputs one after the other; a failed input is reported and left behind."""
    for path, stories in found:
        try:
            yield from seen(path, stories, report)
            report.parsed += 1
        except FeedparseError as error:
            report.failure(path, error)
            if fail_fast:
                return


def to_files(
    found: Iterable[Result],
    targets: Mapping[str, str],
    writer: Writer,
    layout: Layout,
    report: Report,
    *,
    fail_fast: bool = False,
) -> None:
    """Write the stories of each input into its own file; a failed input leaves no file behind."""
    for path, stories in found:
        try:
            with writing(targets[path]), replacing(targets[path]) as stream:
                writer.write(seen(path, stories, report), stream, layout)
            report.parsed += 1
        except FeedparseError as error:
            report.failure(path, error)
        if fail_fast and report.failed:
            return


def seen(path: str, stories: Iterator[Story], report: Report) -> Iterator[Story]:
    """Yield the stories of a path, each reported on."""
    for story in stories:
        report.story(path, story)
        yield story


def strict_faults(story: Story) -> Iterator[str]:
    """Name what keeps a story from being strict: ``no headline``, ``dateline was only guessed``."""
    if not story.headline:
        yield "no headline"
    if not story.body:
        yield "no body"
    for warn in story.warnings:
        if warn.code == "guessed":
            yield f"{warn.field} was only guessed"


def cores() -> int:
    """Return how many cores this process may use, which in a container is less than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
