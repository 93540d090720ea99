"""RD047: actors who address themselves."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_both(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("recipients: [putin]", "recipients: [RD047§biden]")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
