"""RD008: source ids that stand twice."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_at_the_second(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("claims:", "  - id: RD008§page\n    url: https://example.org/2\nclaims:")},
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
