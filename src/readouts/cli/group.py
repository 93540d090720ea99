"""The command group: finds a command by name and imports it only then."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from readouts.cli.app import COMMANDS

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
