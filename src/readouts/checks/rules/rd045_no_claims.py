"""A readout should make a claim.

An empty list of claims makes every claim of the other sides look as if this side kept silent about it.

Bad::

    claims: []

Good::

    claims:
      - id: wh-1
        text: The presidents spoke.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, sequence
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.errors import Place
from readouts.reading.nodes import Mapping

CODE, SEVERITY, SCOPE = "RD045", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Readouts whose list of claims is empty."""
    entry = file.node.entries.get("claims") if isinstance(file.node, Mapping) else None
    if entry is not None and not sequence(file.node, "claims") and not file.problems.get("schema"):
        key = entry[0]
        yield Fault(
            "the readout makes no claim",
            Place(file.name, key.line, key.column),
            "code it, or keep it out of the folder",
        )
