"""Large readouts: the partners planted in them are found, and small ones are weighed as ever."""

from __future__ import annotations

import pytest

from benchmarks.pairs import generate, program, scores
from readouts.matching.candidates import MOST_CANDIDATES, USUAL_CLAIMS, nearest, surprise
from readouts.matching.common import Common, Shared
from readouts.matching.profile import Profile


def profile(*words: str) -> Profile:
    return Profile(
        {word: word for word in words}, {}, frozenset(), (), (), None, frozenset(), frozenset(), False, None, True
    )


def test_planted_partners_are_found() -> None:
    left, right, planted = generate(600, seed=11)
    recall, precision, _ = scores(program(left, right), planted)
    assert recall > 0.97
    assert precision > 0.97


def test_the_claims_that_share_what_is_rare_are_looked_at() -> None:
    left = [profile("fish", "talk")]
    right = [profile("talk"), profile("fish"), *[profile("talk") for _ in range(50)]]
    bits = {"fish": 9.0, "talk": 1.0}
    assert list(nearest(left, right, bits.__getitem__, lambda topic: 0.0)) == [[1]]


def test_never_too_many_are_looked_at() -> None:
    right = [profile("fish") for _ in range(100)]
    (found,) = nearest([profile("fish")], right, lambda term: 5.0, lambda topic: 0.0)
    assert found == list(range(MOST_CANDIDATES))


@pytest.mark.parametrize("bits", [0.0, 30.0, 300.0])
def test_size_says_nothing_among_few_claims(bits: float) -> None:
    assert surprise(USUAL_CLAIMS, Common(words=[Shared("fish", "fish", bits)])) == 0.0


def test_among_many_only_what_both_say_alike_speaks_for_a_pair() -> None:
    alike = Common(words=[Shared("fish", "fish", 14.0), Shared("quota", "quota", 12.0)])
    related = Common(words=[Shared("fish", "cod", 14.0), Shared("quota", "share", 12.0)])
    assert surprise(5000, alike) > 0 > surprise(5000, related)
