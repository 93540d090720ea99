"""What the plain reader reads is what the whole parser reads; what it does not read, it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.errors import DataError
from readouts.reading.find import shipped_folder
from readouts.reading.nodes import Node
from readouts.reading.plain_yaml import LONGEST, parse_plain
from readouts.reading.whole_yaml import parse_whole

SHIPPED = sorted(path for path in shipped_folder().glob("*/*.yaml"))

PLAIN = (
    "a: b # comment: with a colon\nc: [d]  # comment\ne:\n  - f # comment\n  - g#h # comment\n",
    "a: b",
    "a: b\n",
    "# comment\n\na: b\n",
    "a:   far to the right\nb: 18:00\nc: no\nd: null\n",
    "a: x\na: y\n",
    "a: [b, c-d, e_f, 1]\n",
    "a:\n- b\n- c: d\n  e: f\n",
    "a:\n  - b\n  - c: d\n    e: [f]\nb: g\n",
    "a:\n  b:\n    c: d\n  e: f\ng: h\n",
    'a: "with: a colon"\nb: \'with # a hash\'\nc: ""\n',
    "a: >-\n  two\n  lines\nb: c\n",
    "a: >-\n    four in\n\nb: c\n",
    "a:\n  - b: >-\n      one\n    c: d\n",
    "a: Он сказал, что «нет» – [так]\n",
    "a:\n  # indented comment\n  - b\n",
    "a: it's b#c, [d] {e}\n",
    "a:\n  - http://b.c/d\n  - 13:12 in Washington\n",
)

NOT_PLAIN = (
    "", "\n", "# only a comment\n", "a", "- a\n", "a:\n", "a: \n", "a:\nb: c\n", " a: b\n", "a: b\n c\n", "a: b\n  c: d\n",
    "a: b: c\n", "a: b:\n", "a: # comment\n", "a: \"b\" # comment\n", "a: >- # comment\n  b\n", "a: b # comment\n  c\n",
    "a: [b # c]\n", "a:b\n", "a b: c\n", "'a': b\n", "? a\n: b\n", "a: &b c\n", "a: *b\n",
    "a: !t b\n", "a: |\n  b\n", "a: >\n  b\n", "a: >-\nb: c\n", "a: >-\n  b\n   c\n", "a: >-\n  b\n\n  c\n",
    "a: >-\n  b\n  # c\n", "a: >-\n  b\n c: d\n", "a: {b: c}\n", "a: [b,c]\n", "a: [b, c,]\n", "a: [b, [c]]\n", "a: [b c]\n",
    "a: []\n", "a: [b\n", 'a: "b\\n"\n', 'a: "b" c\n', 'a: "\n', "a: 'it''s'\n", "a: -1\n", "a: - b\n", "a:\n  -\n",
    "a:\n  - - b\n", "a:\n  -  b\n", "a:\n  - b\n   - c\n", "a:\n  - b\n - c\n", "a:\n    - b\n  - c\n", "a: ~\n", "a: b\tc\n",
    "\ta: b\n", "a: b\r\nc: d\r\n", "a: b \n", "a: >-\n  b \n", "---\na: b\n", "a: b\n---\nc: d\n", "a: b\n...\n", "%YAML 1.2\n",
    "a: b\u0085c\n", "a: b\u2028c\n", "a: b\u00a0c\n", "a: \ufeffb\n", "a: b\x07c\n", "a: @b\n", "a: `b`\n", "a: b\nc\n",
    "a\n- b: c\n", "x" * 200 + ": b\n",
)  # fmt: skip


def whole(text: str) -> Node | None:
    try:
        return parse_whole(text, "file")
    except DataError:
        return None


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_is_read_as_the_whole_parser_reads_it(text: str) -> None:
    node = parse_plain(text)
    assert node is not None
    assert node == whole(text)


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_all_else_is_left_to_the_whole_parser(text: str) -> None:
    assert parse_plain(text) is None


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_shipped_readouts_are_plain(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    node = parse_plain(text)
    assert node is not None
    assert node == whole(text)


def test_very_long_files_are_left_to_the_whole_parser() -> None:
    assert parse_plain("a: " + "b" * LONGEST) is None


def test_no_depth_overflows_the_stack() -> None:
    assert parse_plain("".join(f"{' ' * depth}a:\n" for depth in range(5000)) + " " * 5000 + "a: b\n") is None


PIECES = (
    "\n", " ", "  ", "- ", "\n- ", "\n  - ", "a: ", "b: c", ": ", ":", "#", " #", '"', "'", "[", "]", ", ", ",", ">-", ">", "|",
    "\n  ", "\n\n", "\t", "~", "null", "é", "-", "---", "&a ", "*a", "!t ", "%", "@", "`", "{", "}", "? ", "\\", "\u2028",
    "word", "0", "18:00", "a:\n  ", "a: >-\n  ", "\r",
)  # fmt: skip


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_no_text_is_read_in_another_way(text: str) -> None:
    node = parse_plain(text)
    assert node is None or node == whole(text)


@settings(max_examples=1000, deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_no_slip_in_a_readout_is_read_in_another_way(path: Path, data: st.DataObject) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    first = data.draw(st.integers(0, len(lines) - 1))
    text = "\n".join(lines[first : first + data.draw(st.integers(1, 20))])
    for _ in range(data.draw(st.integers(1, 3))):
        at, gone = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 4))
        text = text[:at] + data.draw(st.sampled_from(("", *PIECES))) + text[at + gone :]
    node = parse_plain(text)
    assert node is None or node == whole(text)
