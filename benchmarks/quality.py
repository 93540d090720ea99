"""Measure how well the program finds what two statements share: `python -m benchmarks.quality`.

For every labelled pair of sides, sentence by sentence (a claim counts for the sentences of which it covers half):

- recall: certain labelled pairs that some row of the comparison brings together;
- precision: pairs of sentences brought together that the labels allow, certain or not;
- F1: their harmonic mean, over all pairs of sides of a group together (micro average);
- verdict: of the certain pairs found, the share with a verdict the labels accept;
- silence: F1 of "the other side says nothing about this sentence".

Beside the program stand baselines measured in the same run: a likeness of sentences (rapidfuzz token_set_ratio; cosine
of TF-IDF over words, and over characters), optimal one-to-one assignment, and the threshold that turns out best for the
group. That threshold is picked with the labels in hand, which flatters the baselines.

Needs scipy, and scikit-learn for TF-IDF (left out, with a note, where it is missing).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import yaml

from benchmarks.baselines import BASELINES, best_counts
from benchmarks.labels import Counts, Gold, Pair, count, load_gold, share
from readouts.coding.language import guess_language

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = Path(__file__).resolve().parent / "quality"
# Invented events with one side put into another language, labels carried over.
ACROSS = ROOT / "tests" / "languages" / "practice"
PROGRAM = "readouts"
# Published statements with labels that are not ours to publish; kept beside the repository by those who have them.
CORPUS = ROOT.parent / "shared" / "corpus"
TUNED = frozenset(("br-ar-planalto", "in-pk-muscat", "nile-nairobi", "tr-gr-ankara"))
SET_ASIDE = frozenset(("eu-uk-berlaymont", "jp-kr-tokyo", "sa-ir-baghdad", "us-cn-video"))
# Twelve events that ship, written and labelled after the others: half to improve the judging on, half to confirm it.
LATER = frozenset((
    "austria-morocco-returns", "canada-singapore-ai", "estonia-japan-cables", "jordan-syria-yarmouk",
    "mauritania-spain-fishing", "romania-south-korea-air-defence",
))  # fmt: skip
KEPT_APART = frozenset((
    "belarus-denmark-hockey", "djibouti-united-arab-emirates-port", "india-suriname-debt", "luxembourg-rwanda-orbit",
    "netherlands-paraguay-extradition", "switzerland-thailand-vaccines",
))  # fmt: skip
LANGUAGES = {"de": "English and German", "ru": "English and Russian", "uk": "English and Ukrainian"}
GROUPS = (
    "shipped", "shipped later", "shipped kept apart", "real", "practice tuned", "practice set aside", "other",
    *LANGUAGES.values(),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table; `threshold` is None for the program, `verdict` None for a baseline."""

    group: str
    method: str
    f1: float
    precision: float
    recall: float
    verdict: float | None
    silence: float
    threshold: float | None
    certain: int


@dataclass(frozen=True, slots=True)
class Shares:
    """How many of a set of pairs came out right, and which did not."""

    name: str
    right: int
    of: int
    wrong: tuple[str, ...] = ()


def load_groups(corpus: Path | None) -> dict[str, list[Gold]]:
    """The labelled pairs of sides by group, in the order of `GROUPS`, groups without any left out."""
    groups: dict[str, list[Gold]] = {name: [] for name in GROUPS}
    for folder, group in ((SHIPPED, shipped_group), (corpus, corpus_group)):
        if folder is not None and folder.is_dir():
            for file in sorted(folder.glob("*/gold-*.json")):
                groups[group(file.parent.name)].append(load_gold(file))
    for file in sorted(ACROSS.glob("*/gold-*.json")):
        gold = load_gold(file)
        language = next(code for code in map(guess_language, gold.texts) if code in LANGUAGES)
        groups[LANGUAGES[language]].append(gold)
    return {name: golds for name, golds in groups.items() if golds}


def shipped_group(folder: str) -> str:
    """Which group an event that ships belongs to."""
    return "shipped later" if folder in LATER else "shipped kept apart" if folder in KEPT_APART else "shipped"


def corpus_group(folder: str) -> str:
    """Which group a folder of the corpus belongs to: `real` where the name is a date."""
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", folder):
        return "real"
    return "practice tuned" if folder in TUNED else "practice set aside" if folder in SET_ASIDE else "other"


def result(group: str, method: str, counts: Counts, threshold: float | None = None) -> Result:
    """The line of the table for one method on one group."""
    verdict = share(counts.verdict, counts.hit) if method == PROGRAM else None
    return Result(group, method, counts.f1, counts.precision, counts.recall, verdict, counts.silence, threshold,
                  counts.certain)  # fmt: skip


# The program


