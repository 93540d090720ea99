"""How near sentences are in meaning: by what their words stand for, and against what all of them speak of."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from readouts.codebook import load_codebook
from readouts.coding import code_statement
from readouts.matching.profile import profiles_of
from readouts.matching.sense import Sense
from readouts.model import Readout

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
