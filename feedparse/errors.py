"""What can go wrong, and how it is worded: one line that names the file, the fault and a way out."""

from __future__ import annotations

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


class UnknownFormat(FeedparseError):
    """The format named does not exist."""


class UnreadableInput(FeedparseError):
    """The operating system does not give the input."""
