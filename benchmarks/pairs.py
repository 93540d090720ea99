"""Time, memory and accuracy of pairing large readouts with planted pairs: `python -m benchmarks.pairs 1000 5000`.

Claims are made by a seeded generator: words drawn as often as official prose has them, lengths as in statements, topics
as often as sentences have them. Most claims of the one side have a partner on the other that keeps about half of its
words and most of its topics. In the same run stand: all pairs by rapidfuzz with scipy's optimal assignment, TF-IDF with
the nearest neighbours by cosine (scikit-learn), and Splink on DuckDB; each is left out where its package is missing,
and above 5,000 claims, where they take minutes and gigabytes, unless it is asked for by name. For all of them garbage
is looked for as seldom as the program's commands do it.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from bisect import bisect_left
from collections.abc import Callable, Collection
from itertools import accumulate

from readouts.cli import collect_rarely
from readouts.codebook import TABLES, load_codebook
from readouts.matching.pairing import pair_claims
from readouts.matching.profile import profiles_of
from readouts.matching.stopwords import FUNCTION_WORDS
from readouts.model import Claim, Readout

Pair = tuple[int, int]
PARTNERED = 0.7
KEPT = 0.55
SHORTEST, LONGEST = 9, 24
OTHERS_UP_TO = 5_000


class _Draw:
    """Things drawn as often as a table counts them."""

    def __init__(self, counts: dict[str, float]) -> None:
        self._things = list(counts)
        self._reach = list(accumulate(counts.values()))

    def __call__(self, chance: random.Random) -> str:
        return self._things[bisect_left(self._reach, chance.random() * self._reach[-1])]


def _table(name: str) -> dict[str, float]:
    rows = (line.split("\t") for line in (TABLES / name).read_text(encoding="utf-8").splitlines())
    return {row[0]: float(row[1]) for row in rows if row[0] != "#"}


def generate(size: int, seed: int = 5) -> tuple[Readout, Readout, set[Pair]]:
    """Two readouts of ``size`` claims each, and the pairs planted in them (left index, right index)."""
    chance = random.Random(seed)
    known = load_codebook()
    counts = {w: n for w, n in _table("word-frequency.tsv").items() if w.isalpha() and w not in FUNCTION_WORDS}
    words, topics = _Draw(counts), _Draw({t: n for t, n in _table("topic-frequency.tsv").items() if t in known.topics})
    acts = [act for act in known.acts if act != "hold"]

    def claim(side: str, number: int, said: list[str], about: tuple[str, ...]) -> Claim:
        act, actor = chance.choice(acts), chance.choice(("us", "ru"))
        text = " ".join(said)
        return Claim(f"{side}-{number}", actors=(actor,), act=act, topics=about, text=text, sentence=number + 3)

    def fresh() -> tuple[list[str], tuple[str, ...]]:
        said = [words(chance) for _ in range(chance.randint(SHORTEST, LONGEST))]
        return said, tuple(dict.fromkeys(topics(chance) for _ in range(chance.choice((1, 1, 2)))))

    lefts = [fresh() for _ in range(size)]
    rights, partner_of = [], {}
    order = chance.sample(range(size), size)
    for place, left in enumerate(order):
        said, about = lefts[left]
        if chance.random() < PARTNERED:
            partner_of[left] = place
            kept = set(chance.sample(range(len(said)), round(KEPT * len(said))))
            said = [word if at in kept else words(chance) for at, word in enumerate(said)]
            about = about if chance.random() < 0.8 else fresh()[1]
        else:
            said, about = fresh()
        rights.append((said, about))
    sides = [
        Readout(name, name, claims=tuple(claim(name, n, *content) for n, content in enumerate(contents)))
        for name, contents in (("left", lefts), ("right", rights))
    ]
    return sides[0], sides[1], set(partner_of.items())


def program(left: Readout, right: Readout) -> set[Pair]:
    """The pairs that the matching would put into one row."""
    codebook = load_codebook()
    table = pair_claims(profiles_of(left.claims, codebook), profiles_of(right.claims, codebook), codebook)
    return {(i, j) for lefts, rights in table.stars for i in lefts for j in rights}


def all_pairs(left: Readout, right: Readout) -> set[Pair]:
    """rapidfuzz over all pairs, scipy's optimal assignment, the threshold left at 50 of 100."""
    from rapidfuzz import fuzz, process
    from scipy.optimize import linear_sum_assignment

    texts = [[" ".join(sorted(claim.text.split())) for claim in readout.claims] for readout in (left, right)]
    scores = process.cdist(*texts, scorer=fuzz.ratio, workers=1)
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return {(int(i), int(j)) for i, j in zip(rows, columns, strict=True) if scores[i, j] >= 50}


