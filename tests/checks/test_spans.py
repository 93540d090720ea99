"""The spans of claims, as far as they are well formed."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.files import CheckedFile
from readouts.checks.spans import spans
from tests.checks.helpers import claims


@pytest.mark.parametrize(
    ("span", "found"),
    [
        ("{start: 0, end: 5}", (0, 5)),
        ("{start: 5, end: 6}", (5, 6)),
        ("{start: 5, end: 5}", None),
        ("{start: 6, end: 5}", None),
        ("{start: 5}", None),
        ("{end: 5}", None),
        ("{start: x, end: 5}", None),
        ("{start: 0, end: x}", None),
        ("{start: -1, end: 5}", None),
        ("[0, 5]", None),
        ("{start: 0, end: 12345678901234567890}", (0, 123456789)),
    ],
)
def test_a_span(span: str, found: tuple[int, int] | None) -> None:
    text = claims("text: No span", f"text: Words; span: {span}", "text: More; span: {start: 1, end: 2}")
    first, *others = [(s.start, s.end) for _, _, s in spans(CheckedFile(Path("a.yaml"), "readout", text.encode()))]
    assert ([first] if others else []) == ([found] if found else [])
    assert [first, *others][-1] == (1, 2)
