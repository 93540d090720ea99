"""One more link in a links file of any layout."""

from __future__ import annotations

import pytest

from readouts.checks.linking import new_links_file, with_link
from readouts.errors import DataError, UsageError
from readouts.model import Link
from readouts.reading.event_file import read_links

NEW = Link("confirmed", ("north", "n-1"), ("south", "s-1"), "no: [a] 'b', #c", "A. Reader", "2024-05-01")
PLAIN = Link("rejected", ("north", "n-1"), ("south", "s-1"))


def test_a_new_file() -> None:
    assert new_links_file("talks", NEW) == (
        "schema: readouts.links/1\nevent: talks\nconfirmed:\n  - a: north/n-1\n    b: south/s-1\n"
        '    note: "no: [a] \'b\', #c"\n    by: A. Reader\n    date: "2024-05-01"\n'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "rejected:\n  - a: north/n-1\n    b: south/s-1\n"),
        (
            "confirmed:\n- {a: x/y, b: z/w}",
            "confirmed:\n- {a: x/y, b: z/w}\nrejected:\n  - a: north/n-1\n    b: south/s-1\n",
        ),
        ("rejected:\n", "rejected:\n  - a: north/n-1\n    b: south/s-1\n"),
        ("rejected: []\n", "rejected: [{a: north/n-1, b: south/s-1}]\n"),
        ("rejected: [ ]  # none\n", "rejected: [ {a: north/n-1, b: south/s-1}]  # none\n"),
        ("rejected: [{a: x/y, b: z/w}, ]\n", "rejected: [{a: x/y, b: z/w},{a: north/n-1, b: south/s-1}]\n"),
        (
            "rejected: [\n  {a: x/y, b: z/w, note: '[]'}\n]\nconfirmed: []\n",
            "rejected: [\n  {a: x/y, b: z/w, note: '[]'}, {a: north/n-1, b: south/s-1}]\nconfirmed: []\n",
        ),
        (
            "rejected:\n- a: x/y\n  b: z/w\n\n# end\nconfirmed: []\n",
            "rejected:\n- a: x/y\n  b: z/w\n- a: north/n-1\n  b: south/s-1\n\n# end\nconfirmed: []\n",
        ),
        (
            "rejected:\n    -   a: x/y\n        b: z/w\n        note: |\n            - not a link\n",
            "rejected:\n    -   a: x/y\n        b: z/w\n        note: |\n            - not a link\n    - a: north/n-1\n      b: south/s-1\n",
        ),
    ],
)
def test_everything_else_stays(before: str, after: str) -> None:
    text = with_link(f"schema: readouts.links/1\n{before}", "l.yaml", PLAIN)
    assert text == f"schema: readouts.links/1\n{after}"
    links, problems = read_links(text, "l.yaml")
    assert problems.found == []
    assert PLAIN.a in [link.a for link in links]


def test_in_brackets_what_would_end_a_value_is_quoted() -> None:
    text = with_link("confirmed: [{a: x/y, b: z/w}]\n", "l.yaml", NEW)
    assert text == (
        'confirmed: [{a: x/y, b: z/w}, {a: north/n-1, b: south/s-1, note: "no: [a] \'b\', #c", by: A. Reader, date: "2024-05-01"}]\n'
    )


@pytest.mark.parametrize(
    "text", ["{schema: readouts.links/1, rejected:   }\n", "schema: readouts.links/1\nrejected: ~ # none\n"]
)
def test_a_layout_without_a_place_for_it(text: str) -> None:
    with pytest.raises(UsageError) as raised:
        with_link(text, "l.yaml", PLAIN)
    assert str(raised.value) == "l.yaml: the link cannot be added without changing the file's layout (add it by hand)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "l.yaml:1:1: a links file must be a mapping"),
        ("rejected: [{a: x}]\n", "l.yaml:1:12: a link needs"),
        ("a: [", "l.yaml:2:1: broken YAML"),
    ],
)
def test_a_broken_file(text: str, said: str) -> None:
    with pytest.raises(DataError) as raised:
        with_link(text, "l.yaml", PLAIN)
    assert str(raised.value).startswith(said)
