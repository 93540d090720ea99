"""Whether two statements tell of one event at all, as far as their pairs bear it out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from readouts.codebook import load_codebook
from readouts.coding import code_statement
from readouts.matching import compare, weigh_pair
from readouts.matching.pairing import pair_claims
from readouts.matching.profile import Profile
from tests.matching.small import profile

OSLO = (
    "The Prime Minister spoke by telephone with the Prime Minister of Portugal. They discussed cod quotas. "
    "Norway will send a training ship to Lisbon. Both welcomed the new air link. The talk was friendly."
)
LIMA = (
    "The President of Peru spoke by telephone with the President of Chile. A road over the pass was agreed on. "
    "Copper prices were discussed. Peru welcomed the new consulate. Students will be exchanged."
)
ABOUT_THE_SAME = (
    "The Prime Minister of Norway called. Limits on the catch of cod were talked about. Flights from Oslo were "
    "welcomed. A Norwegian training vessel will visit Lisbon. Wine exports were raised."
)


def test_two_events_share_no_row_beyond_the_call() -> None:
    found = compare([code_statement(OSLO, side="oslo"), code_statement(LIMA, side="lima")])
    shared = [row for row in found.rows if len(row.claims) > 1]
    assert all("oslo-1" in row.claims["oslo"] for row in shared)


def test_two_accounts_of_one_event_share_rows() -> None:
    found = compare([code_statement(OSLO, side="oslo"), code_statement(ABOUT_THE_SAME, side="lisbon")])
    assert len([row for row in found.rows if len(row.claims) > 1]) >= 3


def test_the_doubt_is_told_among_the_parts_and_the_parts_still_sum() -> None:
    oslo, lima = code_statement(OSLO, side="oslo"), code_statement(LIMA, side="lima")
    match, _, _ = weigh_pair((oslo, oslo.claims[3]), (lima, lima.claims[3]))
    assert [part.weight for part in match.parts if part.level == "little else in common"] == [-9.0]
    assert sum(part.weight for part in match.parts) == match.weight


def test_what_a_person_filed_under_one_event_is_not_doubted() -> None:
    oslo, lima = (
        replace(code_statement(text, side=side), event="talks") for text, side in ((OSLO, "oslo"), (LIMA, "lima"))
    )
    match, _, _ = weigh_pair((oslo, oslo.claims[3]), (lima, lima.claims[3]))
    assert all(part.level != "little else in common" for part in match.parts)


def paired(left: list[Profile], right: list[Profile], **told: Any) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return list(pair_claims(left, right, load_codebook(), **told).stars)


WHEAT, TRUCE, COD = (profile(*words.split()) for words in ("wheat corn ship", "truce front shell", "cod haul net"))
GRAIN, PEACE = profile("grain", "corn", "ship"), profile("ceasefir", "front", "shell")


@pytest.mark.parametrize(
    ("left", "right", "stars"),
    [
        pytest.param([], [], [], id="nobody"),
        pytest.param([WHEAT], [], [], id="one side"),
        pytest.param([WHEAT, TRUCE], [PEACE, GRAIN], [((0,), (1,)), ((1,), (0,))], id="each with its like"),
        pytest.param([WHEAT, COD], [PEACE, GRAIN], [((0,), (1,))], id="one alone"),
        pytest.param([WHEAT, WHEAT, COD], [PEACE, GRAIN], [((0, 1), (1,))], id="two tell of one matter"),
        pytest.param([PEACE, GRAIN], [WHEAT, COD, WHEAT], [((1,), (0, 2))], id="on the other side"),
        pytest.param([WHEAT, WHEAT, COD], [GRAIN, GRAIN, PEACE], [((0,), (0,)), ((1,), (1,))], id="two each"),
    ],
)
def test_who_is_paired(
    left: list[Profile], right: list[Profile], stars: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert paired(left, right) == stars


def test_a_person_s_word_joins_and_parts() -> None:
    left, right = [WHEAT, COD], [PEACE, GRAIN]
    assert paired(left, right, confirmed=[(1, 0)]) == [((0,), (1,)), ((1,), (0,))]
    assert paired(left, right, confirmed=[(1, 1)]) == [((0, 1), (1,))]
    assert paired(left, right, rejected=[(0, 1)]) == []


def test_a_confirmed_pair_takes_no_further_claim_that_is_no_nearer_than_the_least() -> None:
    assert paired([COD, TRUCE], [GRAIN], confirmed=[(0, 0)]) == [((0,), (0,))]


def test_every_left_claim_is_a_step() -> None:
    steps: list[int] = []
    pair_claims([WHEAT, COD, TRUCE], [GRAIN], load_codebook(), step=steps.append)
    assert steps == [1, 1, 1]


def test_weights_are_the_sums_of_their_parts() -> None:
    table = pair_claims([WHEAT, TRUCE], [PEACE, GRAIN], load_codebook())
    for i in range(2):
        for j in range(2):
            assert table.weight(i, j) == sum(weight for _, _, weight in table.parts(i, j))
    assert table.parts(0, 1)[0] == ("prior", "2 claims", -12)
    assert [field for field, _, _ in table.parts(0, 1)][-1] == "rivals"
    # What shares nothing has no company.
    assert (0, 0) not in table.weights
    assert [field for field, _, _ in table.parts(0, 0)][-1] != "rivals"


def others(count: int, call: bool = True) -> tuple[list[Profile], list[Profile]]:
    """Two sides of so many claims that share the call, and nothing else but one word."""
    names = ("zzyxa", "zzyxb", "zzyxc", "zzyxd", "zzyxe")
    left = [profile(f"l{name}", by_person=False) for name in names[: count - 1]]
    right = [profile(f"r{name}", by_person=False) for name in names[: count - 1]]
    left[0], right[0] = profile("lx", "wheat", by_person=False), profile("ry", "wheat", by_person=False)
    return [profile("talk", is_call=call), *left], [profile("talk", is_call=call), *right]


@pytest.mark.parametrize(
    ("count", "told", "doubt"),
    [
        (5, {}, -72),
        (3, {}, 0),
        (6, {}, -72),
        (5, {"one_event": True}, 0),
        (5, {"confirmed": [(2, 2)]}, 0),
        (5, {"rejected": [(2, 2)]}, -72),
    ],
)
def test_statements_of_several_claims_that_share_next_to_nothing_are_doubted(
    count: int, told: dict[str, Any], doubt: int
) -> None:
    left, right = others(count)
    table = pair_claims(left, right, load_codebook(), **told)
    assert table.doubt == doubt
    part = ("event", "little else in common", doubt)
    assert (part in table.parts(1, 1)) == bool(doubt)
    assert part not in table.parts(0, 0)  # the call is held to be one
    assert table.weight(1, 1) == sum(weight for _, _, weight in table.parts(1, 1)) == table.weights[1, 1]
    assert table.weight(0, 0) == sum(weight for _, _, weight in table.parts(0, 0)) == table.weights[0, 0]


def test_of_few_claims_less_is_expected() -> None:
    assert -72 < pair_claims(*others(4), load_codebook()).doubt < 0


def test_one_short_statement_is_no_doubt() -> None:
    left, right = others(6)
    assert pair_claims(left, right[:3], load_codebook()).doubt == 0
    assert pair_claims(left[:3], right, load_codebook()).doubt == 0


def test_what_is_borne_out_is_not_doubted() -> None:
    left, right = others(5)
    for n in (1, 2, 3):
        left[n], right[n] = (WHEAT, PEACE, TRUCE)[n - 1], (WHEAT, PEACE, TRUCE)[n - 1]
    assert pair_claims(left, right, load_codebook()).doubt == 0
