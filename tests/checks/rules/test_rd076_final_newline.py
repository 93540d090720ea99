"""RD076: the end of a file."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_none(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT.rstrip()})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD076", 19, 27)]


def test_several(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "RD076§\n\n"})
