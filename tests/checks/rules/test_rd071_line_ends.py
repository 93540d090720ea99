"""RD071: carriage returns."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_once_a_file(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT.replace("\n", "\r\n")})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD071", 1, 27)]


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
