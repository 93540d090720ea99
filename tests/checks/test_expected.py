"""Snapshots: what they hold, and how changes read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from readouts.checks.expected import compare_snapshots, read_snapshot, snapshot, write_snapshot
from readouts.errors import DataError
from readouts.model import Comparison, Difference, Event, Readout, Row, VerdictName


def row(verdict: VerdictName, *kinds: Any, link: Any = None, **claims: tuple[str, ...]) -> Row:
    differences = tuple(Difference(kind, {}, "in words") for kind in kinds)
    return Row("r1", verdict, ("sanctions",), claims, differences, link=link)


def comparison(*rows: Row, sides: tuple[str, ...] = ("wh", "kr")) -> Comparison:
    return Comparison(Event("call"), tuple(Readout(side, side) for side in sides), rows)


ONE = row("differ", "scope", "act", wh=("wh-10", "wh-2"), kr=("kr-1",))
TWO = row("only", wh=("wh-1",))
BASE = comparison(ONE, TWO)


def test_a_snapshot_holds_rows_verdicts_and_kinds_only() -> None:
    assert snapshot(BASE) == {
        "schema": "readouts.expected/1",
        "event": "call",
        "sides": ["kr", "wh"],
        "rows": [
            {"claims": {"kr": ["kr-1"], "wh": ["wh-2", "wh-10"]}, "verdict": "differ", "differences": ["act", "scope"]},
            {"claims": {"wh": ["wh-1"]}, "verdict": "only", "differences": []},
        ],
    }


def test_no_order_counts() -> None:
    other = comparison(
        TWO, row("differ", "act", "scope", "act", kr=("kr-1",), wh=("wh-2", "wh-10")), sides=("kr", "wh")
    )
    assert write_snapshot(snapshot(other)) == write_snapshot(snapshot(BASE))
    shuffled = {**snapshot(BASE), "rows": snapshot(BASE)["rows"][::-1]}
    assert compare_snapshots(shuffled, snapshot(BASE)) == []


def test_written_one_row_a_line_and_read_back() -> None:
    text = write_snapshot(snapshot(BASE))
    assert text.count("\n") == 9
    assert read_snapshot(text, "expected.json") == snapshot(BASE)
    empty = snapshot(comparison())
    assert read_snapshot(write_snapshot(empty), "expected.json") == empty


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            (row("agree", kr=("kr-1",), wh=("wh-2", "wh-10")), TWO),
            ["kr/kr-1 + wh/wh-2 + wh/wh-10: expected differ, is agree"],
        ),
        (
            (row("differ", "act", "figure", kr=("kr-1",), wh=("wh-2", "wh-10")), TWO),
            ["kr/kr-1 + wh/wh-2 + wh/wh-10: differences changed: no longer scope; now also figure"],
        ),
        (
            (row("differ", "act", "scope", link="confirmed", kr=("kr-1",), wh=("wh-2", "wh-10")), TWO),
            ["kr/kr-1 + wh/wh-2 + wh/wh-10: is now confirmed by a person"],
        ),
        (
            (row("only", kr=("kr-1",)), row("only", wh=("wh-2",)), row("only", wh=("wh-10",)), TWO),
            [
                "expected kr/kr-1 + wh/wh-2 + wh/wh-10 (differ: act, scope); "
                "now kr/kr-1 (only) | wh/wh-2 (only) | wh/wh-10 (only)"
            ],
        ),
        ((ONE,), ["expected wh/wh-1 (only); now nothing"]),
        # Two changes that have nothing to do with each other are told one by one, in the order of the claims.
        (
            (
                row("only", kr=("kr-1",)),
                row("only", wh=("wh-2", "wh-10")),
                row("only", kr=("kr-10",)),
                row("only", kr=("kr-9",)),
                TWO,
            ),
            [
                "expected kr/kr-1 + wh/wh-2 + wh/wh-10 (differ: act, scope); now kr/kr-1 (only) | wh/wh-2 + wh/wh-10 (only)",
                "expected nothing; now kr/kr-9 (only)",
                "expected nothing; now kr/kr-10 (only)",
            ],
        ),
        (
            (row("agree", kr=("kr-1",), wh=("wh-2", "wh-10")), row("agree", wh=("wh-1",))),
            ["kr/kr-1 + wh/wh-2 + wh/wh-10: expected differ, is agree", "wh/wh-1: expected only, is agree"],
        ),
        ((ONE, TWO, row("only", kr=("kr-2",))), ["expected nothing; now kr/kr-2 (only)"]),
    ],
)
def test_changes_read_well(rows: tuple[Row, ...], said: list[str]) -> None:
    assert compare_snapshots(snapshot(BASE), snapshot(comparison(*rows))) == said


def test_another_comparison_is_said_to_be_one() -> None:
    other = comparison(ONE, sides=("wh", "kr", "ky"))
    assert compare_snapshots(snapshot(BASE), snapshot(other)) == [
        "expected a comparison of kr, wh; this is one of kr, ky, wh"
    ]


def test_another_event_is_said_to_be_one() -> None:
    old, new = snapshot(BASE), {**snapshot(BASE), "event": None}
    assert compare_snapshots(old, new) == ["expected the event call; this is None"]
    assert compare_snapshots(new, old) == ["expected the event None; this is call"]


def test_a_person_s_word_that_is_taken_back_and_rows_that_leave_out_what_is_empty() -> None:
    linked = snapshot(comparison(row("only", link="confirmed", wh=("wh-1",))))
    plain = {**linked, "rows": [{"claims": {"wh": ["wh-1"]}, "verdict": "only"}]}
    assert compare_snapshots(linked, plain) == ["wh/wh-1: is no longer confirmed by a person"]
    assert compare_snapshots(plain, linked) == ["wh/wh-1: is now confirmed by a person"]
    assert read_snapshot(write_snapshot(plain), "e.json") == plain


def test_numbers_in_ids_count_as_numbers() -> None:
    ids = ("a", "a-0", "a-00", "a-2", "a-02b", "a-10", "a-b")
    (found,) = snapshot(comparison(row("only", wh=ids[::-1])))["rows"]
    assert found["claims"]["wh"] == ["a", "a-00", "a-0", "a-2", "a-02b", "a-10", "a-b"]


def test_what_to_do_about_what_is_no_snapshot() -> None:
    with pytest.raises(DataError) as error:
        read_snapshot("{}", "e.json")
    assert str(error.value) == (
        "e.json:1:1: is no snapshot: 'schema' must be 'readouts.expected/1' (write it with `readouts diff … --expect FILE --update`)"
    )
    assert (error.value.place.line, error.value.place.column) == (1, 1) if error.value.place else False


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "readouts.expected/2"}, "'schema' must be"),
        ({"event": 3}, "'event' must be"),
        ({"sides": "wh"}, "'sides' must be"),
        ({"sides": ["wh", "wh"]}, "'sides' must be"),
        ({"rows": {}}, "'rows' must be"),
        ({"rows": [{"claims": {}, "verdict": "only"}]}, "is no snapshot: a row needs 'claims'"),
        (
            {"rows": [{"claims": {"wh": "wh-1"}, "verdict": "only"}]},
            "is no snapshot: 'claims' must give a list of ids for each side",
        ),
        ({"rows": [{"claims": {"wh": ["wh-1"]}, "verdict": "same"}]}, "'verdict' must be"),
        ({"rows": [{"claims": {"wh": ["wh-1"]}, "verdict": "only", "differences": ["x"]}]}, "'differences' must be"),
    ],
)
def test_what_is_no_snapshot(change: dict[str, Any], said: str) -> None:
    with pytest.raises(DataError) as error:
        read_snapshot(json.dumps({**snapshot(BASE), **change}), "expected.json")
    assert said in error.value.message
