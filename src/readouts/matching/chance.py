"""What chance brings among very many claims: how much alike the best of thousands are that do not belong together."""

from __future__ import annotations

import math
from collections.abc import Collection

from readouts.matching.common import Common
from readouts.records import dataclass

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

# Where only the best candidates are weighed, chance is not set but measured, as in a local false discovery rate (Efron
# 2004). A claim belongs with one claim of the other side at most, so that the share of the second best is what the best
# of all the others reaches by chance, however many they are. Above the median of these shares their number falls about
# exponentially: by log2(e) bits a unit, a unit being their mean excess. That of true partners, who share far more,
# grows about as fast there. The sum of both slopes is what a unit tells.
BITS_A_UNIT = 2.5
# So many units above the median chance and evidence are even.
EVEN_AT = 2.75
# Beside what the prior has lost, either way, so much counts at most.
MOST_LESS = 8.0
# Where half the claims have two candidates that share more than this with them, claims are repeated: no chance.
MOST_TYPICAL = 0.25
LEAST_UNIT = 0.02
# So many claims are looked at to measure it.
SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Chance:
    """Shares of information that chance brings: the cosine of two claims' bits.

    Attributes:
        typical: The median of the best.
        unit: How far they are above it in the mean, where they are.
    """

    typical: float
    unit: float

    def bits(self, claims: int, share: float) -> float:
        """Bits that two claims of a readout of so many gain or lose for the share of the same words and names."""
        lost = _lost(claims)
        bits = BITS_A_UNIT * ((share - self.typical) / self.unit - EVEN_AT)
        return max(-lost - MOST_LESS, min(bits, lost + MOST_MORE)) if lost > 0 else 0.0


def measured(seconds: Collection[float]) -> Chance:
    """What chance brings, by the shares of the second best candidates of many claims."""
    shares = sorted(seconds)
    if not shares:
        return Chance(0.0, LEAST_UNIT)
    # By quartiles, which a few repeated claims do not move: an exponential's upper quarter begins ln 2 units up.
    middle, upper = shares[len(shares) // 2], shares[len(shares) * 3 // 4]
    return Chance(min(middle, MOST_TYPICAL), max((upper - middle) / math.log(2), LEAST_UNIT))


def surprise(claims: int, same: float) -> float:
    """The same among claims that are many, but not too many to weigh every pair, by what is rarely met by chance.

    Args:
        claims: Claims of the larger side.
        same: Bits of what both say in the same words and names.
    """
    lost = _lost(claims)
    bits = COUNTED * (same - BY_CHANCE)
    return max(-lost, min(bits, lost + min(2 * lost, MOST_MORE))) if lost > 0 else 0.0


def same_bits(common: Common) -> float:
    """How much of what two claims share they say in the same words and names."""
    return sum(s.bits for s in common.words if s.left == s.right) + sum(s.bits for s in common.names)


def _lost(claims: int) -> float:
    """Bits that the prior has lost against readouts of the usual size."""
    return math.log2(max(claims, 1) / USUAL_CLAIMS)
