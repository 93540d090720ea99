"""RD013: a date other than the id says."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, READOUT, found


def test_another_day(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: RD013§2021-12-06"), "whitehouse.yaml": READOUT},
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: 2021-12-07T18:00:00+03:00"),
            "whitehouse.yaml": READOUT,
        },
    )
