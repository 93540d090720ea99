"""RD021: topics the codebook does not know."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_misspelt(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("topics: [sanctions]", "topics: [sanctions, RD021§sanktions]")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
