"""A topic must be one of the codebook's.

Topics are the strongest evidence that two claims report the same matter; one that only a single file uses matches
nothing.

Bad::

    topics: [ransom-ware]

Good::

    topics: [ransomware]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD021", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Topics the codebook does not know."""
    yield from of_problems(file, "unknown-topic")
