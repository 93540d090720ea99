"""What a foreign word is in English: the compiled glossaries, with German compounds taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from readouts.codebook import TABLES
from readouts.codebook.sorted_table import SortedTable, open_table
from readouts.codebook.stemming import tokenise_in
from readouts.codebook.tokens import Token, stem

# Parts of a German compound are at least so long, without the s or n that joins them.
SHORTEST_PART = 4
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
LONGEST_PHRASE = 4


def in_english(tokens: Sequence[Token], language: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """(start, end, English words) for each word or phrase of a glossary, in order, the longest first.

    Args:
        tokens: Tokens of that language (see `stemming.tokenise_in`).
        language: ``de``, ``ru`` or ``uk``.
    """
    found: list[tuple[int, int, tuple[str, ...]]] = []
    at = 0
    while at < len(tokens):
        end, words = _longest(tokens, at, language)
        if not words:
            words = meaning(tokens[at].stem, language) or (
                compound(tokens[at].fold, language) if language == "de" else ()
            )
        if words:
            found.append((at, end, words))
        at = end
    return found


def _longest(tokens: Sequence[Token], at: int, language: str) -> tuple[int, tuple[str, ...]]:
    first = tokens[at].stem
    longest = _phrases_from(first, language)
    for size in range(min(longest, len(tokens) - at), 1, -1):
        words = meaning(" ".join(token.stem for token in tokens[at : at + size]), language)
        if words:
            return at + size, words
    return at + 1, ()


@lru_cache(maxsize=16384)
def _phrases_from(first: str, language: str) -> int:
    """The number of words of the longest phrase that begins with a stem; 0 where none does."""
    table = _table(language)
    return max((key.count(" ") + 1 for key, _ in table.starting(f"{first} ")), default=0) if table else 0


@lru_cache(maxsize=32768)
def meaning(key: str, language: str) -> tuple[str, ...]:
    """The English words of a foreign stem, or of stems joined by spaces; empty where the glossary has none."""
    table = _table(language)
    row = table.get(key) if table is not None else None
    return tuple(row.split("\t")) if row else ()


def stems(words: Sequence[str]) -> tuple[str, ...]:
    """The stems of English words of a glossary."""
    return tuple(stem(word) for word in words)


@lru_cache(maxsize=8192)
def english_noun(key: str, language: str) -> str:
    """The English plural of a counted noun, or empty."""
    words = meaning(key, language)
    if not words:
        return ""
    # "Vereinbarungen" has the stem of "to agree"; the plural among its meanings tells the noun.
    word = next((one for one in words if one.endswith("s") and one[:-1] in words), words[0])
    if word.endswith("s"):
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"


@lru_cache(maxsize=16384)
def compound(fold: str, language: str) -> tuple[str, ...]:
    """The English words of a compound whose parts the glossary knows ("Getreideausfuhr"); empty for any other word."""
    for cut in range(len(fold) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        head = _known(fold[cut:], language)
        if not head:
            continue
        for joint in _JOINTS:
            first = fold[:cut].removesuffix(joint) if joint else fold[:cut]
            if len(first) < SHORTEST_PART - 1 or (joint and not fold[:cut].endswith(joint)):
                continue
            before = _known(first, language) or compound(first, language)
            if before:
                return tuple(dict.fromkeys((*before, *head)))
    return ()


@lru_cache(maxsize=16384)
def _known(word: str, language: str) -> tuple[str, ...]:
    tokens = tokenise_in(word, language)
    return meaning(tokens[0].stem, language) if len(tokens) == 1 else ()


@lru_cache(maxsize=8)
def _table(language: str) -> SortedTable | None:
    path = TABLES / f"glossary-{language}.tsv"
    return open_table(path) if path.exists() else None
