"""RD028: topics of the scheme that no claim uses."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import load_settings
from tests.checks.helpers import EVENT_FILE, READOUT, found, run, said


def test_listed_and_never_used(tmp_path: Path) -> None:
    settings = tmp_path / "readouts.toml"
    settings.write_text('[check]\ntopics = ["sanctions",\n  "ransomware"]\n')
    report = run(tmp_path, {"whitehouse.yaml": READOUT}, load_settings(settings))
    assert [(f.code, f.place.file, f.place.line, f.place.column) for f in report.findings] == [
        ("RD028", str(settings), 3, 3)
    ]


def test_no_scheme(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})


def test_it_says_which_and_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "readouts.toml").write_text('[check]\ntopics = ["ransomware", "sanctions"]\n')
    settings = load_settings(tmp_path / "readouts.toml")
    assert said(tmp_path, {"whitehouse.yaml": READOUT}, settings) == [
        "RD028 2:11 no claim uses the topic 'ransomware' (code it, or take it out of the scheme)"
    ]


def test_links_alone_are_no_readouts(tmp_path: Path) -> None:
    (tmp_path / "readouts.toml").write_text('[check]\ntopics = ["ransomware"]\n')
    assert said(tmp_path, {"event.yaml": EVENT_FILE}, load_settings(tmp_path / "readouts.toml")) == []
