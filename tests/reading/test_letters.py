"""Wrong encodings and words of two scripts."""

from __future__ import annotations

import pytest

from readouts.errors import DataError
from readouts.reading.letters import likely_encoding, mixed_note, wrong_encoding
from readouts.reading.text_file import decode

RUSSIAN = "Президент России Владимир Путин провёл переговоры. Стороны обсудили газ и «шельф»."
UKRAINIAN = "Президент України обговорив із «партнерами» їхні пропозиції щодо Європи."
GERMAN = "Der Präsident äußerte für die Gespräche große Sorge über die „Lage“."


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN])
@pytest.mark.parametrize(
    ("written", "read", "told"),
    [
        ("utf-8", "cp1251", "UTF-8 text that was read as Windows-1251"),
        ("utf-8", "cp1252", "UTF-8 text that was read as Windows-1252"),
        ("utf-8", "latin-1", "UTF-8 text that was read as Windows-1252"),
        ("cp1251", "latin-1", "Windows-1251 text that was read as Windows-1252"),
        ("cp1251", "cp1252", "Windows-1251 text that was read as Windows-1252"),
    ],
)
def test_what_was_read_wrongly_is_told(text: str, written: str, read: str, told: str) -> None:
    slip = wrong_encoding(text.encode(written).decode(read, "replace"))
    assert slip is not None
    assert told in slip.what
    assert "Президент" in slip.what


def test_german_read_wrongly() -> None:
    slip = wrong_encoding(GERMAN.encode().decode("cp1252", "replace"))
    assert slip is not None
    assert "UTF-8 text that was read as Windows-1252" in slip.what


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        UKRAINIAN,
        GERMAN,
        "plain",
        "РСФСР и СССР",
        "À bientôt, Côte d’Ivoire",
        "Ærø, Łódź, São Tomé, ÄÖÜ",
        "РОССИЯ",
    ],
)
def test_proper_texts_pass(text: str) -> None:
    assert wrong_encoding(text) is None


def test_lost_letters() -> None:
    slip = wrong_encoding("Т\ufffd\ufffd\ufffd")
    assert slip is not None
    assert "3 replacement characters" in slip.what


def test_mixed_words() -> None:
    assert mixed_note(RUSSIAN) is None
    assert mixed_note("COVID-19 и NATO") is None
    slip = mixed_note("Встреча: Пyтин и Бaйден.")
    assert slip is not None
    assert (slip.start, "2 words" in slip.what, "“Пyтин”, “Бaйден”" in slip.what) == (9, True, True)


@pytest.mark.parametrize(("codec", "name"), [("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "IBM 866")])
def test_bytes_that_are_no_utf8(codec: str, name: str) -> None:
    assert likely_encoding(RUSSIAN.replace("«", "").replace("»", "").encode(codec)) == name
    with pytest.raises(DataError, match="is not UTF-8") as error:
        decode(RUSSIAN.replace("«", "").replace("»", "").encode(codec), "theirs.txt")
    assert error.value.hint == f"it looks like {name}: save it as UTF-8"


def test_western_bytes() -> None:
    assert likely_encoding(GERMAN.encode("cp1252")) == "Windows-1252"
