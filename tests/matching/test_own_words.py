"""What a side calls a matter, in a few words of its own."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.matching.own_words import own_words
from tests.matching.small import claim


@pytest.mark.parametrize(
    ("text", "fields", "shared", "words"),
    [
        pytest.param("", {}, (), "", id="nothing"),
        pytest.param("of the", {}, (), "", id="small words"),
        pytest.param("cod", {}, (), "cod", id="one word"),
        pytest.param("cod,  big  fish", {}, (), "cod, big fish", id="in a row, as written"),
        pytest.param("cod,  big  fish", {}, ("cod",), "big fish", id="not what the other says too"),
        pytest.param("cod,  big  fish", {}, ("fish",), "cod, big", id="nor at the end"),
        pytest.param("cod fish", {}, ("cod", "fish"), "", id="all shared"),
        pytest.param("cod was sold in large quantities to many ships", {}, (), "cod was sold in large quantities",
                     id="six words at most"),
        pytest.param("cod was on and off the boats, tables, chairs and desks", {}, (), "boats, tables, chairs and desks",
                     id="where most of its own stand"),
        pytest.param("cod was and was and was boats and and and and and tables", {}, (), "cod",
                     id="the first of two that are as good"),
        pytest.param("They spoke of ransomware at length", {}, (), "ransomware at length", id="with no topic"),
        pytest.param("They spoke of ransomware at length", {"topics": ("ransomware",)}, (), "ransomware", id="the topic's words"),
        pytest.param("They spoke of ransomware at length", {"topics": ("ransomware",)}, ("ransomwar",), "ransomware",
                     id="though the other has them"),
        pytest.param("They spoke of ransomware at length", {"topics": ("cyber",)}, (), "ransomware at length",
                     id="another topic's"),
        pytest.param("Putin stressed that cod is sold", {}, (), "cod is sold", id="not who said it, nor how"),
        pytest.param("Getreide und Fisch wurden verkauft", {"language": "de"}, (), "Getreide und Fisch wurden verkauft", id="in its language"),
        pytest.param("Putin betonte Getreide", {"language": "de"}, (), "Getreide", id="without who said it there"),
    ],
)  # fmt: skip
def test_own_words(text: str, fields: dict[str, Any], shared: tuple[str, ...], words: str) -> None:
    assert own_words(claim(text, **fields), shared) == words
