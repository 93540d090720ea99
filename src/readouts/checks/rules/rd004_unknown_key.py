"""Keys must be known.

A misspelt key is silently lost by programs that do not look; here it is an error with the nearest known key.

Bad::

    recipient: [putin]

Good::

    recipients: [putin]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD004", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Unknown keys."""
    yield from of_problems(file, "unknown-key")
