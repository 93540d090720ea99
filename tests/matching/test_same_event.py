"""What pairs lose because two statements may tell of different events."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.matching import weights as w
from readouts.matching.evidence import probability
from readouts.matching.same_event import doubt

BITS = st.floats(0, 200)
CLAIMS = st.integers(w.SEVERAL_CLAIMS, 60)


def test_very_short_statements_are_not_doubted() -> None:
    assert doubt(0.0, w.SEVERAL_CLAIMS - 1) == 0.0


@pytest.mark.parametrize(("claims", "even"), [(4, 6.0), (6, 9.0), (8, 11.5), (30, 11.5)])
def test_at_even_odds_and_below_all_is_lost(claims: int, even: float) -> None:
    assert doubt(even, claims) == doubt(0.0, claims) == w.OTHER_EVENT
    assert w.OTHER_EVENT < doubt(even + 0.5, claims) < 0.0


@given(BITS, CLAIMS)
def test_a_pair_that_just_outweighs_the_doubt_is_as_likely_as_not(borne_out: float, claims: int) -> None:
    lost = doubt(borne_out, claims)
    if lost > w.OTHER_EVENT:
        one_event = probability(borne_out - min(w.BORNE_OUT, w.BORNE_OUT_A_CLAIM * claims))
        assert probability(-lost) * one_event == pytest.approx(0.5, abs=1e-3)


@given(BITS, BITS, CLAIMS)
def test_the_more_is_borne_out_the_less_is_lost(one: float, other: float, claims: int) -> None:
    less, more = sorted((one, other))
    assert w.OTHER_EVENT <= doubt(less, claims) <= doubt(more, claims) <= 0.0
    assert math.isfinite(doubt(more, claims))


def test_what_is_borne_out_well_is_not_doubted() -> None:
    assert doubt(20.0, 20) == pytest.approx(0.0, abs=0.01)
