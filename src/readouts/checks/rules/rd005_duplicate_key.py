"""A key may stand only once in a mapping.

Most YAML readers keep the last of two equal keys and say nothing, so half of what was written is lost.

Bad::

    - id: wh-1
      act: warn
      act: threaten

Good::

    - id: wh-1
      act: warn
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD005", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Repeated keys, at the second."""
    yield from of_problems(file, "duplicate-key")
