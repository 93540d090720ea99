"""RD004: keys nobody knows."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_with_a_near_name(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT.replace("recipients", "recipient")})
    assert [(f.code, f.place.line, f.place.column, f.hint) for f in report.findings] == [
        ("RD004", 16, 5, "did you mean 'recipients'?")
    ]


def test_in_a_source(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("    title: A statement", "    RD004§titel: A statement")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
