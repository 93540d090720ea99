"""RD081: expected outcomes that are none."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, run


def test_broken_json(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": READOUT, "expected.json": "{\n  nothing\n}"})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD081", 2, 3)]


def test_no_snapshot(tmp_path: Path) -> None:
    for text in ("[]", '{"rows": 3}', '{"schema": "readouts.expected/1", "sides": ["a"], "rows": [{}]}', "[" * 100_000):
        report = run(tmp_path, {"whitehouse.yaml": READOUT, "expected.json": text})
        assert [(f.code, f.place.line) for f in report.findings] == [("RD081", 1)]
