"""RD080: expected outcomes that are out of date."""

from __future__ import annotations

from pathlib import Path

from readouts.api import open_sides
from readouts.checks import check
from readouts.checks.expected import snapshot, write_snapshot
from readouts.matching import compare
from tests.checks.helpers import EVENT, KREMLIN, READOUT, run, write

FILES = {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN}


def expected(folder: Path, changed: bool = False) -> str:
    """What comes out, or that with another verdict for the first row."""
    home = write(folder, FILES)
    opened = open_sides([str(home / name) for name in FILES])
    outcome = snapshot(compare(opened.readouts, opened.event, opened.links))
    if changed:
        row = outcome["rows"][0]
        row["verdict"] = "agree" if row["verdict"] != "agree" else "differ"
    return write_snapshot(outcome)


def test_another_verdict(tmp_path: Path) -> None:
    report = run(tmp_path, {**FILES, "expected.json": expected(tmp_path, changed=True)})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD080", 5, 3)]
    assert ": expected " in report.findings[0].message
    assert "--update" in (report.findings[0].hint or "")


def test_good(tmp_path: Path) -> None:
    report = run(tmp_path, {**FILES, "expected.json": expected(tmp_path)})
    assert not report.findings


def test_it_is_checked_when_only_a_side_is_named(tmp_path: Path) -> None:
    home = write(tmp_path, {**FILES, "expected.json": expected(tmp_path, changed=True)})
    assert [f.code for f in check([home / "kremlin.yaml"]).findings] == ["RD080"]


def test_a_side_that_is_gone(tmp_path: Path) -> None:
    files = {**FILES, "expected.json": expected(tmp_path)}
    (tmp_path / EVENT / "kremlin.yaml").unlink()
    del files["kremlin.yaml"]
    report = run(tmp_path, files)
    assert [f.code for f in report.findings] == ["RD080"]
    assert "no side 'kremlin'" in report.findings[0].message
