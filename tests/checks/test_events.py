"""What the files of a folder say about which event they belong to, and when it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.events import agreed_event, date_in, event_date, named_events
from readouts.checks.files import CheckedFile, CheckedFolder, kind_of


def folder(home: Path, **files: str) -> CheckedFolder:
    """A folder under check with these files (name without suffix → text)."""
    checked = CheckedFolder(home, True)
    for name, text in files.items():
        path = home / f"{name}.yaml"
        kind = kind_of(path)
        assert kind is not None
        checked.files[path.name] = CheckedFile(path, kind, text.encode())
    return checked


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "2021-12-07-a-b").mkdir()
    return tmp_path / "2021-12-07-a-b"


def test_the_event_s_own_file_comes_first_then_sides_and_links(home: Path) -> None:
    found = folder(home, a="event: x\n", links="event: y\n", event="id: z\n", b="claims: []\n")
    assert [(file.path.stem, node.text) for file, node in named_events(found)] == [
        ("event", "z"),
        ("a", "x"),
        ("links", "y"),
    ]


@pytest.mark.parametrize(
    ("files", "agreed"),
    [
        ({}, None),
        ({"a": "event: x\n"}, "x"),
        ({"a": "event: x\n", "b": "event: y\n", "c": "event: y\n"}, "y"),
        ({"a": "event: x\n", "b": "event: y\n"}, "x"),
        ({"a": "event: x\n", "b": "event: 2021-12-07-a-b\n"}, "2021-12-07-a-b"),
        ({"a": "event: x\n", "b": "event: x\n", "c": "event: 2021-12-07-a-b\n"}, "x"),
        ({"a": "event: x\n", "b": "event: x\n", "event": "id: z\n"}, "z"),
    ],
)
def test_which_event_is_agreed(home: Path, files: dict[str, str], agreed: str | None) -> None:
    assert agreed_event(folder(home, **files)) == agreed


@pytest.mark.parametrize(
    ("files", "day"),
    [
        ({}, "2021-12-07"),
        ({"event": "id: x\ntitle: T\ndate: 2021-12-09T23:00:00Z\n"}, "2021-12-09"),
        ({"a": "event: 2021-12-08-c-d\n"}, "2021-12-08"),
        ({"a": "event: talks\n"}, "2021-12-07"),
    ],
)
def test_which_day_it_was(home: Path, files: dict[str, str], day: str) -> None:
    assert event_date(folder(home, **files)) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-12-07-a", "2021-12-07"),
        ("2021-12-07", "2021-12-07"),
        ("2021-12-071", None),
        ("a-2021-12-07", None),
        (None, None),
    ],
)
def test_the_day_an_id_begins_with(name: str | None, day: str | None) -> None:
    assert date_in(name) == day
