"""RD006: dates that are none."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, KREMLIN, LINKS, READOUT, found, said


def test_no_date(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: RD006§7 December")})


def test_a_day_no_month_has(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: RD006§2022-02-30")})


def test_in_the_event(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: RD006§07.12.2021"), "whitehouse.yaml": READOUT},
    )


def test_in_a_link(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + "confirmed:\n  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b, date: RD006§2021-13-01}\n",
        },
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("published: 2021-12-07", "published: 2021-12-07T13:12:12-05:00")}
    )


def test_days_that_no_month_has_wherever_a_date_may_stand(tmp_path: Path) -> None:
    links = LINKS + "".join(
        f"{status}:\n  - {{a: whitehouse/wh-1, b: kremlin/kr-{n}, note: n, by: x, date: RD006§2021-02-30}}\n"
        for n, status in ((1, "confirmed"), (2, "rejected"))
    )
    kremlin = KREMLIN + KREMLIN.partition("claims:\n")[2].replace("kr-1", "kr-2").replace("warned", "also spoke")
    found(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": kremlin, "links.yaml": links})
    assert said(
        tmp_path / "x", {"event.yaml": EVENT_FILE.replace("date: 2021-12-07", "date: 2021-11-31T10:00:00Z")}
    ) == [
        "RD006 4:7 there is no day 2021-11-31 (check it against the publication)",
        "RD013 4:7 the date is 2021-11-31, the event's id says 2021-12-07 (correct one of them)",
    ]
