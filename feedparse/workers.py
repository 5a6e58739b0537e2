"""Work spread over processes, its results in the order it was given. Imported only when it is asked for."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from feedparse.errors import FeedparseError

# How many items a worker has waiting, so that one long item at the head does not stop the others.
AHEAD = 8

Item = TypeVar("Item")
Done = TypeVar("Done")


def in_order(job: Callable[[Item], Done], items: Iterable[Item], workers: int) -> Iterator[Done]:
    """Yield ``job(item)`` for every item, in order; no more items are taken than are soon worked on."""
    pool = ProcessPoolExecutor(workers, initializer=begin)
    waiting: deque[Future[Done]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(job, item))
            if len(waiting) >= workers * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
        pool.shutdown()
    except BrokenProcessPool:
        raise FeedparseError(
            "a worker was killed", "-j 1 shows at which file and needs less memory"
        ) from None
    finally:
        for child in multiprocessing.active_children():
            child.terminate()
        # Not to wait for it would let the interpreter write, as it ends, to a pipe that the pool is closing.
        pool.shutdown(cancel_futures=True)


def begin() -> None:
    """Let a worker end when its parent says so or ends; an interrupt of the group is the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # A pool's workers hold both ends of their own queue open: nothing else tells them that they are orphans.
    threading.Thread(target=leave_with_parent, daemon=True).start()


def leave_with_parent() -> None:
    """Wait until the parent process is gone, then go."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
