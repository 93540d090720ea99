"""A claim with an act should say whose act it is.

Who is credited is half of what readouts are compared for.

Bad::

    - id: wh-1
      act: warn
      topics: [sanctions]

Good::

    - id: wh-1
      actors: [biden]
      act: warn
      topics: [sanctions]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.coding import is_coded
from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD042", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Acts nobody did."""
    for claim in file.claims:
        if is_coded(claim) and value(claim, "act") is not None and value(claim, "actors") is None:
            yield Fault("the claim does not say who did it", file.place(claim), "add `actors:`")
