"""Dates and deadlines in ISO form."""

from itertools import pairwise

import pytest

from readouts.coding.dates import find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on December 9, 2021", ["2021-12-09"]),
        ("on 9 December 2021", ["2021-12-09"]),
        ("January 9–10", ["--01-09/--01-10"]),
        ("March 15 and 16, 2022", ["2022-03-15/2022-03-16"]),
        ("the 9th of January", ["--01-09"]),
        ("Dec. 5", ["--12-05"]),
        ("by 2030", ["2030"]),
        ("by the end of October", ["--10"]),
        ("in May", ["--05"]),
        ("June 2021", ["2021-06"]),
        ("2021-12-09", ["2021-12-09"]),
        ("within two months", ["P2M"]),
        ("in the next five years", ["P5Y"]),
        ("within 48 hours", ["PT48H"]),
        ("from 2021 to 2027", ["2021/2027"]),
        ("2024-25", ["2024/2025"]),
        ("on Wednesday", ["Wednesday"]),
        ("In 2021, 2,000 people", ["2021"]),
        ("the leaders may meet", []),
        ("June 45", []),
        ("2000 soldiers", []),
        ("$2025", []),
        ("", []),
    ],
)
def test_dates(text: str, iso: list[str]) -> None:
    assert [date.iso for date in find_dates(text)] == iso


def test_places_do_not_overlap_and_are_in_order() -> None:
    found = find_dates("Between 3 May 2021 and June 2022, and again on Monday, 4 July.")
    assert [d.iso for d in found] == ["2021-05-03", "2022-06", "Monday", "--07-04"]
    assert all(a.end <= b.start for a, b in pairwise(found))
