"""`readouts survey`: its formats, its notes and its exit codes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from readouts.cli.app import run
from readouts.reading.find import shipped_folder
from tests.test_survey import write_events

SHIPPED = str(shipped_folder())


def test_the_table_names_pairs_topics_and_silences(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey", SHIPPED]) == 0
    text = capsys.readouterr().out
    assert "Kremlin and White House: 2 events" in text
    assert "all topics" in text
    assert "never mentions" in text
    assert "\x1b" not in text


def test_colour_is_only_colour(capsys: pytest.CaptureFixture[str]) -> None:
    import re

    assert run(["survey", SHIPPED]) == 0
    plain = capsys.readouterr().out
    assert run(["survey", SHIPPED, "--color", "always"]) == 0
    coloured = capsys.readouterr().out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_json_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey", SHIPPED, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["schema"] == "readouts.survey/1"
    assert len(data["events"]) == 3
    for pair in data["pairs"]:
        for one in (pair, *pair["topics"]):
            assert one["rows"] == one["agree"] + one["differ"] + one["conflict"] + sum(one["only"].values())
            assert set(one["only"]) == set(pair["sides"])


def test_csv_has_a_line_for_each_pair_and_topic(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey", SHIPPED, "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert run(["survey", SHIPPED, "--format", "csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == sum(1 + len(pair["topics"]) for pair in data["pairs"])


def test_html_is_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "survey.html"
    assert run(["survey", SHIPPED, "--format", "html", "-o", str(file)]) == 0
    assert "<table" in file.read_text(encoding="utf-8")


def test_a_broken_event_is_skipped_with_a_note(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_events(tmp_path, 2)
    (tmp_path / "event-000" / "broken.yaml").write_text("claims: [", encoding="utf-8")
    assert run(["survey", str(tmp_path), "--format", "json"]) == 0
    captured = capsys.readouterr()
    assert "skipped" in captured.err
    assert "broken.yaml" in captured.err
    data = json.loads(captured.out)
    assert [one["id"] for one in data["events"]] == ["event-001"]
    assert len(data["skipped"]) == 1


def test_nothing_that_can_be_compared_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey", str(tmp_path)]) == 2
    assert run(["survey", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.count("readouts: ") == 2


@pytest.mark.parametrize("wrong", [["--format", "jason"], ["--workers", "0"], ["--topics", "0"], ["--color", "red"]])
def test_wrong_options_are_refused(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["survey", SHIPPED, *wrong]) == 2
    assert capsys.readouterr().out == ""
