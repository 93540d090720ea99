"""Large readouts: the partners planted in them are found, and small ones are weighed as ever."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pairs import generate, program, scores
from readouts.matching import candidates
from readouts.matching.candidates import MOST_CANDIDATES, Nearest
from readouts.matching.profile import Profile
from tests.matching.small import profile


def test_planted_partners_are_found() -> None:
    left, right, planted = generate(600, seed=11)
    recall, precision, _ = scores(program(left, right), planted)
    assert recall > 0.99
    assert precision > 0.99


def test_the_claims_that_share_what_is_rare_are_looked_at() -> None:
    left = [profile("fish", "talk")]
    right = [profile("talk"), profile("fish"), *[profile("talk") for _ in range(50)]]
    bits = {"fish": 9.0, "talk": 1.0}
    assert Nearest(right, bits.__getitem__, lambda topic: 0.0).of(left[0]) == [1]


def test_never_too_many_are_looked_at() -> None:
    right = [profile("fish") for _ in range(100)]
    found = Nearest(right, lambda term: 5.0, lambda topic: 0.0).of(profile("fish"))
    assert found == list(range(MOST_CANDIDATES))


def found(left: list[Profile], right: list[Profile], **bits: float) -> list[list[int]]:
    """The candidates of each left claim; words and topics tell as much as is said."""
    index = Nearest(right, lambda term: bits.get(term.lstrip("@"), 1.0), lambda topic: bits.get(topic, 1.0))
    return [index.of(claim) for claim in left]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(profile("fish"), [], [], id="nobody there"),
        pytest.param(profile(), [profile("fish")], [], id="nothing said"),
        pytest.param(profile("fish"), [profile("cod"), profile("fish")], [1], id="a word"),
        pytest.param(profile(names=["@ua"]), [profile("cod"), profile(names=["@ua"])], [1], id="a name"),
        pytest.param(profile(topics=["cyber"]), [profile("cyber"), profile(topics=["cyber"])], [1], id="a topic"),
        pytest.param(profile("fish", "cod"), [profile("fish"), profile("fish", "cod")], [1], id="half as much"),
        pytest.param(profile("fish", "cod", "tuna"), [profile("fish"), profile("fish", "cod", "tuna")], [1],
                     id="a third as much"),
        pytest.param(profile("fish", "cod", "tuna"), [profile("fish", "cod"), profile("fish", "cod", "tuna")], [0, 1],
                     id="two thirds as much"),
        pytest.param(profile("zero"), [profile("zero")], [], id="what tells nothing"),
        pytest.param(profile("zero", "fish"), [profile("zero"), profile("fish")], [1], id="beside what tells something"),
        pytest.param(profile(is_call=True), [profile(), profile(is_call=True)], [1], id="the call"),
        pytest.param(profile("fish", is_call=True), [profile("fish"), profile(is_call=True)], [1], id="the call above all"),
        pytest.param(profile("fish"), [profile(is_call=True), profile("fish")], [1], id="the call of one side"),
        pytest.param(profile("best", is_call=True), [profile("best"), profile(is_call=True)], [0, 1], id="up to a bound"),
    ],
)  # fmt: skip
def test_what_two_claims_share_makes_candidates(left: Profile, right: list[Profile], expected: list[int]) -> None:
    assert found([left], right, zero=0.0, best=61.0) == [expected]


def test_the_best_are_kept_and_the_first_of_equals() -> None:
    right = [*[profile("fish")] * 5, *[profile("fish", "cod")] * 3]
    assert found([profile("fish", "cod"), profile("fish")], right, cod=0.5) == [[0, 1, 2, 5, 6, 7], [0, 1, 2, 3, 4, 5]]


@pytest.mark.parametrize(("entries", "expected"), [(4, [0, 1, 2, 3]), (3, [3]), (0, [])])
def test_the_rarest_are_looked_up_until_enough_is_met(
    entries: int, expected: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(candidates, "MOST_ENTRIES", entries)
    right = [profile("fish"), profile("fish"), profile("fish"), profile("cod")]
    (listed,) = found([profile("fish", "cod")], right, cod=1.5)
    assert listed == expected


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_reading_no_long_list_changes_nothing(data: st.DataObject) -> None:
    words = [f"w{n}" for n in range(12)]
    claims = st.lists(st.lists(st.sampled_from(words), unique=True, max_size=6), min_size=1, max_size=30)
    left, right = ([profile(*said) for said in data.draw(claims)] for _ in range(2))
    bits = {word: data.draw(st.integers(0, 9)) for word in words}
    expected = [whole_sums(claim, right, bits) for claim in left]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "FEW", 0)
        assert found(left, right, **bits) == expected


def whole_sums(claim: Profile, right: list[Profile], bits: dict[str, int]) -> list[int]:
    """The candidates of a claim, with every list read to its end."""
    shared = {j: sum(bits[word] for word in claim.words if word in other.words) for j, other in enumerate(right)}
    least = max(shared.values()) * candidates.LEAST_SHARE
    scale = [max(sum(bits[word] for word in other.words), 1) ** -0.5 for other in right]
    best = sorted((-amount * scale[j], j) for j, amount in shared.items() if amount and amount >= least)
    return sorted(j for _, j in best[:MOST_CANDIDATES])
