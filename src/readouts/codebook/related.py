"""How far one word may stand for another: a thesaurus written by hand and a table counted from official prose."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from readouts.codebook import TABLES
from readouts.codebook.sorted_table import open_table, read_graded

WORDS = TABLES / "words.tsv"
RELATED = TABLES / "related-words.tsv"
# Two sides of one question: the same matter, but neither may stand for the other.
OPPOSITE = 0.3
_TENTHS = tuple(strength / 10 for strength in range(10))


def relatedness(stem_a: str, stem_b: str) -> float:
    """How far one word may stand for another in a report of the same matter.

    Args:
        stem_a: A stem as `tokenise` gives it, or the stems of a phrase of the thesaurus joined by spaces.
        stem_b: The other one; the order does not matter.

    Returns:
        1 for the same stem, 0.9 for other forms of the word ("bought"), 0.8 for near-synonyms of the thesaurus, 0.6 for
        its kin, 0.3 for opposites, what the table of related words says (0.1–0.8) for others, and 0 for words that
        nothing relates.
    """
    return 1.0 if stem_a == stem_b else neighbours(stem_a).get(stem_b, 0.0)


@lru_cache(maxsize=16384)
def neighbours(stem: str) -> Mapping[str, float]:
    """All words that a word is related to, with their `relatedness`; words of the thesaurus first."""
    found: dict[str, float] = {}
    against = set()
    row = open_table(WORDS).get(stem)
    if row:
        for word, strength in read_graded(row):
            found[word] = _TENTHS[strength] if strength else OPPOSITE
            if not strength:
                against.add(word)
    row = open_table(RELATED).get(stem)
    if row:
        for word, strength in read_graded(row):
            if word not in against and found.get(word, 0.0) < _TENTHS[strength]:
                found[word] = _TENTHS[strength]
    return MappingProxyType(found)


@lru_cache(maxsize=4096)
def opposites(stem: str) -> frozenset[str]:
    """The words that take the other side of the same question ("lift" for "impose")."""
    row = open_table(WORDS).get(stem)
    return frozenset(word for word, strength in read_graded(row) if not strength) if row else frozenset()


@lru_cache(maxsize=4096)
def phrases_from(first_stem: str) -> tuple[str, ...]:
    """The phrases of the thesaurus that begin with a stem ("put off" for "put"), for which there are `neighbours`."""
    return tuple(key for key, _ in open_table(WORDS).starting(f"{first_stem} "))


def phrase_groups(first_stem: str) -> Mapping[str, Mapping[str, float]]:
    """The same, each with its `neighbours`."""
    return MappingProxyType({phrase: neighbours(phrase) for phrase in phrases_from(first_stem)})
