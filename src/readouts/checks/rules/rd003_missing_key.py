"""Keys that the format needs must be there.

A readout needs `claims`, a claim, a source and an event an `id`, a fact its `name` and `value`, a link its `a` and `b`.

Bad::

    claims:
      - act: warn

Good::

    claims:
      - id: wh-1
        act: warn

`--fix` gives a claim without id the next free number after the ids of its file.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from readouts.checks.files import CheckedFile
from readouts.checks.ids import fresh_ids
from readouts.checks.rule import Edit, Fault, of_problems
from readouts.checks.settings import Settings
from readouts.reading.nodes import Mapping

CODE, SEVERITY, SCOPE, FIXABLE = "RD003", "error", "yaml", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Missing keys."""
    nameless = {(claim.line, claim.column): claim for claim in file.claims if "id" not in claim.entries}
    new = fresh_ids(file)
    for fault in of_problems(file, "missing-key"):
        claim = nameless.get((fault.place.line or 0, fault.place.column or 0))
        if claim is None or not claim.entries:
            yield fault
        else:
            yield Fault(fault.message, fault.place, fault.hint, partial(_insert, file, claim, new))


def _insert(file: CheckedFile, claim: Mapping, names: Iterator[str]) -> list[Edit]:
    start, name = file.offset(claim), next(names)
    if file.text[start] == "{":
        return [Edit(start + 1, start + 1, f"id: {name}, ")]
    return [Edit(start, start, f"id: {name}\n{' ' * (claim.column - 1)}")]
