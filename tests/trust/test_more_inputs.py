"""The same hostile files where others than a side's are read: on standard input, as events, links, settings, snapshots."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from readouts.reading import text_file
from tests.conftest import REPOSITORY, Result, Run
from tests.trust.attacks import environment, is_one_clear_line, readout
from tests.trust.test_inputs import REFUSED, in_time

STDIN = {
    "empty": (b"", "-: is empty", "statement's text"),
    "blank": (b" \n\n", "-: is empty", "statement's text"),
    "not-utf-8": (b"They w\xe4rned.", "-:1:7: is not UTF-8: byte 0xe4 at offset 6", "save it as UTF-8"),
    "utf-16": ("They warned.".encode("utf-16"), "-:1:1: is UTF-16", "save it as UTF-8"),
    "nul": (b"They\0warned.", "-:1:5: holds the control character U+0000", "is it a text file?"),
    "escape": (b"They \x1b[31mwarned.", "-:1:6: holds the control character U+001B", "is it a text file?"),
    "no-sentence": (b"...\n", "-: holds no sentence", ""),
    "too-long": (b"word " * 200_001, "-:1:1000001: is longer than 1,000,000 characters", "only the statement"),
}


@pytest.mark.parametrize("name", STDIN)
def test_standard_input(name: str) -> None:
    data, *parts = STDIN[name]
    done = subprocess.run([sys.executable, "-m", "readouts", "show", "-"], env=environment(), cwd=REPOSITORY, input=data,
                          capture_output=True, check=False)  # fmt: skip
    is_one_clear_line(Result(done.returncode, done.stdout.decode(), done.stderr.decode()), *parts)


def test_standard_input_too_large(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(text_file, "MOST_BYTES", 2**20)
    (tmp_path / "a").write_bytes(b"x" * (2**20 + 1))
    with open(tmp_path / "a") as given:
        monkeypatch.setattr(sys, "stdin", given)
        is_one_clear_line(run("show", "-"), "-: more than 1 MB on standard input")


# What is refused whatever the file is; the rest of REFUSED is about the keys of a side's file.
ANYWHERE = [
    "depth", "depth-of-mappings", "depth-of-braces", "anchor", "alias", "alias-bomb", "tag", "documents", "not-utf-8", "cut-off-utf-8",
    "utf-16", "utf-16-without-mark", "utf-32", "nul", "escape", "c1-control", "tab", "not-a-mapping", "a-word",
]  # fmt: skip


@pytest.mark.parametrize("name", ANYWHERE)
@pytest.mark.parametrize("file", ["event.yaml", "links.yaml"])
def test_an_event_or_links_file_that_is_refused(run: Run, event_data: Path, file: str, name: str) -> None:
    (event_data / "talks" / file).write_bytes(REFUSED[name][0])
    result = in_time(lambda: run("diff", "north", "south", "--data", event_data))
    is_one_clear_line(result, f"{file}:")
    before = (event_data / "talks" / file).read_bytes()
    if file == "links.yaml":
        is_one_clear_line(run("link", "confirm", "north/n-1", "south/s-1", "--data", event_data), f"{file}:")
    assert (event_data / "talks" / file).read_bytes() == before
    checked = run("check", event_data)
    assert checked.code == 1
    assert file in checked.out
    assert " error RD" in checked.out


@pytest.mark.parametrize("name", ["not-utf-8", "utf-16", "nul", "escape"])
@pytest.mark.parametrize("option", ["--config", "--expect"])
def test_settings_and_snapshots_that_are_no_text(run: Run, event_data: Path, option: str, name: str) -> None:
    file = event_data.parent / "x.toml"
    file.write_bytes(REFUSED[name][0])
    words = ["check"] if option == "--config" else ["diff", "north", "south"]
    data = [event_data] if option == "--config" else ["--data", event_data]
    is_one_clear_line(run(*words, *data, option, file), "x.toml:", "UTF" if "utf" in name else "control character")


@pytest.mark.parametrize("named", ["file", "pipe", "nowhere", "", "a\nb", "\x1b[31m"])
@pytest.mark.parametrize("by", ["--data", "READOUTS_DATA"])
def test_a_data_folder_that_is_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str, named: str
) -> None:
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    path = str(tmp_path / named) if named else ""
    if by == "READOUTS_DATA":
        monkeypatch.setenv(by, path)
        words: list[object] = []
    else:
        words = [by, path]
    result = in_time(lambda: run("list", *words))
    if named:
        is_one_clear_line(result, "no such data folder: ", f"{'$' * (by[0] == 'R')}{by} must name a folder of events")
    else:  # nothing is named
        assert isinstance(result, Result)
        assert result.code in (0, 2)


@pytest.mark.slow
def test_a_hundred_thousand_claims_indeed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(readout(claims=100_000))
    began = time.process_time()
    is_one_clear_line(run("show", tmp_path / "a.yaml"), "a.yaml:300004:5: holds more than 50,000 claims")
    assert time.process_time() - began < 60
    assert run("check", tmp_path / "a.yaml", "--select", "RD001").err == ""


def test_a_file_that_grows_and_shrinks_while_it_is_read(run: Run, tmp_path: Path) -> None:
    path, short, long = tmp_path / "a.yaml", readout().encode(), readout(claims=300).encode()
    (tmp_path / "b.yaml").write_text(readout("south"))
    path.write_bytes(short)
    done = threading.Event()

    def disturb() -> None:
        while not done.is_set():
            path.write_bytes(long)
            path.write_bytes(short)

    other = threading.Thread(target=disturb)
    other.start()
    try:
        for _ in range(40):
            for words in (("show", path), ("diff", path, tmp_path / "b.yaml"), ("check", path)):
                result = run(*words)
                # Some moments it is half a file, or an empty one: then that is said.
                assert result.code in (0, 1, 2)
                assert "a bug in readouts" not in result.err
                if result.code == 2:
                    is_one_clear_line(result, "a.yaml:")
    finally:
        done.set()
        other.join()
