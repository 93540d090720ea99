"""Stars of pairs of sides joined into the rows of one table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, cast

import pytest

from readouts.matching import weights as w
from readouts.matching.rows import JOIN_LEAST, join

Star = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass
class Table:
    """As much of a pair of sides as joining asks for: stars, and the weight of each pair in bits."""

    stars: list[Star]
    bits: Mapping[tuple[int, int], float] = field(default_factory=dict)
    otherwise: float = -5.0

    def weight(self, left: int, right: int) -> int:
        return round(self.bits.get((left, right), self.otherwise) * w.GRID)


def joined(sizes: list[int], tables: dict[tuple[int, int], Table]) -> list[tuple[dict[int, set[int]], list[Any]]]:
    """The groups: claims by side, and pairs."""
    every = {pair: tables.get(pair, Table([])) for pair in combinations(range(len(sizes)), 2)}
    return [(group.claims, group.pairs) for group in join(cast(Any, every), sizes)]


def star(left: int, right: int, bits: float) -> Table:
    return Table([((left,), (right,))], {(left, right): bits})


def test_claims_without_a_partner_stand_alone() -> None:
    assert joined([1, 2], {}) == [({0: {0}}, []), ({1: {0}}, []), ({1: {1}}, [])]


def test_a_star_is_a_row_and_its_pairs_are_kept() -> None:
    table = Table([((0,), (0, 2))], {(0, 0): 6, (0, 2): 5})
    assert joined([1, 3], {(0, 1): table}) == [
        ({0: {0}, 1: {0, 2}}, [((0, 0), (1, 0)), ((0, 0), (1, 2))]),
        ({1: {1}}, []),
    ]


def test_three_sides_that_all_pair_are_one_row() -> None:
    found = joined([1, 1, 1], {(0, 1): star(0, 0, 6), (1, 2): star(0, 0, 5), (0, 2): star(0, 0, 4)})
    assert found == [({0: {0}, 1: {0}, 2: {0}}, [((0, 0), (1, 0)), ((1, 0), (2, 0)), ((0, 0), (2, 0))])]


@pytest.mark.parametrize(("bits", "rows"), [(0.0, 1), (JOIN_LEAST, 1), (JOIN_LEAST - 1 / w.GRID, 2), (-5.0, 2)])
def test_a_third_claim_joins_where_nothing_speaks_against_it(bits: float, rows: int) -> None:
    tables = {(0, 1): star(0, 0, 6), (1, 2): star(0, 0, 5), (0, 2): Table([], {(0, 0): bits})}
    found = joined([1, 1, 1], tables)
    assert len(found) == rows
    # The strongest pair is never torn apart, and every claim is somewhere once.
    assert {0: {0}, 1: {0}}.items() <= found[0][0].items()
    assert sorted((side, claim) for claims, _ in found for side in claims for claim in claims[side]) == [
        (0, 0),
        (1, 0),
        (2, 0),
    ]
    assert (((1, 0), (2, 0)) in found[0][1]) == (rows == 1)


def test_the_strongest_star_comes_first_whatever_the_order_of_the_sides() -> None:
    # The middle side's claim belongs with either of two that contradict each other: the heavier pair wins.
    for first, second in ((6, 4), (4, 6)):
        tables = {(0, 1): star(0, 0, first), (1, 2): star(0, 0, second), (0, 2): Table([], {(0, 0): -9})}
        (row, pairs), (alone, none) = sorted(joined([1, 1, 1], tables), key=lambda found: -len(found[0]))
        assert row == ({0: {0}, 1: {0}} if first > second else {1: {0}, 2: {0}})
        assert len(pairs) == 1
        assert (len(alone), none) == (1, [])


def test_one_claim_that_fits_brings_those_of_its_star() -> None:
    # Of two claims of the third side that are of one matter only one has to fit the row.
    tables = {
        (0, 1): star(0, 0, 9),
        (1, 2): Table([((0,), (0, 1))], {(0, 0): 5, (0, 1): 5}),
        (0, 2): Table([], {(0, 0): -9, (0, 1): 0}),
    }
    assert joined([1, 1, 2], tables)[0][0] == {0: {0}, 1: {0}, 2: {0, 1}}


def test_two_rows_of_different_sides_become_one_where_all_fits() -> None:
    sizes = [1, 1, 1, 1]
    tables = {(0, 1): star(0, 0, 9), (2, 3): star(0, 0, 8), (1, 2): star(0, 0, 5)}
    fitting = {pair: Table([], {(0, 0): 0}) for pair in ((0, 2), (0, 3), (1, 3))}
    ((row, pairs),) = joined(sizes, {**tables, **fitting})
    assert row == {0: {0}, 1: {0}, 2: {0}, 3: {0}}
    assert sorted(pairs) == [((0, 0), (1, 0)), ((1, 0), (2, 0)), ((2, 0), (3, 0))]
    against = {**fitting, (0, 3): Table([], {(0, 0): -9})}
    assert [sorted(row) for row, _ in joined(sizes, {**tables, **against})] == [[0, 1], [2, 3]]


def test_two_rows_that_hold_claims_of_the_same_side_stay_two() -> None:
    tables = {
        (0, 1): Table([((0,), (0,)), ((1,), (1,))], {(0, 0): 9, (1, 1): 8}),
        (1, 2): Table([((0,), (0,))], {(0, 0): 5}, otherwise=5),
        (0, 2): Table([((1,), (0,))], {(1, 0): 4}, otherwise=5),
    }
    found = joined([2, 2, 1], tables)
    assert [row for row, _ in found] == [{0: {0}, 1: {0}, 2: {0}}, {0: {1}, 1: {1}}]
    # The pair across the two rows is in neither.
    assert ((0, 1), (2, 0)) not in [pair for _, pairs in found for pair in pairs]
