"""RD013: a date other than the id says."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, READOUT, found, said


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


def test_the_day_counts_and_not_the_hour(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: 2021-12-07T23:59:00Z"),
        },
    )


def test_an_event_without_a_date_and_one_without_a_dated_id(tmp_path: Path) -> None:
    found(tmp_path, {"event.yaml": EVENT_FILE.replace("date: 2021-12-07\n", "")})
    lines = said(tmp_path, {"event.yaml": EVENT_FILE.replace("id: 2021-12-07-a-b", "id: talks").replace("-07", "-09")})
    # Then the folder's name is what the date is held against.
    assert "RD013 4:7 the date is 2021-12-09, the event's id says 2021-12-07 (correct one of them)" in lines
