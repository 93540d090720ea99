"""Which claims of a very large readout are worth weighing against a claim: those that share most of what is rare."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from readouts.matching.common import Common
from readouts.matching.profile import Profile

# Each claim is weighed against so many of the other side at most …
MOST_CANDIDATES = 6
# … and against none that share less than this of what the best one shares.
LEAST_SHARE = 0.4
# They are looked up by the rarest words, names and topics, until so many entries of the other side have been met: what
# half of all claims carry finds nobody, and the time for a claim stays the same however many there are.
MOST_ENTRIES = 2000
# A claim that reports the call itself is always weighed against its like.
_CALL = 100.0

# The largest readouts that the weights were estimated from have about so many claims.
USUAL_CLAIMS = 128
# Beyond, the prior sinks as it should: among so many, something alike will stand by chance. But a weight counts shared
# words by the root of their bits, since in one short text words come together anyway. Where two claims among thousands
# say the same rare words, each of them does tell more. Of the bits above those that chance brings …
BY_CHANCE = 17.0
# … this part is counted, up to what the prior has lost and somewhat more, lest a topic coded otherwise outweigh it all;
# below, as much is taken away, since a topic and a word or two in common are found among thousands every time.
COUNTED = 1.0
MOST_MORE = 12.0


def nearest(
    left: Sequence[Profile],
    right: Sequence[Profile],
    bits: Callable[[str], float],
    topic_bits: Callable[[str], float],
) -> Iterator[list[int]]:
    """For each left claim in order, the right claims worth weighing against it, in order.

    Args:
        left: One side's claims.
        right: The other's.
        bits: How much a word or name tells.
        topic_bits: How much a topic tells.
    """
    postings: dict[str, list[int]] = {}
    for j, profile in enumerate(right):
        for term in _terms(profile):
            postings.setdefault(term, []).append(j)
    worth = {term: topic_bits(term[1:]) if term[0] == "#" else bits(term) for term in postings}
    calls = [j for j, profile in enumerate(right) if profile.is_call]
    for profile in left:
        shared: dict[int, float] = dict.fromkeys(calls, _CALL) if profile.is_call else {}
        met = 0
        for count, term in sorted((len(postings[term]), term) for term in _terms(profile) if term in postings):
            met += count
            if met > MOST_ENTRIES:
                break
            more = worth[term]
            if more:
                for j in postings[term]:
                    shared[j] = shared.get(j, 0.0) + more
        yield _best(shared)


def _terms(profile: Profile) -> Iterator[str]:
    yield from profile.words
    yield from profile.names
    for topic in profile.topics:
        yield f"#{topic}"


def _best(shared: dict[int, float]) -> list[int]:
    if not shared:
        return []
    amounts = sorted(shared.values(), reverse=True)
    least = max(amounts[:MOST_CANDIDATES][-1], amounts[0] * LEAST_SHARE)
    best = sorted((-amount, j) for j, amount in shared.items() if amount >= least)
    return sorted(j for _, j in best[:MOST_CANDIDATES])


def surprise(claims: int, common: Common) -> float:
    """Bits that two claims among very many gain or lose for how much of the same rare words both say.

    Args:
        claims: Claims of the larger side.
        common: What the two share.
    """
    lost = math.log2(max(claims, 1) / USUAL_CLAIMS)
    if lost <= 0:
        return 0.0
    same = sum(s.bits for s in common.words if s.left == s.right) + sum(s.bits for s in common.names)
    return max(-lost, min(COUNTED * (same - BY_CHANCE), lost + min(2 * lost, MOST_MORE)))
