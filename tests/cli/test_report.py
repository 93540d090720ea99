"""`readouts report` writes one page and says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.cli.app import run


def test_the_page_is_written_to_the_file_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "out.html"
    assert run(["report", "whitehouse", "kremlin", "--event", "2021-12-07-biden-putin", "-o", str(file)]) == 0
    page = file.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Kyiv" not in page[: page.index("<footer>")].split('id="rows"')[1].split("</thead>")[0]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"wrote {file}" in captured.err


def test_without_sides_the_page_has_all_of_the_event(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "--event", "2021-12-07-biden-putin"]) == 0
    head = capsys.readouterr().out.split('id="rows"')[1].split("</thead>")[0]
    assert all(side in head for side in ("White House", "Kremlin", "Kyiv"))


def test_it_is_what_diff_prints_as_html(capsys: pytest.CaptureFixture[str]) -> None:
    sides = ["whitehouse", "kremlin", "--event", "2021-12-07-biden-putin"]
    assert run(["report", *sides]) == 0
    report = capsys.readouterr().out
    assert run(["diff", *sides, "--format", "html"]) == 0
    assert capsys.readouterr().out == report


def test_an_unknown_side_is_refused_and_nothing_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "out.html"
    assert run(["report", "whitehouse", "kremlim", "-e", "2021-12-07-biden-putin", "-o", str(file)]) == 2
    assert "kremlin" in capsys.readouterr().err
    assert not file.exists()


def test_one_side_alone_is_no_comparison(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "whitehouse", "-e", "2021-12-07-biden-putin"]) == 2
    assert "two sides" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "no" / "out.html"
    assert run(["report", "whitehouse", "kremlin", "-e", "2021-12-07-biden-putin", "-o", str(target)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
