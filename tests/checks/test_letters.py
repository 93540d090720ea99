"""Letters that look like others, and characters nobody sees."""

from __future__ import annotations

import pytest

from readouts.checks.letters import INVISIBLE, ODD_SPACE, character, is_needed, look_alike, plain_marks, script, scripts


@pytest.mark.parametrize(
    ("text", "offset", "needed"),
    [
        ("می\u200cخواهم", 2, True),  # joins Persian letters
        ("क\u200dष", 1, True),  # and Indian ones
        ("\u0900\u200d", 1, True),
        ("\u0dff\u200d", 1, True),
        ("\u0e00\u200d", 1, False),
        ("ab \u200fא", 3, True),  # one letter away is near enough
        ("א \u200fab", 2, True),
        ("א  \u200fab", 3, False),
        ("ab\u200f  א", 2, False),
        ("ab\u200f א", 2, True),
        ("\u200fא", 0, True),
        ("א\u200b", 1, False),  # a zero-width space joins nothing
        ("kre\u200dmlin", 3, False),
        ("א\u200d", 1, True),
    ],
)
def test_whether_an_invisible_character_does_its_proper_work(text: str, offset: int, needed: bool) -> None:
    assert is_needed(text, offset) is needed


def test_characters_are_named() -> None:
    assert character("\u200b") == "U+200B (zero width space)"
    assert character("\u0001") == "U+0001 (unnamed)"


def test_scripts_of_a_word_in_the_order_they_come() -> None:
    assert scripts("wаrned") == ["LATIN", "CYRILLIC"]
    assert scripts("аw1") == ["CYRILLIC", "LATIN"]
    assert script("1") == ""
    assert [script(letter) for letter in "aаαաაאا"] == [
        "LATIN",
        "CYRILLIC",
        "GREEK",
        "ARMENIAN",
        "GEORGIAN",
        "HEBREW",
        "ARABIC",
    ]


def test_what_looks_latin_is_written_in_latin() -> None:
    assert look_alike("рutin оf Κіеv") == "putin of Kiev"
    assert look_alike("Шум") == "Шyм"


def test_plain_marks_and_spaces() -> None:
    assert plain_marks("“a”  ‘b’ – c…\u200b\u00a0d") == "\"a\" 'b' - c... d"


@pytest.mark.parametrize("char", "\u00ad\u200b\u200f\u202e\u2066\ufeff\U000e0041\u3164")
def test_nobody_sees_these(char: str) -> None:
    assert INVISIBLE.fullmatch(char)


@pytest.mark.parametrize("char", "\u00a0\u2009\u3000\u2028\u0085")
def test_these_are_spaces_of_another_kind(char: str) -> None:
    assert ODD_SPACE.fullmatch(char)
    assert not INVISIBLE.fullmatch(char)
