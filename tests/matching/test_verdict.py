"""Verdicts on single sentences: what rules out agreement, what makes a conflict, and what does neither."""

from __future__ import annotations

import pytest

from readouts.coding import code_statement
from readouts.matching import compare
from readouts.model import Row


def rows(a: str, b: str) -> list[Row]:
    comparison = compare([code_statement(text, side=side) for side, text in (("north", a), ("south", b))])
    return [row for row in comparison.rows if len(row.claims) == 2]


def verdicts(a: str, b: str) -> set[str]:
    return {row.verdict for row in rows(a, b)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "They agreed to send doctors to Vanuatu and to restore the cable.",
            "They agreed to send doctors to Tonga and to restore the cable.",
            id="another clause of the sentence",
        ),
        pytest.param(
            "The workers will travel from Nepal to Malaysia.",
            "The workers will travel from Malaysia to Nepal.",
            id="names that change places",
        ),
        pytest.param(
            "Finland will open all border stations with Russia.",
            "All stations on the Russian border are to be opened by Finland, except Vaalimaa.",
            id="exception",
        ),
        pytest.param(
            "Georgia opened its market for Armenian wine.",
            "The Georgian market was opened to Armenian wine exclusively.",
            id="only",
        ),
        pytest.param(
            "Kazakhstan will send 50 thousand tonnes of grain to Afghanistan.",
            "Afghanistan is to receive 50 thousand bags of grain from Kazakhstan.",
            id="what is counted",
        ),
        pytest.param(
            "More than 40 companies from Oman took part in the fair.",
            "Fewer than 40 Omani companies attended the fair.",
            id="bounds",
        ),
        pytest.param(
            "The first group of students from Mali will arrive in Rabat in May.",
            "The last group of Malian students is to come to Rabat in May.",
            id="ordinals",
        ),
        pytest.param(
            "Taxes on coffee will be cut before the harvest.",
            "The taxes on coffee are to be reduced after the harvest.",
            id="order in time",
        ),
        pytest.param(
            "The Prime Minister thanked Chile for the firefighters it sent.",
            "The head of government expressed his gratitude to Argentina for sending firefighters.",
            id="recipient of thanks",
        ),
        pytest.param(
            "The peacekeepers will be stationed around Goma.",
            "Peacekeepers are to be deployed in the surroundings of Bukavu.",
            id="place",
        ),
        pytest.param(
            "Sanctions on every bank in Khartoum will be lifted.",
            "Sanctions on two banks in Khartoum will be lifted.",
            id="the whole and a number",
        ),
    ],
)
def test_one_change_rules_out_agreement(a: str, b: str) -> None:
    assert verdicts(a, b)
    assert "agree" not in verdicts(a, b)
    assert "agree" not in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bridge at Ruse will be finished in 2029.", "The bridge at Ruse will be finished in 2027."),
        ("The ministers reached agreement on the price of gas.", "No agreement on the gas price was reached."),
        (
            "The talks in Nairobi on the dam ended without any result.",
            "The talks in Nairobi on the dam ended with encouraging progress.",
        ),
        (
            "It was noted that the escalation in the Red Sea was provoked by American strikes.",
            "It was noted that the escalation in the Red Sea was provoked by Houthi strikes.",
        ),
        (
            "The minister underlined that it was Addis Ababa that broke off the talks in Khartoum.",
            "The minister underlined that it was Cairo that broke off the talks in Khartoum.",
        ),
        ("Doha will stop paying the salaries in Gaza.", "Doha will continue paying the salaries in Gaza."),
    ],
)
def test_what_cannot_both_be_true_is_a_conflict(a: str, b: str) -> None:
    assert "conflict" in verdicts(a, b)
    assert "conflict" in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Belgrade will not join the sanctions against Russia.", "Serbia refuses to align itself with the sanctions."),
        ("The quota for mackerel will remain unchanged.", "The mackerel quota is not going to be altered."),
        ("Cuba will not withdraw its doctors from Calabria.", "Cuban physicians are to stay in Calabria."),
        ("Hungary will go on receiving gas.", "Deliveries of gas to the Hungarian side will not be interrupted."),
        (
            "The ministers agreed to keep aircraft at least 20 nautical miles from the border.",
            "It was decided that warplanes must stay no nearer than 20 nautical miles to the frontier.",
        ),
        ("Japan is sending tents to the victims in Herat.", "Victims in Herat will receive tents from Tokyo."),
        ("Lima withdrew its objection to the canal.", "Peru no longer objects to the canal."),
        ("Tbilisi called the occupation illegal.", "Georgia holds that the occupation breaks international law."),
        (
            "President Barrow expressed regret over the killing of three Gambian peacekeepers.",
            "The Gambian head of state voiced sorrow at the death of three of his country's peacekeepers.",
        ),
    ],
)
def test_a_no_in_other_words_is_no_conflict(a: str, b: str) -> None:
    assert "conflict" not in verdicts(a, b)
    assert "conflict" not in verdicts(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He thanked the Kenyan government for hosting the talks.", "We are grateful to Kenya for hosting the talks."),
        (
            "The Governor asked Washington to take the shipping company off its blacklist.",
            "A request was made that the United States take the shipping company off the blacklist.",
        ),
        (
            "The Prime Minister condemned the attack on the embassy in Kabul.",
            "The head of government denounced the assault on the diplomatic mission in Kabul.",
        ),
        (
            "Addis Ababa will be able to use the port of Berbera for its exports.",
            "Ethiopia may use the port of Berbera for its exports abroad.",
        ),
    ],
)
def test_the_same_in_other_words_is_agreement(a: str, b: str) -> None:
    assert verdicts(a, b) == {"agree"}


def test_the_rest_of_the_sentence_is_named_as_the_difference() -> None:
    a = "The leaders expressed grave concern about the supply of missiles from Iran and agreed to act against the firms."
    found = rows(a, a.replace("Iran", "North Korea"))
    notes = [[difference.note for difference in row.differences] for row in found]
    assert [row.verdict for row in found] == ["differ", "differ"]
    assert any("their sentences are alike but for" in note and "Iran" in note for note in notes[1])
