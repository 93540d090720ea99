"""RD029: topics outside the scheme."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import Settings
from tests.checks.helpers import READOUT, found


def test_outside(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("[sanctions]", "[RD029§sanctions, ransomware]")},
        Settings(topics=("ransomware",)),
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT}, Settings(topics=("sanctions",)))
