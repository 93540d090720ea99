"""A file should end with one line feed.

Bad::

    text: The presidents spoke.‸end of file

Good::

    text: The presidents spoke.␊

`--fix` adds it, and takes blank lines at the end out.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD076", "warning", "yaml", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """No line feed at the end, or several."""
    text = file.text
    if not text.endswith("\n"):
        yield Fault("no line feed at the end", file.at(len(text)), None, lambda: [Edit(len(text), len(text), "\n")])
        return
    kept = len(text.rstrip("\r\n"))
    first = text.find("\n", kept) + 1
    if first < len(text) and not file.layout.in_block(first):
        yield Fault("blank lines at the end", file.at(first), None, lambda: [Edit(first, len(text), "")])
