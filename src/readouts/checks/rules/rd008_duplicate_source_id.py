"""A source's id may stand only once in a file.

A claim that names a source must mean one document.

Bad::

    sources:
      - id: page
      - id: page

Good::

    sources:
      - id: page
      - id: page-ru
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD008", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Repeated ids, at the second."""
    seen: dict[str, int] = {}
    for source in file.sources:
        found = scalar(source, "id")
        if found is not None and found.text in seen:
            first = seen[found.text]
            yield Fault(
                f"the source id '{found.text}' stands in this file twice, first in line {first}",
                file.place(found),
                "rename one",
            )
        elif found is not None:
            seen[found.text] = found.line
