"""Settings files that cannot be used: what is said, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.checks.settings import Settings, find_settings, load_settings
from readouts.errors import UsageError


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "broken TOML: "),
        ("a = " + "[" * 50_000, "broken TOML: nested too deeply"),
        ("a = 2021-13-45", "broken TOML: "),
        ("a = " + "9" * 5000, "broken TOML: holds a value that cannot be read"),
        ("check = 1", "'check' must be a table (write [check] and its keys below)"),
        ("[check]\nstrikt = true", "there is no setting 'strikt' (did you mean 'strict'?)"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "readouts.toml"
    file.write_text(text)
    with pytest.raises(UsageError) as raised:
        load_settings(file)
    whole = str(raised.value)
    assert whole.startswith(f"{file}: {said}") if said.endswith(": ") else whole == f"{file}: {said}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tool = 1",
        "[tool]\nreadouts = 1",
        "[tool.other]\na = 1",
        "[tool.readouts]\nother = 1",
        "[check]\nstrict = true",
    ],
)
def test_a_pyproject_without_a_table_of_ours(tmp_path: Path, text: str) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text)
    assert load_settings(file) == Settings(file=file)


def test_the_nearest_file_upwards_that_holds_settings(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.readouts.check]\nstrict = true\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert find_settings(below) == Settings(strict=True, file=tmp_path / "pyproject.toml")
    (tmp_path / "a" / "readouts.toml").write_text("[check]\nmax-quote-words = 3\n")
    assert find_settings(below) == Settings(max_quote_words=3, file=tmp_path / "a" / "readouts.toml")
