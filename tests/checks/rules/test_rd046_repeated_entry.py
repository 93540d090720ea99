"""RD046: entries that stand in a list twice."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, READOUT, found


def test_topics(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[sanctions]", "[sanctions, RD046§sanctions]")})


def test_participants(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"event.yaml": EVENT_FILE.replace("[biden, putin]", "[biden, RD046§biden]"), "whitehouse.yaml": READOUT},
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[sanctions]", "[sanctions, ransomware]")})
