"""A line should not end in spaces.

Spaces inside block text (`|`, `>`) belong to the text and are left alone.

Bad::

    act: warn␠␠

Good::

    act: warn

`--fix` takes them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD073", "warning", "yaml", True

_TRAILING = re.compile(r"(?<![ \t])[ \t]+(?=\r?$)", re.MULTILINE)


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Spaces and tabs before the end of a line."""
    for match in _TRAILING.finditer(file.text):
        start, end = match.span()
        if not file.layout.in_block(start):
            yield Fault("trailing space", file.at(start), None, partial(_edits, start, end))


def _edits(start: int, end: int) -> list[Edit]:
    return [Edit(start, end, "")]
