"""Turn the glossaries (languages/<code>/glossary/*.yaml) into the tables that let a foreign word count as English."""

from __future__ import annotations

from pathlib import Path

import yaml

from readouts.codebook.sorted_table import table_text
from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import tokenise

_SMALL = frozenset("a an the of to for in on with and or by from at be".split())


def glossary_table(folder: Path, language: str) -> str:
    """The table of one language: stems of a foreign word or phrase → its English words, the best first.

    Raises:
        ValueError: A file is no mapping of words to words.
    """
    found: dict[str, dict[str, None]] = {}
    for file in sorted((folder / "languages" / language / "glossary").glob("*.yaml")):
        # BaseLoader keeps every word as written: `no` and `on` are words here.
        content = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader) or {}
        if not isinstance(content, dict):
            raise ValueError(f"{language}/{file.name}: no mapping of words")
        for foreign, english in content.items():
            key = " ".join(token.stem for token in tokenise_in(str(foreign), language))
            words = english if isinstance(english, list) else [english]
            if not key or not all(isinstance(word, str) and word for word in words):
                raise ValueError(f"{language}/{file.name}: {foreign!r} has no English word")
            found.setdefault(key, {}).update(dict.fromkeys(part for word in words for part in _words(word)))
    return table_text((key, "\t".join(stems)) for key, stems in found.items() if stems)


def _words(words: str) -> list[str]:
    tokens = tokenise(words)
    return [token.fold for token in tokens if token.fold not in _SMALL or len(tokens) == 1]
