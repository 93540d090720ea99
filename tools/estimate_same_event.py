"""Estimate when two statements tell of one event: `python -m tools.estimate_same_event FOLDER GOLD.json …`.

The statements of a gold file are of one event, two drawn from FOLDER (one a file, each of its own event) of different
ones. For each pair the best pairs of claims beyond the call are added up, as `readouts.matching.pairing` does it. A
logistic regression, both kinds weighing the same, gives the sum at which one event is as likely as two (short
statements are held to less, by the claim), and how many bits of the odds a bit of the sum is.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import numpy as np
from scipy.optimize import minimize

from benchmarks.labels import load_gold
from readouts.codebook import load_codebook
from readouts.coding import code_statement
from readouts.matching import pairing, weights
from readouts.matching.profile import profiles_of
from readouts.reading.statement_file import load_statement

DRAWN = 500
# Two files of one folder that share more tell of one event after all.
SURELY_ONE = 20.0
Texts = tuple[str, str]


def borne_out(texts: Texts) -> tuple[float, int]:
    """Bits in the best pairs beyond the call, and the claims of the side that has fewer."""
    codebook = load_codebook()
    left, right = (
        profiles_of(code_statement(text, side=side).claims, codebook) for side, text in zip("ab", texts, strict=True)
    )
    with mock.patch.object(pairing, "doubt", return_value=0.0) as asked:
        pairing.pair_claims(left, right, codebook)
    bits, claims = asked.call_args.args
    return float(bits), int(claims)


def drawn(folder: Path, number: int, seed: int) -> list[Texts]:
    """Pairs of statements of different events."""
    files = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    draw = random.Random(seed)
    pairs = [draw.sample(files, 2) for _ in range(number)]
    return [(load_statement(a).text, load_statement(b).text) for a, b in pairs]


def estimate(one: Sequence[tuple[float, int]], two: Sequence[tuple[float, int]]) -> tuple[float, float, float]:
    """The sum at which both are as likely, the same for each claim of a short side, and the bits of a further bit."""

    def odds(case: tuple[float, int], even: float, each: float, slope: float) -> float:
        return slope * (case[0] - min(even, each * case[1])) * math.log(2)

    def loss(b: np.ndarray) -> float:
        missed = np.mean([np.logaddexp(0, -odds(case, *b)) for case in one])
        taken = np.mean([np.logaddexp(0, odds(case, *b)) for case in two])
        return float(missed + taken)

    start = np.array([weights.BORNE_OUT, weights.BORNE_OUT_A_CLAIM, 1.0])
    even, each, slope = minimize(loss, start, method="Nelder-Mead", options={"maxiter": 4000}).x
    return float(even), float(each), float(slope)


def main() -> None:
    """Print the three figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path, help="statements, one a file, each of its own event")
    parser.add_argument("gold", nargs="+", type=Path, help="gold-<a>-<b>.json files")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    one = [borne_out(load_gold(file).texts) for file in args.gold]
    two = [borne_out(texts) for texts in drawn(args.folder, DRAWN, args.seed)]
    one = [case for case in one if case[1] >= weights.SEVERAL_CLAIMS]
    two = [case for case in two if case[1] >= weights.SEVERAL_CLAIMS and case[0] < SURELY_ONE]
    even, each, slope = estimate(one, two)
    print(f"{len(one)} pairs of one event, {len(two)} of different ones")
    print(f"as likely at {even:.1f} bits beyond the call, or {each:.2f} for each claim where that is less")
    print(f"each further bit: {slope:.2f} bits of the odds")


if __name__ == "__main__":
    main()
