"""The spans of a readout's claims with their nodes."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar, value
from readouts.model import Span
from readouts.reading.nodes import Mapping, Node


def spans(file: CheckedFile) -> Iterator[tuple[Mapping, Node, Span]]:
    """Each claim that has a well-formed span, the span's node, and the span."""
    for claim in file.claims:
        node = value(claim, "span")
        start, end = scalar(node, "start"), scalar(node, "end")
        if node is None or start is None or end is None or not (start.text.isdecimal() and end.text.isdecimal()):
            continue
        span = Span(int(start.text[:9]), int(end.text[:9]))
        if span.end > span.start:
            yield claim, node, span
