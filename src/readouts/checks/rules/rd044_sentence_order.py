"""Claims should stand in the order of the sentences they come from.

Sentence numbers that fall back within one source are most often slips of the pen, and the order of a readout is part of
what is compared.

Bad::

    - id: wh-1
      sentence: 4
    - id: wh-2
      sentence: 2

Good::

    - id: wh-1
      sentence: 2
    - id: wh-2
      sentence: 4
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD044", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Sentences that come before the claim before them."""
    last: dict[str, int] = {}
    for claim in file.claims:
        sentence, source = scalar(claim, "sentence"), scalar(claim, "source")
        if sentence is None or not sentence.text.isdecimal():
            continue
        number, key = int(sentence.text[:9]), source.text if source else ""
        before = last.get(key, 0)
        if number < before:
            yield Fault(
                f"sentence {number} comes after sentence {before}",
                file.place(sentence),
                "order the claims as the statement does",
            )
        last[key] = number
