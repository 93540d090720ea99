"""A link must join claims of two sides.

Claims of one side are never put together by themselves; each joins the row of what the other side says.

Bad::

    confirmed:
      - {a: kremlin/kr-12, b: kremlin/kr-13}

Good::

    confirmed:
      - {a: whitehouse/wh-3, b: kremlin/kr-13}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD053", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Links whose ends are claims of the same side."""
    for link in file.links:
        if link.a[0] == link.b[0] and link.place is not None:
            yield Fault(f"both claims are of the side '{link.a[0]}'", link.place, "link claims of two sides")
