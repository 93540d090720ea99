"""An event's own file, and a person's links."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.errors import DataError
from readouts.reading.event_file import load_event, load_links, read_event, read_links


def test_the_shipped_event_keeps_times_and_ranges_as_written(shipped: Path) -> None:
    event = load_event(shipped / "event.yaml")
    assert (event.id, event.date, event.participants) == ("2021-12-07-biden-putin", "2021-12-07", ("biden", "putin"))
    facts = {fact.name: fact for fact in event.facts}
    assert facts["start"].value == "about 18:00 Moscow time"
    assert facts["duration"].value == "reportedly 2 h 05 min"
    assert facts["duration"].status == "disputed"
    assert any("18:07" in report for report in facts["start"].reports)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: T\n", "an event needs the key 'id'"),
        ("id: a\ndate: soon\n", "'soon' is no date"),
        ("id: a\nfacts: [{name: n}]\n", "a fact needs the key 'value'"),
        (
            "id: a\nfacts: [{name: n, value: v, status: rumour}]\n",
            "'status' must be one of reported, confirmed",
        ),
        ("id: a\nparticipant: [x]\n", "an event has no key 'participant'"),
    ],
)
def test_what_an_event_may_not_hold(text: str, message: str) -> None:
    _, problems = read_event(text, "event.yaml")
    assert [p.message for p in problems.found if p.message.startswith(message)]
    assert all(p.place.line for p in problems.found)


def test_links(tmp_path: Path) -> None:
    file = tmp_path / "links.yaml"
    file.write_text(
        "confirmed:\n  - {a: north/n-1, b: south/s-1, note: same, by: A. Reader, date: 2024-05-02}\n"
        "rejected:\n  - {a: north/n-2, b: south/s/2}\n"
    )
    first, second = load_links(file)
    assert (first.status, first.a, first.b) == ("confirmed", ("north", "n-1"), ("south", "s-1"))
    assert (first.note, first.by, first.date) == ("same", "A. Reader", "2024-05-02")
    assert (second.status, second.b) == ("rejected", ("south", "s/2"))


@pytest.mark.parametrize("written", ["n-1", "/n-1", "north/", "[north, n-1]"])
def test_a_link_names_a_side_and_a_claim(written: str) -> None:
    links, problems = read_links(f"confirmed:\n  - {{a: {written}, b: south/s-1}}\n", "links.yaml")
    assert not links
    found = problems.in_order()[0]
    assert DataError(found.message, found.place, found.hint).args[0] == "'a' must name a side and a claim"
    assert found.hint == "write it as whitehouse/wh-3"
