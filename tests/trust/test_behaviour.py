"""What happens around the program: pipes that close, disks that fill, keys that are pressed, two runs at once."""

from __future__ import annotations

import errno
import itertools
import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from readouts.errors import UsageError
from tests.conftest import REPOSITORY, Run
from tests.trust.attacks import environment, is_one_clear_line, process, readout

DIFF = ("diff", "whitehouse", "kremlin")
FORMATS = ("text", "json", "jsonl", "csv", "markdown", "html")
EVERY_COMMAND: dict[str, tuple[str, ...]] = {
    **{f"diff-{fmt}": (*DIFF, "--format", fmt) for fmt in FORMATS},
    **{f"check-{fmt}": ("check", "--format", fmt) for fmt in ("text", "json", "github", "sarif", "junit")},
    **{f"survey-{fmt}": ("survey", "--format", fmt) for fmt in ("text", "json", "csv", "html")},
    "show": ("show", "kyiv"), "list": ("list",), "explain": ("explain", "wh-3", "kr-13"), "report": ("report", "whitehouse", "kremlin"),
    "schema": ("schema", "diff"), "version": ("--version",), "help": ("--help",), "help-of-diff": ("diff", "--help"), "nothing": (),
    "rules": ("check", "--list-rules"), "draft": ("draft", "-"), "stdin": ("diff", "-", "data/readouts/2021-12-07-biden-putin/kyiv.yaml"),
}  # fmt: skip
# The rest of them, and the odder surroundings, take minutes together: they run with --slow.
FEW = ("diff-text", "diff-json", "check-github", "version", "help")
SLOWLY = [name if name in FEW else pytest.param(name, marks=pytest.mark.slow) for name in EVERY_COMMAND]
WORDS = b"The president warned of sanctions. She called for a ceasefire.\n"


def is_quiet(err: str) -> None:
    assert "Traceback" not in err
    assert "Exception ignored" not in err
    assert "a bug in readouts" not in err


@pytest.mark.parametrize("name", SLOWLY)
@pytest.mark.parametrize("kept", [0, pytest.param(1, marks=pytest.mark.slow), 1000])
def test_a_pipe_may_close_at_any_point(name: str, kept: int) -> None:
    words = EVERY_COMMAND[name]
    child = subprocess.Popen(
        [sys.executable, "-m", "readouts", *words], env=environment(), cwd=REPOSITORY, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin
    assert child.stdout
    assert child.stderr
    with suppress(BrokenPipeError):  # a command that reads nothing may be done already
        child.stdin.write(WORDS)
        child.stdin.close()
    child.stdout.read(kept)
    child.stdout.close()
    err = child.stderr.read().decode()
    child.stderr.close()
    # A short result may have been written whole before the pipe closed: then the command's own code stands.
    assert child.wait(60) in ((0, 1) if words[:1] == ("check",) else (0,))
    is_quiet(err)


@pytest.mark.parametrize("name", SLOWLY)
def test_a_full_disk_is_said_in_one_line(name: str) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "readouts", *EVERY_COMMAND[name]], env=environment(), cwd=REPOSITORY, input=WORDS,
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    err = done.stderr.decode()
    assert done.returncode == 2
    is_quiet(err)
    said = [line for line in err.splitlines() if "note:" not in line]
    assert said == ["readouts: standard output: No space left on device"]


@pytest.mark.parametrize("name", SLOWLY)
def test_closed_streams(name: str) -> None:
    words = " ".join(EVERY_COMMAND[name])
    for closing in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        command = f"'{sys.executable}' -m readouts {words} {closing}"
        done = subprocess.run(
            ["bash", "-c", command], env=environment(), cwd=REPOSITORY, input=WORDS, capture_output=True, check=False
        )
        is_quiet(done.stderr.decode())
        assert done.returncode in (0, 1, 2)
        if closing == "<&-" and "-" in EVERY_COMMAND[name]:
            assert done.stderr.decode().splitlines()[-1].startswith("readouts: -: standard input is closed")


def test_standard_input_that_cannot_be_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        closed = False

        @property
        def buffer(self) -> Broken:
            return self

        def read(self, size: int) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(sys, "stdin", Broken())
    is_one_clear_line(run("draft", "-"), "-: cannot be read: Input/output error")


