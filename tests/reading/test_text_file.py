"""Bytes to text: what is no text is refused with its place."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from readouts.errors import DataError, ReadoutsError, UsageError
from readouts.reading import text_file
from readouts.reading.text_file import decode, line_and_column, read_text


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfside", "f") == "side"


def test_newlines_stay_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", "f") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"ab\xffc", "f:1:3: is not UTF-8: byte 0xff at offset 2 (save it as UTF-8)"),
        ("é\né".encode() + b"\xc3", "f:2:2: is not UTF-8: byte 0xc3 at offset 5"),
        ("text".encode("utf-16"), "f:1:1: is UTF-16, not UTF-8 (save it as UTF-8)"),
        (b"one\ntw\x00o", "f:2:3: holds the control character U+0000 (is it a text file?)"),
        (b"\x1b[31mred", "f:1:1: holds the control character U+001B"),
    ],
)
def test_what_is_no_text(data: bytes, said: str) -> None:
    with pytest.raises(DataError) as caught:
        decode(data, "f")
    assert said in str(caught.value)


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        read_text(tmp_path / "none.yaml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder, not a file"):
        read_text(tmp_path)


def test_a_pipe_without_a_writer_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    said: list[str] = []

    def read() -> None:
        try:
            read_text(tmp_path / "pipe.txt")
        except ReadoutsError as error:
            said.append(str(error))

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    thread.join(5)
    assert said
    assert "is no ordinary file" in said[0]


def test_a_name_no_file_system_takes(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_text(tmp_path / "a\0b.txt")
    with pytest.raises(UsageError):
        read_text(tmp_path / ("x" * 5000))


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "MOST_BYTES", 10)
    (tmp_path / "large.txt").write_text("x" * 11)
    with pytest.raises(DataError, match="is larger than"):
        read_text(tmp_path / "large.txt")


def test_line_and_column_count_code_points_from_one() -> None:
    assert line_and_column("é\n日本x", 4) == (2, 3)
    assert line_and_column("", 0) == (1, 1)