def tfidf(left: Readout, right: Readout) -> set[Pair]:
    """Cosine of TF-IDF, sparse; pairs that are each other's nearest, at 0.2 or above."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [[claim.text for claim in readout.claims] for readout in (left, right)]
    vectors = TfidfVectorizer(sublinear_tf=True).fit(texts[0] + texts[1])
    one, other = (vectors.transform(side) for side in texts)
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for start in range(0, one.shape[0], 1000):
        block = (one[start : start + 1000] @ other.T).tocoo()
        for i, j, score in zip(block.row.tolist(), block.col.tolist(), block.data.tolist(), strict=True):
            if score >= 0.2:
                best_left[start + i] = max(best_left.get(start + i, (0.0, 0)), (score, j))
                best_right[j] = max(best_right.get(j, (0.0, 0)), (score, start + i))
    return {(i, j) for i, (_, j) in best_left.items() if best_right[j][1] == i}


def splink(left: Readout, right: Readout) -> set[Pair]:
    """Splink on DuckDB: linked on topics and the rarest words, best link of either claim."""
    import pandas
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink.comparison_library import ArrayIntersectAtSizes, ExactMatch

    tables = []
    for readout in (left, right):
        rows = [
            {
                "unique_id": n,
                "words": sorted(set(c.text.split())),
                "topic": c.topics[0],
                "act": c.act,
                "who": c.actors[0],
            }
            for n, c in enumerate(readout.claims)
        ]
        tables.append(pandas.DataFrame(rows))
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=[
            ArrayIntersectAtSizes("words", [8, 6, 4, 3, 2, 1]),
            ExactMatch("topic"),
            ExactMatch("act"),
            ExactMatch("who"),
        ],
        blocking_rules_to_generate_predictions=[block_on("topic")],
    )
    linker = Linker(tables, settings, DuckDBAPI(), set_up_basic_logging=False)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    linker.training.estimate_parameters_using_expectation_maximisation(block_on("topic"))
    links = linker.inference.predict(threshold_match_probability=0.5).as_pandas_dataframe()
    best: dict[int, tuple[float, int]] = {}
    for link in links.itertuples():
        best[link.unique_id_l] = max(best.get(link.unique_id_l, (-99.0, 0)), (link.match_weight, link.unique_id_r))
    return {(i, j) for i, (_, j) in best.items()}


METHODS: dict[str, Callable[[Readout, Readout], set[Pair]]] = {
    "readouts": program, "rapidfuzz + scipy": all_pairs, "TF-IDF + top k": tfidf, "Splink": splink,
}  # fmt: skip


def scores(found: Collection[Pair], planted: Collection[Pair]) -> tuple[float, float, float]:
    """Recall, precision and their harmonic mean."""
    right = len(set(found) & set(planted))
    recall, precision = right / max(len(planted), 1), right / max(len(found), 1)
    return recall, precision, 2 * right / max(len(planted) + len(found), 1)


def main() -> None:
    """Print a table, one line a method and size; memory is the process's highest so far, so one size a run is best."""
    parser = argparse.ArgumentParser(description="Time, memory and accuracy of pairing large readouts.")
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 5000])
    parser.add_argument("--method", action="append", choices=METHODS, help="only this one; may be repeated")
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    collect_rarely()
    print("| claims a side | method | seconds of a core | MB more | recall | precision | F1 |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for size in given.sizes:
        left, right, planted = generate(size, given.seed)
        for name in given.method or METHODS:
            if name != "readouts" and size > OTHERS_UP_TO and not given.method:
                continue
            before, begin = _memory(), time.process_time()
            try:
                found = METHODS[name](left, right)
            except ImportError as missing:
                print(f"| {size:,} | {name} | – {missing} | | | | |")
                continue
            seconds = time.process_time() - begin
            recall, precision, f1 = scores(found, planted)
            more = _memory() - before
            print(f"| {size:,} | {name} | {seconds:.2f} | {more:.0f} | {recall:.3f} | {precision:.3f} | {f1:.3f} |")


def _memory() -> float:
    """The highest resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
