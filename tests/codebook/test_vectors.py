"""Word vectors: what is written is read back, and the shipped ones know which words are near."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.codebook.tokens import tokenise
from readouts.codebook.vectors import VectorTable, dimensions, sum_of_words, table_bytes

vectors = st.lists(st.integers(-127, 127), min_size=3, max_size=3)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.text(min_size=1), vectors, max_size=20))
def test_every_vector_is_read_back(tmp_path_factory: pytest.TempPathFactory, table: dict[str, list[int]]) -> None:
    path = tmp_path_factory.mktemp("vectors") / "table.bin"
    path.write_bytes(table_bytes(table))
    read = VectorTable(path)
    assert read.words == len(table)
    assert {word: list(read.get(word) or ()) for word in table} == table
    assert read.get("no word of the table " * 3) is None


def test_the_same_words_give_the_same_bytes_in_any_order() -> None:
    table = {"b": [1, -2], "a": [3, 4], "c": [-127, 127]}
    assert table_bytes(table) == table_bytes(dict(sorted(table.items())))


def cosine(one: str, other: str) -> float:
    a, b = (sum_of_words([tokenise(word)[0].stem]) for word in (one, other))
    assert a
    assert b
    return sum(x * y for x, y in zip(a, b, strict=True)) / math.hypot(*a) / math.hypot(*b)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("ceasefire", "truce", "salmon"),
        ("fishermen", "fisheries", "missiles"),
        ("loan", "debt", "embassy"),
        ("prison", "detention", "wheat"),
    ],
)
def test_words_of_one_matter_are_nearer_than_others(word: str, near: str, far: str) -> None:
    assert cosine(word, near) > 2 * max(cosine(word, far), 0.1)


def test_a_word_nobody_knows_has_no_vector() -> None:
    assert sum_of_words(["zzyzxqq"]) == []
    assert sum_of_words(["\udcff"]) == []


def test_vectors_have_the_length_the_table_says() -> None:
    vector = sum_of_words(["treati"])
    assert len(vector) == dimensions()
