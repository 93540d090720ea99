"""Links must not contradict each other.

A pair is either confirmed or rejected. And where one claim is confirmed with claims of two other sides, these two
report the same matter as well and cannot be rejected.

Bad::

    confirmed:
      - {a: whitehouse/wh-3, b: kremlin/kr-13}
    rejected:
      - {a: kremlin/kr-13, b: whitehouse/wh-3}

Good::

    confirmed:
      - {a: whitehouse/wh-3, b: kremlin/kr-13}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.links import contradictions
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD051", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Links that cannot hold beside those before them in the file."""
    in_order = sorted(
        file.links, key=lambda link: (link.place.line or 0, link.place.column or 0) if link.place else (0, 0)
    )
    for link, reason in contradictions(in_order):
        if link.place is not None:
            yield Fault(reason, link.place, "keep one of them")
