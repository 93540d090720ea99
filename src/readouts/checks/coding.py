"""What a person coded in a claim."""

from __future__ import annotations

from readouts.checks.files import scalar, value
from readouts.reading.nodes import Mapping

CODED = ("actors", "act", "recipients", "topics")


def is_coded(claim: Mapping) -> bool:
    """Whether a person coded the claim; one that states only its words is coded by the program."""
    said_by = scalar(claim, "coded_by")
    if said_by is not None and said_by.text == "program":
        return False
    return any(value(claim, key) is not None for key in CODED)
