"""A claim's source must be listed in its file.

Bad::

    sources:
      - id: page
    claims:
      - id: kr-1
        source: pgae

Good::

    sources:
      - id: page
    claims:
      - id: kr-1
        source: page
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD023", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Sources the file does not list."""
    yield from of_problems(file, "unknown-source")
