"""Names that the codebook does not list."""

from __future__ import annotations

import pytest

from readouts.codebook.tokens import tokenise
from readouts.coding.names import name_end, possessive
from readouts.coding.words import Words
from tests.coding.helpers import claims


def test_names_without_a_title() -> None:
    text = "Anna Lindqvist met today with Omar Kamal, Minister of Water of Sudan. Lindqvist thanked the Minister."
    first, second = claims(text, opening=False, side="se")
    assert (first.actors, first.recipients) == (("lindqvist",), ("kamal",))
    assert (second.actors, second.recipients) == (("lindqvist",), ("kamal",))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ursula von der Leyen said so", "Ursula von der Leyen"),
        ("Moon Jae-in agreed", "Moon Jae-in"),
        ("John Smith Jr. left", "John Smith Jr"),
        ("Today they met", ""),
        ("Smith's plan", "Smith's"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    tokens = tokenise(text)
    end = name_end(Words(text, 0, len(text)), {}, 0)
    assert text[: tokens[end - 1].end if end else 0] == name


def test_possessive() -> None:
    text = "Russia's and the leaders' plans"
    words = Words(text, 0, len(text))
    assert [possessive(words, at) for at in range(len(words.tokens))] == [True, False, False, True, False]
