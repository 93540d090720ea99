"""How one side is named in a sentence, and what two sides say side by side."""

from __future__ import annotations

from typing import Any, cast

import pytest

from readouts.codebook import load_codebook
from readouts.matching.common import Common, Shared
from readouts.matching.told import Pair, Told, quoted
from readouts.model import Claim

NOTHING = cast(Any, None)


def told(side: str, label: str) -> Told:
    return Told(side, label, Claim(id="1"), NOTHING)


PAIR = Pair(told("wh", "White House"), told("kyiv", "Kyiv"), Common(), NOTHING, load_codebook())


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("White House", "the White House"), ("Kremlin", "the Kremlin"), ("Kyiv", "Kyiv"), ("The White House", "The White House"),
        ("Foreign Ministry", "the Foreign Ministry"), ("European Commission", "the European Commission"), ("House of Cards", "House of Cards"), ("", ""),
        ("PRESIDENCY", "the PRESIDENCY"),
    ],
)  # fmt: skip
def test_a_side_inside_a_sentence(label: str, name: str) -> None:
    assert told("x", label).name == name


def test_both_sides_and_silent_ones() -> None:
    assert PAIR.values("a", "b") == {"wh": "a", "kyiv": "b"}
    assert PAIR.values("", "b") == {"kyiv": "b"}
    assert PAIR.each("a", "b") == "the White House: a; Kyiv: b"
    assert PAIR.each("a", "") == "the White House: a"
    assert PAIR.each("", "") == ""
    assert quoted("x") == "“x”"


@pytest.mark.parametrize(
    ("actors", "states"),
    [
        (["biden"], {"us"}),
        (["us", "biden"], {"us"}),
        (["nato"], {"nato"}),
        (["normandy-four"], {"de", "fr", "ru", "ua"}),
        (["Jane Doe", "putin"], {"Jane Doe", "ru"}),
        ([], set()),
    ],
)
def test_the_states_behind_actors(actors: list[str], states: set[str]) -> None:
    assert PAIR.states(actors) == states


def test_what_is_shared_seen_from_the_other_side() -> None:
    one = Common(
        [Shared("a", "b", 1.0)], [Shared("c", "d", 2.0)], [Shared("e", "f", 3.0)], [Shared("g", "h", 4.0)], 0.5
    )
    other = Common(
        [Shared("b", "a", 1.0)], [Shared("d", "c", 2.0)], [Shared("f", "e", 3.0)], [Shared("h", "g", 4.0)], 0.5
    )
    assert one.mirrored() == other
    assert other.mirrored() == one
