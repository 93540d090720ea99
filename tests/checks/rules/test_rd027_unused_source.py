"""RD027: sources no claim names."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_left_over(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("claims:", "  - id: RD027§talk\n    url: https://example.org/2\nclaims:")},
    )


def test_a_lone_source_needs_no_mention(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("    source: page\n", "")})
