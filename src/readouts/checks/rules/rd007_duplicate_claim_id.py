"""A claim's id may stand only once in a file.

Links, snapshots and scripts refer to a claim by its id; a second claim of the same id cannot be named at all.

Bad::

    - id: wh-3
      text: He warned of sanctions.
    - id: wh-3
      text: He thanked the allies.

Good::

    - id: wh-3
      text: He warned of sanctions.
    - id: wh-4
      text: He thanked the allies.

`--fix` gives the second claim the next free number; references keep meaning the first, as before.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.ids import fresh_ids
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings
from readouts.reading.nodes import Scalar

CODE, SEVERITY, SCOPE, FIXABLE = "RD007", "error", "readout", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Repeated ids, at the second."""
    seen: dict[str, int] = {}
    new = fresh_ids(file)
    for claim in file.claims:
        found = scalar(claim, "id")
        if found is None:
            continue
        if found.text in seen:
            yield Fault(
                f"the claim id '{found.text}' stands in this file twice, first in line {seen[found.text]}",
                file.place(found),
                "rename one",
                partial(_rename, file, found, new),
            )
        else:
            seen[found.text] = found.line


def _rename(file: CheckedFile, found: Scalar, names: Iterator[str]) -> list[Edit]:
    extent = file.layout.starting(file.offset(found))
    return [Edit(extent.start, extent.end, next(names))] if extent and extent.style not in ("|", ">") else []
