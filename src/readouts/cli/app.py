"""Run a command and turn errors into exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from readouts.errors import ReadoutsError

OK, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130

# Command → one line for the help; the module readouts.cli.<command> holds a function of that name.
COMMANDS = {
    "diff": "Compare what two or more sides say: agreements, divergences, silences.",
    "show": "Print one side's readout, coded.",
    "list": "List the events and sides that can be named.",
    "explain": "Show the match weight of two claims, part by part.",
    "draft": "Turn a raw statement into draft YAML for a person to correct.",
    "check": "Check fixture files for consistency, for people and for CI.",
    "link": "Confirm or reject a pair of claims, over the matcher's word.",
    "report": "Write one self-contained HTML page.",
    "survey": "Count agreement, difference and silence across many events.",
    "schema": "Print the JSON Schema of a format.",
}


def run(args: Sequence[str]) -> int:
    """Run the command line.

    Args:
        args: The words after the program's name.

    Returns:
        The exit code: 0, 1 where a command was asked to say so, 2 for wrong usage, bad data or a bug, 130 on Ctrl-C.
    """
    stdout = sys.stdout
    try:
        code = _dispatch(list(args))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except ReadoutsError as error:
        return _fail(str(error))
    except SystemExit as left:
        # typer turns a closed pipe into an exit with 1, which would look like a difference, and puts a wrapper before
        # standard output whose name and place have moved between versions.
        gone = sys.stdout is not stdout
        return _closed_pipe() if gone else left.code if isinstance(left.code, int) else OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return unwritten(error)
    except Exception as error:
        return _other(error)


def _dispatch(args: list[str]) -> object:
    if args[:1] == ["diff"] and len(args) > 2 and "_READOUTS_COMPLETE" not in os.environ:
        names = args[1:]
        fmt = names.pop() if len(names) > 3 and names[-2] in ("--format", "-f") else "text"
        if fmt != "text":
            names.pop()
        # The everyday comparison has nothing for typer to read, and typer takes as long to load as all else together.
        if not any(name.startswith("-") for name in (*names, fmt)):
            from readouts.cli.comparing import print_comparison

            return print_comparison(names, fmt=fmt)
    from readouts.cli.group import app

    return app(args, prog_name="readouts", standalone_mode=False)


def _other(error: Exception) -> int:
    """typer's own errors by their shape: its classes have moved between versions."""
    if type(error).__name__ == "Abort":
        return INTERRUPTED
    if type(error).__name__ == "NoArgsIsHelpError":
        import typer

        typer.echo(getattr(error, "message", ""))
        return OK
    if hasattr(error, "format_message"):
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "readouts"
        return _fail(f"{error.format_message().rstrip('.')} (see `{command} --help`)")
    if os.environ.get("READOUTS_DEBUG"):
        raise error
    remedy = "set READOUTS_DEBUG=1 for a traceback, and please report it"
    return _fail(f"a bug in readouts: {type(error).__name__}: {error} ({remedy})")


def _fail(message: str) -> int:
    from readouts.cli.output import message_line

    message_line(f"readouts: {message}")
    return FAILED


def unwritten(error: OSError) -> int:
    """The exit code for a result that could not be written, or a file that no command expected to fail on."""
    if isinstance(error, BrokenPipeError):
        return _closed_pipe()
    code = _fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    if error.filename is None:
        _closed_pipe()
    return code


def _closed_pipe() -> int:
    """The reader has gone (`| head`): leave quietly, and let the interpreter's own flush find nothing to fail on."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return OK
