"""A file should have spaces, not tabs.

YAML forbids tabs before keys, and elsewhere they look different in every editor. The statement itself is left alone.

Bad::

    act:⇥warn

Good::

    act: warn

`--fix` puts a space for each run of tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD072", "warning", "yaml", True

# Tabs at the end of a line are trailing space (RD073).
_TABS = re.compile(r"\t+(?![ \t]*\r?$)", re.MULTILINE)


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Runs of tabs outside the statement."""
    if "\t" not in file.text:
        return
    for match in _TABS.finditer(file.text):
        if not file.layout.in_statement(match.start()):
            start, end = match.span()
            yield Fault("tab", file.at(start), "use spaces", partial(_edits, start, end))


def _edits(start: int, end: int) -> list[Edit]:
    return [Edit(start, end, " ")]
