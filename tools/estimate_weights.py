"""Estimate the match weights from labelled pairs: `python -m tools.estimate_weights GOLD.json …`.

Each gold file lists which sentences of two statements report the same matter (see benchmarks/quality/README.md). The
statements are coded and their claims compared; of the claims of two sentences the pair that fits best stands for them.
A logistic regression of "same matter" on the evidence gives log odds per unit, that is bits when divided by log 2
(Fellegi and Sunter's weights, estimated together so that overlapping fields share what they tell twice). The
prior stays fixed, and so do the bounds in `weights.BOUNDS`. Context and rivals depend on the other weights, so that the
estimate is repeated until it settles.

With --cross-validate it prints F1 of each event under weights estimated from all other events.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment, minimize

from benchmarks.labels import Gold, harmonic, load_gold, share
from readouts.codebook import load_codebook
from readouts.coding import code_statement
from readouts.matching import weights
from readouts.matching.company import Company
from readouts.matching.features import features
from readouts.matching.profile import profiles_of
from readouts.matching.similarity import Weigher
from readouts.model import Span

NAMES = tuple(weights.BITS)
IN_COMPANY = ("context", "rivals", "rivals other")
ROUNDS = 4
# Ridge towards the present table, in bits: few labelled pairs must not swing a figure.
RIDGE = 0.15
ARGUABLE = 0.5


@dataclass(frozen=True, slots=True)
class Labelled:
    """One pair of statements: for each pair of claims its sentences, own evidence and indexes."""

    gold: Gold
    weigher: Weigher
    pairs: list[tuple[int, int, list[tuple[int, int]], dict[str, float]]]
    prior: float


def labelled(file: Path) -> Labelled:
    """The evidence on all pairs of claims of a gold file's two statements."""
    gold, codebook = load_gold(file), load_codebook()
    readouts = [code_statement(text, side=side) for side, text in zip(gold.sides, gold.texts, strict=True)]
    left, right = (profiles_of(readout.claims, codebook) for readout in readouts)
    weigher = Weigher(left, right, codebook)
    where = [
        [_sentences(claim.span, gold.sentences[side]) for claim in readout.claims]
        for side, readout in enumerate(readouts)
    ]
    pairs = []
    for i, row in weigher.candidates():
        for j, common in row.items():
            keys = [(a, b) for a in where[0][i] for b in where[1][j]]
            pairs.append((i, j, keys, features(left[i], right[j], common, codebook)))
    return Labelled(gold, weigher, pairs, weigher.prior / weights.GRID)


def _sentences(span: Span | None, sentences: Sequence[tuple[int, int]]) -> list[int]:
    if span is None:
        return []
    found = []
    for index, (start, end) in enumerate(sentences):
        overlap = min(span.end, end) - max(span.start, start)
        if overlap > 0 and 2 * overlap >= min(span.end - span.start, end - start):
            found.append(index)
    return found


def vectors(data: Labelled, bits: np.ndarray) -> dict[tuple[int, int], tuple[np.ndarray, float]]:
    """For each pair of sentences the evidence and weight of its best pair of claims under the given weights."""
    own = {}
    for i, j, _, found in data.pairs:
        vector = np.array([found.get(name, 0.0) for name in NAMES])
        own[i, j] = (vector, float(vector @ bits) + data.prior)
    units = {pair: round(weight * weights.GRID) for pair, (_, weight) in own.items()}
    company = Company(data.weigher.left, data.weigher.right, units)
    # Company is weighed twice, as in `readouts.matching.pairing`.
    places = [NAMES.index(name) for name in IN_COMPANY]
    units = {
        pair: unit + round(float(np.dot(company.evidence(*pair), bits[places])) * weights.GRID)
        for pair, unit in units.items()
    }
    company = Company(data.weigher.left, data.weigher.right, units)
    best: dict[tuple[int, int], tuple[np.ndarray, float]] = {}
    for i, j, keys, _ in data.pairs:
        vector = own[i, j][0].copy()
        for name, value in zip(IN_COMPANY, company.evidence(i, j), strict=True):
            vector[NAMES.index(name)] = value
        weight = float(vector @ bits) + data.prior
        for key in keys:
            if key not in best or weight > best[key][1]:
                best[key] = (vector, weight)
    return best


def estimate(sets: Sequence[Labelled], start: np.ndarray) -> np.ndarray:
    """Weights in bits per unit, in the order of `NAMES`."""
    bits = start
    bounds = [weights.BOUNDS.get(name, (None, None)) for name in NAMES]
    for _ in range(ROUNDS):
        rows, same, counts, priors = [], [], [], []
        for data in sets:
            for key, (vector, _) in vectors(data, bits).items():
                rows.append(vector)
                same.append(key in data.gold.allowed)
                counts.append(1.0 if key in data.gold.certain or key not in data.gold.allowed else ARGUABLE)
                priors.append(data.prior)
        x, y, c, prior = np.array(rows), np.array(same, float), np.array(counts), np.array(priors)

        def loss(
            b: np.ndarray, x: np.ndarray = x, y: np.ndarray = y, c: np.ndarray = c, prior: np.ndarray = prior
        ) -> float:
            z = (x @ b + prior) * math.log(2)
            return float(np.sum(c * (np.logaddexp(0, z) - y * z)) + RIDGE * np.sum((b - start) ** 2))

        bits = minimize(loss, bits, bounds=bounds, method="L-BFGS-B").x
    return bits


def f1(data: Labelled, bits: np.ndarray) -> tuple[int, int, int, int]:
    """Certain pairs found, certain pairs, allowed among those said, said, by optimal assignment of sentences."""
    best = vectors(data, bits)
    table = np.zeros([len(side) for side in data.gold.sentences])
    for key, (_, weight) in best.items():
        table[key] = max(weight - weights.LEAST, 0.0)
    rows, columns = linear_sum_assignment(table, maximize=True)
    said = {(a, b) for a, b in zip(rows, columns, strict=True) if table[a, b] > 0}
    gold = data.gold
    return len(gold.certain & said), len(gold.certain), len(gold.allowed.keys() & said), len(said)


def main() -> None:
    """Print the estimated table, or how well estimates carry over to events they were not made from."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", nargs="+", type=Path, help="gold-<a>-<b>.json files")
    parser.add_argument("--cross-validate", action="store_true")
    args = parser.parse_args()
    sets = {file: labelled(file) for file in args.gold}
    start = np.array([weights.BITS[name] for name in NAMES])
    if not args.cross_validate:
        for name, bits in zip(NAMES, estimate(list(sets.values()), start), strict=True):
            print(f"{name:15} {weights.BITS[name]:6.2f} → {bits:6.2f}")
    total = np.zeros(4)
    for event in sorted({file.parent for file in sets}):
        others = [data for file, data in sets.items() if file.parent != event]
        bits = estimate(others, start) if args.cross_validate else start
        counts = np.sum([f1(data, bits) for file, data in sets.items() if file.parent == event], axis=0)
        total += counts
        print(f"{event.name:30} F1 {_f1(counts):.2f}")
    print(f"{'all':30} F1 {_f1(total):.2f}")


def _f1(counts: np.ndarray) -> float:
    hit, certain, ok, said = counts
    return harmonic(share(ok, said), share(hit, certain))


if __name__ == "__main__":
    main()
