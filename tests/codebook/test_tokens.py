"""Words brought to one spelling."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.codebook.tokens import STEMS, fold, parted, singular, stem_row, tokenise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "defense"), ("labour", "labor"), ("neighbouring", "neighboring"), ("organisation", "organization"),
        ("recognise", "recognize"), ("programme", "program"), ("centre", "center"), ("U.S.", "US"), ("Türkiye", "turkiye"),
        ("İzmir", "Izmir"), ("Łódź", "Lodz"), ("Biden’s", "Biden"), ("Biden's", "biden"), ("PUTIN", "Putin"),
        ("\ufb01sh", "fish"),
    ],
)  # fmt: skip
def test_spellings_that_count_as_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("exercise", "exercize"), ("promise", "promize"), ("four", "for"), ("hour", "hor")]
)
def test_words_that_only_look_british(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. and the E.U.", ["The", "U.S.", "and", "the", "E.U."]),
        ("1,500.75 tons", ["1,500.75", "tons"]),
        ("Kyiv's cease-fire", ["Kyiv's", "cease", "fire"]),
        ("«откровенный и деловой»", ["откровенный", "и", "деловой"]),
        ("…—!", []),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenise(text)] == words


@given(st.text(max_size=120))
def test_places_are_those_of_the_text(text: str) -> None:
    tokens = tokenise(text)
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


@pytest.mark.parametrize("text", ["“The U.S., and”", "", "one", "— ʼ —", "a ʼ, b"])
def test_a_part_of_a_text_is_parted_in_the_places_of_the_text(text: str) -> None:
    words, between, starts, ends = parted(text, 100)
    whole = [place for both in zip(starts, ends, strict=True) for place in both]
    assert [
        (w.text, w.fold, w.stem, low - 100, high - 100) for w, low, high in zip(words, starts, ends, strict=True)
    ] == [(token.text, token.fold, token.stem, token.start, token.end) for token in tokenise(text)]
    assert "".join(between) == "".join(
        text[low - 100 : high - 100]
        for low, high in zip([100, *whole[1::2]], [*whole[::2], len(text) + 100], strict=True)
    )


def test_a_word_without_letters_is_none() -> None:
    assert parted("a ʼ, b")[1] == ["", " ʼ, ", ""]


def test_the_table_of_stems_says_what_the_stemmer_says() -> None:
    rows = [line.split("\t", 1) for line in STEMS.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 30_000
    assert [word for word, row in rows[::40] if stem_row(word) != row] == []


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("ally", "allies"),
        ("witness", "witnesses"),
        ("church", "churches"),
        ("senator", "senators"),
        ("iraqi", "iraqis"),
    ],
)
def test_both_numbers_of_a_noun_are_one(one: str, many: str) -> None:
    assert singular(one) == singular(many)


@pytest.mark.parametrize("word", ["virus", "witness", "gas"])
def test_what_is_no_plural(word: str) -> None:
    assert singular(word) == word


@pytest.mark.parametrize(
    ("one", "other"), [("relative", "relations"), ("operator", "operations"), ("emir", "emirates")]
)
def test_nouns_of_one_stem_stay_apart(one: str, other: str) -> None:
    assert singular(one) != singular(other)
