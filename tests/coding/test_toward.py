"""Toward whom an act is."""

from __future__ import annotations

import pytest

from tests.coding.helpers import claim


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("The President thanked the Prime Minister for the loan.", ("bruins",)),
        ("The President called on the Netherlands to open its market.", ("nl",)),
        ("The President condemned Iran's attack on the ship.", ("ir",)),
        ("The President expressed appreciation for Egypt's support for farmers.", ("eg",)),
        ("The Prime Minister was asked not to publish the list.", ("bruins",)),
        ("The President urged Egypt and Sudan to sign.", ("eg", "sd")),
        ("The President praised the people of Poland.", ("pl",)),
        ("The President stressed that Egypt is a partner.", ()),
    ],
)
def test_recipients(text: str, recipients: tuple[str, ...]) -> None:
    assert claim(text).recipients == recipients


def test_passive_request_comes_from_the_other_side() -> None:
    found = claim("The Prime Minister was asked not to publish the list.")
    assert (found.act, found.actors, found.recipients) == ("ask", ("odede",), ("bruins",))


def test_a_place_and_its_country_are_nobody() -> None:
    assert claim("The two leaders met today in Berlin, Germany.").recipients == ()


def test_who_is_told_inside_the_words_of_the_act() -> None:
    assert claim("The President briefed Prime Minister Bruins on the talks.").recipients == ("bruins",)
    assert claim("The President praised the Netherlands' role in the face of Russian attacks.").recipients == ("nl",)


def test_whoever_is_thanked_does_not_thank() -> None:
    found = claim("The Netherlands was thanked for its aid.")
    assert (found.act, found.actors, found.recipients) == ("thank", ("odede",), ("nl",))
    found = claim("Prime Minister Bruins was assured that the port would stay open.")
    assert (found.actors, found.recipients) == (("odede",), ("bruins",))
