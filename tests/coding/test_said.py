"""What a plain "said that …" really is."""

from __future__ import annotations

import pytest

from tests.coding.helpers import claim, claims


def test_reported_promise_is_attributed() -> None:
    found = claim("The President said that the Dutch side had promised to invest EUR 40 million.")
    assert (found.act, found.actors, found.attributed_to) == ("commit", ("nl",), "nl")


def test_what_is_done_by_another_is_not_agreed() -> None:
    assert claim("The Minister noted that their work will fill gaps created by underfunding.").act == "note"


def test_what_is_set_for_later_is_not_agreed() -> None:
    assert claim("He said that he would answer after a call with the Queen scheduled for Monday.").act == "state"


def test_what_is_insisted_on() -> None:
    assert claim("The President insisted that the blockade be lifted.").act == "demand"
    assert claim("The President insisted that the Netherlands had kept its word.").act == "state"
    assert claim("The President said that help would soon be on its way.").act == "state"


def test_a_plain_sentence_in_the_present() -> None:
    assert claim("Dutch exporters always keep their word.").act is None
    found = claim("The visit to Nairobi marks a turning point in relations.")
    assert (found.act, found.words[0]) == ("state", ("act", "marks"))


def test_what_creates_agrees_to_nothing() -> None:
    assert claim("The farmers noted how the plan will create new jobs.").act == "note"
    assert claim("The farmers said that they had agreed to the plan.").act == "agree"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("President Odede said he hoped for rain.", "hope"),
        ("President Odede said that he regretted the delay.", "voice_concern"),
        ("President Odede said he looked forward to the harvest.", "hope"),
        ("President Odede said the farmers hoped for rain.", "state"),
    ],
)
def test_what_the_speaker_feels(text: str, act: str) -> None:
    assert [one.act for one in claims(text, opening=False)] == [act]
