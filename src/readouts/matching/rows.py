"""Join the pairwise stars of any number of sides into the rows of one alignment table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.matching import weights as w
from readouts.matching.pairing import PairTable
from readouts.records import dataclass, field

Node = tuple[int, int]  # (side index, claim index)

# A third side's claim may join a row when nothing speaks against it: never by a chain of likenesses alone.
JOIN_LEAST = -1.0


@dataclass(slots=True)
class Group:
    """Claims of different sides about the same matter, and the pairs that brought them together."""

    claims: dict[int, set[int]] = field(default_factory=dict)
    pairs: list[tuple[Node, Node]] = field(default_factory=list)

    def nodes(self) -> list[Node]:
        """All claims, in order."""
        return [(side, claim) for side in sorted(self.claims) for claim in sorted(self.claims[side])]


def join(tables: Mapping[tuple[int, int], PairTable], sizes: Sequence[int]) -> list[Group]:
    """Groups such that every claim of every side stands in exactly one.

    Args:
        tables: For each pair of sides (smaller index first) how their claims pair.
        sizes: The number of claims of each side.
    """
    stars = []
    for (a, b), table in tables.items():
        for left, right in table.stars:
            best = max(table.weight(i, j) for i in left for j in right)
            stars.append((-best, a, b, left, right))
    group_of: dict[Node, Group] = {}
    for _, a, b, left, right in sorted(stars):
        members = [(a, i) for i in left] + [(b, j) for j in right]
        groups = {id(group_of[m]): group_of[m] for m in members if m in group_of}
        if not groups:
            _found(Group(), members, group_of)
        elif len(groups) == 1:
            group = next(iter(groups.values()))
            for side in (a, b):
                # Claims of one star are of one matter: where one of them fits, all do.
                new = [m for m in members if m[0] == side and m not in group_of]
                if any(_fits(m, group, tables) for m in new):
                    _found(group, new, group_of)
        elif len(groups) == 2:
            one, other = groups.values()
            _merge(one, other, tables, group_of)
        for i in left:
            for j in right:
                if (a, i) in group_of and group_of[a, i] is group_of.get((b, j)):
                    group_of[a, i].pairs.append(((a, i), (b, j)))
    for side, size in enumerate(sizes):
        for claim in range(size):
            if (side, claim) not in group_of:
                _found(Group(), [(side, claim)], group_of)
    return list({id(group): group for group in group_of.values()}.values())


def _found(group: Group, nodes: Sequence[Node], group_of: dict[Node, Group]) -> None:
    for side, claim in nodes:
        group.claims.setdefault(side, set()).add(claim)
        group_of[side, claim] = group


def _fits(node: Node, group: Group, tables: Mapping[tuple[int, int], PairTable]) -> bool:
    """Whether a claim goes with at least one claim of every other side of the group."""
    side = node[0]
    for other, claims in group.claims.items():
        if other != side and max(_weight(node, (other, c), tables) for c in claims) < JOIN_LEAST * w.GRID:
            return False
    return True


def _weight(one: Node, other: Node, tables: Mapping[tuple[int, int], PairTable]) -> int:
    (a, i), (b, j) = sorted((one, other))
    return tables[a, b].weight(i, j)


def _merge(one: Group, other: Group, tables: Mapping[tuple[int, int], PairTable], group_of: dict[Node, Group]) -> None:
    if set(one.claims) & set(other.claims):
        return
    if all(_fits(node, one, tables) for node in other.nodes()):
        _found(one, other.nodes(), group_of)
        one.pairs.extend(other.pairs)
