"""Words of Russian, Ukrainian and German, folded and stemmed."""

from __future__ import annotations

import pytest

from readouts.codebook.coded import base
from readouts.codebook.phrases import phrase_index
from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import tokenise


def stems(words: str, language: str) -> set[str]:
    return {token.stem for token in tokenise_in(words, language)}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("санкция санкции санкций санкциями", "ru"),
        ("Путин Путина Путину Путиным", "ru"),
        ("ещё еще ЕЩЁ", "ru"),
        ("переговоры переговоров переговорам", "ru"),
        ("Київ Києва Києву", "uk"),
        ("допомога допомоги допомозі допомогою", "uk"),
        ("договір договору договором", "uk"),
        ("об’єкт об'єкт обʼєкт об’єкта", "uk"),
        ("підкреслив підкреслила підкреслити", "uk"),
        ("Präsident Praesident Präsidenten PRÄSIDENT", "de"),
        ("Gespräch Gespräche Gesprächen", "de"),
        ("Maßnahme Massnahmen", "de"),
    ],
)
def test_forms_of_one_word_are_one(words: str, language: str) -> None:
    assert len(stems(words, language)) == 1


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("мир", "мера", "ru"), ("війна", "вино", "uk"), ("право", "правда", "uk"), ("neue", "neun", "de")],
)
def test_different_words_stay_apart(one: str, other: str, language: str) -> None:
    assert not stems(one, language) & stems(other, language)


def test_places_count_in_the_text() -> None:
    text = "В.В. Путин, НАТО и «Nord Stream» – 1,5 млрд."
    assert [text[token.start : token.end] for token in tokenise_in(text, "ru")] == [
        "В.В.", "Путин", "НАТО", "и", "Nord", "Stream", "1,5", "млрд",
    ]  # fmt: skip


def test_latin_letters_in_cyrillic_words_are_read_as_meant() -> None:
    assert stems("Пyтин", "ru") == stems("Путин", "ru")
    assert stems("NATO", "ru") == {token.stem for token in tokenise("NATO")}


def test_english_is_as_it_was() -> None:
    assert tokenise_in("The talks, re-opened.", "en") == tokenise("The talks, re-opened.")
    assert base("de-AT") == "de"


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("с Президентом Владимиром Путиным", "ru", "putin"),
        ("правительство Соединённых Штатов", "ru", "us"),
        ("разом зі Сполученими Штатами", "uk", "us"),
        ("разговор о Белоруссии", "ru", "by"),
        ("росія та путін", "uk", "ru"),
        ("die Vereinigten Staaten", "de", "us"),
        ("in der Ukraine", "de", "ua"),
    ],
)
def test_actors_are_found_in_any_case(text: str, language: str, actor: str) -> None:
    hits = phrase_index("actors", language).find(tokenise_in(text, language))
    assert actor in {one for hit in hits for one in hit.ids}


def test_a_word_is_no_name_of_the_same_stem() -> None:
    assert not phrase_index("actors", "uk").find(tokenise_in("брак води", "uk"))  # no Відень, Vienna
