"""The command line: the only place that knows typer, exit codes and terminals."""

from __future__ import annotations

import gc
import sys

# Most of what a command makes is in use to its end: looking for garbage as often as Python does finds next to none.
_NEW_OBJECTS = 1_000_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    collect_rarely()
    try:
        try:
            code = _answer(sys.argv[1:])
            if sys.stdout is not None:
                # Here a full disk can still be said; the interpreter's own flush would show a traceback.
                sys.stdout.flush()
        except OSError as error:
            from readouts.cli.app import unwritten

            code = unwritten(error)
    except KeyboardInterrupt:
        code = 130
    # The interpreter looks for garbage once more as it ends; the system takes all of it back anyway.
    gc.freeze()
    sys.exit(code)


def collect_rarely() -> None:
    """Have Python look for garbage as seldom as every command does."""
    gc.set_threshold(_NEW_OBJECTS, 20, 20)


def _answer(words: list[str]) -> int:
    if words in (["--version"], ["-V"]):
        # Answered before anything is imported: scripts ask for the version often.
        from readouts import __version__

        print(f"readouts {__version__}")
        return 0
    from readouts.cli.app import run

    return run(words)
