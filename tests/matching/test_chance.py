"""What two claims among very many share, against what chance brings."""

from __future__ import annotations

import math

import pytest

from benchmarks.pairs import generate, program, scores
from readouts.codebook import load_codebook
from readouts.matching import similarity
from readouts.matching.chance import LEAST_UNIT, MOST_TYPICAL, USUAL_CLAIMS, Chance, measured, same_bits, surprise
from readouts.matching.common import Common, Shared
from readouts.matching.pairing import pair_claims
from readouts.matching.profile import profiles_of
from tests.matching.small import shared


@pytest.mark.parametrize("bits", [0.0, 30.0, 300.0])
def test_size_says_nothing_among_few_claims(bits: float) -> None:
    assert surprise(USUAL_CLAIMS, bits) == 0.0
    assert Chance(0.1, 0.02).bits(USUAL_CLAIMS, bits) == 0.0


def test_related_words_are_not_the_same() -> None:
    assert same_bits(Common(words=[Shared("fish", "cod", 14.0), Shared("quota", "quota", 12.0)])) == 12.0


def test_chance_is_measured_by_the_second_best() -> None:
    # An exponential from 0.1 on, with a mean excess of 0.05: half lie below 0.1 + 0.05 ln 2.
    quantiles = [0.1 - 0.05 * math.log(1 - (n + 0.5) / 1000) for n in range(1000)]
    found = measured(quantiles)
    assert found.typical == pytest.approx(0.1347, abs=0.001)
    assert found.unit == pytest.approx(0.05, abs=0.001)


def test_order_and_a_few_repeated_claims_do_not_matter() -> None:
    shares = [0.1 + 0.0001 * n for n in range(1000)]
    assert measured(shares[::-1]) == measured(shares)
    repeated = measured([*shares[:950], *[1.0] * 50])
    assert repeated.typical == measured(shares).typical


def test_claims_that_are_all_repeated_are_no_chance() -> None:
    assert measured([1.0] * 100) == Chance(MOST_TYPICAL, LEAST_UNIT)
    assert measured([]) == Chance(0.0, LEAST_UNIT)


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.155, 0.0), (0.175, 2.5), (0.147, -1.0), (0.0, -10.0), (1.0, 14.0)],
)
def test_how_much_a_share_tells(share: float, expected: float) -> None:
    assert Chance(0.1, 0.02).bits(4 * USUAL_CLAIMS, share) == pytest.approx(expected)


def test_what_cannot_count_is_cut_without_a_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    left, right, planted = generate(700, seed=3)
    codebook = load_codebook()
    sides = profiles_of(left.claims, codebook), profiles_of(right.claims, codebook)
    cut = pair_claims(*sides, codebook)
    monkeypatch.setattr(similarity, "MOST_ELSE", 1000.0)
    whole = pair_claims(*sides, codebook)
    assert len(cut.weights) < len(whole.weights)
    assert cut.stars == whole.stars
    assert scores(program(left, right), planted)[0] > 0.99


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
    assert surprise(claims, bits) == expected


@pytest.mark.parametrize(
    "common",
    [
        Common(words=shared("fish", bits=20.0)),
        Common(names=shared("@ua", bits=20.0)),
        Common(words=shared("fish", bits=10.0), names=shared("@ua", bits=10.0)),
    ],
)
def test_words_and_names_that_both_say_alike_count(common: Common) -> None:
    assert same_bits(common) == 20.0
