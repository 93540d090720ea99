"""Wrapping and columns, counted in cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from readouts.render.layout import cell_width, columns, fit, line_width, wrap, written


def plain(lines: list[list[tuple[str, str]]]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


@pytest.mark.parametrize("text", ["Kyiv", "北京市政府", "Київ", "a long label that is cut", "ｆｕｌｌ", "ё"])
def test_fit_is_exact_in_cells(text: str) -> None:
    assert cell_len(fit(text, 8)) == 8


@pytest.mark.parametrize(
    ("pieces", "width", "lines"),
    [
        ([("one two three", "")], 7, ["one two", "three"]),
        ([("one ", "bold"), ("two", ""), (".", "dim")], 5, ["one", "two."]),
        ([("abcdefgh ij", "")], 3, ["abc", "def", "gh", "ij"]),
        ([("one\ntwo", "")], 20, ["one", "two"]),
        ([("a  b", "")], 20, ["a  b"]),
        ([], 20, [""]),
        ([("北京市", "")], 4, ["北京", "市"]),
    ],
)
def test_wrap(pieces: list[tuple[str, str]], width: int, lines: list[str]) -> None:
    assert plain(wrap(pieces, width)) == lines


@given(st.text(alphabet="ab -.北Ж\n", max_size=60), st.integers(min_value=2, max_value=20), st.integers(0, 60))
def test_wrapping_keeps_every_letter_within_the_width(text: str, width: int, cut: int) -> None:
    lines = wrap([(text[:cut], "bold"), (text[cut:], "")], width)
    assert all(line_width(line) <= width for line in lines)
    assert "".join("".join(plain(lines)).split()) == "".join(text.split())


def test_columns_are_padded_and_lines_end_with_their_last_word() -> None:
    cells = [wrap([("one two", "")], 3), wrap([("x", "")], 5)]
    assert plain(columns(cells, [3, 5], 2, 1)) == [" one  x", " two"]


def test_styles_are_written_only_where_colour_is_wanted() -> None:
    lines = [[("a", "bold red"), (" b", "")]]
    assert written(lines, False) == "a b\n"
    assert written(lines, True) == "\033[1;31ma\033[0m b\n"


@pytest.mark.parametrize("text", ["plain", "Ж", "北京", "e\u0301", "“quoted”", "█▏…–"])
def test_cells_are_counted_as_terminals_do(text: str) -> None:
    assert cell_width(text) == cell_len(text)
