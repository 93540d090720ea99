"""What must not act or hide is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readouts.render.safe import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 1.5 “bcm”", "plain words, 1.5 “bcm”"),
        ("Київ – Москва", "Київ – Москва"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x9b31mred", "‹U+009B›31mred"),
        ("a\x00b\x07c\x7f", "a␀b␇c␡"),
        ("over\rwritten", "over␍written"),
        ("one\r\ntwo\tthree\nfour", "one two three four"),
        ("abc\u202edef\u202c", "abc‹U+202E›def‹U+202C›"),
        ("zero\u200bwidth\ufeff\u00ad", "zero‹U+200B›width‹U+FEFF›‹U+00AD›"),
        ("tag\U000e0041", "tag‹U+E0041›"),
        ("filler\u3164", "filler‹U+3164›"),
        ("lone\ud800", "lone‹U+D800›"),
        ("line\u2028end", "line‹U+2028›end"),
        ("[bold]<script>=cmd()", "[bold]<script>=cmd()"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_the_result_is_one_line_that_can_be_written_and_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    shown.encode()
    assert "\x1b" not in shown
    assert visible(shown) == shown
