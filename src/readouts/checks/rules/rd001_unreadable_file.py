"""A file must be readable: UTF-8 text, and YAML that is not broken.

Nothing else can be said about a file that cannot be read, so no other rule looks at it. Aliases, anchors, tags, several
documents in one file and nesting deeper than 20 levels count as broken: a readout needs none of them.

Bad::

    text: Putin said: no

Good::

    text: "Putin said: no"
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.errors import Place

CODE, SEVERITY, SCOPE = "RD001", "error", "file"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Whether the file could be read."""
    error = file.failure
    if error is None:
        return
    at = error.place
    if at is not None and at.file == file.name:
        yield Fault(error.message, Place(file.name, at.line or 1, at.column or 1), error.hint)
    else:
        # The fault is in a file this one names.
        yield Fault(f"{at}: {error.message}" if at else error.message, Place(file.name, 1, 1), error.hint)
