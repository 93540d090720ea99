"""Where results and messages go: standard output or a file written whole, messages on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from readouts.errors import Place, UsageError

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import TextIO

LONGEST_MESSAGE = 2000
COLOURS = ("auto", "always", "never")


def message_line(text: str) -> None:
    """One line on standard error, whatever the terminal can show."""
    if sys.stderr is None:
        return
    from readouts.render.safe import visible

    line = visible(text).replace("\n", " ")
    if len(line) > LONGEST_MESSAGE:
        # A value of thousands of letters is quoted somewhere in it: the place stands first, the remedy last.
        line = f"{line[: LONGEST_MESSAGE // 2]} … {line[-LONGEST_MESSAGE // 2 :]}"
    line += "\n"
    try:
        sys.stderr.write(line)
    except UnicodeEncodeError:
        sys.stderr.write(line.encode("ascii", "backslashreplace").decode("ascii"))
    except OSError:
        pass


def use_colour(choice: str, stream: TextIO | None = None, *, path: str | None = None) -> bool:
    """Whether to use colour: the option over NO_COLOR over FORCE_COLOR over terminal detection.

    Args:
        choice: What `--color` says.
        stream: Where the result goes; standard output when None.
        path: The file the result goes to, if it does: coloured only where the option says so.

    Raises:
        UsageError: The option is none of `COLOURS`.
    """
    if choice not in COLOURS:
        raise UsageError(f"--color cannot be '{choice}'", None, f"one of {', '.join(COLOURS)}")
    if choice != "auto":
        return choice == "always"
    if path is not None:
        return False
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: TextIO | None = None) -> bool:
    """Whether results go to a terminal."""
    stream = stream or sys.stdout
    return stream is not None and not stream.closed and stream.isatty()


def terminal_width() -> int:
    """Columns of the terminal, within what can be laid out."""
    import shutil

    return max(20, min(shutil.get_terminal_size((80, 24)).columns, 240))


def write_result(text: str, path: str | None) -> None:
    """Print a result, or write it to a file all at once.

    Raises:
        UsageError: The file cannot be written; whatever stood there is untouched.
    """
    if path is not None and path != "-":
        write_file(Path(path), text)
        return
    if sys.stdout is None or sys.stdout.closed:
        raise UsageError("standard output is closed", None, "give a file with -o")
    try:
        sys.stdout.write(text)
    except UnicodeEncodeError:
        # A terminal in an old encoding: what it cannot show is written as \u escapes.
        encoding = sys.stdout.encoding or "ascii"
        sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def must_not_be_read_from(path: str | None, files: Iterable[str | None]) -> None:
    """Keep a result from being written over a file it was made from: a slip that nothing could undo.

    Raises:
        UsageError: The path is one of these files.
    """
    if path is None or not os.path.exists(path):
        return
    for file in files:
        if file and os.path.isfile(file) and os.path.samefile(file, path):
            raise UsageError("is read by this very command", Place(path), "write to another file")


def write_file(path: Path, text: str, before: str | None = None) -> None:
    """Write a file so that it is either the old one or the new one, never half of it.

    Args:
        path: The file; through a symlink, so that the link itself stays.
        text: What it is to hold.
        before: What it held when the text was worked out; when it holds something else now, nothing is written.

    Raises:
        UsageError: It cannot be written; whatever stood there is untouched.
    """
    temporary: Path | None = None
    try:
        if path.is_dir():
            raise UsageError("is a folder; a file is needed", Place(str(path)))
        if path.exists() and not path.is_file():  # /dev/stdout and the like: nothing to replace
            path.write_text(text, encoding="utf-8")
            return
        target = Path(os.path.realpath(path))
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        # Replacing would get round a protection that writing respects.
        if not mode & 0o222 or (target.exists() and not os.access(target, os.W_OK)):
            raise UsageError("is read-only", Place(str(path)), "choose another file, or make it writable")
        # Named before it is made, so that even an interruption in between leaves nothing behind.
        temporary = target.with_name(f".{target.name[:50]}.{os.urandom(6).hex()}")
        with open(temporary, "x", encoding="utf-8", newline="", opener=_private) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _keep_owner(target, temporary)
        os.chmod(temporary, mode)
        if before is not None and target.read_bytes() != before.encode("utf-8"):
            raise UsageError("has changed meanwhile; nothing is written", Place(str(path)), "run the command again")
        os.replace(temporary, target)
    except (OSError, UnicodeEncodeError) as error:
        _remove(temporary)
        reason = getattr(error, "strerror", None) or "the text holds what UTF-8 cannot carry"
        raise UsageError(f"cannot be written: {reason}", Place(str(path))) from None
    except BaseException:
        _remove(temporary)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _keep_owner(target: Path, temporary: Path) -> None:
    """What root changes in somebody's file stays theirs."""
    found, own = target.stat(), temporary.stat()
    if hasattr(os, "chown") and (found.st_uid, found.st_gid) != (own.st_uid, own.st_gid):
        with suppress(OSError):
            os.chown(temporary, found.st_uid, found.st_gid)


def _remove(temporary: Path | None) -> None:
    if temporary is not None:
        with suppress(OSError):
            temporary.unlink()


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other runs of the program from changing files of a folder meanwhile; they wait.

    The lock is on the folder itself, so that no file is left behind and a killed run leaves no lock. Where there are no
    such locks (Windows, some network file systems), nothing is kept out, and `write_file` still notices changes.
    """
    try:
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def format_name(name: str, path: str | None) -> str:
    """The renderer a format stands for here: ``text`` is laid out with rich on a terminal only.

    Raises:
        UsageError: There is no such format.
    """
    from readouts.render import FORMATS

    if name not in FORMATS:
        from readouts.reading.fields import did_you_mean  # YAML, which is not needed where all is well

        hint = did_you_mean(name, FORMATS) or f"one of {', '.join(FORMATS)}"
        raise UsageError(f"there is no format '{name}'", None, hint)
    return "terminal" if name == "text" and path is None and is_terminal() else name
