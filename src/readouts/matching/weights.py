"""The weights of the evidence, in bits: one table, with where each figure comes from.

Matching follows Fellegi and Sunter (1969): a pair's weight is log2 of how much more often its evidence comes with the
same matter than with different ones, and the parts add up. The figures of `BITS` began as logistic-regression estimates
from labelled pairs (`tools/estimate_weights.py`), which allow for fields that say the same thing twice, as topics and
words do; they are bounded where the labelled pairs are too few to carry them (`BOUNDS`). Those of what overlaps with
nearness in meaning lie where a search among figures near these estimates found the best F1 over all labelled events
that may be read, in the midst of others nearly as good: estimates alone do better on the shipped events and worse on
other statements.
"""

from __future__ import annotations

from collections.abc import Mapping

# Weights are kept as whole eighths of a bit: sums are exact in any language and order, and finer digits would
# claim a precision that the evidence does not have.
GRID = 8

# Prior odds that two claims of two readouts belong together: about 0.7 of the smaller side's claims find a partner.
PRIOR_SHARE = 0.7

# One readout, or each of them, has a main party that the other never names: two events, more or less likely. Set, not
# estimated: labelled pairs are of one event.
OTHER_PARTIES: Mapping[int, float] = {1: -2.5, 2: -8.0}

# Two statements of several claims each that share next to nothing beyond the call tell of different events, more
# likely than not, and what little is alike is so by chance. How many bits in the best pairs beyond the call make one
# event as likely as two, for very short statements by the claim, is estimated from statements of one event and of
# different ones (`tools/estimate_same_event.py`), and so is that every bit more or less is a bit of the odds. At even
# odds and below, all is lost that such pairs usually have. Not asked where a person filed both under one event.
SEVERAL_CLAIMS = 4
BORNE_OUT = 11.5
BORNE_OUT_A_CLAIM = 1.5
OTHER_EVENT = -9.0

# Evidence → bits per unit. What a unit is stands in `readouts.matching.features`.
BITS: Mapping[str, float] = {
    # Both claims report the call itself, of which there is one a side; only one of them does.
    "call both": 7.25,
    "call one": -0.5,
    # Topics: any in common; per bit of how rare a broader one is that both come under; none; one claim without a topic.
    # How rare the shared ones are brought nothing beside words and nearness in meaning.
    "topic same": 2.0,
    "topic family": 0.2,
    "topic apart": -0.1,
    "topic unknown": 0.6,
    # The same where a person coded both claims. Set, not estimated, as no labelled pairs are coded by hand: people take
    # the right topic far more often than a list of phrases does, both when they share one and when they do not.
    "coded same": 3.25,
    "coded apart": -2.0,
    # Words: no evidence yet, then the share of the poorer claim's information that the other carries, and how much.
    "words": -0.7,
    "words share": 1.0,
    "words amount": 0.45,
    "names amount": 0.4,
    # Words that only the rest of their sentences share: a clause taken from its sentence often says too little.
    "sentence": 0.55,
    # Nearness in meaning of the two sentences, whatever their words: per unit of a cosine.
    "sense": 3.8,
    # The same by the sentence vectors of a model, where they are asked for and the sides speak different languages. Set
    # on the shipped events (put side by side in English), all else unchanged, where 7 to 10 bits a unit do nearly
    # equally well, and confirmed on others. Within English the gain in F1 on events set aside was below 0.03: not used.
    "semantic known": -0.5,
    "semantic": 8.0,
    "figure same": 4.0,
    "date same": 2.5,
    # Opposite speakers often report the same matter: act and people say little here and decide the verdict instead.
    "act same": 0.15,
    "act apart": 0.0,
    "act joint": 1.8,
    "people same": 0.25,
    "people apart": 0.0,
    # Statements of one talk tend to follow its course: per statement's length by which the two stand nearer to each
    # other than chance would have it. Estimated from what the program coded, and not asked of what persons chose.
    "order": 3.0,
    # The sentences around both tell of one matter too; how much better the pair is than the next for the claim with
    # the better alternative, and for the other one (which may be a further claim on the same matter).
    "context": 1.5,
    "rivals": 0.55,
    "rivals other": 0.2,
}

# Estimates are held within these: call, figures and dates are rare among labelled pairs, act and people by design.
BOUNDS: Mapping[str, tuple[float, float]] = {
    "call both": (6.0, 9.0),
    "coded same": (3.25, 3.25),
    "coded apart": (-2.0, -2.0),
    "figure same": (2.0, 4.0),
    "date same": (1.0, 2.5),
    "act same": (0.0, 1.5),
    "act apart": (-1.5, 0.0),
    "people same": (0.0, 1.5),
    "people apart": (-1.5, 0.0),
}

# A pair below this stands in no row: it is more likely two matters than one.
LEAST = 0.0
# A further claim joins a row when its weight, that of rivals left out, is at most this far below the row's own, and no
# less than this. From 2 to 3 F1 is the same; within that, so that the rows of the first coded events stay whole.
STAR_WITHIN = 2.5
STAR_LEAST = 1.0
