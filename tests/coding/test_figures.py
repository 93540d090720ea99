"""Figures with their units and bounds."""

import pytest

from readouts.coding.figures import find_figures
from readouts.coding.numerals import read_number


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("a loan of US$ 600 million", 600e6, "USD", "exact"),
        ("$1 billion in aid", 1e9, "USD", "exact"),
        ("€1.2bn", 1.2e9, "EUR", "exact"),
        ("£3 million", 3e6, "GBP", "exact"),
        ("¥500 billion", 500e9, "JPY", "exact"),
        ("EGP 20 million", 20e6, "EGP", "exact"),
        ("half a billion dollars", 5e8, "USD", "exact"),
        ("40 million euros", 40e6, "EUR", "exact"),
        ("1.5 bcm of gas", 1.5e9, "m3", "exact"),
        ("1.5 billion cubic metres", 1.5e9, "m3", "exact"),
        ("1.5 billion cubic\nmeters", 1.5e9, "m3", "exact"),
        ("600 MW", 600, "MW", "exact"),
        ("1.2 GW", 1200, "MW", "exact"),
        ("40 km", 40e3, "m", "exact"),
        ("25 miles", 40233.6, "m", "exact"),
        ("20,000 tonnes of wheat", 20e6, "kg", "exact"),
        ("8,000 metric tons", 8e6, "kg", "exact"),
        ("1.5 degrees", 1.5, "degree C", "exact"),
        ("for three years", 3, "year", "exact"),
        ("twelve documents", 12, "documents", "exact"),
        ("200 Chinese students", 200, "people", "exact"),
        ("as much as $5 billion", 5e9, "USD", "at-most"),
        ("up to 10 percent", 10, "percent", "at-most"),
        ("no more than 500 troops", 500, "people", "at-most"),
        ("at least 300 people", 300, "people", "at-least"),
        ("over 1,200 soldiers", 1200, "people", "at-least"),
        ("no fewer than 30 ships", 30, "ships", "at-least"),
        ("some 40 detainees", 40, "people", "about"),
        ("nearly 40 detainees", 40, "people", "about"),
        ("two and a half million refugees", 2.5e6, "people", "exact"),
        ("30%", 30, "percent", "exact"),
        ("twenty-five ships", 25, "ships", "exact"),
        ("a 25-year agreement", 25, "year", "exact"),
    ],
)
def test_one_figure(text: str, value: float, unit: str, bound: str) -> None:
    (found,) = find_figures(" ".join(text.split()))
    assert (found.figure.value, found.figure.unit, found.figure.bound) == (pytest.approx(value), unit, bound)
    assert found.figure.text in " ".join(text.split())


@pytest.mark.parametrize(
    "text",
    ["The two leaders", "one of them", "the 21st century", "S/RES/2231", "COP28", "F-16", "in 2030", "Article 4 consultations",
     "Phase 2 projects", "the Five-Point Consensus remains", "between the two coast guards", ""]
)  # fmt: skip
def test_no_figure(text: str) -> None:
    assert find_figures(text) == []


def test_ranges_give_both_ends() -> None:
    assert [f.figure.value for f in find_figures("10 to 15 percent")] == [10, 15]
    assert [f.figure.value for f in find_figures("between 10 and 15 million euros")] == [10e6, 15e6]
    assert [f.figure.value for f in find_figures("$1 billion and 12 ships")] == [1e9, 12]


def test_same_amount_in_two_spellings() -> None:
    (a,), (b,) = find_figures("US$ 1,500 million"), find_figures("1.5 billion dollars")
    assert (a.figure.value, a.figure.unit) == (b.figure.value, b.figure.unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,200", 1200), ("1.5", 1.5), ("1,5", 1.5), ("1.200.000", 1.2e6), ("1.125", 1.125), ("12 000", 12000),
     ("twenty one", 21), ("three hundred and five", 305), ("a dozen", 12), ("a quarter of a million", 250000)],
)  # fmt: skip
def test_numbers(text: str, value: float) -> None:
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "several", "-", "million-"])
def test_no_number_never_raises(text: str) -> None:
    read_number(text)


@pytest.mark.parametrize(
    ("text", "bound"),
    [("Trade passed $10 billion.", "at-least"), ("Trade has topped $10 billion.", "at-least"),
     ("It surpassed the 5,000 MW mark.", "at-least"), ("Growth exceeded 5 percent.", "at-least"),
     ("It must not exceed $10 billion.", "at-most"), ("It passed a $10 billion package.", "exact"),
     ("They passed 12 laws.", "exact")],
)  # fmt: skip
def test_amounts_that_are_passed(text: str, bound: str) -> None:
    assert [found.figure.bound for found in find_figures(text)] == [bound]
