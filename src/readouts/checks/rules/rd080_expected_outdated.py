"""An event's expected outcome must be what the comparison gives.

`expected.json` in an event's folder is a snapshot of its rows, verdicts and differences, without scores. When a
readout, a link, the codebook or the matcher changes what comes out, a person should see it and decide.

Bad::

    expected.json says agree, the comparison says differ

Good::

    readouts diff --all --event EVENT --expect EVENT/expected.json --update
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readouts.checks.expected import compare_snapshots, read_snapshot, snapshot
from readouts.checks.files import CheckedFile, CheckedFolder
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.errors import Place, ReadoutsError

CODE, SEVERITY, SCOPE = "RD080", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """What the comparison gives differently from the snapshot."""
    file = folder.files.get("expected.json")
    if file is None or file.failure is not None or file.name not in folder.asked:
        return
    try:
        old = read_snapshot(file.text, file.name)
    except ReadoutsError:
        return  # RD081 says so
    place = Place(file.name, *_row_place(file))
    update = (
        f"look at it, then: readouts diff {' '.join(old['sides'])} --event {folder.id} --expect {file.name} --update"
    )
    if file.node is None and any(
        other.failure for other in folder.files.values() if other.kind in ("readout", "event", "links")
    ):
        return  # a file that cannot be read is reported by itself
    try:
        new = _outcome(folder, old)
    except ReadoutsError as error:
        yield Fault(f"cannot be compared: {error.message}", place, error.hint)
        return
    changes = compare_snapshots(old, new)
    if changes:
        more = f" (and {len(changes) - 1} more)" if len(changes) > 1 else ""
        yield Fault(f"is out of date: {changes[0]}{more}", place, update)


def _outcome(folder: CheckedFolder, old: dict[str, Any]) -> dict[str, Any]:
    # The real comparison is loaded only where an event has a snapshot.
    from readouts.api import open_sides
    from readouts.matching import compare

    paths = {
        path.stem: path
        for path in (file.path for file in folder.files.values() if file.kind in ("readout", "statement"))
    }
    paths |= {file.path.stem: file.path for file in folder.of_kind("readout")}
    missing = [side for side in old["sides"] if side not in paths]
    if missing:
        raise ReadoutsError(f"there is no side '{missing[0]}' in the folder")
    opened = open_sides([str(folder.path / paths[side].name) for side in old["sides"]])
    return snapshot(compare(opened.readouts, opened.event, opened.links))


def _row_place(file: CheckedFile) -> tuple[int, int]:
    """Where the rows begin."""
    offset = file.text.find('"rows"')
    place = file.at(max(offset, 0))
    return place.line or 1, place.column or 1
