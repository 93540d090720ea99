"""A claim's quote must stand within its span.

Bad::

    statement: He warned of sanctions. He thanked the allies.
    quote: thanked the allies
    span: {start: 0, end: 23}

Good::

    quote: thanked the allies
    span: {start: 24, end: 46}
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.quotes import stands_loosely_in
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.checks.spans import spans

CODE, SEVERITY, SCOPE = "RD034", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Spans that do not hold the quote, though the statement does."""
    statement = file.readout.statement if file.readout else None
    if statement is None:
        return
    for claim, node, span in spans(file):
        quote = scalar(claim, "quote")
        if quote is None or span.end > len(statement) or not stands_loosely_in(quote.text, statement):
            continue
        if not stands_loosely_in(quote.text, statement[span.start : span.end]):
            start = statement.find(quote.text)
            hint = f"the quote is at {start} to {start + len(quote.text)}" if start >= 0 else None
            yield Fault("the quote is not within the span", file.place(node), hint)
