"""A span needs the statement it counts in.

Bad::

    claims:
      - id: wh-1
        text: He warned of sanctions.
        span: {start: 0, end: 23}

Good::

    statement_file: whitehouse.txt
    claims:
      - id: wh-1
        text: He warned of sanctions.
        span: {start: 0, end: 23}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.checks.spans import spans

CODE, SEVERITY, SCOPE = "RD036", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Spans in readouts that give no statement."""
    if value(file.node, "statement") is None and value(file.node, "statement_file") is None:
        for _, node, _ in spans(file):
            yield Fault(
                "the span counts in a statement the readout does not give", file.place(node), "add `statement_file:`"
            )
