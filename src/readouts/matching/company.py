"""What the company of a pair says: the sentences around it, and the rivals for its two claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.matching import weights as w
from readouts.matching.profile import Profile
from readouts.matching.similarity import Part, grid

# Sides reorder topics, but what is told together on one side is often told together on the other.
NEAR = 2
# Bits of margin that count at most.
MOST_MARGIN = 4.0
_LOWEST = -8 * w.GRID
# A pair less likely than about one in seventeen is no company to speak of.
_FAINT = -4 * w.GRID
_STEPS = [(x, y) for x in range(-NEAR, NEAR + 1) for y in range(-NEAR, NEAR + 1) if x and y]

Place = tuple[str, int]


class Company:
    """The evidence on pairs that comes from other pairs.

    Args:
        left: One side's claims.
        right: The other's.
        own: (left index, right index) → the weight of what the two claims themselves share, in eighths of a bit.
    """

    def __init__(self, left: Sequence[Profile], right: Sequence[Profile], own: Mapping[tuple[int, int], int]) -> None:
        self._left, self._right, self._own = left, right, own
        self._best_left: dict[int, list[int]] = {}
        self._best_right: dict[int, list[int]] = {}
        at: dict[tuple[Place, Place], int] = {}
        for (i, j), weight in own.items():
            _keep_two(self._best_left.setdefault(i, []), weight)
            _keep_two(self._best_right.setdefault(j, []), weight)
            a, b = left[i].place, right[j].place
            if a is not None and b is not None and weight > at.get((a, b), _FAINT):
                at[a, b] = weight
        self._around = _around(at)

    def evidence(self, i: int, j: int) -> tuple[float, float, float]:
        """Probability of a pair around both claims; bits of margin over either's next best pair, the lower first."""
        weight = self._own[i, j]
        margins = [
            max(-MOST_MARGIN, min((weight - _other(best, weight)) / w.GRID, MOST_MARGIN))
            for best in (self._best_left[i], self._best_right[j])
        ]
        return self._near(i, j), min(margins), max(margins)

    def parts(self, i: int, j: int) -> list[Part]:
        """The parts of a pair's weight that rest on other pairs; none for a pair that shares nothing."""
        if (i, j) not in self._own:
            return []
        around, margin, other = self.evidence(i, j)
        rivals = w.BITS["rivals"] * margin + w.BITS["rivals other"] * other
        parts = [
            ("context", "near", grid(w.BITS["context"] * around)),
            ("rivals", "best" if margin > 0 else "better elsewhere", grid(rivals)),
        ]
        return [part for part in parts if part[2]]

    def _near(self, i: int, j: int) -> float:
        """The highest probability of a pair in the sentences around both claims."""
        a, b = self._left[i].place, self._right[j].place
        best = self._around.get((a, b)) if a is not None and b is not None else None
        return 0.0 if best is None else 1 / (1 + 2.0 ** (-best / w.GRID))


def _around(at: Mapping[tuple[Place, Place], int]) -> dict[tuple[Place, Place], int]:
    """Two sentences → the best weight in the sentences around both."""
    around: dict[tuple[Place, Place], int] = {}
    for ((source, sentence), (other_source, other)), weight in at.items():
        for x, y in _STEPS:
            key = (source, sentence + x), (other_source, other + y)
            if weight > around.get(key, _LOWEST):
                around[key] = weight
    return around


def _keep_two(best: list[int], weight: int) -> None:
    best.append(weight)
    best.sort(reverse=True)
    del best[2:]


def _other(best: Sequence[int], weight: int) -> int:
    """The best weight apart from this one."""
    rest = list(best)
    if weight in rest:
        rest.remove(weight)
    return max(rest, default=_LOWEST)
