"""A span must lie within the statement.

Spans count code points into the statement as it is read from its file, from 0, the end exclusive (W3C
TextPositionSelector). One that ends after the text was most often counted in bytes or in another version of it.

Bad::

    statement: Twenty characters...
    span: {start: 10, end: 200}

Good::

    span: {start: 10, end: 20}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.checks.spans import spans

CODE, SEVERITY, SCOPE = "RD033", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Spans that end after the statement does."""
    statement = file.readout.statement if file.readout else None
    if statement is None:
        return
    for _, node, span in spans(file):
        if span.end > len(statement):
            yield Fault(
                f"the span ends at {span.end}, the statement has {len(statement)} characters",
                file.place(node),
                "count code points",
            )
