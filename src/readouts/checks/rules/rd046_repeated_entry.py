"""A list should name each actor, recipient, topic or tone once.

Bad::

    topics: [sanctions, sanctions]

Good::

    topics: [sanctions]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalars
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.reading.nodes import Node

CODE, SEVERITY, SCOPE = "RD046", "warning", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Entries that stand in a list twice, at the second."""
    lists: list[tuple[Node | None, str]] = [
        (claim, key) for claim in file.claims for key in ("actors", "recipients", "topics", "tone")
    ]
    for node, key in lists or [(file.node, "participants")]:
        seen: set[str] = set()
        for found in scalars(node, key):
            if found.text in seen:
                yield Fault(f"'{found.text}' stands in '{key}' twice", file.place(found), "keep one of them")
            seen.add(found.text)
