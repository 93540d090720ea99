"""The side a file states must be the file's name.

Sides are named on the command line and in links by their file; a copied file whose `side` was forgotten would appear as
another side.

Bad::

    # kremlin.yaml
    side: whitehouse

Good::

    # kremlin.yaml
    side: kremlin
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD010", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """A side that differs from the file's stem."""
    side = scalar(file.node, "side")
    if side is not None and side.text != file.path.stem:
        hint = f"write '{file.path.stem}', or rename the file"
        yield Fault(f"the side is '{side.text}', the file is {file.path.name}", file.place(side), hint)
