"""Pair the claims of two readouts: the best assignment, then further claims that tell of the same matter."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from readouts.codebook import Codebook
from readouts.matching import weights as w
from readouts.matching.assignment import assign
from readouts.matching.common import Common
from readouts.matching.company import Company
from readouts.matching.profile import Profile
from readouts.matching.same_event import doubt
from readouts.matching.similarity import Part, Weigher, grid
from readouts.records import dataclass

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from readouts.matching.embedding import Nearness

Pair = tuple[int, int]
# A person's word outweighs any evidence.
_CONFIRMED = 10_000 * w.GRID


@dataclass(frozen=True, slots=True)
class PairTable:
    """All that two readouts' claims have to do with each other.

    Attributes:
        doubt: What every pair but the call loses because too little is borne out by other pairs, in eighths of a bit.
        weights: (left index, right index) → match weight in eighths of a bit, for every pair that shares anything.
        stars: Claims of the same matter, as (left indexes, right indexes); one side of a star has one claim.
    """

    weigher: Weigher
    commons: Mapping[Pair, Common]
    company: Company
    doubt: int
    weights: Mapping[Pair, int]
    stars: Sequence[tuple[tuple[int, ...], tuple[int, ...]]]

    def parts(self, left: int, right: int) -> list[Part]:
        """The parts of a pair's match weight, in eighths of a bit; the prior first."""
        own = self.weigher.parts(left, right, self.commons.get((left, right), Common()))
        parts = own + self.company.parts(left, right)
        if self.doubt and not _both_call(self.weigher, (left, right)):
            parts.append(("event", "little else in common", self.doubt))
        return parts

    def weight(self, left: int, right: int) -> int:
        """The match weight of a pair, in eighths of a bit."""
        known = self.weights.get((left, right))
        return known if known is not None else sum(part[2] for part in self.parts(left, right))


def pair_claims(
    left: Sequence[Profile],
    right: Sequence[Profile],
    codebook: Codebook,
    confirmed: Collection[Pair] = (),
    rejected: Collection[Pair] = (),
    one_event: bool = False,
    step: Callable[[int], None] | None = None,
    nearness: Nearness | None = None,
) -> PairTable:
    """Weigh and pair the claims of two readouts.

    Args:
        left: One side's claims.
        right: The other's.
        codebook: For families of topics and kinds of acts.
        confirmed: Pairs a person joined.
        rejected: Pairs a person parted.
        one_event: Both are known to tell of one event.
        step: Called with 1 for every left claim that has been weighed.
        nearness: How near they are by sentence vectors, where these are weighed.
    """
    weigher = Weigher(left, right, codebook, nearness)
    commons: dict[Pair, Common] = {}
    own: dict[Pair, int] = {}
    for i, row in weigher.candidates():
        for j, common in row.items():
            commons[i, j] = common
            own[i, j] = sum(part[2] for part in weigher.parts(i, j, common))
        if step is not None:
            step(1)
    company, weights = _in_company(left, right, own, own)
    # Once more: what stands around a pair, and its rivals, have company of their own.
    company, weights = _in_company(left, right, own, weights)
    lost = 0 if one_event or confirmed else _lost_to_doubt(weights, weigher)
    if lost:
        weights = {pair: weight + (0 if _both_call(weigher, pair) else lost) for pair, weight in weights.items()}
    table = _above_least(weights, len(left), rejected)
    # A person's word decides who is paired; how near further claims come is still a matter of evidence.
    decided = [dict(row) for row in table]
    for i, j in confirmed:
        decided[i][j] = _CONFIRMED
    stars = _stars(_without_rivals(table, company), assign(decided))
    return PairTable(weigher, commons, company, lost, weights, stars)


def _in_company(
    left: Sequence[Profile], right: Sequence[Profile], own: Mapping[Pair, int], weights: Mapping[Pair, int]
) -> tuple[Company, dict[Pair, int]]:
    """The company of every pair by the weights at hand, and the weight of each in that company."""
    company = Company(left, right, weights)
    return company, {pair: weight + sum(part[2] for part in company.parts(*pair)) for pair, weight in own.items()}


def _lost_to_doubt(weights: Mapping[Pair, int], weigher: Weigher) -> int:
    """What pairs beyond the call lose, in eighths of a bit, where the two statements may tell of different events."""
    beyond_call = {pair: weight for pair, weight in weights.items() if not _both_call(weigher, pair)}
    table = _above_least(beyond_call, len(weigher.left), ())
    borne_out = sum(table[i][j] for i, j in enumerate(assign(table)) if j is not None)
    return grid(doubt(borne_out / w.GRID, min(len(weigher.left), len(weigher.right))))


def _both_call(weigher: Weigher, pair: Pair) -> bool:
    return weigher.left[pair[0]].is_call and weigher.right[pair[1]].is_call


def _above_least(weights: Mapping[Pair, int], rows: int, rejected: Collection[Pair]) -> list[dict[int, int]]:
    """The pairs that may stand in a row; staying alone is worth nothing to the assignment, so the least is its zero."""
    least = grid(w.LEAST)
    table = [dict[int, int]() for _ in range(rows)]
    for (i, j), weight in weights.items():
        if weight > least and (i, j) not in rejected:
            table[i][j] = weight - least
    return table


def _without_rivals(table: Sequence[Mapping[int, int]], company: Company) -> list[dict[int, int]]:
    """The weights without what rivals take or add: claims that tell of one matter are not rivals for their partner."""
    return [
        {j: weight - sum(part[2] for part in company.parts(i, j) if part[0] == "rivals") for j, weight in row.items()}
        for i, row in enumerate(table)
    ]


def _stars(
    table: Sequence[Mapping[int, int]], column_of: Sequence[int | None]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The assigned pairs, each with the further claims that are nearly as good for one of its two."""
    lefts: dict[Pair, list[int]] = {(i, j): [i] for i, j in enumerate(column_of) if j is not None}
    rights: dict[Pair, list[int]] = {(i, j): [j] for i, j in lefts}
    row_of = {j: (i, j) for i, j in lefts}
    further = []
    for i, row in enumerate(table):
        for j, weight in row.items():
            if weight < grid(w.STAR_LEAST - w.LEAST):
                continue
            if column_of[i] is None and j in row_of:
                further.append((weight, row_of[j], "left", i))
            if column_of[i] is not None and j not in row_of:
                further.append((weight, (i, column_of[i] or 0), "right", j))
    placed: set[tuple[str, int]] = set()
    for weight, pair, side, claim in sorted(further, key=lambda entry: (-entry[0], *entry[1:])):
        own, centre = (lefts, rights) if side == "left" else (rights, lefts)
        nearly = weight >= table[pair[0]].get(pair[1], 0) - grid(w.STAR_WITHIN)
        if (side, claim) not in placed and nearly and len(centre[pair]) == 1:
            own[pair].append(claim)
            placed.add((side, claim))
    return [(tuple(sorted(lefts[pair])), tuple(sorted(rights[pair]))) for pair in sorted(lefts)]
