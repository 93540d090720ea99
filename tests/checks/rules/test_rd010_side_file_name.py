"""RD010: a side other than the file."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_forgotten_in_a_copy(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": READOUT.replace("side: white", "side: RD010§white")})


def test_no_side_at_all(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("side: whitehouse\n", "")})
