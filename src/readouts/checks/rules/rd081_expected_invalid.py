"""An expected outcome must be a snapshot this version reads.

It is JSON of the schema `readouts.expected/1` (see `readouts schema expected`), written by
`readouts diff … --expect FILE --update`.

Bad::

    {"rows": "all of them"}

Good::

    {"schema": "readouts.expected/1", "event": "…", "sides": ["kremlin", "whitehouse"], "rows": []}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.expected import read_snapshot
from readouts.checks.files import CheckedFolder
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.errors import Place, ReadoutsError

CODE, SEVERITY, SCOPE = "RD081", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """Snapshots that cannot be read."""
    file = folder.files.get("expected.json")
    if file is None or file.failure is not None:
        return
    try:
        read_snapshot(file.text, file.name)
    except ReadoutsError as error:
        yield Fault(error.message, error.place or Place(file.name, 1, 1), error.hint)
