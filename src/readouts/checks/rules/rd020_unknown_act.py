"""An act must be one of the codebook's.

Acts carry the PLOVER event type, the force and the stance that the comparison works with; an unknown act has none.
`readouts schema readout` lists them.

Bad::

    act: wran

Good::

    act: warn
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD020", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Acts the codebook does not know."""
    yield from of_problems(file, "unknown-act")
