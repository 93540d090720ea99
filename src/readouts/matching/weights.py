"""The weights of the evidence, in bits: one table, each figure with where it comes from.

Matching follows Fellegi and Sunter (1969): a pair's weight is log2 of how much more often its pattern of agreement
comes with the same matter than with different ones. Where a field's evidence has a size of its own (how rare the
shared words are), the weight is a slope and a ceiling on it instead of a level.
"""

from __future__ import annotations

from dataclasses import dataclass

# Weights are kept as whole eighths of a bit: sums are exact in any language and order, and finer digits would
# claim a precision that the evidence does not have.
GRID = 8


@dataclass(frozen=True, slots=True)
class Slope:
    """Bits of weight per unit of evidence, up to a ceiling."""

    per_unit: float
    most: float

    def of(self, evidence: float) -> float:
        """The weight of that much evidence."""
        return min(self.per_unit * evidence, self.most)


# Prior odds that two claims of two readouts belong together: about 0.7 of the smaller side's claims find a partner.
PRIOR_SHARE = 0.7

# Both claims report the call itself: one such claim a side, so nearly decisive.
CALL_BOTH = 9.0
CALL_ONE = -4.0

# Topics: by how rare the shared ones are among the claims at hand and in the background.
TOPIC_SHARED = Slope(per_unit=0.55, most=6.0)
TOPIC_RELATED = Slope(per_unit=0.25, most=1.5)
TOPIC_APART = -1.5

# Words: the share of the poorer claim's information that the other also carries, and how much that is.
WORDS_SHARE = Slope(per_unit=6.0, most=5.0)
WORDS_SHARED = Slope(per_unit=0.12, most=3.0)
WORDS_NONE = -2.0

# Names few other claims carry.
NAMES_SHARED = Slope(per_unit=0.45, most=4.0)

FIGURE_SAME = 3.0
DATE_SAME = 1.5

# Opposite speakers often report the same matter: act and people say little about whether two claims belong together.
ACT_SAME = 0.75
ACT_KIND = 0.375
ACT_APART = -0.25
PEOPLE_SAME = 0.375
PEOPLE_APART = -0.375

# The sentences around both claims tell of one matter too, times how likely that is.
CONTEXT = 1.5
# Per bit by which a pair is better than the next best for either claim, and the most bits that count.
RIVALS = 0.4
RIVALS_MOST = 4.0

# Below this a pair does not stand in a row.
LEAST_WEIGHT = 0.0
# A further claim joins a row when its weight is at most this far below the row's own.
STAR_WITHIN = 3.0
STAR_LEAST = 0.5
