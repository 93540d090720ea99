"""A pair should be linked once.

Bad::

    confirmed:
      - {a: whitehouse/wh-3, b: kremlin/kr-13}
      - {a: kremlin/kr-13, b: whitehouse/wh-3}

Good::

    confirmed:
      - {a: whitehouse/wh-3, b: kremlin/kr-13}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.links import name, pair
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD052", "warning", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Pairs that stand in the same list twice, at the second."""
    seen = set()
    for link in file.links:
        if (link.status, pair(link)) in seen and link.place is not None:
            yield Fault(f"{name(link.a)} and {name(link.b)} are {link.status} twice", link.place, "keep one of them")
        seen.add((link.status, pair(link)))
