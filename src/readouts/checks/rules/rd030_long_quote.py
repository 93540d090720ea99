"""A quote is a few official words, not the statement again.

Short quotes carry the wording that counts and stay within what may be quoted from a statement under copyright. The
setting `max-quote-words` says how many words a quote may have (25).

Bad::

    quote: a whole paragraph of the statement, copied

Good::

    quote: strong economic and other measures
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD030", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Quotes of more words than the setting allows."""
    most = settings.max_quote_words
    for claim in file.claims:
        for key in ("quote", "quote_original"):
            found = scalar(claim, key)
            words = len(found.text.split()) if found is not None else 0
            if found is not None and words > most:
                yield Fault(
                    f"the quote has {words} words, more than {most}", file.place(found), "keep the words that count"
                )
