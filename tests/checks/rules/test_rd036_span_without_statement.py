"""RD036: spans that count in nothing."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_no_statement(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "    span: RD036§{start: 0, end: 4}\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
