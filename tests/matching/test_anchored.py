"""Small words that turn a matter round by the word they stand with."""

from __future__ import annotations

import pytest

from readouts.matching.anchored import turned_round
from tests.matching.small import pair


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("the first group came", "the last group came", ("first group", "last group")),
        ("the First of groups came", "the seventh group came", ("First of groups", "seventh group")),
        ("the first group came", "the first group came", None),
        ("the first group came", "the last cod came", None),
        ("the first group came", "the group came", None),
        ("the first or last group came", "the last group came", None),
        ("both countries agreed", "neither country agreed", ("both countries", "neither country")),
        ("both countries agreed", "the two countries agreed", None),
        ("both countries agreed", "no country agreed", ("both countries", "no country")),
        ("both countries agreed", "one country agreed", ("both countries", "one country")),
        ("before the harvest", "after the harvest", ("before the harvest", "after the harvest")),
        ("prior to the harvest", "following the harvest", ("prior to the harvest", "following the harvest")),
        ("ahead of the harvest", "once the harvest is in", ("ahead of the harvest", "once the harvest")),
        ("until harvest", "since harvest", ("until harvest", "since harvest")),
        ("it follows the harvest", "until the harvest", ("follows the harvest", "until the harvest")),
        ("before the harvest", "until the harvest", None),
        # An order may stand some words before what it orders, a count only two.
        ("before all of the harvest", "after harvest", ("before all of the harvest", "after harvest")),
        ("before some of all the harvest", "after harvest", None),
        ("the first of the group", "the last group", None),
        # A count and an order say nothing of each other.
        ("the first harvest", "after the harvest", None),
        # Words that are nearly the same.
        ("before the truce", "after the ceasefire", ("before the truce", "after the ceasefire")),
        # What one side says too is not the other's word against it.
        ("before the harvest, after the cod", "after the harvest", None),
        ("before", "after", None),
        ("the talk came. both countries agreed", "the talk came. neither country agreed", ("both countries", "neither country")),
    ],
)  # fmt: skip
def test_turned_round(a: str, b: str, words: tuple[str, str] | None) -> None:
    assert turned_round(pair(a, b)) == words
    assert turned_round(pair(b, a)) == (words[::-1] if words else None)
