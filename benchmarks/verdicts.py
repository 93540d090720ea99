"""Which verdict every certain labelled pair gets, found or not: `python -m benchmarks.verdicts`.

`benchmarks.quality` sees the verdicts of the pairs that share a row. Here each certain pair is judged, by its
best-weighted claims, so that the verdicts can be measured apart from the pairing. Prints, for each group, how many
verdicts the labels accept, and a table of accepted against given verdicts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.labels import Gold, Pair, share
from benchmarks.quality import CORPUS, covered, load_groups
from readouts.coding import code_statement
from readouts.coding.language import guess_language
from readouts.matching import weigh_pair


def forced_verdicts(gold: Gold) -> Iterator[tuple[Pair, str]]:
    """Each certain pair of sentences with the verdict that its best-weighted pair of claims gets."""
    sides = [
        code_statement(text, side=side, language=guess_language(text))
        for text, side in zip(gold.texts, gold.sides, strict=True)
    ]
    where = [
        [covered(claim.span, places) if claim.span else set() for claim in side.claims]
        for side, places in zip(sides, gold.sentences, strict=True)
    ]
    for pair in sorted(gold.certain):
        left, right = (
            [claim for claim, found in zip(side.claims, places, strict=True) if sentence in found]
            for side, places, sentence in zip(sides, where, pair, strict=True)
        )
        judged = [weigh_pair((sides[0], a), (sides[1], b)) for a in left for b in right]
        if judged:
            yield pair, max(judged, key=lambda one: one[0].weight)[1]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the shares and the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR", help="more labelled events")
    for group, golds in load_groups(parser.parse_args(arguments).corpus).items():
        table: Counter[tuple[str, str]] = Counter()
        accepted = 0
        for gold in golds:
            for pair, verdict in forced_verdicts(gold):
                table["/".join(sorted(gold.allowed[pair])), verdict] += 1
                accepted += verdict in gold.allowed[pair]
        print(f"{group}: {accepted} of {table.total()} accepted ({share(accepted, table.total()):.2f})")
        for (labels, verdict), number in sorted(table.items()):
            print(f"  {number:3} accepted {labels}, given {verdict}")


if __name__ == "__main__":
    main()
