"""What can go wrong, and how it is worded: one line that names the file, the fault and a way out."""

from __future__ import annotations

import os

OK = 0
SOME_INPUT_FAILED = 1
WRONG_USAGE = 2
NOT_STRICT_ENOUGH = 3
INTERRUPTED = 130


class FeedparseError(Exception):
    """An input that gives no story. ``problem`` says what is wrong, ``remedy`` what to try."""

    def __init__(self, problem: str, remedy: str = "") -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


class EmptyInput(FeedparseError):
    """There is no text in the input."""


class NotText(FeedparseError):
    """The input is binary, or of an encoding that cannot be told."""


class WrongFormat(FeedparseError):
    """The input only looks like a format, or is not of the one named."""


class Refused(FeedparseError):
    """The input is made to exhaust the machine: an entity bomb, a million nested tags."""


class InternalError(FeedparseError):
    """A bug of this program, worded as a failure of the story that shows it."""


class UnknownFormat(FeedparseError):
    """The format named does not exist."""


class UnreadableInput(FeedparseError):
    """The operating system does not give the input."""


def internal(error: Exception) -> FeedparseError:
    """Word a bug as a failure of the input that shows it; ``FEEDPARSE_DEBUG=1`` shows where it is."""
    if os.environ.get("FEEDPARSE_DEBUG"):
        import traceback

        traceback.print_exception(error)
    what = f"{type(error).__name__}: {error}".partition("\n")[0]
    return InternalError(f"internal error: {what}", "please report it; FEEDPARSE_DEBUG=1 shows where")
