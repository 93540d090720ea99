"""How near sentences are in meaning: by what their words stand for, and against what all of them speak of."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from readouts.codebook import load_codebook
from readouts.codebook.vectors import sum_of_words
from readouts.coding import code_statement
from readouts.matching.profile import Profile, profiles_of
from readouts.matching.sense import Sense
from readouts.model import Readout
from tests.matching.small import profile, stems

NORTH = (
    "The President called for a truce along the frontier. Farmers will again be able to sell their grain abroad. "
    "The two sides agreed to free the captured soldiers. A new bridge will be opened in spring."
)
SOUTH = (
    "The captives are to return home within a week. Shipments of wheat will resume. An end to the fighting at the border "
    "was discussed. Students will be offered scholarships."
)
# Sentences of the two that are about one matter.
TOGETHER = {(0, 2), (1, 1), (2, 0)}


def sense(north: Readout, south: Readout, parties: frozenset[str] = frozenset()) -> Sense:
    codebook = load_codebook()
    return Sense(profiles_of(north.claims, codebook), profiles_of(south.claims, codebook), codebook, parties)


@pytest.fixture
def sides() -> tuple[Readout, Readout]:
    return code_statement(NORTH, side="north"), code_statement(SOUTH, side="south")


def test_sentences_without_a_common_word_find_each_other(sides: tuple[Readout, Readout]) -> None:
    found = sense(*sides)
    best = max(permutations(range(4), 3), key=lambda order: sum(found.likeness(i, j) for i, j in enumerate(order)))
    assert set(enumerate(best)) == TOGETHER


def test_likeness_is_a_cosine_and_the_same_from_either_side(sides: tuple[Readout, Readout]) -> None:
    north, south = sides
    one, other = sense(north, south), sense(south, north)
    for i in range(4):
        for j in range(4):
            assert -1.000001 <= one.likeness(i, j) <= 1.000001
            assert one.likeness(i, j) == other.likeness(j, i)


def test_the_order_of_claims_changes_no_digit(sides: tuple[Readout, Readout]) -> None:
    north, south = sides
    turned = replace(south, claims=south.claims[::-1])
    one, other = sense(north, south), sense(north, turned)
    assert [one.likeness(0, j) for j in range(4)] == [other.likeness(0, 3 - j) for j in range(4)]


def test_clauses_of_one_sentence_stand_for_the_sentence() -> None:
    north = code_statement("The ministers discussed fishing quotas and agreed to reopen the embassies.", side="north")
    south = code_statement("Catch limits were talked about. The legations will open again.", side="south")
    assert len(north.claims) == 2
    found = sense(north, south)
    assert [found.likeness(0, j) for j in (0, 1)] == [found.likeness(1, j) for j in (0, 1)]


def test_what_a_person_coded_stands_for_itself() -> None:
    north = code_statement("The ministers discussed fishing quotas and agreed to reopen the embassies.", side="north")
    south = code_statement("Catch limits were talked about. The legations will open again.", side="south")
    by_hand = replace(north, claims=tuple(replace(claim, coded_by="person") for claim in north.claims))
    found = sense(by_hand, south)
    assert found.likeness(0, 0) > found.likeness(1, 0)
    assert found.likeness(1, 1) > found.likeness(0, 1)


def test_two_lone_sentences_are_no_opposites() -> None:
    north = code_statement("The two sides agreed to free the captured soldiers.", side="north")
    south = code_statement("An exchange of prisoners was agreed.", side="south")
    assert sense(north, south).likeness(0, 0) > 0


def test_words_nobody_knows_say_nothing() -> None:
    north = code_statement("Xyzzy plugh zzyzx.", side="north")
    south = code_statement("Grain exports were discussed.", side="south")
    assert sense(north, south).likeness(0, 0) == 0


def cosine(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(one, other, strict=True)) / (math.hypot(*one) * math.hypot(*other))


def expected(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
    """Likeness of claims of known words, from the plain description: unit sums, less their mean with two at zero."""
    units = []
    for words in (*left, *right):
        total = [sum(row) for row in zip(*(sum_of_words([word]) for word in words.split()), strict=True)]
        units.append([x / math.hypot(*total) for x in total])
    mean = [sum(row) / (len(units) + 2) for row in zip(*units, strict=True)]
    told = [[x - m for x, m in zip(unit, mean, strict=True)] for unit in units]
    return [[cosine(a, b) for b in told[len(left) :]] for a in told[: len(left)]]


def likeness(left: Sequence[Profile], right: Sequence[Profile], *parties: str) -> list[list[float]]:
    found = Sense(left, right, load_codebook(), parties)
    # Asked twice: what is known already is the same.
    return [[found.likeness(i, j) for j in range(len(right))] for i in range(len(left)) for _ in (1, 2)][::2]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["fish"], ["fish"]),
        (["fish"], ["cod"]),
        (["fish", "bank"], ["cod", "loan"]),
        (["fish cod bank", "loan"], ["cod", "truce", "wheat grain"]),
    ],
)
def test_likeness_of_claims_by_their_words(left: list[str], right: list[str]) -> None:
    ours, theirs = ([profile(*words.split()) for words in side] for side in (left, right))
    for row, told in zip(likeness(ours, theirs), expected(left, right), strict=True):
        assert row == pytest.approx(told)


def test_a_phrase_is_its_words_and_each_word_counts_once() -> None:
    assert likeness([profile("fish bank", "fish")], [profile("loan")]) == likeness(
        [profile("fish", "bank")], [profile("loan")]
    )
    assert likeness([profile("fish", names=["Bank"])], [profile("loan")]) == likeness(
        [profile("fish", "bank")], [profile("loan")]
    )


def test_names_count_but_not_the_parties() -> None:
    fish, of_russia = profile("fish"), replace(profile("fish"), names={"@ru": "Russia"})
    assert likeness([of_russia], [fish], "ru") == likeness([fish], [fish])
    assert likeness([of_russia], [fish], "us")[0] == pytest.approx(expected(["fish russia"], ["fish"])[0])


@pytest.mark.parametrize(("left", "right"), [(profile("zzyx"), profile("fish")), (profile("fish"), profile("zzyx"))])
def test_an_unknown_word_is_like_nothing(left: Profile, right: Profile) -> None:
    assert likeness([left], [right]) == [[0.0]]
    assert likeness([left, profile("cod")], [right, profile("cod")])[1][1] == pytest.approx(
        expected(["fish", "cod"], ["cod"])[1][0]
    )


def test_topics_draw_claims_together() -> None:
    (((apart,),), ((nearer,),), ((nearest,),)) = (
        likeness([profile("fish", topics=topics)], [profile("bank", topics=topics)])
        for topics in ([], ["cyber"], ["cyber", "sanctions"])
    )
    assert apart < nearer
    assert apart < nearest
    # Together they are half as long as the words, and of one length each.
    words, topic = (
        sum_of_words(["fish"]),
        [sum_of_words([stem]) for stem in stems(load_codebook().topic_label("cyber"))],
    )
    assert words
    label = [sum(row) for row in zip(*(row for row in topic if row), strict=True)]
    half = 0.5 * math.hypot(*words) / math.hypot(*label)
    mixed = [x + half * y for x, y in zip(words, label, strict=True)]
    units = [[x / math.hypot(*row) for x in row] for row in (mixed, words)]
    mean = [sum(row) / 4 for row in zip(*units, strict=True)]
    one, other = ([x - m for x, m in zip(unit, mean, strict=True)] for unit in units)
    found = likeness([profile("fish", topics=["cyber"])], [profile("fish")])
    assert found[0][0] == pytest.approx(cosine(one, other), abs=0.01)


def test_a_sentence_of_one_source_stands_for_its_clauses() -> None:
    def at(source: str, sentence: int, word: str, *, by_person: bool = False) -> Profile:
        return profile(word, place=(source, sentence), by_person=by_person)

    other = [profile("loan"), profile("cod")]
    together = likeness([at("a", 1, "fish"), at("a", 1, "bank"), at("a", 2, "truce")], other)
    assert together[0] == together[1] == pytest.approx(expected(["fish bank", "truce"], ["loan", "cod"])[0])
    apart = expected(["fish", "bank"], ["loan", "cod"])
    for one, two in (
        (at("a", 1, "fish"), at("b", 1, "bank")),
        (at("a", 1, "fish"), at("a", 2, "bank")),
        (at("a", 1, "fish", by_person=True), at("a", 1, "bank", by_person=True)),
        (profile("fish", by_person=False), profile("bank", by_person=False)),
    ):
        for row, told in zip(likeness([one, two], other), apart, strict=True):
            assert row == pytest.approx(told)


def test_nobody_on_either_side() -> None:
    assert likeness([], []) == []
