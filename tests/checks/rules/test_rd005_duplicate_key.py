"""RD005: keys that stand twice."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_in_a_claim(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("    act: warn\n", "    act: warn\n    RD005§act: threaten\n")})


def test_at_the_top(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("language: en\n", "language: en\nRD005§side: kremlin\n")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
