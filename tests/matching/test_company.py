"""What the pairs around a pair and its rivals say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from readouts.matching import weights
from readouts.matching.company import Company
from readouts.matching.profile import Profile
from tests.matching.small import ROUND_WEIGHTS, profile

BIT = 8


def at(*places: int | None, source: str = "text") -> list[Profile]:
    """Claims in these sentences."""
    return [profile(place=None if place is None else (source, place)) for place in places]


def company(left: Sequence[Profile], right: Sequence[Profile], own: dict[tuple[int, int], int]) -> Company:
    return Company(left, right, own)


@pytest.mark.parametrize(
    ("own", "lower", "higher"),
    [
        pytest.param({(0, 0): 0}, 4.0, 4.0, id="no rival at all counts as four bits"),
        pytest.param({(0, 0): 3 * BIT, (0, 1): BIT}, 2.0, 4.0, id="a rival for the left claim"),
        pytest.param({(0, 0): 3 * BIT, (1, 0): BIT}, 2.0, 4.0, id="a rival for the right claim"),
        pytest.param({(0, 0): 3 * BIT, (0, 1): 2 * BIT, (1, 0): 0}, 1.0, 3.0, id="one for each"),
        pytest.param({(0, 0): 3 * BIT, (0, 1): 6 * BIT, (1, 0): 12}, -3.0, 1.5, id="a better one"),
        pytest.param({(0, 0): 0, (0, 1): 9 * BIT, (1, 0): 5 * BIT}, -4.0, -4.0, id="four bits at most either way"),
        pytest.param({(0, 0): BIT, (0, 1): BIT}, 0.0, 4.0, id="one as good"),
        pytest.param({(0, 1): 0, (0, 2): 2 * BIT, (0, 3): BIT, (0, 0): 3 * BIT}, 1.0, 4.0, id="the best of three"),
        pytest.param({(0, 0): 0, (0, 2): 2 * BIT, (0, 1): 3 * BIT}, -3.0, 4.0, id="the worst of three"),
        pytest.param({(0, 0): -40, (0, 1): -60}, 2.5, 3.0, id="no rival is as one of minus eight bits"),
    ],
)
def test_the_margin_over_the_next_best_pair(own: dict[tuple[int, int], int], lower: float, higher: float) -> None:
    one = company(at(None, None), at(None, None, None, None), own)
    assert one.evidence(0, 0) == (0.0, lower, higher)


@pytest.mark.parametrize(
    ("left", "right", "probability"),
    [
        pytest.param(4, 8, 0.5, id="the next sentence"),
        pytest.param(2, 6, 0.5, id="the sentence before"),
        pytest.param(5, 9, 0.5, id="the next but one"),
        pytest.param(1, 5, 0.5, id="the last but one"),
        pytest.param(4, 6, 0.5, id="turned round"),
        pytest.param(6, 8, 0.0, id="too far on the left"),
        pytest.param(4, 10, 0.0, id="too far on the right"),
        pytest.param(3, 8, 0.0, id="the same sentence on the left"),
        pytest.param(4, 7, 0.0, id="the same sentence on the right"),
        pytest.param(None, 8, 0.0, id="nobody knows where on the left"),
        pytest.param(4, None, 0.0, id="nobody knows where on the right"),
    ],
)
def test_a_pair_in_the_sentences_around_both(left: int | None, right: int | None, probability: float) -> None:
    one = company(at(3, left), at(7, right), {(0, 0): 0, (1, 1): 0})
    assert one.evidence(0, 0)[0] == probability


@pytest.mark.parametrize(
    ("around", "probability"),
    [({(1, 1): 0}, 0.5), ({(1, 1): BIT}, 2 / 3), ({(1, 1): 2 * BIT}, 0.8), ({(1, 1): -BIT}, 1 / 3),
     ({(1, 1): -31}, 1 / (1 + 2 ** (31 / 8))), ({(1, 1): -32}, 0.0), ({(1, 1): 0, (2, 2): BIT}, 2 / 3),
     ({(1, 1): BIT, (2, 2): 0}, 2 / 3)],
)  # fmt: skip
def test_the_likeliest_pair_around_counts(around: dict[tuple[int, int], int], probability: float) -> None:
    for places in ((3, 4, 4), (3, 4, 5)):
        one = company(at(*places), at(*places), {(0, 0): 0, **around})
        assert one.evidence(0, 0)[0] == pytest.approx(probability)


def test_sentences_of_another_source_are_not_around() -> None:
    left = [*at(3), *at(4, source="annex")]
    assert company(left, at(7, 8), {(0, 0): 0, (1, 1): 0}).evidence(0, 0)[0] == 0.0


def test_claims_whose_sentence_is_unknown_are_around_nothing() -> None:
    for left, right in (((None, 4), (7, 8)), ((3, 4), (None, 8))):
        assert company(at(*left), at(*right), {(0, 0): 0, (1, 1): 0}).evidence(0, 0)[0] == 0.0


@pytest.mark.parametrize(
    ("own", "parts"),
    [
        pytest.param({(0, 0): 0}, [("rivals", "best", 24)], id="alone"),
        pytest.param({(0, 0): 0, (1, 1): 0}, [("context", "near", 13), ("rivals", "best", 24)], id="with a neighbour"),
        pytest.param({(0, 0): 0, (0, 1): 2 * BIT}, [("rivals", "better elsewhere", -5)], id="with a better rival"),
        pytest.param({(0, 0): 0, (0, 1): 0}, [("rivals", "better elsewhere", 5)], id="with one as good"),
        pytest.param({(0, 0): 0, (0, 1): -BIT}, [("rivals", "best", 10)], id="with a worse one"),
        pytest.param({(0, 0): 0, (0, 1): BIT, (1, 0): -4 * BIT}, [("context", "near", 0)], id="nothing to say"),
        pytest.param({(1, 1): 0}, [], id="a pair that shares nothing"),
    ],
)
def test_the_parts_of_the_weight(
    own: dict[tuple[int, int], int], parts: list[tuple[str, str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "BITS", ROUND_WEIGHTS)
    assert company(at(3, 4), at(7, 8), own).parts(0, 0) == [part for part in parts if part[2]]
