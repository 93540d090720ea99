"""What a careful reader finds in the shipped event, and the comparison must find too."""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations

import pytest

from readouts import compare
from readouts.model import Comparison, Row

DATA = "data/readouts"
EVENT = "2021-12-07-biden-putin"


@lru_cache(maxsize=8)
def table(*sides: str) -> Comparison:
    return compare(*sides, event=EVENT)


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.chdir(request.config.rootpath)


def row_of(comparison: Comparison, claim: str) -> Row:
    return next(row for row in comparison.rows if any(claim in ids for ids in row.claims.values()))


def together(comparison: Comparison, one: str, other: str) -> bool:
    return row_of(comparison, one) is row_of(comparison, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("wh-3", "kr-13"), ("wh-6", "kr-19"), ("wh-10", "kr-22"), ("wh-1", "kr-1")],
)
def test_white_house_and_kremlin_on_the_same_matter(one: str, other: str) -> None:
    assert together(table("whitehouse", "kremlin"), one, other)


def test_ransomware_meets_information_security_or_cybercrime() -> None:
    comparison = table("whitehouse", "kremlin")
    assert together(comparison, "wh-9", "kr-20") or together(comparison, "wh-9", "kr-21")


@pytest.mark.parametrize("claim", ["wh-4", "wh-5", "wh-7", "wh-8", "kr-17", "kr-18", "kr-27", "kr-28"])
def test_what_only_one_of_them_says(claim: str) -> None:
    assert row_of(table("whitehouse", "kremlin"), claim).verdict == "only"


def test_the_sanctions_are_told_differently() -> None:
    row = row_of(table("whitehouse", "kremlin"), "wh-3")
    assert row.verdict == "differ"
    assert {"condition", "framing"} <= {difference.kind for difference in row.differences}


def test_who_causes_the_tension_is_a_conflict() -> None:
    comparison = table("whitehouse", "kremlin")
    blame = [row_of(comparison, claim) for claim in ("kr-14", "kr-15", "kr-16")]
    one_row = any(row.verdict == "conflict" and "wh-2" in row.claims.get("whitehouse", ()) for row in blame)
    stances = {row.id for row in blame for difference in row.differences if difference.kind == "stance"}
    assert one_row or (stances and any(d.kind == "stance" for d in row_of(comparison, "wh-2").differences))


def test_no_agreement_hides_a_condition() -> None:
    for row in table("whitehouse", "kremlin").rows:
        if row.verdict == "agree":
            assert "condition" not in {difference.kind for difference in row.differences}


@pytest.mark.parametrize(("one", "other"), [("wh-5", "ky-1"), ("wh-4", "ky-3")])
def test_white_house_and_kyiv_on_the_same_matter(one: str, other: str) -> None:
    assert together(table("whitehouse", "kyiv"), one, other)


def test_three_sides_stand_in_one_table() -> None:
    comparison = table("whitehouse", "kremlin", "kyiv")
    assert together(comparison, "wh-3", "kr-13")
    assert together(comparison, "wh-5", "ky-1")
    assert {"whitehouse", "kremlin", "kyiv"} == {side for row in comparison.rows for side in row.claims}


@pytest.mark.parametrize(
    "sides", [("whitehouse", "kremlin"), ("whitehouse", "kyiv"), ("whitehouse", "kremlin", "kyiv")]
)
def test_every_claim_stands_in_exactly_one_row(sides: tuple[str, ...]) -> None:
    comparison = table(*sides)
    placed = [(side, claim) for row in comparison.rows for side, ids in row.claims.items() for claim in ids]
    assert len(placed) == len(set(placed))
    assert set(placed) == {(r.side, c.id) for r in comparison.readouts for c in r.claims}


def test_the_order_of_the_sides_changes_nothing_but_the_order_of_the_sides() -> None:
    shapes = set()
    for sides in permutations(("whitehouse", "kremlin", "kyiv")):
        comparison = table(*sides)
        assert [readout.side for readout in comparison.readouts] == list(sides)
        shapes.add(
            tuple(
                (
                    row.id,
                    row.verdict,
                    tuple(sorted(row.claims.items())),
                    frozenset((d.kind, tuple(sorted(d.values.items()))) for d in row.differences),
                    row.match.weight if row.match else None,
                )
                for row in comparison.rows
            )
        )
    assert len(shapes) == 1


def test_a_third_side_changes_no_weight() -> None:
    two, three = table("whitehouse", "kremlin"), table("whitehouse", "kremlin", "kyiv")
    weights = {frozenset((m.a, m.b)): m.weight for row in three.rows for m in row.pairs}
    for row in two.rows:
        for match in row.pairs:
            assert weights.get(frozenset((match.a, match.b)), match.weight) == match.weight


def test_the_parts_of_a_weight_sum_to_it_exactly() -> None:
    comparison = table("whitehouse", "kremlin", "kyiv")
    matches = [match for row in comparison.rows for match in row.pairs]
    assert matches
    for match in matches:
        assert sum(part.weight for part in match.parts) == match.weight
        assert f"{sum(round(part.weight, 3) for part in match.parts):.3f}" == f"{match.weight:.3f}"
        assert match.parts[0].field == "prior"
        assert all(part.because for part in match.parts)


@pytest.mark.parametrize("event", ["2021-12-30-biden-putin", "2022-01-27-biden-zelenskyy"])
def test_the_other_shipped_events_compare(event: str, request: pytest.FixtureRequest) -> None:
    folder = request.config.rootpath / "data" / "readouts" / event
    sides = sorted(path.stem for path in folder.glob("*.yaml") if path.stem not in ("event", "links"))
    comparison = compare(*sides, event=event)
    assert any(row.verdict != "only" for row in comparison.rows)
