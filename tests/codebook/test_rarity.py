from __future__ import annotations

from math import log2

import pytest

from readouts.codebook.rarity import capitalised, rarity, sentence_frequency, sentences


def test_rarer_words_tell_more() -> None:
    order = ["the", "govern", "oil", "refineri", "stablecoin", "qwertzuiop"]
    bits = [rarity(stem) for stem in order]
    assert bits == sorted(bits)
    assert len(set(bits)) == len(bits)


def test_bits_follow_from_the_counts() -> None:
    assert rarity("oil") == pytest.approx(log2(sentences() / sentence_frequency("oil")))
    assert 0 < rarity("the") < 2


def test_an_unknown_word_is_one_bit_rarer_than_the_rarest_known() -> None:
    assert sentence_frequency("qwertzuiop") == 0
    assert rarity("qwertzuiop") == pytest.approx(log2(sentences()))
    assert rarity("qwertzuiop") == pytest.approx(log2(sentences() / 2) + 1)


def test_totals_are_no_word() -> None:
    assert sentences() > 1_000_000
    assert rarity("") == rarity("qwertzuiop")


def test_names_are_capitalised() -> None:
    assert (capitalised("iran") or 0) >= 0.8
    assert (capitalised("water") or 0) <= 0.3
    assert capitalised("qwertzuiop") is None


def test_numbers_are_counted_too() -> None:
    assert sentence_frequency("2021") > 0
