"""Whether two statements tell of one event at all, by what their claims share beyond the call."""

from __future__ import annotations

import math

from readouts.matching import weights as w


def doubt(borne_out: float, claims: int) -> float:
    """What every pair beyond the call loses because the two statements may tell of different events.

    No pair is likelier to be of one matter than the statements are to be of one event. If these are so with odds of
    2^x to 1, a pair's own weight must beat log2((1 + 2^-x) / (1 - 2^-x)) bits for the product of both likelihoods to
    come to a half; at even odds and below no weight does.

    Args:
        borne_out: Bits above zero in the best pairs beyond the call, added up.
        claims: Claims of the side that has fewer.

    Returns:
        Bits, at most 0.
    """
    if claims < w.SEVERAL_CLAIMS:
        return 0.0
    against = 2.0 ** (min(w.BORNE_OUT_A_CLAIM * claims, w.BORNE_OUT) - borne_out)
    return max(w.OTHER_EVENT, math.log2((1 - against) / (1 + against))) if against < 1 else w.OTHER_EVENT
