"""A file should not begin with a byte-order mark.

UTF-8 needs none, and some programs take it for part of the first key.

Bad::

    U+FEFF before the first character

Good::

    schema: readouts.readout/1

`--fix` takes it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import BOM, Fault
from readouts.checks.settings import Settings
from readouts.errors import Place

CODE, SEVERITY, SCOPE, FIXABLE = "RD070", "warning", "file", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """A byte-order mark."""
    if file.bom:
        yield Fault(
            "begins with a byte-order mark", Place(file.name, 1, 1), "save it as UTF-8 without one", lambda: [BOM]
        )
