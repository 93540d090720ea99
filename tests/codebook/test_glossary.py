"""What foreign words are in English: the glossaries and how they are compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from readouts.codebook import glossary
from readouts.codebook.compile_glossary import glossary_table
from readouts.codebook.sorted_table import SortedTable
from readouts.codebook.stemming import tokenise_in

GERMAN = 'Getreide: grain\nAusfuhr: [export, shipment]\n"digitaler Handel": digital trade\nHandel: trade\nSicherheit: security\nRat: council\n'


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "languages" / "de" / "glossary"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text(GERMAN, encoding="utf-8")
    table = tmp_path / "glossary-de.tsv"
    table.write_text(glossary_table(tmp_path, "de"), encoding="utf-8")
    for cached in (glossary.meaning, glossary._phrases_from, glossary.compound, glossary._known, glossary.english_noun):
        cached.cache_clear()
    monkeypatch.setattr(glossary, "_table", lambda language: SortedTable(table))


def english(text: str) -> list[tuple[str, ...]]:
    return [words for _, _, words in glossary.in_english(tokenise_in(text, "de"), "de")]


def test_words_in_any_form(german: None) -> None:
    assert english("Die Ausfuhren") == [("export", "shipment")]


def test_phrases_before_words(german: None) -> None:
    assert english("digitalen Handel") == [("digital", "trade")]


def test_compounds_are_taken_apart(german: None) -> None:
    assert english("Getreideausfuhr") == [("grain", "export", "shipment")]
    assert english("Sicherheitsrat") == []  # "Rat" alone is too short a part
    assert english("Getreidefeld") == []


def test_counted_nouns(german: None) -> None:
    assert glossary.english_noun("handel", "de") == "trades"


def test_a_word_without_a_meaning_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "languages" / "ru" / "glossary"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("газ:\n", encoding="utf-8")
    with pytest.raises(ValueError, match="has no English word"):
        glossary_table(tmp_path, "ru")
