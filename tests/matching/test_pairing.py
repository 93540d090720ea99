"""Whether two statements tell of one event at all, as far as their pairs bear it out."""

from __future__ import annotations

from dataclasses import replace

from readouts.coding import code_statement
from readouts.matching import compare, weigh_pair

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
    assert [part.weight for part in match.parts if part.level == "little else in common"] == [-6.0]
    assert sum(part.weight for part in match.parts) == match.weight


def test_what_a_person_filed_under_one_event_is_not_doubted() -> None:
    oslo, lima = (
        replace(code_statement(text, side=side), event="talks") for text, side in ((OSLO, "oslo"), (LIMA, "lima"))
    )
    match, _, _ = weigh_pair((oslo, oslo.claims[3]), (lima, lima.claims[3]))
    assert all(part.level != "little else in common" for part in match.parts)
