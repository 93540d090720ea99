"""What is written is read back as it was, and making plain what is plain already changes nothing."""

from __future__ import annotations

import json
import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from readouts.checks.expected import compare_snapshots, read_snapshot, snapshot, write_snapshot
from readouts.checks.letters import look_alike, plain_marks
from readouts.checks.linking import new_links_file, with_link
from readouts.checks.scalars import spelt
from readouts.codebook.tokens import fold
from readouts.matching import compare
from readouts.model import Link, Readout
from readouts.reading.event_file import read_links
from readouts.reading.json_file import json_text, parse_json
from readouts.reading.nodes import Mapping, Scalar, parse
from readouts.render.csv import cell
from readouts.render.safe import visible
from tests.trust.test_outputs import ATTACKS, TRICKY
from tests.trust.test_properties import FAST, readouts

anything = st.text(max_size=40) | st.sampled_from([*TRICKY, *ATTACKS.values()])
printable = anything.filter(lambda text: text.isprintable() and bool(text.strip()))


@FAST
@given(readouts("north"), readouts("south"))
def test_a_snapshot_is_read_back_and_differs_from_itself_in_nothing(north: Readout, south: Readout) -> None:
    found = snapshot(compare((north, south)))
    text = write_snapshot(found)
    assert read_snapshot(text, "e.json") == found
    assert write_snapshot(read_snapshot(text, "e.json")) == text
    assert snapshot(compare((south, north))) == found
    assert compare_snapshots(found, read_snapshot(text, "e.json")) == []


@FAST
@given(st.recursive(st.none() | st.booleans() | st.integers(-(2**53), 2**53) | anything,
                    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(anything, inner, max_size=3)))  # fmt: skip
def test_json_is_read_back(data: object) -> None:
    for indent in (2, None):
        text = json_text(data, indent)
        assert json.loads(text) == data
        assert parse_json(text, "a.json") == data
        assert all(line.isprintable() for line in text.split("\n"))


@FAST
@given(
    st.lists(
        st.tuples(st.sampled_from(["confirmed", "rejected"]), printable, printable, printable), min_size=1, max_size=4
    )
)
def test_links_are_read_back_in_whatever_order_they_came(said: list[tuple[str, str, str, str]]) -> None:
    wanted = [Link(status, ("north", a), ("south", b), note, None, None) for status, a, b, note in said]  # type: ignore[arg-type]
    text = new_links_file("talks", wanted[0])
    for link in wanted[1:]:
        longer = with_link(text, "links.yaml", link)
        # Nothing that stood there is gone.
        assert set(text.splitlines()) <= set(longer.splitlines())
        text = longer
    found, problems = read_links(text, "links.yaml")
    assert problems.found == []
    assert sorted((link.status, link.a, link.b, link.note) for link in found) == sorted(
        (link.status, link.a, link.b, link.note) for link in wanted
    )


@FAST
@given(
    anything.filter(lambda text: not any(unicodedata.category(char) == "Cs" for char in text)),
    st.sampled_from(["", "'", '"']),
)
def test_a_value_is_spelt_so_that_every_reader_gives_it_back(text: str, style: str) -> None:
    if style == "'" and not text.isprintable():
        return  # nothing unprintable is ever written in that style
    written = f"k: {spelt(text, style)}\n"
    node = parse(written, "a.yaml")
    assert isinstance(node, Mapping)
    value = node.entries["k"][1]
    assert isinstance(value, Scalar)
    assert value.text == text
    assert yaml.safe_load(written) == {"k": text}


@FAST
@given(anything)
def test_plain_is_plain(text: str) -> None:
    for make in (visible, plain_marks, look_alike, fold, cell):
        once = make(text)
        assert make(once) == once, make.__name__
