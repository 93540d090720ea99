"""The documented messages are the ones that are printed, and every error says what, where and what to do."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from readouts import errors
from readouts.errors import DataError, Place, ReadoutsError, StatementError, UsageError
from readouts.reading import nodes, readout_file, text_file
from tests.conftest import REPOSITORY, Run

PAGE = (REPOSITORY / "docs" / "errors.md").read_text(encoding="utf-8")
MESSAGES = re.findall(r"^    \$ readouts (.+)\n    (readouts: .+)$", PAGE, re.M)
FILES = re.findall(
    r"^\| `([\w.]+/?)` \| (?:`(.*)`)? ?\|$", PAGE.split("<!-- files -->")[1].split("<!-- messages -->")[0], re.M
)


@pytest.mark.parametrize(("command", "said"), MESSAGES, ids=[command for command, _ in MESSAGES])
def test_a_documented_message(
    command: str, said: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, holds in FILES:
        if name.endswith("/"):
            (tmp_path / name).mkdir()
        else:
            (tmp_path / name).write_bytes(holds.encode("ascii").decode("unicode_escape").encode("latin-1"))
    if "--config" not in command:  # it would be found, and every check would fail
        (tmp_path / "readouts.toml").unlink()
    monkeypatch.chdir(tmp_path)
    result = run(*shlex.split(command))
    assert result.code == 2
    lines = [line for line in result.err.splitlines() if not line.startswith("readouts: note:")]
    assert len(lines) == 1
    assert lines[0].startswith(said), lines[0]
    assert result.out == ""


def test_the_page_is_read_whole() -> None:
    assert len(MESSAGES) == PAGE.count("    $ readouts ") > 30
    assert len(FILES) == 19


@pytest.mark.parametrize("kind", [UsageError, DataError, StatementError])
def test_an_error_says_what_where_and_what_to_do(kind: type[ReadoutsError]) -> None:
    assert str(kind("is broken", Place("a.yaml", 3, 5), "mend it")) == "a.yaml:3:5: is broken (mend it)"
    assert str(kind("is broken", Place("a.yaml"))) == "a.yaml: is broken"
    assert str(kind("is broken")) == "is broken"


@pytest.mark.parametrize(
    ("kind", "command"),
    [(UsageError, "show kye.yaml"), (DataError, "show key.yaml"), (StatementError, "show dots.txt")],
)
def test_every_kind_is_among_the_documented_messages(
    kind: type[ReadoutsError], command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from readouts.api import open_sides

    for name, holds in FILES:
        if not name.endswith("/"):
            (tmp_path / name).write_bytes(holds.encode("ascii").decode("unicode_escape").encode("latin-1"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(kind) as raised:
        open_sides([command.split()[1]])
    # What, where, and what to do next, each in its place.
    assert raised.value.message
    assert raised.value.place is not None
    assert raised.value.hint
    assert dict(MESSAGES)[command] == f"readouts: {raised.value}"


def test_every_kind_of_error_is_tried() -> None:
    kinds = {
        value for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, ReadoutsError) and value is not ReadoutsError
    }  # fmt: skip
    assert kinds == {UsageError, DataError, StatementError}


def test_the_limits_are_the_documented_ones() -> None:
    from readouts import api

    assert f"{text_file.MOST_BYTES // 2**20} MB" in PAGE
    for limit in (text_file.MOST_CHARACTERS, readout_file.MOST_CLAIMS, api.MOST_PAIRS):
        assert f"| {limit:,}" in PAGE
    assert f"| {nodes.DEEPEST} levels" in PAGE


def test_a_message_of_endless_length_is_cut(run: Run) -> None:
    result = run("show", "x" * 100_000 + ".yaml")
    assert result.code == 2
    assert len(result.err) < 2100
    assert result.err.startswith("readouts: xxx")
    assert " … " in result.err


def test_a_bug_is_said_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*words: object, **more: object) -> None:
        raise KeyError("x\n\x1b[31m")

    monkeypatch.setattr("readouts.api.open_sides", broken)
    result = run("diff", "whitehouse", "kremlin")
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert "\x1b" not in result.err
    assert "set READOUTS_DEBUG=1 for a traceback" in result.err
    monkeypatch.setenv("READOUTS_DEBUG", "1")
    with pytest.raises(KeyError):
        run("diff", "whitehouse", "kremlin")


TRIED = re.findall(
    r"`(tests/trust/\w+\.py)(?: -k (\w+|\"[^\"]+\"))?` \|$", (REPOSITORY / "SECURITY.md").read_text("utf-8"), re.M
)


@pytest.mark.slow
@pytest.mark.parametrize(("file", "words"), TRIED)
def test_what_was_tried_can_be_tried_again(file: str, words: str) -> None:
    asked = [file, *(["-k", words.strip('"')] if words else [])]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", *asked],
        cwd=REPOSITORY,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert len(TRIED) > 15
