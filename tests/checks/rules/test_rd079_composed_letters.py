"""RD079: letters that are two characters."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_an_accent_of_its_own(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of cafRD079§é")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of café")})
