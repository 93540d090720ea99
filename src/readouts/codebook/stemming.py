"""Words of Russian, Ukrainian and German as the codebook compares them; English has `tokens`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from readouts.codebook import tokens as english
from readouts.codebook.coded import CODED, base
from readouts.codebook.tokens import Token
from readouts.codebook.ukrainian import ukrainian_stem

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}(?![^\W\d_])"  # z.B., т.е.: one word
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W_]+(?:['’ʼ`][^\W\d_]+)*"
)
_CYRILLIC = re.compile("[\u0400-\u052f]")
_LATIN = re.compile("[A-Za-z]")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`."))
# Latin letters that look like Cyrillic ones: inside a Cyrillic word they are slips of the keyboard, or worse.
LOOK_ALIKE = str.maketrans("ABCEHIKMOPTXYaceiopxyјѕ", "АВСЕНІКМОРТХУасеіорхујѕ")
_RUSSIAN = str.maketrans({"ё": "е", **{chr(c): None for c in _APOSTROPHES}})
_UKRAINIAN = str.maketrans({"ґ": "г", **{chr(c): None for c in _APOSTROPHES}})
_GERMAN = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", **{chr(c): None for c in _APOSTROPHES}})
_UMLAUT = re.compile(r"(?<![aeqäöü])([aou])e(?!u)")
_ACCENTS = re.compile("[\u0300\u0301\u0341]")


def tokenise_in(text: str, language: str) -> list[Token]:
    """The words and numbers of a text in a language, in order, with their places (see `tokens.tokenise`)."""
    if base(language) not in CODED:
        return english.tokenise(text)
    word_of = _word_of(base(language))
    found = []
    for match in _TOKEN.finditer(text):
        folded, stemmed = word_of(match.group())
        if folded:
            found.append(Token(match.group(), folded, stemmed, match.start(), match.end()))
    return found


def stem_in(folded: str, language: str) -> str:
    """The stem of one folded word in a language."""
    return english.stem(folded) if base(language) not in CODED else _word_of(base(language))(folded)[1]


@lru_cache(maxsize=8)
def _word_of(language: str) -> Callable[[str], tuple[str, str]]:
    """What gives the fold and the stem of one word; remembers the words it has seen."""
    fold, stem = {
        "ru": (_fold_russian, _snowball("russian")),
        "uk": (_fold_ukrainian, ukrainian_stem),
        "de": (_fold_german, _snowball("german")),
    }[language]

    @lru_cache(maxsize=65536)
    def word_of(word: str) -> tuple[str, str]:
        if word[0].isdigit():
            return word, word
        if language != "de" and not _CYRILLIC.search(word):
            folded = english.fold(word)  # NATO, Nord Stream
            return folded, english.stem(folded)
        folded = fold(word.lower() if word.isascii() else _composed(word).lower())
        return folded, stem(folded)

    return word_of


def _composed(word: str) -> str:
    """A word with each letter in one character, without the marks of stress."""
    from unicodedata import normalize  # where used: English needs none of it

    return _ACCENTS.sub("", normalize("NFC", word))


def _snowball(name: str) -> Callable[[str], str]:
    """A stemmer of Snowball's."""
    import snowballstemmer  # where used: it brings all its languages along

    stemmer: Any = snowballstemmer.stemmer(name)
    return lambda word: str(stemmer.stemWord(word))


def _cyrillic(word: str) -> str:
    return word.translate(LOOK_ALIKE) if _LATIN.search(word) else word


def _fold_russian(word: str) -> str:
    return _cyrillic(word).translate(_RUSSIAN)


def _fold_ukrainian(word: str) -> str:
    return _cyrillic(word).translate(_UKRAINIAN)


def _fold_german(word: str) -> str:
    # Präsident, Praesident and Prasident are one word here.
    return _UMLAUT.sub(r"\1", word).translate(_GERMAN)
