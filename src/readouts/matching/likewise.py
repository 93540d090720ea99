"""The words that two texts share, the same or related ones, each with how much it tells."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from readouts.codebook.related import neighbours
from readouts.matching.common import Shared, pair_up

# What words may stand for → the words, and how surely they do.
Related = Mapping[str, Sequence[tuple[str, float]]]


def related_to(words: Iterable[str], said: Collection[str]) -> Related:
    """Of what the other side says, the words that some words may stand for.

    Args:
        words: Stems of one side.
        said: Stems of the other side.
    """
    found: dict[str, list[tuple[str, float]]] = {}
    for word in sorted(words):
        if word in said:
            found.setdefault(word, []).append((word, 1.0))
        near = neighbours(word)
        for other in near.keys() & said:
            found.setdefault(other, []).append((word, near[other]))
    return found


def in_common(related: Related, words: Mapping[str, str], bits: Callable[[str], float]) -> list[Shared]:
    """The words in common, the most telling first.

    Args:
        related: What the words of the one text may stand for.
        words: Stem → word of the other text.
        bits: How much a word tells that both carry.
    """
    return pair_up(
        [
            (strength * (bits(word) + bits(other)) / 2, word, other)
            for other in related.keys() & words.keys()
            for word, strength in related[other]
        ]
    )
