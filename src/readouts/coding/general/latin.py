"""Cyrillic words in Latin letters, near enough to the English spelling of names."""

from __future__ import annotations

import re

_RUSSIAN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(),
        strict=True,
    )
)
_UKRAINIAN = _RUSSIAN | {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie"}
_TABLES = {
    "ru": str.maketrans({key: value.strip("_") for key, value in _RUSSIAN.items()}),
    "uk": str.maketrans({key: value.strip("_") for key, value in _UKRAINIAN.items()}),
}


# Family names in their cases: Петрова, Петрову, Петровым are Петров (or Петрова, which English keeps apart no better).
_CASES = (
    (re.compile(r"(?<=ов|ев|ин|ын|єв|ін|їн)(?:а|у|ым|им|е|ой|ом|і|ою|ові)$"), ""),
    (re.compile(r"(ськ|цьк)(?:ого|ому|им|ій|ою|у|а)$"), r"\1ий"),
    (re.compile(r"(ск|цк)(?:ого|ому|им|ом|ой|ую|ая)$"), r"\1ий"),
    (re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:ом|ем)$"), ""),
)


def name_in_latin(word: str, code: str) -> str:
    """A folded family name in Latin letters, brought to the nominative where its ending tells the case."""
    if code in _TABLES:
        for pattern, kept in _CASES:
            changed = pattern.sub(kept, word)
            if changed != word:
                word = changed
                break
    return latin(word, code)


def latin(word: str, code: str) -> str:
    """A folded word in Latin letters; a word that is in them already as it is."""
    table = _TABLES.get(code)
    return word.translate(table) if table and not word.isascii() else word
