"""RD072: tabs."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_after_a_colon(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: RD072§\twarn")})


def test_not_in_the_statement(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("claims:", "statement: |\n  He warned of\tstrong measures.\nclaims:")},
    )
