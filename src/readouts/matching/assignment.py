"""The globally best one-to-one assignment over a sparse table of weights."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence


def assign(weights: Sequence[Mapping[int, int]]) -> list[int | None]:
    """Give each row at most one column so that the total weight is the greatest possible.

    Only positive weights count: staying alone is worth nothing. Successive shortest augmenting paths with potentials
    (Jonker and Volgenant 1987, in the sparse form), each row having a private dummy column of weight zero.

    Args:
        weights: For each row its columns and their weights; integers, so that no rounding decides.

    Returns:
        For each row its column, or None.
    """
    costs = [{column: -weight for column, weight in row.items() if weight > 0} for row in weights]
    search = _Search(costs)
    for row in range(len(costs)):
        search.place(row)
    return search.column_of


class _Search:
    """The state of the assignment while rows are placed one after the other."""

    def __init__(self, costs: Sequence[Mapping[int, int]]) -> None:
        self.costs = costs
        self.row_potential = [min(row.values(), default=0) for row in costs]
        self.column_potential: dict[int, int] = {}
        self.column_of: list[int | None] = [None] * len(costs)
        self.row_of: dict[int, int] = {}

    def place(self, start: int) -> None:
        """Find the cheapest augmenting path from an unplaced row and follow it."""
        row_distance = {start: 0}
        settled: dict[int, int] = {}
        reached_from: dict[int, int] = {}
        best: dict[int, int] = {}
        heap: list[tuple[int, int]] = []
        end_cost, end_row = -self.row_potential[start], start
        row = start
        while True:
            for column, cost in sorted(self.costs[row].items()):
                distance = row_distance[row] + cost - self.row_potential[row] - self.column_potential.get(column, 0)
                if column not in settled and distance < best.get(column, distance + 1):
                    best[column], reached_from[column] = distance, row
                    heapq.heappush(heap, (distance, column))
            alone = row_distance[row] - self.row_potential[row]
            if alone < end_cost:
                end_cost, end_row = alone, row
            while heap and (heap[0][1] in settled or heap[0][0] > best[heap[0][1]]):
                heapq.heappop(heap)
            if not heap or heap[0][0] >= end_cost:
                self._update(row_distance, settled, end_cost)
                self._augment(end_row, None, reached_from)
                return
            distance, column = heapq.heappop(heap)
            settled[column] = distance
            if column not in self.row_of:
                self._update(row_distance, settled, distance)
                self._augment(reached_from[column], column, reached_from)
                return
            row = self.row_of[column]
            row_distance[row] = distance

    def _update(self, rows: Mapping[int, int], columns: Mapping[int, int], total: int) -> None:
        for row, distance in rows.items():
            self.row_potential[row] += total - distance
        for column, distance in columns.items():
            self.column_potential[column] = self.column_potential.get(column, 0) - (total - distance)

    def _augment(self, row: int, column: int | None, reached_from: Mapping[int, int]) -> None:
        """Give ``row`` the column, and what it had before to the row it was reached from, back to the start."""
        while True:
            previous = self.column_of[row]
            self.column_of[row] = column
            if column is not None:
                self.row_of[column] = row
            if previous is None:
                return
            column, row = previous, reached_from[previous]
