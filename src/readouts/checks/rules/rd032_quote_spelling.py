"""A quote must have the statement's own marks: quotation marks, apostrophes, dashes, capitals.

Programs that look the quote up need the same characters. Looked at where the readout gives the statement.

Bad::

    statement: Russia’s actions
    quote: Russia's actions

Good::

    quote: Russia’s actions

`--fix` writes the statement's characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.quotes import stands_in, stands_loosely_in, wording
from readouts.checks.rule import Edit, Fault
from readouts.checks.scalars import written
from readouts.checks.settings import Settings
from readouts.reading.nodes import Scalar

CODE, SEVERITY, SCOPE, FIXABLE = "RD032", "warning", "readout", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Quotes that stand in the statement but for marks and capitals."""
    statement = file.readout.statement if file.readout else None
    if statement is None:
        return
    for claim in file.claims:
        found = scalar(claim, "quote")
        if found is None or stands_in(found.text, statement) or not stands_loosely_in(found.text, statement):
            continue
        own = wording(found.text, statement)
        hint = f"there it reads: '{own}'" if own else None
        # Other capitals may be meant (the beginning of a sentence); other marks never are.
        fixable = own is not None and own.casefold() != found.text.casefold()
        fix = _fix(file, found, own) if fixable and own else None
        yield Fault("the quote differs from the statement in marks or capitals", file.place(found), hint, fix)


def _fix(file: CheckedFile, found: Scalar, own: str) -> Callable[[], list[Edit]]:
    return lambda: written(file, found, own)
