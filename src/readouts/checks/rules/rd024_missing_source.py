"""A reader must be able to go to where a claim was published.

A readout lists its sources, and a claim says which of several it stands in; with one source alone the claim need not.

Bad::

    sources:
      - id: page
      - id: interview
    claims:
      - id: ky-1
        text: Ukraine thanks the US.

Good::

    claims:
      - id: ky-1
        source: interview
        text: Ukraine thanks the US.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, value
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD024", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Readouts without sources, and claims that leave open which source they stand in."""
    if file.node is not None and file.claims and not file.sources:
        yield Fault(
            "the readout names no source", file.place(file.node), "add `sources:` with an id, a title and a URL"
        )
    if len(file.sources) > 1:
        for claim in file.claims:
            if value(claim, "source") is None:
                yield Fault("the claim names none of the file's sources", file.place(claim), "add `source:`")
