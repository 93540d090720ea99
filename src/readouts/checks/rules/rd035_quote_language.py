"""An original quote needs its language, and a language needs its original quote.

Bad::

    quote_original: внутриукраинский кризис

Good::

    quote_original: внутриукраинский кризис
    quote_language: ru
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD035", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """One of the two without the other."""
    for claim in file.claims:
        original, language = value(claim, "quote_original"), value(claim, "quote_language")
        if original is not None and language is None:
            yield Fault("the original quote has no language", file.place(original), "add `quote_language:`, e.g. ru")
        elif language is not None and original is None:
            yield Fault("there is no original quote in this language", file.place(language), "add `quote_original:`")
