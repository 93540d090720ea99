"""RD007: claim ids that stand twice."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_at_the_second(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "  - id: RD007§wh-1\n    text: Another thing.\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "  - id: wh-2\n    text: Another thing.\n"})
