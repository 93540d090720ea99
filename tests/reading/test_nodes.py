"""YAML as it is read: spelling and places kept, everything risky refused."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.errors import DataError
from readouts.reading.nodes import DEEPEST, Mapping, Scalar, Sequence, parse


@pytest.mark.parametrize(
    "written",
    [
        "no", "yes", "on", "off", "true", "18:00", "17:59:59", "017", "0o17", "0x1F", "1_000", "1.10", "1e3", "2021-12-07",
        "2021-12-07T13:12:12-05:00", "12:30", ".5", ".inf", ".nan", "=", "<<", "№ 5", "NO", "y",
    ],
)  # fmt: skip
def test_a_value_stays_as_it_was_written(written: str) -> None:
    node = parse(f"key: {written}\n", "f.yaml")
    assert isinstance(node, Mapping)
    value = node.entries["key"][1]
    assert isinstance(value, Scalar)
    assert value.text == written


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_written_is_no_value(written: str) -> None:
    node = parse(f"key: {written}\n", "f.yaml")
    assert isinstance(node, Mapping)
    value = node.entries["key"][1]
    assert isinstance(value, Scalar)
    assert value.empty


def test_a_quoted_null_is_a_word() -> None:
    node = parse('key: "null"\n', "f.yaml")
    assert isinstance(node, Mapping)
    value = node.entries["key"][1]
    assert isinstance(value, Scalar)
    assert not value.empty


def test_places_are_lines_and_columns_counted_from_one() -> None:
    node = parse("a: é\nб:\n  - x\n  -   y\n", "f.yaml")
    assert isinstance(node, Mapping)
    items = node.entries["б"][1]
    assert isinstance(items, Sequence)
    assert [(item.line, item.column) for item in items.items] == [(3, 5), (4, 7)]
    key, value = node.entries["a"]
    assert ((key.line, key.column), (value.line, value.column)) == ((1, 1), (1, 4))


def test_a_repeated_key_is_kept_with_its_place() -> None:
    node = parse("a: 1\nb: 2\na: 3\n", "f.yaml")
    assert isinstance(node, Mapping)
    assert [(key.text, key.line) for key in node.repeated] == [("a", 3)]
    value = node.entries["a"][1]
    assert isinstance(value, Scalar)
    assert value.text == "1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "f.yaml: is empty"),
        ("# only a comment\n", "f.yaml: is empty"),
        ("a: &x 1\nb: *x\n", "f.yaml:1:4: anchors (&) are not allowed (write the value out)"),
        ("a: *x\n", "f.yaml:1:4: aliases (*) are not allowed (write the value out)"),
        ("a: !!python/object/apply:os.system [id]\n", "f.yaml:1:4: tags (!) are not allowed (quote the value instead)"),
        ("a: !x y\n", "f.yaml:1:4: tags (!) are not allowed"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1: holds more than one YAML document (one file, one document)"),
        ("a: b: c\n", "f.yaml:1:5: broken YAML: mapping values are not allowed"),
        ("a: [1, 2\nb: 3\n", "f.yaml:2:"),
        ("a:\n\t- b\n", "f.yaml:2:1: broken YAML: "),
        ("a: 'b\n", "broken YAML"),
        ("? [a]\n: b\n", "f.yaml:1:3: a key must be a word"),
        ("a: 1\nb: x\x01\n", "f.yaml:2:5: broken YAML: the character U+0001 is not allowed"),
        ("a: \ud800\n", "f.yaml:1:4: broken YAML: the character U+D800 is not allowed"),
    ],
)
def test_what_is_refused_and_where(text: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        parse(text, "f.yaml")
    assert said in str(caught.value)


def test_depth_is_limited() -> None:
    parse("[" * DEEPEST + "]" * DEEPEST, "f.yaml")
    with pytest.raises(DataError, match="nested deeper than 20 levels"):
        parse("[" * 30_000, "f.yaml")


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
    )
    begin = time.monotonic()
    with pytest.raises(DataError, match="anchors"):
        parse(bomb, "f.yaml")
    assert time.monotonic() - begin < 1


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        parse(text, "f.yaml")
    except DataError as error:
        assert "f.yaml" in str(error)
