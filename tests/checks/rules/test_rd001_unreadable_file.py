"""RD001: files that cannot be read."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import Settings
from tests.checks.helpers import READOUT, found, run, said, write


def test_broken_yaml(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("text: He warned of", "text: He warnedRD001§: of")})


def test_not_utf8(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": b"side: whitehouse\nlabel: \xff\n"})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD001", 2, 8)]


def test_aliases(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("actors: [biden]", "actors: RD001§&a [biden]")})


def test_empty_file(tmp_path: Path) -> None:
    report = run(tmp_path, {"whitehouse.yaml": "", "kremlin.txt": " \n"})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD001", 1, 1)] * 2


def test_a_statement_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "2021-12-07-a-b").mkdir()
    write(tmp_path, {"page.txt": b"\xff"})
    report = run(tmp_path, {"whitehouse.yaml": READOUT + "statement_file: page.txt\n"}, Settings(select=("RD001",)))
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD001", 1, 1)] * 2


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})


def test_what_is_wrong_in_a_file_that_is_named_is_said_with_its_place(tmp_path: Path) -> None:
    write(tmp_path, {"words.txt": b"They sp\xf6ke.\n"})
    found_there = said(tmp_path, {"whitehouse.yaml": READOUT + "statement_file: words.txt\n"})
    assert [line.partition(" ")[0] for line in found_there] == ["RD001", "RD001"]
    for line in found_there:
        assert "is not UTF-8: byte 0xf6 at offset 7 (it looks like Windows-1252: save it as UTF-8)" in line
    assert any("words.txt:1:8: is not UTF-8" in line for line in found_there)
