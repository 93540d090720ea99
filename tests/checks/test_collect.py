"""From paths to folders and files to check."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from readouts.checks.collect import DEEPEST, collect
from readouts.errors import UsageError
from tests.checks.helpers import EVENT, EVENT_FILE, LINKS, READOUT, write


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty", "empty: holds nothing to check (an event is a folder of YAML files)"),
        ("picture.png", "picture.png: is no file this checks (name .yaml, .txt, .md or .html files)"),
        ("README.md", "README.md: is no file this checks (name .yaml, .txt, .md or .html files)"),
        ("nowhere.yaml", "nowhere.yaml: no such file or folder"),
    ],
)
def test_what_cannot_be_checked_is_said(here: Path, name: str, said: str) -> None:
    (here / "empty").mkdir()
    for file in ("picture.png", "README.md"):
        (here / file).touch()
    with pytest.raises(UsageError) as raised:
        collect([name])
    assert str(raised.value) == said


def test_a_file_named_alone_brings_its_folder_and_the_expected_outcome(here: Path) -> None:
    write(here, dict.fromkeys(("b.yaml", "a.yaml", ".hidden.yaml", "c.txt", "x.png"), READOUT))
    (here / EVENT / "sub.yaml").mkdir()
    (job,) = collect([f"{EVENT}/b.yaml"])
    assert (job.folder, job.is_event) == (Path(EVENT), True)
    assert [file.name for file in job.files] == ["a.yaml", "b.yaml", "c.txt"]
    assert job.asked == {f"{EVENT}/b.yaml", f"{EVENT}/expected.json"}


def test_paths_of_one_folder_are_one_job_in_the_order_they_were_named(here: Path) -> None:
    for event in ("2021-12-08-c-d", EVENT):
        (here / event).mkdir()
        for side in ("a", "b"):
            (here / event / f"{side}.yaml").write_text(READOUT)
    jobs = collect(["2021-12-08-c-d/a.yaml", EVENT, "2021-12-08-c-d/b.yaml"])
    assert [(job.folder.name, len(job.asked)) for job in jobs] == [("2021-12-08-c-d", 3), (EVENT, 2)]


@pytest.mark.parametrize("name", ["event.yaml", "event.yml"])
def test_an_event_file_makes_a_folder_of_any_name_an_event(here: Path, name: str) -> None:
    (here / "talks").mkdir()
    (here / "talks" / "a.yaml").write_text(READOUT)
    assert [job.is_event for job in collect(["talks"])] == [False]
    (here / "talks" / name).write_text(EVENT_FILE)
    assert [job.is_event for job in collect(["talks"])] == [True]


def test_in_loose_folders_only_files_that_look_like_the_project_s(here: Path) -> None:
    (here / "loose").mkdir()
    for name, text in {
        "a.yaml": READOUT,
        "b.yml": "theme: x\n",
        "c.txt": "Words.\n",
        "expected.json": "{}",
        "links.yaml": LINKS,
    }.items():
        (here / "loose" / name).write_text(text)
    (here / "loose" / "far.yaml").write_text("#" * 70_000 + "\nclaims: []\n")
    os.mkfifo(here / "loose" / "pipe.yaml")
    (here / "loose" / "nowhere.yaml").symlink_to("none")
    (job,) = collect(["loose"])
    # What cannot be read is to be said, so it is not passed over.
    assert [file.name for file in job.files] == ["a.yaml", "expected.json", "links.yaml", "nowhere.yaml", "pipe.yaml"]


def test_hidden_folders_and_those_too_deep_are_passed_over(here: Path) -> None:
    deep = here
    for number in range(1, DEEPEST + 2):
        deep = deep / f"d{number}"
        deep.mkdir()
        (deep / "a.yaml").write_text(READOUT)
    (here / ".git").mkdir()
    (here / ".git" / "a.yaml").write_text(READOUT)
    assert [len(job.folder.parts) for job in collect(["."])] == list(range(1, DEEPEST + 1))


def test_a_folder_that_cannot_be_listed(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, {"a.yaml": READOUT})

    def refused(path: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refused)
    with pytest.raises(UsageError) as raised:
        collect([EVENT])
    assert str(raised.value) == f"{EVENT}: cannot be listed: Permission denied"
