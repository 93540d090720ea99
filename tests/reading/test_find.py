"""Data folders, events and sides, found by the names a person types."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import UsageError
from readouts.reading.find import (
    data_folder,
    event_folders,
    find_event,
    find_side,
    is_path,
    shipped_folder,
    side_files,
)


def test_data_are_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    near, named, told = tmp_path / "data" / "readouts", tmp_path / "named", tmp_path / "told"
    deep = tmp_path / "a" / "b"
    for folder in (near, named, told, deep):
        folder.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert data_folder() == Path("data/readouts")
    monkeypatch.chdir(deep)
    assert data_folder() == near
    monkeypatch.setenv("READOUTS_DATA", str(told))
    assert data_folder() == told
    assert data_folder(named) == named


def test_without_any_the_shipped_data_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder() == shipped_folder()
    assert "2021-12-07-biden-putin" in event_folders(data_folder())


def test_a_folder_that_was_removed_under_our_feet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert data_folder() == shipped_folder()


def test_a_named_folder_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match=r"no such data folder: /nowhere \(--data must name"):
        data_folder("/nowhere")
    monkeypatch.setenv("READOUTS_DATA", "/nowhere")
    with pytest.raises(UsageError, match="READOUTS_DATA must name"):
        data_folder()


def test_sides_are_the_files_of_an_event(tmp_path: Path) -> None:
    for name in (
        "a.yaml",
        "b.txt",
        "a.txt",
        "event.yaml",
        "links.yaml",
        "README.md",
        ".hidden.yaml",
        "notes.json",
        "c.YML",
    ):
        (tmp_path / name).write_text("x")
    (tmp_path / "folder.yaml").mkdir()
    assert {side: path.name for side, path in side_files(tmp_path).items()} == {
        "a": "a.yaml",
        "c": "c.YML",
        "b": "b.txt",
    }


def test_an_event_is_chosen(event_data: Path) -> None:
    assert find_event(event_data, None)[0].id == "talks"
    with pytest.raises(UsageError, match=r"there is no event 'tlaks' in .*did you mean 'talks'\?"):
        find_event(event_data, "tlaks")
    other = event_data / "more"
    other.mkdir()
    (other / "a.yaml").write_text("claims: []\n")
    with pytest.raises(UsageError, match=r"several events here; name one with --event \(events here: more, talks\)"):
        find_event(event_data, None)


def test_among_several_the_first_that_ships_is_taken_and_said() -> None:
    folder, chosen = find_event(shipped_folder(), None)
    assert (folder.id, chosen) == ("2021-12-07-biden-putin", True)
    assert find_event(shipped_folder(), "2021-12-30-biden-putin")[1] is False


def test_an_empty_data_folder(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="holds no events"):
        find_event(tmp_path, None)


def test_a_side_is_found_or_a_near_name_given() -> None:
    folders = event_folders(shipped_folder())
    event = folders["2021-12-30-biden-putin"]
    assert find_side(event, "kremlin").name == "kremlin.yaml"
    with pytest.raises(UsageError, match=r"has no side 'kremlim' \(did you mean 'kremlin'\?\)"):
        find_side(event, "kremlim")
    with pytest.raises(UsageError, match="use --event 2021-12-07-biden-putin"):
        find_side(event, "kyiv", list(folders.values()))
    with pytest.raises(UsageError, match="its sides: kremlin, whitehouse"):
        find_side(event, "zzz")


@pytest.mark.parametrize("name", ["-", "a.yaml", "a.txt", "b.MD", "./side", "x/y", "../../etc/passwd"])
def test_what_is_taken_for_a_path(name: str) -> None:
    assert is_path(name)


@pytest.mark.parametrize("name", ["whitehouse", "u.s", "kyiv", "a.b"])
def test_what_is_taken_for_a_side(name: str) -> None:
    assert not is_path(name)
