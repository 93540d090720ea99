"""RD042: acts nobody did."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_none(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("  - id: wh-1", "  - RD042§id: wh-1").replace("    actors: [biden]\n", "")},
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
