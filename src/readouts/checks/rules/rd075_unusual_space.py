"""Words should be parted by plain spaces.

No-break spaces and their like look like a space and are none: two equal names then differ. The statement itself is left
alone.

Bad::

    text: 1.5<U+00A0>billion cubic metres

Good::

    text: 1.5 billion cubic metres

`--fix` puts a plain space.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.letters import ODD_SPACE, character
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD075", "warning", "yaml", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Spaces that are not the plain one."""
    if file.ascii:
        return
    for match in ODD_SPACE.finditer(file.text):
        start = match.start()
        if not file.layout.in_statement(start):
            yield Fault(f"unusual space {character(match.group())}", file.at(start), "use a plain space", _plain(start))


def _plain(start: int) -> Callable[[], list[Edit]]:
    return lambda: [Edit(start, start + 1, " ")]
