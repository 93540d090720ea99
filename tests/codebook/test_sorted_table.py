from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.codebook.sorted_table import MANY, SortedTable, graded, read_graded, table_text

WORD = st.text(st.characters(codec="utf-8", categories=["Ll", "Lo", "Nd"]), min_size=2, max_size=6)


@given(st.dictionaries(WORD, WORD, min_size=1), WORD)
def test_finds_every_key_and_no_other(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, str], other: str
) -> None:
    path = tmp_path_factory.mktemp("table") / "rows.tsv"
    path.write_text(table_text(rows.items()), encoding="utf-8", newline="\n")
    table = SortedTable(path)
    assert {key: table.get(key) for key in rows} == rows
    assert table.get(other) == rows.get(other)


def test_a_key_that_begins_others(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    rows = {"put": "1", "put off": "2", "put up with": "3", "putt": "4", "pu": "5", "q": "6"}
    path.write_text(table_text(rows.items()), encoding="utf-8")
    table = SortedTable(path)
    assert {key: table.get(key) for key in rows} == rows
    assert list(table.starting("put ")) == [("put off", "2"), ("put up with", "3")]
    assert list(table.starting("z")) == []
    assert list(table.starting("q")) == [("q", "6")]
    assert table.get("put u") is None


def test_after_many_look_ups_as_before(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    rows = [("put", "1"), ("put", "2"), ("put off", "3"), ("putt", "4"), ("pu", "5"), ("вода", "6")]
    path.write_text(table_text(rows), encoding="utf-8")
    table = SortedTable(path)
    keys = ("put", "put off", "putt", "pu", "вода", "p", "puttt", "", "1")
    before = [(table.get(key), table.all(key)) for key in keys]
    for _ in range(MANY):
        table.get("put")
    assert [(table.get(key), table.all(key)) for key in keys] == before
    assert table.all("put") == ["1", "2"]


def test_graded_round_trip() -> None:
    words = [("treaty", 8), ("put off", 6), ("accord", 8), ("quarrel", 0)]
    assert graded(words) == "8\taccord\ttreaty\t6\tput off\t0\tquarrel"
    assert dict(read_graded(graded(words))) == dict(words)


def test_what_no_file_can_hold_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "rows.tsv"
    path.write_text(table_text([("a", "1")]), encoding="utf-8")
    table = SortedTable(path)
    # Half a surrogate pair comes in on a command line that is not UTF-8.
    assert table.get("a\udcff") is None
    assert table.all("\udcff") == list(table.starting("\udcff")) == []
