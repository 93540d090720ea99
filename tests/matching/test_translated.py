"""The words and names of a claim in another language, by the English ones."""

from __future__ import annotations

from typing import Any

import pytest

from readouts.codebook import load_codebook
from readouts.matching.translated import content, small_words, tokens_of, translated
from tests.matching.small import claim


@pytest.mark.parametrize(
    ("text", "language", "words", "names"),
    [
        pytest.param("", "de", {}, {}, id="nothing"),
        pytest.param("Export von Getreide aus der Ukraine", "de", {"export": "Export", "grain": "Getreide"},
                     {"@ua": "Ukraine"}, id="German"),
        pytest.param("Экспорт зерна из Украины", "ru", {"export": "Экспорт", "grain": "зерна"}, {"@ua": "Украины"},
                     id="Russian"),
        pytest.param("Экспорт зерна", "ru-RU", {"export": "Экспорт", "grain": "зерна"}, {}, id="with its country"),
        pytest.param("2021 Fischer", "de", {"fish": "Fischer", "fisherman": "Fischer"}, {}, id="two meanings, no number"),
        pytest.param("aus Zubrovka und Ankara in Moskau", "de", {},
                     {"zubrovka": "Zubrovka", "@tr": "Ankara", "@ru": "Moskau"}, id="places"),
        pytest.param("der Präsident Putin", "de", {}, {"@ru": "Putin"}, id="an office is left out"),
        pytest.param("Unternehmen", "de", {"compani": "Unternehmen", "enterpris": "Unternehmen"}, {}, id="a group is words"),
        pytest.param("die Ransomware", "de", {"ransomwar": "Ransomware"}, {}, id="a word written as in English"),
        pytest.param("das Zubrovka", "de", {}, {}, id="a noun nobody knows"),
        pytest.param("bei Zubrovkung", "de", {}, {}, id="a common noun by its end"),
        pytest.param("aus zubrovka", "de", {}, {}, id="no capital"),
        pytest.param("aus Zub", "de", {}, {}, id="too short"),
        pytest.param("из Zubrovka", "ru", {}, {"zubrovka": "Zubrovka"}, id="a foreign name in Russian"),
        pytest.param("арабский", "ru", {}, {"arab": "арабский"}, id="a word that English writes with a capital"),
        pytest.param("Большая семёрка", "ru", {}, {"@g7": "Большая семёрка"}, id="of two words"),
        pytest.param("aus Brexit", "de", {"brexit": "Brexit"}, {}, id="a word of official English"),
        pytest.param("aus Zubr", "de", {}, {"zubr": "Zubr"}, id="a name of four letters"),
        pytest.param("mit A300, 3Abc", "de", {}, {"a300": "A300"}, id="a number with letters"),
        pytest.param("Kiew und Zubrovka", "de", {}, {"@ua": "Kiew"}, id="a name where German has nouns"),
        pytest.param("Zubrovka", "ru", {}, {}, id="but not where a sentence opens"),
    ],
)  # fmt: skip
def test_words_and_names(text: str, language: str, words: dict[str, str], names: dict[str, str]) -> None:
    assert translated(claim(text, language=language), load_codebook()) == (words, names)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"act": "note", "words": (("act", "сообщил"),)}, {"fish": "рыбе"}),
        (
            {"act": "note", "words": (("topics", "сообщил"),)},
            {"report": "сообщил", "inform": "сообщил", "fish": "рыбе"},
        ),
        ({"act": "agree", "words": (("act", "сообщил"),)}, {"report": "сообщил", "inform": "сообщил", "fish": "рыбе"}),
        ({"words": (("act", "сообщил"),)}, {"report": "сообщил", "inform": "сообщил", "fish": "рыбе"}),
    ],
)
def test_the_verb_of_saying_is_no_part_of_the_matter(fields: dict[str, Any], words: dict[str, str]) -> None:
    said = claim("Путин сообщил о рыбе", language="ru", **fields)
    assert translated(said, load_codebook()) == (words, {"@ru": "Путин"})


@pytest.mark.parametrize(
    ("text", "language", "stems"),
    [
        ("if the Cod is sold", None, ["cod", "sold"]),
        ("wenn der Fisch verkauft wird", "de", ["fish", "sold"]),
        ("Экспорт зерна из Украины", "ru", ["export", "grain"]),
        ("", None, []),
    ],
)
def test_content_words_in_english(text: str, language: str | None, stems: list[str]) -> None:
    assert content(text, language) == stems


def test_tokens_and_small_words_of_each_language() -> None:
    assert [token.stem for token in tokens_of("the ships", "en")] == ["the", "ship"]
    assert [token.text for token in tokens_of("die Schiffe", "de")] == ["die", "Schiffe"]
    assert "the" in small_words("en")
    assert "und" in small_words("de")
    assert small_words("xx") == {}
