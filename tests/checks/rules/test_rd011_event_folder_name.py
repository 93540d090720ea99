"""RD011: an event other than the folder."""

from __future__ import annotations

from pathlib import Path

from readouts.checks import check
from tests.checks.helpers import EVENT_FILE, READOUT, found


def test_all_files_agree_on_another(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("event: 2021-12-07-a-b", "event: RD011§2021-12-07-b-a")})


def test_folders_without_event_may_have_any_name(tmp_path: Path) -> None:
    home = tmp_path / "loose"
    home.mkdir()
    (home / "whitehouse.yaml").write_text(READOUT)
    assert not check([home]).findings


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"event.yaml": EVENT_FILE, "whitehouse.yaml": READOUT})
