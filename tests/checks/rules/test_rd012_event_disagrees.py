"""RD012: files that name different events."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, KREMLIN, READOUT, found


def test_the_event_file_decides(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "event.yaml": EVENT_FILE,
            "kremlin.yaml": KREMLIN.replace("event: 2021", "event: RD012§2022"),
            "whitehouse.yaml": READOUT,
        },
    )


def test_the_folder_decides_between_two(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "kremlin.yaml": KREMLIN.replace("event: 2021-12-07-a-b", "event: RD012§2021-12-07-b-a"),
            "whitehouse.yaml": READOUT,
        },
    )


def test_links_too(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT, "links.yaml": "schema: readouts.links/1\nevent: RD012§2021-12-07-b-a\n"}
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"kremlin.yaml": KREMLIN, "whitehouse.yaml": READOUT})
