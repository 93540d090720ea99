"""Cyrillic words in Latin letters, near enough to the English spelling of names."""

from __future__ import annotations

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


def latin(word: str, code: str) -> str:
    """A folded word in Latin letters; a word that is in them already as it is."""
    table = _TABLES.get(code)
    return word.translate(table) if table and not word.isascii() else word
