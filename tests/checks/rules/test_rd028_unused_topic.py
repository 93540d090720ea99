"""RD028: topics of the scheme that no claim uses."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import load_settings
from tests.checks.helpers import READOUT, found, run


def test_listed_and_never_used(tmp_path: Path) -> None:
    settings = tmp_path / "readouts.toml"
    settings.write_text('[check]\ntopics = ["sanctions",\n  "ransomware"]\n')
    report = run(tmp_path, {"whitehouse.yaml": READOUT}, load_settings(settings))
    assert [(f.code, f.place.file, f.place.line, f.place.column) for f in report.findings] == [
        ("RD028", str(settings), 3, 3)
    ]


def test_no_scheme(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
