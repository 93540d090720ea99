"""The command group: finds a command by name, imports it only then, and turns errors into exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

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

EPILOG = """\b
Start with:
  readouts diff whitehouse kremlin            Biden and Putin, 7 December 2021
  readouts diff whitehouse kremlin kyiv       three sides in one table
  readouts diff mine.txt theirs.txt           two statements nobody has coded yet
  readouts list                               what else can be named"""


class Commands(TyperGroup):
    """Commands that are imported when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"readouts.cli.{cmd_name}")
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(cmd_name, short_help=COMMANDS[cmd_name])(getattr(module, MODULE_FUNCTION.get(cmd_name, cmd_name)))
        command = typer.main.get_command(app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """As typer does, with a near name when there is no such command."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from readouts.errors import UsageError
            from readouts.reading.fields import did_you_mean

            hint = did_you_mean(args[0], COMMANDS) or f"commands: {', '.join(COMMANDS)}"
            raise UsageError(f"there is no command '{args[0]}'", None, hint)
        return super().resolve_command(ctx, args)


# `list` is a Python name that no module should take.
MODULE_FUNCTION = {"list": "list_events"}

app = typer.Typer(
    name="readouts",
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Compare the official statements each side publishes about the same summit or call.",
    epilog=EPILOG,
)


def _tell_version(asked: bool) -> None:
    if asked:
        from readouts import __version__

        typer.echo(f"readouts {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", "-V", help="Print the version and leave.", is_eager=True, callback=_tell_version
    ),
) -> None:
    pass


def run(args: Sequence[str]) -> int:
    """Run the command line.

    Args:
        args: The words after the program's name.

    Returns:
        The exit code: 0, 1 where a command was asked to say so, 2 for wrong usage, bad data or a bug, 130 on Ctrl-C.
    """
    try:
        code = app(list(args), prog_name="readouts", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code if isinstance(code, int) else OK
    except ReadoutsError as error:
        return _fail(str(error))
    except SystemExit as left:
        # typer turns a closed pipe into an exit with 1, which would look like a difference.
        gone = type(sys.stdout).__name__ == "PacifyFlushWrapper"
        return _closed_pipe() if gone else left.code if isinstance(left.code, int) else OK
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return unwritten(error)
    except Exception as error:
        return _other(error)


def _other(error: Exception) -> int:
    """typer's own errors by their shape: its classes have moved between versions."""
    if type(error).__name__ == "Abort":
        return INTERRUPTED
    if type(error).__name__ == "NoArgsIsHelpError":
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
