"""Entries of a mapping moved, each with its own lines and the comments above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.files import CheckedFile
from readouts.checks.reorder import reorder
from readouts.reading.nodes import Mapping


def moved(text: str, *wanted: str, claim: bool = False) -> str:
    """The text with the keys of its top mapping, or of its first claim, in another order."""
    file = CheckedFile(Path("side.yaml"), "readout", text.encode())
    node = file.claims[0] if claim else file.node
    assert isinstance(node, Mapping)
    for edit in reorder(file, node, list(wanted)):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nb: 2\n", "b: 2\na: 1\n"),
        ("a: 1\n# of b\n# too\nb: 2\n", "# of b\n# too\nb: 2\na: 1\n"),
        ("# of all\na: 1\nb: 2\n", "# of all\nb: 2\na: 1\n"),
        ("a: 1 # of a\n\nb: 2\n# the end\n", "b: 2\na: 1 # of a\n\n# the end\n"),
        ("a: 1\nb:\n- x\n- y\n\n# the end\n", "b:\n- x\n- y\na: 1\n\n# the end\n"),
        ("a: 1\nb: # list\n- x\n", "b: # list\n- x\na: 1\n"),
        ("a: 1\nb: |\n  # text\n\n  more\n", "b: |\n  # text\n\n  more\na: 1\n"),
        ("a:\n  c: 1\n  # of d\n  d: 2\nb: 2\n", "b: 2\na:\n  c: 1\n  # of d\n  d: 2\n"),
        ("a: |\n  # text\nb: 2\n", "b: 2\na: |\n  # text\n"),
        # Where entries do not each have lines of their own, nothing is moved.
        ("{a: 1, b: 2}\n", "{a: 1, b: 2}\n"),
        ("? a\n: 1\n? b\n: 2\n", "? a\n: 1\n? b\n: 2\n"),
        ("a: 1\nb: 2", "a: 1\nb: 2"),
    ],
)
def test_at_the_top(before: str, after: str) -> None:
    assert moved(before, "b", "a") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("claims:\n  - a: 1\n    b: 2\n", "claims:\n  - b: 2\n    a: 1\n"),
        ("claims:\n- a: 1\n  b: 2\n- c: 3\n", "claims:\n- b: 2\n  a: 1\n- c: 3\n"),
        # A comment cannot stand between the dash and the first key: it goes above the dash.
        ("claims:\n  - a: 1\n    # of b\n    b: 2\n", "claims:\n  # of b\n  - b: 2\n    a: 1\n"),
        (
            "claims:\n  - a: 1\n    # of b\n    # too\n    b: 2\n  # the next\n  - c: 3\n",
            "claims:\n  # of b\n  # too\n  - b: 2\n    a: 1\n  # the next\n  - c: 3\n",
        ),
        ("claims:\n  -   a: 1\n      b:\n      - x\nside: y\n", "claims:\n  -   b:\n      - x\n      a: 1\nside: y\n"),
        ("claims:\n  - - x\n  - a: 1\n    b: 2\n", "claims:\n  - - x\n  - b: 2\n    a: 1\n"),
    ],
)
def test_in_a_claim(before: str, after: str) -> None:
    assert moved(before, "b", "a", claim=True) == after


def test_three_keys() -> None:
    assert moved("a: 1\n# of b\nb: 2\nc:\n  - x\n", "c", "a", "b") == "c:\n  - x\na: 1\n# of b\nb: 2\n"
