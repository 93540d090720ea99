"""The command line: the only place that knows typer, exit codes and terminals."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # Answered before anything is imported: scripts ask for the version often.
        from readouts import __version__

        print(f"readouts {__version__}")
        return
    from readouts.cli.app import run

    sys.exit(run(sys.argv[1:]))
