"""The folders of the languages: phrases of topics and acts, and glossaries."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readouts.codebook import load_codebook
from readouts.codebook.coded import CODED
from readouts.codebook.compile import HERE
from readouts.codebook.translated import merged, read_language

FOLDER = HERE / "languages"


def documents(pattern: str) -> list[Path]:
    return sorted(FOLDER.glob(pattern))


@pytest.mark.parametrize("language", CODED)
def test_every_act_that_english_has_is_said_in_the_language(language: str) -> None:
    acts = read_language(HERE, language, "acts")
    assert set(acts) == set(load_codebook().acts)
    assert not [act for act, fields in acts.items() if not any(fields.values())]


@pytest.mark.parametrize("language", CODED)
def test_topics_are_those_of_the_codebook(language: str) -> None:
    assert set(read_language(HERE, language, "topics")) <= set(load_codebook().topics)


@pytest.mark.parametrize("path", documents("*/glossary/*.yaml"), ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_glossaries_map_words_to_words(path: Path) -> None:
    glossary = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    assert all(isinstance(word, str | list) and word for word in glossary.values())


def test_an_id_that_no_entry_has_is_refused() -> None:
    with pytest.raises(ValueError, match="languages/ru: no such id: warm"):
        merged([{"id": "warn"}], {"warm": {"phrases": ["x"]}}, "ru")


def test_phrases_join_those_of_the_entry() -> None:
    entry = {"id": "warn", "names": {"en": ["a"], "ru": ["b"]}}
    (found,) = merged([entry], {"warn": {"names": ["c"]}}, "ru")
    assert found["names"] == {"en": ["a"], "ru": ["b", "c"]}
    assert entry["names"] == {"en": ["a"], "ru": ["b"]}
