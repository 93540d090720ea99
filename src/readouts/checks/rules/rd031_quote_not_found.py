"""A quote must stand in the statement, where the readout gives the statement.

Line breaks do not count, and an ellipsis (`…`, `...`, `[…]`) stands for words left out. The nearest wording is named.

Bad::

    statement: He warned of strong economic measures.
    claims:
      - id: wh-1
        quote: strong economical measures

Good::

        quote: strong economic measures
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.quotes import nearest, stands_in, stands_loosely_in
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.reading.nodes import Node

CODE, SEVERITY, SCOPE = "RD031", "error", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Quotes that stand nowhere in the statement."""
    statement = file.readout.statement if file.readout else None
    if statement is None or file.readout is None:
        return
    for claim in file.claims:
        for key in ("quote", "quote_original"):
            found = scalar(claim, key)
            if found is None or (key == "quote_original" and not _same_language(file, claim)):
                continue
            if not stands_in(found.text, statement) and not stands_loosely_in(found.text, statement):
                near = nearest(found.text, statement)
                yield Fault(
                    "the quote is not in the statement",
                    file.place(found),
                    f"the nearest wording there: '{near}'" if near else "quote the words exactly as published",
                )


def _same_language(file: CheckedFile, claim: Node) -> bool:
    language = scalar(claim, "quote_language")
    return file.readout is not None and language is not None and language.text == file.readout.language