ENVIRONMENTS = {
    "LANG=C": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "utf-16": {"PYTHONIOENCODING": "utf-16"},
    "strict-cp1251": {"PYTHONIOENCODING": "cp1251:strict"},
    "dumb": {"TERM": "dumb"},
    "no-terminal": {"TERM": ""},
    "narrow": {"COLUMNS": "1", "LINES": "1"},
    "zero": {"COLUMNS": "0"},
    "no-number": {"COLUMNS": "x"},
    "wide": {"COLUMNS": "999999999"},
    "no-home": {"HOME": "/nowhere"},
    "no-path": {"PATH": ""},
    "optimised": {"PYTHONOPTIMIZE": "2"},
    "warnings": {"PYTHONWARNINGS": "error"},
    "no-temporary-folder": {"TMPDIR": "/nowhere"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
@pytest.mark.parametrize(
    "command",
    [
        "diff-text",
        *(pytest.param(name, marks=pytest.mark.slow) for name in ("diff-json", "check-text", "help", "draft")),
    ],
)
def test_odd_environments(name: str, command: str) -> None:
    result = process(*EVERY_COMMAND[command], env=ENVIRONMENTS[name], stdin=WORDS)
    is_quiet(result.err)
    assert result.code in (0, 1), result.err


def test_no_environment_at_all() -> None:
    for command in ("diff-text", "check-text", "list", "survey-text"):
        result = process(*EVERY_COMMAND[command], bare=True)
        is_quiet(result.err)
        assert result.code in (0, 1), result.err


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    command = f"mkdir gone; cd gone; rmdir ../gone; '{sys.executable}' -m readouts"
    for words in ("diff whitehouse kremlin", "check", "list", "show no.yaml", "draft -o out.yaml no.txt"):
        done = subprocess.run(
            ["bash", "-c", f"{command} {words}"], env=environment(), cwd=tmp_path, capture_output=True, check=False
        )
        is_quiet(done.stderr.decode())
        assert done.returncode in (0, 1) if "no." not in words else done.returncode == 2


WRITERS = {
    "diff": ("diff", "north", "south", "--data", "data", "--format", "json", "-o", "out"),
    "update": ("diff", "north", "south", "--data", "data", "--expect", "out", "--update"),
    "check": ("check", "data", "-o", "out"),
    "draft": ("draft", "a.txt", "-o", "out"),
    "report": ("report", "north", "south", "--data", "data", "-o", "out"),
    "survey": ("survey", "data", "-o", "out"),
    "list": ("list", "--data", "data", "-o", "out"),
    "schema": ("schema", "diff", "-o", "out"),
}


@pytest.fixture
def place(event_data: Path) -> Path:
    """A folder with the event, a statement and an old result."""
    folder = event_data.parent
    (folder / "a.txt").write_bytes(WORDS)
    (folder / "out").write_text("old")
    return folder


def unchanged(folder: Path) -> None:
    assert (folder / "out").read_text() == "old"
    assert not [path for path in folder.iterdir() if path.name.startswith(".")], "something is left behind"


@pytest.mark.parametrize("name", WRITERS)
def test_a_disk_that_fills_while_a_file_is_written(name: str, place: Path) -> None:
    limited = f"ulimit -f 0; exec '{sys.executable}' -m readouts " + " ".join(WRITERS[name])
    done = subprocess.run(["bash", "-c", limited], env=environment(), cwd=place, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines()[-1] == "readouts: out: cannot be written: File too large"
    unchanged(place)


@pytest.mark.parametrize("name", WRITERS)
def test_a_read_only_file_stays(name: str, place: Path) -> None:
    (place / "out").chmod(0o444)
    result = process(*WRITERS[name], cwd=place)
    is_one_clear_line(result, "out: is read-only (choose another file, or make it writable)")
    unchanged(place)


@pytest.mark.parametrize("name", WRITERS)
def test_a_place_nothing_can_be_written_to(name: str, place: Path) -> None:
    for to, said in (
        ("no/such/out", "No such file or directory"), ("a.txt/out", "Not a directory"), ("data", "is a folder"), ("x" * 300, "File name too long"),
    ):  # fmt: skip
        words = [to if word == "out" else word for word in WRITERS[name]]
        result = process(*words, cwd=place)
        if name == "draft" and to == "data":
            continue  # drafts may go into a folder
        is_one_clear_line(result, f"{to}: ", said)
    unchanged(place)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="wants to become another user")
def test_a_folder_and_a_file_that_are_not_ours(place: Path) -> None:
    for path in (place, *place.parents[:2]):
        path.chmod(0o755)
    (place / "data" / "talks" / "south.yaml").chmod(0o600)

    def nobody(*words: str) -> tuple[int, str]:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "readouts", *words], env=environment(), cwd=place, capture_output=True,
                check=False, user=65534, group=65534, extra_groups=[],
            )  # fmt: skip
        except PermissionError:
            pytest.skip("this Python cannot be run by others")
        return done.returncode, done.stderr.decode()

    code, err = nobody("list", "--data", "data", "-o", "new")
    if "Permission denied" in err and "src" in err:
        pytest.skip("the program itself cannot be read by others here")
    assert code == 2
    assert err in ("readouts: new: cannot be written: Permission denied\n",)
    code, err = nobody("diff", "north", "south", "--data", "data")
    assert (code, err) == (2, "readouts: data/talks/south.yaml: cannot be read: Permission denied\n")
    code, err = nobody("list", "--data", "data", "-o", "out")
    assert (code, "out: " in err) == (2, True)
    unchanged(place)


