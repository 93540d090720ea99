"""A source should have the address it was published at.

Bad::

    sources:
      - id: page
        title: Meeting with the President

Good::

    sources:
      - id: page
        title: Meeting with the President
        url: https://example.org/news/67315
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD025", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Sources without a URL."""
    for source in file.sources:
        if value(source, "url") is None:
            yield Fault("the source has no URL", file.place(source), "add `url:`")
