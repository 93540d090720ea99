"""RD020: acts the codebook does not know."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_misspelt(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: wran")})
    assert [(f.code, f.place.line, f.place.column, f.hint) for f in report.findings] == [
        ("RD020", 15, 10, "did you mean 'warn'?")
    ]


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
