"""The fact of the call: one claim of the opening, and never a meeting with somebody else."""

import pytest

from readouts.coding import code_statement
from readouts.coding.call import by_field
from tests.coding.helpers import OPENING


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
