"""The assignment against scipy's, on weights of every kind."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.matching.assignment import assign

Table = list[dict[int, int]]


def total(weights: Table, columns: list[int | None]) -> int:
    return sum(weights[row][column] for row, column in enumerate(columns) if column is not None)


def best(weights: Table, width: int) -> int:
    """The greatest total: each row may also stay alone for nothing."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not weights:
        return 0
    matrix = np.zeros((len(weights), width + len(weights)))
    for row, columns in enumerate(weights):
        for column, weight in columns.items():
            matrix[row, column] = max(weight, 0)
    rows, chosen = linear_sum_assignment(matrix, maximize=True)
    return int(matrix[rows, chosen].sum())


tables = st.integers(0, 9).flatmap(
    lambda width: st.lists(
        st.dictionaries(st.integers(0, max(width - 1, 0)), st.integers(-5, 12), max_size=width), max_size=9
    )
)


@settings(deadline=None, max_examples=300)
@given(tables)
def test_no_assignment_is_better(weights: Table) -> None:
    columns = assign(weights)
    used = [column for column in columns if column is not None]
    assert len(used) == len(set(used))
    assert all(column is None or weights[row][column] > 0 for row, column in enumerate(columns))
    assert total(weights, columns) == best(weights, 10)


@pytest.mark.parametrize("seed", range(5))
def test_large_sparse_tables(seed: int) -> None:
    chance = random.Random(seed)
    weights: Table = [{chance.randrange(80): chance.randrange(1, 60) for _ in range(6)} for _ in range(80)]
    assert total(weights, assign(weights)) == best(weights, 80)


def test_one_that_everybody_wants_goes_where_it_counts_most() -> None:
    assert assign([{0: 9, 1: 8}, {0: 9}]) == [1, 0]
    assert assign([{0: 1}, {0: 2}, {0: 3}]) == [None, None, 0]


def test_worthless_pairs_stay_apart() -> None:
    assert assign([{0: 0, 1: -3}, {}]) == [None, None]
    assert assign([]) == []


def test_ties_are_broken_the_same_way_always() -> None:
    weights: Table = [{0: 5, 1: 5, 2: 5} for _ in range(3)]
    assert len({tuple(assign([dict(reversed(row.items())) for row in weights])) for _ in range(5)}) == 1
    assert assign(weights) == assign([dict(reversed(row.items())) for row in weights])


def test_a_thousand_claims_a_side_take_little_time() -> None:
    chance = random.Random(1)
    weights: Table = [{chance.randrange(1000): chance.randrange(1, 100) for _ in range(8)} for _ in range(1000)]
    begin = time.process_time()
    assign(weights)
    assert time.process_time() - begin < 5
