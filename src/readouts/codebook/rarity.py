"""How rare a word is in official prose, in bits, and whether it is mostly a name."""

from __future__ import annotations

from functools import lru_cache
from math import log2

from readouts.codebook import TABLES
from readouts.codebook.sorted_table import open_table

FREQUENCY = TABLES / "word-frequency.tsv"
TOPIC_FREQUENCY = TABLES / "topic-frequency.tsv"
# The row of totals: sentences, words.
TOTALS = "#"


@lru_cache(maxsize=32768)
def rarity(stem: str) -> float:
    """How much it tells that a sentence has a word: log2(sentences / sentences with the word), in bits.

    Args:
        stem: A stem as `tokenise` gives it.

    Returns:
        From about 1 ("the") to 20; for a word that is not in the counts, one bit more than for the rarest that is.
    """
    return log2(sentences() / (sentence_frequency(stem) or 1))


def sentence_frequency(stem: str) -> int:
    """In how many sentences of the background texts a word stands; 0 when it was met once or never."""
    row = _row(stem)
    return int(row[0]) if row else 0


@lru_cache(maxsize=32768)
def capitalised(stem: str) -> float | None:
    """The share of a word's uses inside sentences that have a capital letter, in tenths; None for unknown words."""
    row = _row(stem)
    return int(row[1]) / 10 if row and row[1] else None


@lru_cache(maxsize=1)
def sentences() -> int:
    """The number of different sentences that were counted."""
    row = _row(TOTALS)
    if not row:
        raise ValueError(f"{FREQUENCY.name} has no totals: derive it again")
    return int(row[0])


@lru_cache(maxsize=32768)
def _row(stem: str) -> tuple[str, ...] | None:
    rest = open_table(FREQUENCY).get(stem)
    return tuple(rest.split("\t")) if rest is not None else None


@lru_cache(maxsize=4096)
def topic_rarity(topic: str) -> float:
    """How much it tells that a sentence has a topic: log2(sentences / sentences with the topic), in bits.

    Args:
        topic: Id of a topic of the codebook.

    Returns:
        From about 4 for a topic of every other paragraph; a topic never met counts as met half a time.
    """
    table = open_table(TOPIC_FREQUENCY)
    return log2(float(table.get(TOTALS) or 1) / float(table.get(topic) or 0.5))