def compare_texts(a: str, b: str, sides: tuple[str, str] = ("a", "b"), embedder: Any = None) -> Any:
    """The program's comparison of two raw statements."""
    from readouts.coding import code_statement
    from readouts.matching import compare

    texts = zip((a, b), sides, strict=True)
    readouts = [code_statement(text, side=side, language=guess_language(text)) for text, side in texts]
    return compare(readouts, embedder=embedder)


def covered(span: Any, sentences: Sequence[Pair]) -> set[int]:
    """Indexes of the sentences that a claim covers by at least half of either."""
    hits = set()
    for index, (start, end) in enumerate(sentences):
        overlap = min(span.end, end) - max(span.start, start)
        if overlap > 0 and overlap * 2 >= min(span.end - span.start, end - start):
            hits.add(index)
    return hits


def found_by_program(gold: Gold, embedder: Any = None) -> dict[Pair, set[str]]:
    """The pairs of sentences that the rows of the program's comparison bring together."""
    comparison = compare_texts(*gold.texts, sides=gold.sides, embedder=embedder)
    where = [
        {c.id: covered(c.span, places) if c.span else set() for c in comparison.readout(side).claims}
        for side, places in zip(gold.sides, gold.sentences, strict=True)
    ]
    pairs: dict[Pair, set[str]] = {}
    for row in comparison.rows:
        left, right = ([where[n][c] for c in row.claims.get(side, ())] for n, side in enumerate(gold.sides))
        for i in set().union(*left):
            for j in set().union(*right):
                pairs.setdefault((i, j), set()).add(row.verdict)
    return pairs


def measure_program(group: str, golds: Sequence[Gold], embedder: Any = None) -> Result:
    """The program's line of the table for a group."""
    return result(group, PROGRAM, sum((count(g, found_by_program(g, embedder)) for g in golds), Counts()))


# Single sentences, and statements of different events


def shared_rows(comparison: Any) -> list[Any]:
    """The rows in which both sides stand."""
    return [row for row in comparison.rows if len(row.claims) > 1]


def load_pairs(name: str) -> list[dict[str, str]]:
    """The pairs of sentences in one of the shipped YAML files."""
    data = yaml.safe_load((SHIPPED / name).read_text(encoding="utf-8"))
    return list(data["pairs"])


def measure_minimal_pairs() -> list[Shares]:
    """How often pairs that differ in one thing are never said to agree, and how often they are put side by side."""
    pairs = load_pairs("minimal_pairs.yaml")
    rows = {p["id"]: shared_rows(compare_texts(p["a"], p["b"])) for p in pairs}
    agree = {key for key, shared in rows.items() if any(row.verdict == "agree" for row in shared)}
    kinds = Counter(p["kind"] for p in pairs)
    wrong = {k: tuple(p["id"] for p in pairs if p["kind"] == k and p["id"] in agree) for k in kinds}
    apart = tuple(key for key, shared in rows.items() if not shared)
    return [
        Shares("minimal pairs never agree", len(pairs) - len(agree), len(pairs), tuple(k for k in rows if k in agree)),
        *(Shares(f"  {kind}", n - len(wrong[kind]), n, wrong[kind]) for kind, n in kinds.items()),
        Shares("minimal pairs with a common row", len(pairs) - len(apart), len(pairs), apart),
    ]


def measure_paraphrases() -> list[Shares]:
    """How often two wordings of one matter get a common row, and how often that row does not call them a conflict."""
    rows = {p["id"]: shared_rows(compare_texts(p["a"], p["b"])) for p in load_pairs("paraphrases.yaml")}
    apart = tuple(key for key, shared in rows.items() if not shared)
    conflict = tuple(key for key, shared in rows.items() if any(row.verdict == "conflict" for row in shared))
    return [
        Shares("paraphrases with a common row", len(rows) - len(apart), len(rows), apart),
        Shares("paraphrases never in conflict", len(rows) - len(conflict), len(rows), conflict),
    ]


def measure_random_pairs(folder: Path, number: int, seed: int) -> list[Shares]:
    """How often statements about different events share nothing but the fact of a call.

    Args:
        folder: Statements, one a file (.txt or .md), each about an event of its own.
        number: How many pairs of different files to draw.
        seed: The same seed draws the same pairs.
    """
    from readouts.reading.statement_file import load_statement

    files = sorted(p for p in folder.iterdir() if p.suffix in (".txt", ".md"))
    if len(files) < 2:
        raise SystemExit(f"{folder}: fewer than two statements (.txt or .md)")
    draw, extra, wrong = random.Random(seed), 0, []
    for _ in range(number):
        a, b = draw.sample(files, 2)
        comparison = compare_texts(load_statement(a).text, load_statement(b).text)
        beyond = [row for row in shared_rows(comparison) if not is_call(comparison, row)]
        extra += len(beyond)
        if beyond:
            wrong.append(f"{a.stem} / {b.stem}")
    name = f"different events sharing at most the call ({share(extra, number):.2f} other common rows a pair)"
    return [Shares(name, number - len(wrong), number, tuple(wrong))]


