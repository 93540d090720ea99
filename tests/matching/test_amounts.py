"""How much and when: which figures and dates are rivals, and which exclude each other."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.amounts import figure, timing
from readouts.model import Figure
from tests.matching.small import claim, outline, pair, turned


def fig(text: str, value: float, unit: str = "", bound: str = "exact") -> Figure:
    return Figure(text, value, unit, bound)


THREE, FOUR = fig("3 tons", 3.0, "ton"), fig("4 tons", 4.0, "ton")


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param([], [], None, id="none"),
        pytest.param([THREE], [fig("three tons", 3.0, "ton")], None, id="the same"),
        pytest.param([THREE], [FOUR], ("3 tons", "4 tons", "the figures differ: North: 3 tons; South: 4 tons", "excludes"),
                     id="another amount"),
        pytest.param([THREE], [], ("3 tons", "", "only North gives a figure: 3 tons", "mere"), id="one side's"),
        pytest.param([], [THREE, FOUR], ("", "3 tons; 4 tons", "only South gives a figure: 3 tons; 4 tons", "mere"),
                     id="the other side's"),
        pytest.param([THREE, fig("9 km", 9.0, "km")], [fig("1 m", 1.0, "m")],
                     ("3 tons; 9 km", "1 m", "other figures: North: 3 tons; 9 km; South: 1 m", "mere"), id="several"),
        pytest.param([THREE, FOUR], [FOUR], ("3 tons", "", "only North gives a figure: 3 tons", "mere"), id="the rest"),
        pytest.param([THREE], [fig("9 km", 9.0, "km")],
                     ("3 tons", "9 km", "other figures: North: 3 tons; South: 9 km", "mere"), id="of other things"),
        pytest.param([fig("50 thousand tons", 5e4, "ton")], [fig("50 Thousand bags", 5e4, "bag")],
                     ("50 thousand tons", "50 Thousand bags", "other figures: North: 50 thousand tons; South: 50 Thousand bags",
                      "matters"), id="the same number of other things"),
        pytest.param([fig("dozens", 12.0, "x")], [fig("dozens", 13.0, "y")],
                     ("dozens", "dozens", "other figures: North: dozens; South: dozens", "matters"), id="numbers in words"),
        pytest.param([fig("100 captives", 100.0, "captives")], [fig("90 prisoners", 90.0, "prisoners")],
                     ("100 captives", "90 prisoners", "the figures differ: North: 100 captives; South: 90 prisoners", "excludes"),
                     id="things that are nearly the same"),
        pytest.param([fig("100 captives", 100.0, "captives")], [fig("a hundred prisoners", 100.0, "prisoners")], None,
                     id="and as many of them"),
        pytest.param([fig("3", 3.0)], [fig("4", 4.0)], ("3", "4", "the figures differ: North: 3; South: 4", "excludes"),
                     id="bare numbers"),
        pytest.param([fig("3", 3.0)], [THREE], ("3", "3 tons", "other figures: North: 3; South: 3 tons", "matters"),
                     id="a bare number and one with a unit"),
    ],
)  # fmt: skip
def test_figures(ours: list[Figure], theirs: list[Figure], found: tuple[str, str, str, str] | None) -> None:
    expected = ("figure", found[:2], found[2], found[3]) if found else None
    assert outline(figure(pair(claim(figures=tuple(ours)), claim(figures=tuple(theirs))))) == expected


@pytest.mark.parametrize(
    ("one", "other", "excludes"),
    [
        (fig("100", 100.0, bound="at-least"), fig("120", 120.0), False),
        (fig("100", 100.0), fig("120", 120.0, bound="at-most"), False),
        (fig("100", 100.0, bound="at-most"), fig("120", 120.0), True),
        (fig("100", 100.0), fig("120", 120.0, bound="at-least"), True),
        (fig("100", 100.0, bound="about"), fig("110", 110.0), False),
        (fig("100", 100.0), fig("110", 110.0, bound="about"), False),
        (fig("100", 100.0, bound="about"), fig("111", 111.0), True),
        (fig("100", 100.0), fig("101", 101.0), True),
    ],
)
def test_figures_exclude_each_other_where_their_bounds_leave_no_room(
    one: Figure, other: Figure, excludes: bool
) -> None:
    both = pair(claim(figures=(one,)), claim(figures=(other,)))
    for this in (both, turned(both)):
        found = figure(this)
        assert found
        assert found.excludes == excludes
        assert found.matters


def test_of_several_rivals_the_same_two_are_named_from_either_side() -> None:
    metres = fig("8 km", 8.0, "km"), fig("9 km", 9.0, "km")
    for ours, theirs in (((THREE, metres[0]), (metres[1], FOUR)), ((metres[0], THREE), (FOUR, metres[1]))):
        both = pair(claim(figures=ours), claim(figures=theirs))
        expected = ("figure", ("3 tons", "4 tons"), "the figures differ: North: 3 tons; South: 4 tons", "excludes")
        assert outline(figure(both)) == expected
        assert outline(figure(turned(both))) == (
            "figure", ("3 tons", "4 tons"), "the figures differ: South: 4 tons; North: 3 tons", "excludes",
        )  # fmt: skip
    first = figure(pair(claim(figures=(metres[0], THREE)), claim(figures=(metres[1], FOUR))))
    assert first
    assert first.difference.values == {"north": "8 km", "south": "9 km"}


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("at-least", "at-most", ("at-least 3 tons", "at-most 3 tons",
                                 "the figures differ: North: at-least 3 tons; South: at-most 3 tons", "matters")),
        ("at-most", "at-least", ("at-most 3 tons", "at-least 3 tons",
                                 "the figures differ: North: at-most 3 tons; South: at-least 3 tons", "matters")),
        ("at-least", "at-least", None),
        ("exact", "at-most", None),
    ],
)  # fmt: skip
def test_one_number_at_least_and_at_most(ours: str, theirs: str, found: tuple[str, str, str, str] | None) -> None:
    one, other = (claim(figures=(fig("3 tons", 3.0, "ton", bound),)) for bound in (ours, theirs))
    expected = ("figure", found[:2], found[2], found[3]) if found else None
    assert outline(figure(pair(one, other))) == expected


def test_bounds_of_other_things_or_numbers_are_none_of_one_number() -> None:
    many = (
        fig("3 tons", 3.0, "ton", "at-least"),
        fig("3 km", 3.0, "km", "at-most"),
        fig("4 tons", 4.0, "ton", "at-most"),
    )
    assert figure(pair(claim(figures=many), claim(figures=many))) is None


def test_other_figures_matter_in_claims_told_alike() -> None:
    nine = (fig("9 km", 9.0, "km"),)
    text = "fish was sent on Friday"
    found = figure(pair(claim(text, figures=(THREE,)), claim(text, figures=nine)))
    assert outline(found) == ("figure", ("3 tons", "9 km"), "other figures: North: 3 tons; South: 9 km", "matters")
    alone = figure(pair(claim(text, figures=(THREE,)), claim(text)))
    assert alone
    assert not alone.matters


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param([], [], None, id="none"),
        pytest.param(["2021-12-09"], ["2021-12-09"], None, id="the same"),
        pytest.param(["2021"], ["2021-12"], None, id="a year and its month"),
        pytest.param(["2021-12"], ["2021-12-09"], None, id="a month and its day"),
        pytest.param(["--12-09"], ["2021-12-09"], None, id="a day without its year"),
        pytest.param(["2021-12-09"], ["--12-09"], None, id="on the other side"),
        pytest.param(["12-09"], ["2021-12-09"], ("12-09", "2021-12-09", "mere"), id="what only looks like one"),
        pytest.param(["2021-12-09"], ["2021-12-12"], ("2021-12-09", "2021-12-12", "matters"), id="other days"),
        pytest.param(["2021-12-09"], ["2022"], ("2021-12-09", "2022", "mere"), id="not told to one precision"),
        pytest.param(["2020", "2021"], ["2021", "2022"], ("2020", "2022", "matters"), id="the rest"),
        pytest.param(["2020", "2021"], ["2022"], ("2020, 2021", "2022", "matters"), id="several"),
        pytest.param(["2020", "2021-12"], ["2023-11"], ("2020, 2021-12", "2023-11", "matters"), id="one of them a rival"),
        pytest.param(["monday"], ["friday"], ("monday", "friday", "matters"), id="weekdays"),
        pytest.param(["monday"], ["2021"], ("monday", "2021", "mere"), id="a weekday and a year"),
    ],
)  # fmt: skip
def test_dates(ours: list[str], theirs: list[str], found: tuple[str, str, str] | None) -> None:
    expected = ("timing", found[:2], f"other dates: North: {found[0]}; South: {found[1]}", found[2]) if found else None
    assert outline(timing(pair(claim(dates=tuple(ours)), claim(dates=tuple(theirs))))) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ({"dates": ("2021",)}, {}, ("2021", "", "only North says when: 2021")),
        ({}, {"dates": ("2021", "2022")}, ("", "2021, 2022", "only South says when: 2021, 2022")),
    ],
)
def test_a_date_of_one_side(ours: dict[str, Any], theirs: dict[str, Any], found: tuple[str, str, str]) -> None:
    expected = ("timing", found[:2], found[2], "mere")
    assert outline(timing(pair(claim(**ours), claim(**theirs)))) == expected


@pytest.mark.parametrize(
    ("text", "when"),
    [("It ends Next Year.", "next year"), ("It ends the coming summer.", "the coming summer"),
     ("It ends this week or last month.", "this week, last month"), ("It ends in autumn next year.", "autumn next year")],
)  # fmt: skip
def test_times_told_from_the_day_of_the_talks(text: str, when: str) -> None:
    both = pair(claim(dates=("2021",)), text)
    assert outline(timing(both)) == ("timing", ("2021", when), f"other dates: North: 2021; South: {when}", "matters")
    assert outline(timing(turned(both))) == (
        "timing", ("2021", when), f"other dates: South: {when}; North: 2021", "matters",
    )  # fmt: skip
    assert timing(pair(text, "It ends soon.")) is None


@pytest.mark.parametrize(
    ("ours", "theirs", "share", "excludes"),
    [
        (["2021"], ["2022"], 0.6, True),
        (["2021"], ["2022"], 0.59, False),
        (["2021"], ["2022-01"], 0.9, False),
        (["2021", "2020"], ["2022"], 0.9, False),
        (["2021"], ["2022", "2023"], 0.9, False),
    ],
)
def test_two_dates_of_one_thing_exclude_each_other(
    ours: list[str], theirs: list[str], share: float, excludes: bool
) -> None:
    found = timing(pair(claim(dates=tuple(ours)), claim(dates=tuple(theirs)), share))
    assert found
    assert found.excludes == excludes
