"""A coded claim should say what was done.

Without its act a claim can agree or disagree with nothing: the act decides most verdicts.

Bad::

    - id: wh-1
      topics: [sanctions]
      text: He warned of sanctions.

Good::

    - id: wh-1
      act: warn
      topics: [sanctions]
      text: He warned of sanctions.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.coding import is_coded
from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD041", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Coded claims without an act."""
    for claim in file.claims:
        if is_coded(claim) and value(claim, "act") is None:
            yield Fault("the claim has no act", file.place(claim), "add `act:`")
