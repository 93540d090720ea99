"""A person's links that cannot all hold."""

from __future__ import annotations

import pytest

from readouts.checks.links import contradiction, contradictions, name, pair
from readouts.model import Link

A, B, C, D, A2 = (("a", "1"), ("b", "1"), ("c", "1"), ("d", "1"), ("a", "2"))


def yes(one: tuple[str, str], other: tuple[str, str]) -> Link:
    return Link("confirmed", one, other)


def no(one: tuple[str, str], other: tuple[str, str]) -> Link:
    return Link("rejected", one, other)


REJECTED = "a/1 and b/1 are rejected, yet both are confirmed with c/1"


@pytest.mark.parametrize(
    ("link", "others", "reason"),
    [
        (yes(A, B), [], None),
        (yes(A, B), [yes(B, A)], None),
        (yes(A, B), [no(A, C)], None),
        (yes(A, B), [no(B, A)], "a/1 and b/1 are both confirmed and rejected: here confirmed"),
        (no(B, A), [yes(A, B)], "b/1 and a/1 are both confirmed and rejected: here rejected"),
        (no(A, B), [yes(A, C), yes(C, B)], REJECTED),
        (yes(C, B), [no(A, B), yes(A, C)], REJECTED),
        (yes(A, C), [no(A, B), yes(B, C)], REJECTED),
        (no(A, B), [yes(A, C), yes(C, D)], None),
        (no(A, B), [yes(A, C)], None),
        (no(A, B), [yes(A, C), yes(B, D)], None),
        # Two claims of one side may both belong with a third side's, and not with each other.
        (no(A, B), [yes(A, A2), yes(A2, B)], None),
        # An old contradiction is not put at the door of a link that has nothing to do with it.
        (yes(C, D), [no(A, B), yes(A, C), yes(C, B)], None),
        (yes(A, D), [no(A, B), yes(A, C), yes(C, B)], None),
        (no(C, D), [no(A, B), yes(A, C), yes(C, B)], None),
    ],
)
def test_whether_a_link_can_hold_beside_others(link: Link, others: list[Link], reason: str | None) -> None:
    assert contradiction(link, others) == reason


def test_each_link_is_held_against_those_before_it() -> None:
    links = [yes(A, B), no(B, A), yes(C, D), yes(A, B)]
    assert [(link, reason.rpartition(" ")[2]) for link, reason in contradictions(links)] == [
        (links[1], "rejected"), (links[3], "confirmed"),
    ]  # fmt: skip


def test_a_pair_is_the_same_either_way_round() -> None:
    assert pair(yes(A, B)) == pair(no(B, A)) != pair(yes(A, C))
    assert name(A) == "a/1"
