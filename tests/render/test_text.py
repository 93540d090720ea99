"""Text for pipes: every fact on a line of its own that carries its row's id."""

from __future__ import annotations

import pytest

from readouts.matching import compare
from readouts.model import Claim, Readout
from readouts.render import View
from readouts.render.text import claim_line, render
from tests.render.samples import HOSTILE, pleasant, statement


def test_every_line_of_a_row_begins_with_its_id() -> None:
    comparison = pleasant()
    lines = render(comparison, View()).splitlines()
    for row in comparison.rows:
        own = [line for line in lines if line.startswith(f"{row.id}\t")]
        claims = sum(len(ids) for ids in row.claims.values())
        silent = len(comparison.readouts) - len(row.claims) if row.verdict != "only" else 0
        assert len(own) == 1 + claims + silent + len(row.differences)


def test_a_silent_side_of_three_is_named() -> None:
    three = [statement(side, "They will extend sanctions.") for side in ("north", "south")]
    three.append(Readout("east", "East", claims=(Claim("e", text="A bridge was opened."),)))
    assert "East   (silent)" in render(compare(three), View())


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_hidden_reaches_the_pipe(hostile: str) -> None:
    comparison = compare([statement("north", hostile, label=hostile), statement("south", hostile)])
    text = render(comparison, View())
    assert all(char.isprintable() or char in "\n\t" for char in text)


def test_a_claim_line_says_act_words_condition_and_quotes() -> None:
    claim = Claim("a", act="warn", condition="c", text="t", quote="q", quote_original="о", topics=("sanctions",))
    assert claim_line(claim) == "[warn] t (condition: c) “q” «о»"
    assert claim_line(Claim("a")) == ""


@pytest.mark.parametrize("order", ["statement", "topic", "divergence"])
def test_orders_show_the_same_lines(order: str) -> None:
    comparison = pleasant()
    assert sorted(render(comparison, View(order=order))) == sorted(render(comparison, View()))


def test_emphasis_is_told_where_asked() -> None:
    comparison = pleasant()
    assert len(render(comparison, View(emphasis=True)).splitlines()) > len(render(comparison, View()).splitlines())


def test_nothing_in_common_and_nothing_at_all() -> None:
    assert render(compare([Readout("a", "A"), Readout("b", "B")]), View()).endswith("0 agree, 0 differ, 0 conflict\n")
