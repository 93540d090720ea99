"""RD014: sources older than the event."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_the_day_before(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: RD014§2021-12-06")})


def test_with_a_time(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: RD014§2021-12-06T09:00:00Z")}
    )


def test_already_that_day_in_the_east(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: 2021-12-06T20:00:00-05:00")}
    )


def test_a_malformed_date_is_not_reported_twice(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: RD006§1 Dec")})
