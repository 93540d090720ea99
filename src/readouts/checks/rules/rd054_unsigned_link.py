"""A link should say who decided, and why.

It outweighs the evidence, so a later reader must be able to ask.

Bad::

    confirmed:
      - a: whitehouse/wh-3
        b: kremlin/kr-13

Good::

    confirmed:
      - a: whitehouse/wh-3
        b: kremlin/kr-13
        by: A. Coder
        note: the same warning, once as measures, once as sanctions
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD054", "info", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Links without `by` or `note`."""
    for link in file.links:
        missing = [key for key, said in (("by", link.by), ("note", link.note)) if not said]
        if missing and link.place is not None:
            yield Fault(f"the link has no {' and no '.join(missing)}", link.place, "say who decided, and why")
