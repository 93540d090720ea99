"""RD045: readouts that claim nothing."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import HEAD, READOUT, found


def test_empty_list(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": HEAD + "RD045§claims: []\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
