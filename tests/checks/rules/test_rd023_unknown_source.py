"""RD023: sources the file does not list."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_misspelt(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("source: page", "source: RD023§pgae").replace(
                "- id: page", "- id: RD027§page"
            )
        },
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
