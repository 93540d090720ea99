"""`diff --expect`: hold a comparison to a snapshot of an earlier one."""

from __future__ import annotations

import os
from pathlib import Path

from readouts.checks.expected import compare_snapshots, read_snapshot, snapshot, write_snapshot
from readouts.cli import output as out
from readouts.errors import UsageError
from readouts.model import Comparison
from readouts.reading.text_file import read_text
from readouts.render.safe import visible


def expectation(comparison: Comparison, file: str, update: bool, output: str | None = None) -> int:
    """Print what changed since the snapshot in a file.

    Args:
        comparison: What came out, unfiltered.
        file: The snapshot.
        update: Write the snapshot instead.
        output: Where the changes go; standard output when None.

    Returns:
        0 when nothing changed, 1 when something did.

    Raises:
        ReadoutsError: There is no snapshot, it is none, or it cannot be written.
    """
    found = snapshot(comparison)
    if update:
        out.write_file(Path(file), write_snapshot(found))
        out.message_line(f"readouts: wrote {file}")
        return 0
    if not os.path.lexists(file):
        raise UsageError(f"there is no snapshot {file}", None, "write it with --update")
    changes = compare_snapshots(read_snapshot(read_text(file), file), found)
    out.write_result("".join(f"{visible(change)}\n" for change in changes), output)
    return int(bool(changes))
