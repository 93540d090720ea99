"""The terminal layout at several widths, with and without colour."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from readouts.model import Comparison
from readouts.render import View
from readouts.render.terminal import render
from tests.render.samples import hostile, pleasant, scripts

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = (30, 40, 60, 80, 120, 200)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("table", [False, True])
@pytest.mark.parametrize("make", [pleasant, scripts, hostile])
def test_no_line_is_wider_than_the_terminal(make: type, width: int, table: bool) -> None:
    text = render(make(), View(width=width, table=table, emphasis=True))
    assert max(map(cell_len, text.split("\n"))) <= width


@pytest.mark.parametrize("table", [False, True])
def test_without_colour_there_is_no_escape_not_even_bold(table: bool) -> None:
    assert "\x1b" not in render(pleasant(), View(width=100, table=table, emphasis=True))


@pytest.mark.parametrize("table", [False, True])
@pytest.mark.parametrize("width", [60, 100, 160])
def test_colour_changes_nothing_but_colour(table: bool, width: int) -> None:
    plain = render(pleasant(), View(width=width, table=table, emphasis=True))
    coloured = render(pleasant(), View(width=width, colour=True, table=table, emphasis=True))
    assert "\x1b[" in coloured
    stripped = ESCAPE.sub("", coloured)
    assert [line.rstrip() for line in stripped.split("\n")] == plain.split("\n")


def test_sections_come_in_order_with_marks_and_counts() -> None:
    text = render(pleasant(), View(width=100))
    heads = re.findall(r"^([=!~-]) (They .*|Only .*) \((\d+)\)", text, re.MULTILINE)
    assert [mark for mark, _, _ in heads] == sorted((mark for mark, _, _ in heads), key="=!~-".index)
    assert any(heading == "Only the Kremlin says" for _, heading, _ in heads)
    assert text.startswith("Biden–Putin video call, 7 December 2021\n")


def test_sides_stand_next_to_each_other_where_there_is_room() -> None:
    wide = render(pleasant(), View(width=200))
    narrow = render(pleasant(), View(width=60))
    assert re.search(r"White House +Kremlin +Kyiv", wide)
    assert not re.search(r"White House +Kremlin", narrow)
    assert "  White House" in narrow


def test_the_table_has_a_row_a_matter_and_says_who_is_silent() -> None:
    comparison = pleasant()
    text = render(comparison, View(width=160, table=True))
    assert re.search(r"Matter +White House +Kremlin +Kyiv", text)
    for row in comparison.rows:
        assert re.search(rf"{row.verdict}  {row.id}\b", text)
    silent = sum(readout.side not in row.claims for row in comparison.rows for readout in comparison.readouts)
    assert text.count("(says nothing of it)") == silent


def test_every_claim_its_quote_and_its_condition_are_there() -> None:
    comparison = pleasant()
    text = " ".join(render(comparison, View(width=300, table=False)).split())
    for readout in comparison.readouts:
        for claim in readout.claims:
            assert claim.id in text
    assert "“strong economic and other measures”" in text
    assert "[if: military escalation]" in text
    assert "(ru: “откровенный и деловой”)" in text


@pytest.mark.parametrize("order", ["statement", "topic", "divergence", "kremlin"])
def test_orders_show_the_same_rows(order: str) -> None:
    comparison = pleasant()
    text = render(comparison, View(width=120, table=True, order=order))
    assert {row.id for row in comparison.rows} == set(re.findall(r"\br\d+\b", text))


def test_nothing_to_show_is_said() -> None:
    comparison = pleasant()
    empty = Comparison(comparison.event, comparison.readouts, ())
    assert "No rows to show." in render(empty, View(width=80))
