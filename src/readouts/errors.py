"""Errors that are for people: what went wrong, where, and what to do next."""

from __future__ import annotations

from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file a person can go to.

    Attributes:
        file: Path as the user would type it, or ``-`` for standard input.
        line: 1-based line, or None when the whole file is meant.
        column: 1-based column in code points, or None.
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class ReadoutsError(Exception):
    """Any failure a user can do something about.

    Args:
        message: What is wrong, in one line.
        place: Where it is wrong, when there is a file.
        hint: What to do next, in one line (a near name, a command).
    """

    def __init__(self, message: str, place: Place | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.hint = hint

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        next_step = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.message}{next_step}"


class UsageError(ReadoutsError):
    """The command was asked for something that does not exist or does not fit together."""


class DataError(ReadoutsError):
    """A file is not what the project's formats allow."""


class StatementError(ReadoutsError):
    """A raw statement cannot be read as text the program understands."""
