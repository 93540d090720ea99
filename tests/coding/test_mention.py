"""What all languages share about mentions."""

from __future__ import annotations

import pytest

from readouts.codebook.phrases import Hit
from readouts.coding.mention import Mention, apart, governed, joined
from readouts.coding.words import Words


def hit(start: int, end: int) -> Hit:
    return Hit(start, end, (), ())


def sentence(text: str) -> Words:
    return Words(text, 0, len(text))


def test_of_phrases_that_overlap_the_longer_stays() -> None:
    assert apart([hit(0, 2), hit(1, 4), hit(5, 6)]) == [hit(1, 4), hit(5, 6)]
    assert apart([hit(0, 2), hit(1, 3)]) == [hit(0, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Egypt and Sudan", True), ("Egypt, the Sudan", True), ("Egypt with the Sudan", False), ("Egypt Sudan", False)],
)
def test_joined(text: str, expected: bool) -> None:
    words = sentence(text)
    last = len(words.tokens)
    assert joined(words, Mention(0, 1, "name"), Mention(last - 1, last, "name")) is expected


def test_governed() -> None:
    words = sentence("talks with the leaders")
    assert governed(words, Mention(3, 4, "group"))
    assert not governed(words, Mention(0, 1, "name"))
