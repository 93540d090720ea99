"""RD070: byte-order marks."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, run


def test_at_the_beginning(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": "\ufeff" + READOUT})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD070", 1, 1)]


def test_it_moves_no_column(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": "\ufeff" + READOUT.replace("schema:", "shema:")})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD004", 1, 1), ("RD070", 1, 1)]
