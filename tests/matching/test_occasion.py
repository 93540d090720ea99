"""Whether two readouts can be about one event."""

from __future__ import annotations

import pytest

from readouts.codebook import load_codebook
from readouts.matching.occasion import strangers
from readouts.matching.profile import Profile, profiles_of
from readouts.model import Claim


def side(*who: str) -> list[Profile]:
    """A readout in which each claim has these actors (with a plus between several)."""
    claims = [
        Claim(id=f"c-{n}", actors=tuple(names.split("+")), act="state", topics=("trade",), text="They talked.")
        for n, names in enumerate(who, 1)
    ]
    return profiles_of(claims, load_codebook())


US_RU = side("us", "us+ru", "ru", "us")


@pytest.mark.parametrize(
    ("left", "right", "number"),
    [
        (US_RU, US_RU, 0),
        (US_RU, side("ru", "us", "ru", "us"), 0),
        (US_RU, side("biden", "putin", "biden", "putin"), 0),  # persons stand for their states
        (US_RU, side("fr", "fr", "us", "ru"), 1),  # France is a main party of the one and never named in the other
        (US_RU, side("fr", "fr", "de", "de"), 2),
        (US_RU, side("fr", "us", "ru", "us"), 0),  # named once is no main party
        (US_RU, side("Jane Doe", "Jane Doe", "us", "ru"), 0),  # somebody the codebook does not know is nobody's party
        (US_RU, side("nato", "nato", "us", "ru"), 0),  # an organisation is not a state
        (US_RU, side("normandy-four", "normandy-four", "ru", "us"), 1),  # a group stands for its members
        (US_RU, [], 1),
        ([], [], 0),
    ],
)
def test_parties_that_the_other_never_names(left: list[Profile], right: list[Profile], number: int) -> None:
    codebook = load_codebook()
    assert strangers(left, right, codebook) == strangers(right, left, codebook) == number


@pytest.mark.parametrize(("claims", "number"), [(13, 1), (14, 0)])
def test_a_main_party_stands_in_a_share_of_the_claims(claims: int, number: int) -> None:
    # Two of 13 claims are more than the share, two of 14 are less.
    long = side("fr", "fr", *["us"] * (claims - 2))
    assert strangers(long, side("us", "us"), load_codebook()) == number


def test_the_order_of_the_claims_does_not_choose_among_parties_named_as_often() -> None:
    codebook = load_codebook()
    forth, back = side("us", "us", "us", "fr", "fr", "ru", "ru"), side("us", "us", "us", "ru", "ru", "fr", "fr")
    for other in (side("us", "fr", "us", "fr"), side("us", "ru", "us", "ru")):
        assert strangers(forth, other, codebook) == strangers(back, other, codebook)
