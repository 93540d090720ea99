"""A coded claim should say what it is about.

Topics carry the comparison. A claim that states only its text is coded by the program and is not meant here.

Bad::

    - id: wh-1
      act: warn
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

CODE, SEVERITY, SCOPE = "RD040", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Coded claims without topics."""
    for claim in file.claims:
        if is_coded(claim) and value(claim, "topics") is None:
            yield Fault("the claim has no topic", file.place(claim), "add `topics:`")
