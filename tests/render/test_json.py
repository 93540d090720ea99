"""The JSON of a diff: what scripts depend on."""

from __future__ import annotations

import json
from dataclasses import replace

from readouts.matching import compare
from readouts.model import Claim, Readout, Span
from readouts.render import View
from readouts.render.json import comparison_data, dump, readouts_data, readouts_text, render, summary
from tests.render.samples import HOSTILE, pleasant, statement


def test_keys_stand_in_the_order_of_the_contract() -> None:
    found = json.loads(render(pleasant(), View()))
    assert list(found) == ["schema", "event", "sides", "claims", "rows", "summary"]
    assert list(found["rows"][0])[:6] == ["id", "verdict", "topics", "claims", "differences", "match"]
    assert found["schema"] == "readouts.diff/1"


def test_every_claim_stands_in_a_row() -> None:
    found = comparison_data(pleasant())
    placed = {(side, claim) for row in found["rows"] for side, ids in row["claims"].items() for claim in ids}
    assert placed == {(side, claim["id"]) for side, claims in found["claims"].items() for claim in claims}


def test_the_summary_counts_silence_by_side() -> None:
    comparison = pleasant()
    counted = summary(comparison)
    assert sum(counted["only"].values()) + sum(counted[v] for v in ("agree", "differ", "conflict")) == len(
        comparison.rows
    )


def test_parts_sum_exactly_also_as_printed() -> None:
    for row in json.loads(render(pleasant(), View()))["rows"]:
        if row["match"]:
            assert sum(part["weight"] for part in row["match"]["parts"]) == row["match"]["weight"]


def test_letters_stay_readable_and_what_utf8_cannot_carry_is_escaped() -> None:
    assert "«откровенный»" in dump({"a": "«откровенный»"})
    escaped = dump({"a": "\ud800 é"})
    escaped.encode("utf-8")
    assert json.loads(escaped)["a"] == "\ud800 é"


def test_no_text_can_break_out() -> None:
    for hostile in HOSTILE:
        comparison = compare([statement("north", hostile, label=hostile), statement("south", hostile)])
        found = json.loads(render(comparison, View()))
        assert found["claims"]["north"][0]["text"] == hostile


def test_unknown_things_are_null_or_empty_never_missing() -> None:
    bare = Readout("a", "A", claims=(Claim("a-1"),))
    found = comparison_data(compare([bare, replace(bare, side="b", label="B")]))
    claim = found["claims"]["a"][0]
    assert claim["act"] is None
    assert claim["plover"] is None
    assert claim["span"] is None
    assert claim["topics"] == []
    assert found["event"] is None


def test_the_order_asked_for_is_the_order_of_the_rows() -> None:
    comparison = pleasant()
    sharpest = [row["verdict"] for row in json.loads(render(comparison, View(order="divergence")))["rows"]]
    assert sharpest == sorted(sharpest, key=["conflict", "differ", "only", "agree"].index)


def test_readouts_written_one_by_one_are_the_same_text() -> None:
    readouts = [
        Readout("a", "A", claims=(Claim("a-1", text="One\nline\u202e."),)),
        Readout("b", "B", unparsed=(Span(0, 3),)),
    ]
    assert readouts_text(iter(readouts)) == dump(readouts_data(readouts))
