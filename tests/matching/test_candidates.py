"""Large readouts: the partners planted in them are found, and small ones are weighed as ever."""

from __future__ import annotations

import pytest

from benchmarks.pairs import generate, program, scores
from readouts.matching import candidates
from readouts.matching.candidates import MOST_CANDIDATES, USUAL_CLAIMS, nearest, surprise
from readouts.matching.common import Common, Shared
from readouts.matching.profile import Profile
from tests.matching.small import profile, shared


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


def found(left: list[Profile], right: list[Profile], **bits: float) -> list[list[int]]:
    """The candidates of each left claim; words and topics tell as much as is said."""
    return list(nearest(left, right, lambda term: bits.get(term.lstrip("@"), 1.0), lambda topic: bits.get(topic, 1.0)))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(profile("fish"), [], [], id="nobody there"),
        pytest.param(profile(), [profile("fish")], [], id="nothing said"),
        pytest.param(profile("fish"), [profile("cod"), profile("fish")], [1], id="a word"),
        pytest.param(profile(names=["@ua"]), [profile("cod"), profile(names=["@ua"])], [1], id="a name"),
        pytest.param(profile(topics=["cyber"]), [profile("cyber"), profile(topics=["cyber"])], [1], id="a topic"),
        pytest.param(profile("fish", "cod"), [profile("fish"), profile("fish", "cod")], [0, 1], id="half as much"),
        pytest.param(profile("fish", "cod", "tuna"), [profile("fish"), profile("fish", "cod", "tuna")], [1],
                     id="a third as much"),
        pytest.param(profile("zero"), [profile("zero")], [], id="what tells nothing"),
        pytest.param(profile("zero", "fish"), [profile("zero"), profile("fish")], [1], id="beside what tells something"),
        pytest.param(profile(is_call=True), [profile(), profile(is_call=True)], [1], id="the call"),
        pytest.param(profile("fish", is_call=True), [profile("fish"), profile(is_call=True)], [1], id="the call above all"),
        pytest.param(profile("fish"), [profile(is_call=True), profile("fish")], [1], id="the call of one side"),
        pytest.param(profile("best", is_call=True), [profile("best"), profile(is_call=True)], [0, 1], id="up to a bound"),
    ],
)  # fmt: skip
def test_what_two_claims_share_makes_candidates(left: Profile, right: list[Profile], expected: list[int]) -> None:
    assert found([left], right, zero=0.0, best=41.0) == [expected]


def test_the_best_are_kept_and_the_first_of_equals() -> None:
    right = [*[profile("fish")] * 5, *[profile("fish", "cod")] * 3]
    assert found([profile("fish", "cod"), profile("fish")], right) == [[0, 1, 2, 5, 6, 7], [0, 1, 2, 3, 4, 5]]


@pytest.mark.parametrize(("entries", "expected"), [(4, [0, 1, 2, 3]), (3, [3]), (0, [])])
def test_the_rarest_are_looked_up_until_enough_is_met(
    entries: int, expected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "MOST_ENTRIES", entries)
    right = [profile("fish"), profile("fish"), profile("fish"), profile("cod")]
    (listed,) = found([profile("fish", "cod")], right, cod=2.0)
    assert listed == expected


@pytest.mark.parametrize(
    ("claims", "bits", "expected"),
    [
        (0, 20.0, 0.0),
        (128, 20.0, 0.0),
        (256, 20.0, 3.0),
        (256, 19.0, 2.0),
        (256, 21.0, 3.0),  # up to what the prior has lost, and twice as much
        (256, 17.0, 0.0),
        (256, 16.5, -0.5),
        (256, 10.0, -1.0),  # no more than the prior has lost
        (128 * 2**8, 60.0, 20.0),  # and twelve bits more at most
        (128 * 2**8, 0.0, -8.0),
    ],
)
def test_how_much_the_same_words_tell_among_many(claims: int, bits: float, expected: float) -> None:
    for common in (
        Common(words=shared("fish", bits=bits)),
        Common(names=shared("@ua", bits=bits)),
        Common(words=shared("fish", bits=bits / 2), names=shared("@ua", bits=bits / 2)),
    ):
        assert surprise(claims, common) == expected
