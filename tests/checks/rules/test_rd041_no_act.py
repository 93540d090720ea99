"""RD041: coded claims without an act."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_none(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("  - id: wh-1", "  - RD041§id: wh-1").replace("    act: warn\n", "")},
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
