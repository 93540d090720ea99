"""What the sentences of two claims share beyond the claims themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from readouts.matching.profile import Profile
from readouts.matching.sentences import Sentences, whole, wholes
from tests.matching.small import profile, shared

BITS = {"fish": 4.0, "net": 3.0, "port": 2.0}


def said(*words: str, at: int | None = 1, by_person: bool = False) -> Profile:
    return profile(*words, place=None if at is None else ("text", at), by_person=by_person)


def beyond(left: list[Profile], right: list[Profile], *told: str) -> list[tuple[str, str, float]]:
    found = Sentences(left, right, lambda word: BITS.get(word, 1.0)).beyond(0, 0, shared(*told))
    return [(one.left, one.right, one.bits) for one in found]


def test_a_claim_stands_for_its_sentence_unless_a_person_coded_it() -> None:
    assert whole(said("fish", at=3), 7) == ("text", 3)
    assert whole(said("fish", at=None), 7) == 7
    assert whole(said("fish", at=3, by_person=True), 7) == 7


def test_sentences_with_their_claims_in_the_order_told() -> None:
    one, two, three = said("fish", at=2), said("net", at=1), said("port", at=2)
    assert wholes([one, two, three]) == {("text", 2): [one, three], ("text", 1): [two]}


@pytest.mark.parametrize(
    ("left", "right", "told", "expected"),
    [
        pytest.param([said("fish"), said("net")], [said("port"), said("net")], (), [("net", "net", 3.0)],
                     id="said in other clauses of both"),
        pytest.param([said("fish"), said("net")], [said("net")], (), [("net", "net", 3.0)], id="in one clause of the other"),
        pytest.param([said("net"), said("fish")], [said("net")], ("net",), [], id="what the claims share is no more"),
        pytest.param([said("net")], [said("net")], (), [], id="undivided sentences have no rest"),
        pytest.param([said("fish"), said("net", at=2)], [said("net")], (), [], id="another sentence is no rest"),
        pytest.param([said("fish", by_person=True), said("net")], [said("net")], (), [], id="a person coded the claim"),
    ],
)  # fmt: skip
def test_what_only_the_rest_of_the_sentences_shares(
    left: list[Profile], right: list[Profile], told: tuple[str, ...], expected: list[tuple[str, str, float]]
) -> None:
    assert beyond(left, right, *told) == expected


def test_related_words_count_and_are_shown_as_written() -> None:
    ((left, right, bits),) = beyond([said("fish"), said("truce")], [said("ceasefir"), said("net")])
    assert (left, right) == ("truce", "ceasefir")
    assert 0 < bits <= 1.0


def test_words_are_shown_as_they_are_written() -> None:
    nets = replace(said(), words={"net": "Nets"})
    assert beyond([said("fish"), nets], [said("net"), said("port")]) == [("Nets", "net", 3.0)]