def test_links_to_files_and_modes_stay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "dangling").symlink_to("new")
    for name in ("link", "dangling"):
        assert run("list", "-o", tmp_path / name).code == 0
        assert (tmp_path / name).is_symlink()
    assert stat.S_IMODE((tmp_path / "real").stat().st_mode) == 0o640
    assert (tmp_path / "real").read_text() == (tmp_path / "new").read_text() != "old"


def test_special_files_are_written_to_and_not_replaced(tmp_path: Path) -> None:
    assert process("list", "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()
    result = process("list", "-o", "/dev/full")
    is_one_clear_line(result, "/dev/full: cannot be written: No space left on device")
    assert "sides:" in process("list", "-o", "/dev/stdout").out


@pytest.mark.slow
@pytest.mark.parametrize("name", ["diff", "update", "check", "report", "survey"])
def test_ctrl_c_at_any_moment(name: str, place: Path) -> None:
    chance = random.Random(name)
    codes = set()
    for _ in range(25):
        child = subprocess.Popen(
            [sys.executable, "-m", "readouts", *WRITERS[name]], env=environment(), cwd=place, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        # Before its own first line Python itself answers, with a traceback; what is ours begins soon after.
        time.sleep(0.09 + chance.random() * 0.25)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=60)
        codes.add(child.returncode)
        if b"readouts/cli" in err or b"/readouts/" in err:
            is_quiet(err.decode())
        assert (place / "out").stat().st_size, "half a file"
        assert not [path for path in place.iterdir() if path.name.startswith(".")], "something is left behind"
    assert codes <= {0, 1, 130, -2}, codes


@pytest.mark.parametrize("moment", ["flush", "fsync", "replace", "chmod", "read_bytes"])
def test_ctrl_c_while_a_file_is_written(moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from readouts.cli import output

    def interrupt(*words: object, **more: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "out").write_text("old")
    monkeypatch.setattr(Path if moment == "read_bytes" else os, "fsync" if moment == "flush" else moment, interrupt)
    with pytest.raises(KeyboardInterrupt):
        output.write_file(tmp_path / "out", "new", before="old")
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out").read_text() == "old"


def test_ctrl_c_gives_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*words: object, **more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("readouts.api.open_sides", interrupt)
    result = run("diff", "whitehouse", "kremlin")
    assert (result.code, result.out) == (130, "")
    assert "Traceback" not in result.err


def test_what_somebody_else_wrote_meanwhile_is_not_lost(tmp_path: Path) -> None:
    from readouts.cli.output import write_file

    (tmp_path / "a.yaml").write_text("theirs")
    with pytest.raises(UsageError, match="has changed meanwhile; nothing is written"):
        write_file(tmp_path / "a.yaml", "ours", before="what we read")
    assert (tmp_path / "a.yaml").read_text() == "theirs"


def test_links_made_at_the_same_time_are_all_kept(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "talks"
    folder.mkdir(parents=True)
    (folder / "north.yaml").write_text(readout(claims=4))
    (folder / "south.yaml").write_text(readout("south", prefix="s", claims=4))
    pairs = list(itertools.product(range(1, 4), range(1, 4)))
    children = [
        subprocess.Popen(
            [sys.executable, "-m", "readouts", "link", "reject", f"north/n-{a}", f"south/s-{b}", "--data", "data"],
            env=environment(), cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        for a, b in pairs
    ]  # fmt: skip
    for child in children:
        assert child.communicate(timeout=120)[1] == b""
        assert child.returncode == 0
    written = (folder / "links.yaml").read_text()
    assert all(written.count(f"a: north/n-{a}\n    b: south/s-{b}\n") == 1 for a, b in pairs)


def test_two_runs_that_write_one_file_leave_one_of_the_two(place: Path) -> None:
    commands = [
        [sys.executable, "-m", "readouts", "list", "--data", "data", "--format", fmt, "-o", "out"]
        for fmt in ("text", "json")
    ]
    children = [subprocess.Popen(command, env=environment(), cwd=place) for command in commands * 4]
    assert [child.wait(60) for child in children] == [0] * 8
    text = (place / "out").read_text()
    assert text.startswith("talks") or json.loads(text)["schema"] == "readouts.list/1"
    assert not [path for path in place.iterdir() if path.name.startswith(".")]
