"""RD025: sources without an address."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_none(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("  - id: page", "  - RD025§id: page").replace(
                "    url: https://example.org/1\n", ""
            )
        },
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