def is_call(comparison: Any, row: Any) -> bool:
    """Whether a row joins nothing but the fact of the call or meeting."""
    return all(comparison.readout(side).claim(c).act == "hold" for side, claims in row.claims.items() for c in claims)


# Output


def table(head: Sequence[str], lines: Sequence[Sequence[str]], markdown: bool) -> Iterator[str]:
    """Lines of a table: the first column left, the others right."""
    widths = [max(len(line[n]) for line in (head, *lines)) for n in range(len(head))]
    left = {n for n in range(len(head)) if not any(line[n][:1].isdigit() for line in lines)}

    def pad(line: Sequence[str]) -> list[str]:
        return [c.ljust(w) if n in left else c.rjust(w) for n, (c, w) in enumerate(zip(line, widths, strict=True))]

    edge = ("| ", " | ", " |") if markdown else ("", "  ", "")
    yield (edge[0] + edge[1].join(pad(head)) + edge[2]).rstrip()
    if markdown:
        yield "|" + "|".join("-" * (w + 1) + ("-" if n in left else ":") for n, w in enumerate(widths)) + "|"
    for line in lines:
        yield (edge[0] + edge[1].join(pad(line)) + edge[2]).rstrip()


def show(results: Sequence[Result], shares: Sequence[Shares], style: str, listed: bool) -> str:
    """The whole report as text, Markdown or JSON."""
    if style == "json":
        data = {"groups": [asdict(r) for r in results], "pairs": [asdict(s) | {"name": s.name.strip()} for s in shares]}
        return json.dumps(data, ensure_ascii=False, indent=2)

    def number(value: float | None) -> str:
        return "–" if value is None else f"{value:.2f}"

    columns = ("f1", "precision", "recall", "verdict", "silence", "threshold")
    lines = [(r.group, r.method, *(number(getattr(r, c)) for c in columns), str(r.certain)) for r in results]
    head = ("group", "method", "F1", "precision", "recall", "verdict", "silence", "best threshold", "certain pairs")
    out = [*table(head, lines, style == "markdown")] if lines else []
    if shares:
        rows = [(s.name, number(share(s.right, s.of)), str(s.right), str(s.of)) for s in shares]
        out += ["", *table(("set", "share", "right", "of"), rows, style == "markdown")]
    if listed:
        out += ["", *(f"{s.name}: {name}" for s in shares if not s.name.startswith(" ") for name in s.wrong)]
    return "\n".join(out)


def measure(groups: Mapping[str, Sequence[Gold]], methods: Collection[str], embedder: Any = None) -> Iterator[Result]:
    """Each method on each group; a method whose library is missing is left out with a note."""
    for group, golds in groups.items():
        if PROGRAM in methods:
            yield measure_program(group, golds, embedder)
        for method in (m for m in BASELINES if m in methods):
            try:
                counts, threshold = best_counts(golds, method)
                yield result(group, method, counts, threshold)
            except ModuleNotFoundError as error:
                print(f"{method} left out: {error}", file=sys.stderr)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what the command line asks for and print it."""
    methods = (PROGRAM, *BASELINES)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS, metavar="DIR", help="more labelled events")
    parser.add_argument("--method", action="append", choices=methods, help="only this (may be repeated)")
    parser.add_argument("--random-pairs", type=int, default=0, metavar="N", help="compare N pairs of different events")
    parser.add_argument("--readouts-folder", type=Path, metavar="DIR", help="the statements they are drawn from")
    parser.add_argument("--seed", type=int, default=0, help="for the draw (0)")
    parser.add_argument("--semantic", action="store_true", help="weigh sentence vectors between languages")
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    parser.add_argument("--list", action="store_true", help="name the pairs that came out wrong (JSON always does)")
    options = parser.parse_args(arguments)
    if options.random_pairs and options.readouts_folder is None:
        parser.error("--random-pairs needs --readouts-folder")
    chosen = options.method or methods
    embedder = None
    if options.semantic:
        from readouts.matching.sentence_model import load_embedder

        embedder = load_embedder()
    results = list(measure(load_groups(options.corpus), chosen, embedder))
    shares = [*measure_minimal_pairs(), *measure_paraphrases()] if PROGRAM in chosen else []
    if options.random_pairs:
        shares += measure_random_pairs(options.readouts_folder, options.random_pairs, options.seed)
    print(show(results, shares, options.format, options.list))
    return 0


if __name__ == "__main__":
    sys.exit(main())
