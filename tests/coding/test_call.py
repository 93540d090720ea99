"""The fact of the call: one claim of the opening, and never a meeting with somebody else."""

import pytest

from readouts.coding import code_statement
from readouts.coding.call import by_field
from tests.coding.helpers import OPENING, claim, claims


def calls(text: str) -> list[int | None]:
    """The sentences whose claims are the call."""
    return [c.sentence for c in code_statement(text, side="ke").claims if "call" in c.topics]


def test_the_opening_is_the_call() -> None:
    assert calls(OPENING + "They discussed fisheries.") == [1]
    assert calls("President Odede of Kenya spoke today with community leaders.") == [1]
    assert calls("President Musalia Odede of Kenya and King Hussein of Jordan spoke this morning about migration.") == [
        1
    ]


@pytest.mark.parametrize(
    "text",
    ["The President welcomed Prime Minister Hanke Bruins of the Netherlands. They discussed fish. They agreed on ports. "
     "They spoke of debt. They noted trade. They praised farmers. The President also met with Queen Rania of Jordan.",
     "President Musalia Odede of Kenya congratulated Prime Minister Hanke Bruins of the Netherlands. The two leaders met "
     "the King of Jordan.",
     "President Musalia Odede of Kenya congratulated Prime Minister Hanke Bruins of the Netherlands. The two leaders will "
     "meet in May."],
)  # fmt: skip
def test_what_is_no_call(text: str) -> None:
    assert calls(text) == []


def test_words_stand_together_by_field() -> None:
    assert by_field([("act", "said"), ("topics", "tea"), ("act", "must"), ("act", "said")]) == (
        ("act", "said"), ("act", "must"), ("topics", "tea"),
    )  # fmt: skip


def test_only_the_parties_own_meeting_is_the_call() -> None:
    first, second = claims(OPENING + "Mr. Bruins also met with the King of Jordan.", opening=False)
    assert first.act == second.act == "hold"
    assert "call" in first.topics
    assert "call" not in second.topics


@pytest.mark.parametrize(
    "text",
    ["President Odede of Kenya spoke by phone with Prime Minister Bruins of the Netherlands.",
     "President Odede of Kenya received in Nairobi Prime Minister Bruins of the Netherlands.",
     "A telephone call took place between President Odede of Kenya and Prime Minister Bruins of the Netherlands.",
     "President Odede of Kenya called Prime Minister Bruins of the Netherlands.",
     "President Odede of Kenya held a video conference with Prime Minister Bruins of the Netherlands."],
)  # fmt: skip
def test_the_call_in_several_wordings(text: str) -> None:
    found = claim(text, opening=False)
    assert found.act == "hold"
    assert found.topics[0] == "call"
    assert {*found.actors, *found.recipients} == {"odede", "bruins"}
