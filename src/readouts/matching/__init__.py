"""Compare readouts: pair claims, join rows, judge them. No input or output here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations, takewhile

from readouts.codebook import Codebook, load_codebook
from readouts.matching.common import Common
from readouts.matching.evidence import match_of
from readouts.matching.pairing import PairTable, pair_claims
from readouts.matching.profile import profiles_of
from readouts.matching.rows import Group, Node, join
from readouts.matching.told import Pair, Told
from readouts.matching.verdict import judge, judge_pair
from readouts.model import Claim, Comparison, Difference, Event, Link, Match, Readout, Row, VerdictName

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from readouts.matching.embedding import Embedder, Nearness

# So many neighbours are looked at for the rest of a claim's sentence.
MOST_AROUND = 12


def compare(
    readouts: Sequence[Readout],
    event: Event | None = None,
    links: Sequence[Link] = (),
    progress: Callable[[int, int], None] | None = None,
    embedder: Embedder | None = None,
) -> Comparison:
    """Put claims of different sides about the same matter together and judge each such row.

    Each pair of sides is weighed by itself, so that a third side changes no weight. The order of the sides
    changes nothing but the order in which they are listed.

    Args:
        readouts: Two or more readouts with distinct sides.
        event: What they report, for the heading.
        links: A person's word on single pairs, which outweighs the evidence.
        progress: Called with (steps done, steps in all) as the claims are read, weighed and judged.
        embedder: Gives sentence vectors, which are weighed between sides of different languages.

    Returns:
        The alignment table: every claim stands in exactly one row.

    Raises:
        ValueError: Two readouts have the same side.
    """
    if len({readout.side for readout in readouts}) != len(readouts):
        raise ValueError("two readouts of the same side")
    codebook = load_codebook()
    # Ties are broken by the sides' names, not by the order they were given in.
    ordered = sorted(readouts, key=lambda readout: readout.side)
    step = _steps(progress, [len(readout.claims) for readout in ordered])
    profiles = []
    for readout in ordered:
        profiles.append(profiles_of(readout.claims, codebook))
        step(len(readout.claims))
    tables: dict[tuple[int, int], PairTable] = {}
    vectors = None
    for a, b in combinations(range(len(ordered)), 2):
        confirmed = _linked(links, "confirmed", ordered[a], ordered[b])
        rejected = _linked(links, "rejected", ordered[a], ordered[b])
        one_event = _one_event(ordered[a], ordered[b])
        near = _nearness(ordered[a], ordered[b], embedder)
        vectors = near.name if near else vectors
        tables[a, b] = pair_claims(profiles[a], profiles[b], codebook, confirmed, rejected, one_event, step, near)
    groups = join(tables, [len(readout.claims) for readout in ordered])
    groups.sort(key=lambda group: _position(group, ordered))
    joined = {frozenset((link.a, link.b)) for link in links if link.status == "confirmed"}
    sides = [readout.side for readout in readouts]
    # The weights are estimated without the states of people that the codebook does not list; a verdict asks for them.
    known = codebook.with_people(one for readout in ordered for one in readout.people)
    rows = []
    for n, group in enumerate(groups, 1):
        rows.append(_row(n, group, ordered, tables, known, joined, sides))
        step(len(group.nodes()))
    return Comparison(event, tuple(readouts), tuple(rows), vectors)


def _steps(progress: Callable[[int, int], None] | None, sizes: Sequence[int]) -> Callable[[int], None]:
    """What to call with each number of steps done: every claim is read, weighed against each other side, and judged."""
    total = 2 * sum(sizes) + sum(left for left, _ in combinations(sizes, 2))
    done = 0

    def step(more: int) -> None:
        nonlocal done
        done += more
        if progress is not None:
            progress(done, total)

    return step


def weigh_pair(
    one: tuple[Readout, Claim], other: tuple[Readout, Claim], embedder: Embedder | None = None
) -> tuple[Match, VerdictName, list[Difference]]:
    """The evidence on two claims in the comparison of their two readouts, and the verdict such a pair gets."""
    codebook = load_codebook()
    (left, a), (right, b) = sorted((one, other), key=lambda end: end[0].side)
    profiles = [profiles_of(readout.claims, codebook) for readout in (left, right)]
    near = _nearness(left, right, embedder)
    one_event = _one_event(left, right)
    table = pair_claims(profiles[0], profiles[1], codebook, one_event=one_event, nearness=near)
    i, j = left.claims.index(a), right.claims.index(b)
    known = codebook.with_people((*left.people, *right.people))
    pair = _pair((0, i), (1, j), (left, right), {(0, 1): table}, known, (one[0].side, other[0].side))
    return (pair.match, *judge_pair(pair))


def _nearness(left: Readout, right: Readout, embedder: Embedder | None) -> Nearness | None:
    if embedder is None:
        return None
    from readouts.matching.embedding import nearness  # where used: most comparisons do without

    return nearness(left, right, embedder)


def _one_event(one: Readout, other: Readout) -> bool:
    """Whether a person filed both under the same event."""
    return one.event is not None and one.event == other.event


def _linked(links: Sequence[Link], status: str, left: Readout, right: Readout) -> set[tuple[int, int]]:
    index = {(r.side, claim.id): n for r in (left, right) for n, claim in enumerate(r.claims)}
    pairs = set()
    for link in links:
        ends = sorted((link.a, link.b), key=lambda end: end[0] != left.side)
        between = [end[0] for end in ends] == [left.side, right.side]
        if link.status == status and between and all(end in index for end in ends):
            pairs.add((index[ends[0]], index[ends[1]]))
    return pairs


def _position(group: Group, readouts: Sequence[Readout]) -> tuple[float, list[Node]]:
    """Where a row belongs in the table: the mean place of its claims in their statements."""
    places = [(claim + 0.5) / len(readouts[side].claims) for side, claim in group.nodes()]
    return round(sum(places) / len(places), 9), group.nodes()


def _row(
    number: int,
    group: Group,
    readouts: Sequence[Readout],
    tables: dict[tuple[int, int], PairTable],
    codebook: Codebook,
    joined: set[frozenset[tuple[str, str]]],
    sides: Sequence[str],
) -> Row:
    # Equal weights in the order of the statements: ids are names, and decide nothing.
    nodes = sorted(group.pairs, key=sorted)
    pairs = [_pair(one, other, readouts, tables, codebook, sides) for one, other in nodes]
    pairs.sort(key=lambda pair: -pair.match.weight)
    matches = [pair.match for pair in pairs]
    verdict, differences = judge(pairs)
    claims = {
        readouts[side].side: [readouts[side].claims[c] for c in sorted(group.claims[side])] for side in group.claims
    }
    return Row(
        id=f"r{number}",
        verdict=verdict,
        topics=_topics([claim.topics for side in sides for claim in claims.get(side, ())]),
        claims={side: tuple(claim.id for claim in claims[side]) for side in sides if side in claims},
        differences=differences,
        match=matches[0] if matches else None,
        pairs=tuple(matches),
        link="confirmed" if any(frozenset((m.a, m.b)) in joined for m in matches) else None,
    )


def _pair(
    one: Node,
    other: Node,
    readouts: Sequence[Readout],
    tables: dict[tuple[int, int], PairTable],
    codebook: Codebook,
    sides: Sequence[str],
) -> Pair:
    """Two claims of a row, the side that was named first to the left."""
    (a, i), (b, j) = sorted((one, other))
    table = tables[a, b]
    told = [
        Told(
            readouts[side].side,
            readouts[side].label,
            readouts[side].claims[claim],
            profile,
            _around(readouts[side].claims, claim),
        )
        for side, claim, profile in ((a, i, table.weigher.left[i]), (b, j, table.weigher.right[j]))
    ]
    common = table.commons.get((i, j), Common())
    swap = sides.index(told[1].side) < sides.index(told[0].side)
    parts = table.parts(i, j)
    if swap:
        told, common = told[::-1], common.mirrored()
    match = match_of(told[0], told[1], common, parts, codebook)
    return Pair(told[0], told[1], common, match, codebook, table.weigher.parties)


def _around(claims: Sequence[Claim], index: int) -> tuple[Claim, ...]:
    """The other claims of a claim's sentence; they stand beside it."""

    def same(other: Claim) -> bool:
        return (other.source, other.sentence) == (claims[index].source, claims[index].sentence)

    if claims[index].sentence is None:
        return ()
    before, after = claims[max(index - MOST_AROUND, 0) : index], claims[index + 1 : index + 1 + MOST_AROUND]
    earlier = list(takewhile(same, reversed(before)))
    return (*reversed(earlier), *takewhile(same, after))


def _topics(lists: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The topics of a row, those that most claims share first."""
    counts: dict[str, int] = {}
    for topics in lists:
        for topic in dict.fromkeys(topics):
            counts[topic] = counts.get(topic, 0) + 1
    order = list(counts)
    return tuple(sorted(order, key=lambda topic: (-counts[topic], order.index(topic))))
