"""Read a file, or standard input, as text: bounded, UTF-8, and with a clear word about what is wrong."""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from readouts.errors import DataError, Place, UsageError

STDIN = "-"
MOST_BYTES = 64 * 1024 * 1024
# Of one statement or one value: some 150,000 words, where the longest official statements have 5,000.
MOST_CHARACTERS = 1_000_000
# Characters no statement or YAML file has business containing; tab and the newlines are fine.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_text(path: str | Path) -> str:
    """The text of a file, newlines as they are, without a byte-order mark.

    Args:
        path: A path, or ``-`` for standard input.

    Raises:
        UsageError: There is no such file, or it is a folder or no ordinary file.
        DataError: It is too large, not UTF-8, or holds control characters.
    """
    name = str(path)
    data = _read_stdin() if name == STDIN else read_bytes(Path(path))
    return decode(data, name)


def _read_stdin() -> bytes:
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError("standard input is closed", Place(STDIN))
    try:
        data = sys.stdin.buffer.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"cannot be read: {error.strerror}", Place(STDIN)) from None
    if len(data) > MOST_BYTES:
        raise DataError(f"more than {MOST_BYTES // 2**20} MB on standard input", Place(STDIN))
    return data


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        UsageError: There is no such file, or it is a folder or no ordinary file.
        DataError: It is too large.
    """
    place = Place(str(path))
    try:
        # Not blocking: a FIFO without a writer must not hang the program before it is refused.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(descriptor, "rb") as file:
            kind = os.fstat(file.fileno())
            if stat.S_ISDIR(kind.st_mode):
                raise UsageError("is a folder, not a file", place, "name a file in it")
            if not stat.S_ISREG(kind.st_mode):
                raise UsageError("is no ordinary file", place, "copy it to a file, or pipe it in and write -")
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise UsageError("no such file", place, _near(path)) from None
    except IsADirectoryError:
        raise UsageError("is a folder, not a file", place, "name a file in it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot be read: {reason}", place) from None
    if len(data) > MOST_BYTES:
        raise DataError(f"is larger than {MOST_BYTES // 2**20} MB", place, "split it, or give only the statement")
    return data


def _near(path: Path) -> str:
    """What a person may have meant by a file that is not there."""
    from readouts.reading.fields import did_you_mean

    with suppress(OSError, ValueError):
        return did_you_mean(path.name, os.listdir(path.parent)) or "see `readouts list` for what can be named"
    return "its folder does not exist either"


def decode(data: bytes, name: str) -> str:
    """Bytes as text.

    Raises:
        DataError: They are UTF-16, not UTF-8 (naming the first wrong byte), or hold control characters.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise DataError("is UTF-16, not UTF-8", Place(name, 1, 1), "save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = line_and_column(before, len(before))
        byte = data[error.start]
        from readouts.reading.letters import likely_encoding

        likely = likely_encoding(data)
        hint = f"it looks like {likely}: save it as UTF-8" if likely else "save it as UTF-8"
        raise DataError(
            f"is not UTF-8: byte 0x{byte:02x} at offset {error.start}", Place(name, line, column), hint
        ) from None
    control = _CONTROL.search(text)
    if control:
        line, column = line_and_column(text, control.start())
        raise DataError(f"holds the control character U+{ord(control.group()):04X}", Place(name, line, column),
                        "is it a text file?")  # fmt: skip
    return text


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """1-based line and column of a code point offset."""
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
