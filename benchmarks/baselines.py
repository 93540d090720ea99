"""The baselines: a likeness of sentences, optimal one-to-one assignment, and the threshold that turns out best.

The threshold is picked with the labels in hand, for a whole group of events, which flatters the baselines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from benchmarks.labels import Counts, Gold, Pair, count

Likeness = Callable[[Sequence[Gold]], list[list[list[float]]]]
"""From the events of a group to one matrix an event: each sentence of one side with each of the other."""


def token_set(golds: Sequence[Gold]) -> list[list[list[float]]]:
    """rapidfuzz's token_set_ratio of each sentence with each of the other side, 0 to 1."""
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.utils import default_process as fold

    return [
        [[token_set_ratio(x, y, processor=fold) / 100 for y in gold.words(1)] for x in gold.words(0)] for gold in golds
    ]


def tfidf(**options: Any) -> Likeness:
    """Cosine of TF-IDF vectors, the rarity of a term counted over all sentences of the group."""

    def likeness(golds: Sequence[Gold]) -> list[list[list[float]]]:
        from sklearn.feature_extraction.text import TfidfVectorizer

        vectors = TfidfVectorizer(**options).fit([s for gold in golds for n in (0, 1) for s in gold.words(n)])
        return [(vectors.transform(g.words(0)) @ vectors.transform(g.words(1)).T).toarray().tolist() for g in golds]

    return likeness


BASELINES: Mapping[str, Likeness] = {
    "token_set_ratio": token_set,
    "TF-IDF words": tfidf(),
    "TF-IDF characters": tfidf(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True),
}


def best_counts(golds: Sequence[Gold], method: str) -> tuple[Counts, float | None]:
    """What a baseline gets right of a group at the threshold with the best F1 (the highest of equals).

    Returns:
        The counts and the threshold, None where there is nothing to assign.

    Raises:
        ModuleNotFoundError: The method's library is not installed.
    """
    from scipy.optimize import linear_sum_assignment

    assigned: list[list[tuple[float, Pair]]] = []
    for matrix in BASELINES[method](golds):
        rows, columns = linear_sum_assignment(matrix, maximize=True)
        assigned.append([(matrix[i][j], (int(i), int(j))) for i, j in zip(rows, columns, strict=True)])
    best: tuple[Counts, float | None] = Counts(), None
    for threshold in sorted({score for pairs in assigned for score, _ in pairs}):
        kept = [{pair: () for score, pair in pairs if score >= threshold} for pairs in assigned]
        counts = sum((count(g, k) for g, k in zip(golds, kept, strict=True)), Counts())
        if counts.f1 >= best[0].f1:
            best = counts, threshold
    return best
