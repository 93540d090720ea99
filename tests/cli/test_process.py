"""What only a process of its own shows: pipes, terminals, colour, completion, and what is not loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

MAIN_JOB = ("diff", "whitehouse", "kremlin")


def environment(more: Mapping[str, str] = {}) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "READOUTS_DATA")
    }
    return {**kept, "PYTHONPATH": str(REPOSITORY / "src"), "TERM": "xterm-256color", "COLUMNS": "100", **more}


def process(
    *words: str, env: Mapping[str, str] = {}, cwd: Path | None = None, stdin: str | None = None, encoding: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "readouts", *words], env=environment(env), cwd=cwd or REPOSITORY, input=stdin,
        capture_output=True, encoding=encoding, check=False, timeout=60,
    )  # fmt: skip


def on_a_terminal(*words: str, env: Mapping[str, str] = {}) -> str:
    import pty

    outside, inside = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-m", "readouts", *words],
        env=environment(env),
        cwd=REPOSITORY,
        stdin=inside,
        stdout=inside,
        stderr=inside,
    )
    os.close(inside)
    written = b""
    try:
        while piece := os.read(outside, 65536):
            written += piece
    except OSError:  # the other end is closed
        pass
    os.close(outside)
    assert child.wait(60) == 0
    return written.decode()


def test_from_an_empty_folder_the_shipped_event_is_there(tmp_path: Path) -> None:
    result = process(*MAIN_JOB, cwd=tmp_path)
    assert result.returncode == 0
    assert "Biden–Putin video call, 7 December 2021" in result.stdout


def test_standard_input_is_a_side(tmp_path: Path) -> None:
    (tmp_path / "south.txt").write_text("The president called for a ceasefire.")
    result = process("diff", "-", "south.txt", "--format", "json", cwd=tmp_path, stdin="She urged a ceasefire.")
    assert [side["id"] for side in json.loads(result.stdout)["sides"]] == ["stdin", "south"]


def test_the_reader_may_leave_early() -> None:
    command = f"'{sys.executable}' -m readouts diff whitehouse kremlin 2>err.txt | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command.replace("err.txt", "/dev/stderr")],
        env=environment(), cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "0"
    assert [line for line in done.stderr.splitlines() if not line.startswith("readouts: note:")] == []


def test_a_reader_that_never_reads_is_no_difference() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    child = subprocess.run(
        [sys.executable, "-m", "readouts", *MAIN_JOB, "--exit-code", "--format", "json"],
        env=environment(), cwd=REPOSITORY, stdout=writer, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(writer)
    assert child.returncode != 1
    assert b"Traceback" not in child.stderr
    assert b"Exception ignored" not in child.stderr


def test_closed_standard_output_is_said() -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m readouts diff whitehouse kremlin >&-"],
        env=environment(), cwd=REPOSITORY, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "standard output is closed (give a file with -o)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_is_one_line() -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full here")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "readouts", *MAIN_JOB], env=environment(), cwd=REPOSITORY, stdout=full,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


COLOUR = [
    (("--color", "always"), {}, True),
    ((), {"FORCE_COLOR": "1"}, True),
    ((), {}, False),
    (("--color", "never"), {"FORCE_COLOR": "1"}, False),
    ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    (("--color", "always"), {"NO_COLOR": "1"}, True),
]


@pytest.mark.parametrize(("options", "env", "coloured"), COLOUR)
def test_colour_piped(options: tuple[str, ...], env: dict[str, str], coloured: bool) -> None:
    assert ("\033[" in process("show", "kyiv", *options, env=env).stdout) == coloured


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [((), {}, False), ((), {"FORCE_COLOR": "1"}, False), (("--color", "always"), {}, True)],
)
def test_colour_in_a_file(options: tuple[str, ...], env: dict[str, str], coloured: bool, tmp_path: Path) -> None:
    on_a_terminal("show", "kyiv", "-o", str(tmp_path / "kyiv.txt"), *options, env=env)
    assert ("\033[" in (tmp_path / "kyiv.txt").read_text(encoding="utf-8")) == coloured


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [
        ((), {}, True),
        (("--color", "never"), {}, False),
        ((), {"NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        ((), {"TERM": "dumb"}, False),
    ],
)
def test_colour_on_a_terminal(options: tuple[str, ...], env: dict[str, str], coloured: bool) -> None:
    assert ("\033[" in on_a_terminal(*MAIN_JOB, *options, env=env)) == coloured


@pytest.mark.parametrize("columns", ["80", "120", "200"])
def test_lines_fit_the_terminal(columns: str) -> None:
    shown = on_a_terminal(*MAIN_JOB, "--color", "never", env={"COLUMNS": columns})
    assert max(len(line.rstrip("\r")) for line in shown.split("\n")) <= int(columns)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_in_an_old_encoding(encoding: str) -> None:
    result = process("show", "kremlin", env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}, encoding=encoding)
    assert result.returncode == 0
    assert "\\u043e" in result.stdout


def test_two_processes_print_the_same_bytes() -> None:
    runs = [
        process(*MAIN_JOB, "kyiv", "--format", "json", env={"PYTHONHASHSEED": seed}).stdout for seed in ("0", "1", "7")
    ]
    assert len(set(runs)) == 1


@pytest.mark.parametrize(
    ("typed", "index", "answers"),
    [
        ("readouts diff white", "2", ["whitehouse"]),
        ("readouts diff whitehouse k", "3", ["kremlin", "kyiv"]),
        ("readouts show ky", "2", ["kyiv"]),
        ("readouts diff --event 2022", "3", ["2022-01-27-biden-zelenskyy"]),
        ("readouts schema ev", "2", ["event"]),
        ("readouts expl", "1", ["explain"]),
    ],
)
def test_completion(typed: str, index: str, answers: list[str]) -> None:
    asked = {"_READOUTS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": index}
    result = process(env=asked)
    assert result.stdout.split() == answers
    assert result.stderr == ""


def test_completion_of_a_broken_data_folder_is_silent() -> None:
    asked = {
        "_READOUTS_COMPLETE": "complete_bash",
        "COMP_WORDS": "readouts diff w",
        "COMP_CWORD": "2",
        "READOUTS_DATA": "/nowhere",
    }
    result = process(env=asked)
    assert (result.stdout.strip(), result.stderr) == ("", "")


STATEMENTS = sorted(str(path) for path in (REPOSITORY / "benchmarks" / "quality" / "france-fiji-ocean").glob("*.txt"))
HEAVY = (
    "rich",
    "jinja2",
    "numpy",
    "scipy",
    "pydantic",
    "jsonschema",
    "rapidfuzz",
    "markdown_it",
    "pygments",
    "asyncio",
)

COMPARISON = (*HEAVY, "readouts.checks", "dataclasses", "snowballstemmer", "typer")


@pytest.mark.parametrize(
    ("words", "env", "unwanted"),
    [
        (["--version"], {}, (*HEAVY, "typer", "yaml", "typing", "dataclasses")),
        (["--help"], {}, (*HEAVY, "yaml", "readouts.matching", "readouts.coding")),
        (list(MAIN_JOB), {}, (*COMPARISON, "json")),
        ([*MAIN_JOB, "--format", "json"], {}, COMPARISON),
        (["diff", *STATEMENTS], {}, (*COMPARISON, "yaml", "typing", "datetime", "json")),
        (["list"], {}, (*HEAVY, "readouts.matching", "readouts.coding")),
        (["schema", "diff"], {}, (*HEAVY, "readouts.matching", "readouts.coding")),
        (
            [],
            {"_READOUTS_COMPLETE": "complete_bash", "COMP_WORDS": "readouts diff w", "COMP_CWORD": "2"},
            (*HEAVY, "yaml", "snowballstemmer", "readouts.matching", "readouts.coding"),
        ),
    ],
)
def test_what_stays_unloaded(words: list[str], env: dict[str, str], unwanted: tuple[str, ...]) -> None:
    code = (
        "import atexit, sys, os\n"
        f"sys.argv = ['readouts', *{words!r}]\n"
        "before = set(sys.modules)\n"
        f"unwanted = {unwanted!r}\n"
        "def tell():\n"
        "    new = set(sys.modules) - before\n"
        "    found = sorted(u for u in unwanted if u in new)\n"
        "    sys.stderr.write('LOADED ' + ','.join(found) + '\\n')\n"
        "atexit.register(tell)\n"
        "from readouts.cli import main\n"
        "main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(env), cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert result.stderr.splitlines()[-1] == "LOADED "
