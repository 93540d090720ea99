"""Lines should end in a line feed alone.

Reported once a file. `--fix` writes plain line feeds.

Bad::

    schema: readouts.readout/1␍␊

Good::

    schema: readouts.readout/1␊
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD071", "warning", "yaml", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Carriage returns before line feeds."""
    first = file.text.find("\r\n")
    if first < 0:
        return
    lines = file.text.count("\r\n")
    what = "a line ends" if lines == 1 else f"{lines} lines end"
    yield Fault(f"{what} in CR LF", file.at(first), "save it with plain line feeds", lambda: _edits(file))


def _edits(file: CheckedFile) -> list[Edit]:
    edits, offset = [], file.text.find("\r\n")
    while offset >= 0:
        edits.append(Edit(offset, offset + 1, ""))
        offset = file.text.find("\r\n", offset + 2)
    return edits
