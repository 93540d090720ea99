"""What each source of evidence brings to the matching: `python -m benchmarks.ablations`.

The labelled statements of `benchmarks.quality` are compared again with one kind of evidence left out at a time, the
others as they are. A fall shows what that evidence alone brings; evidence that others can stand in for falls little.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any
from unittest import mock

from benchmarks.labels import Counts, count
from benchmarks.quality import CORPUS, GROUPS, found_by_program, load_groups
from readouts.matching import weights

# Label → the weights that are set to nothing.
WITHOUT: Mapping[str, tuple[str, ...]] = {
    "all evidence": (),
    "without topics": ("topic same", "topic family", "topic apart", "topic unknown"),
    "without families of topics": ("topic family",),
    "without words": ("words share", "words amount"),
    "without nearness in meaning": ("sense",),
    "without names": ("names amount",),
    "without figures and dates": ("figure same", "date same"),
    "without the fact of the call": ("call both", "call one"),
    "without act and people": ("act same", "act apart", "act joint", "people same", "people apart"),
    "without the rest of the sentences": ("sentence",),
    "without the order of telling": ("order",),
    "without the sentences around": ("context",),
    "without rivals": ("rivals", "rivals other"),
}


@contextmanager
def left_out(names: Sequence[str]) -> Iterator[None]:
    """Weigh without the evidence of these names."""
    bits = {name: 0.0 if name in names else value for name, value in weights.BITS.items()}
    with mock.patch.object(weights, "BITS", bits):
        yield


@contextmanager
def without_related_words() -> Iterator[None]:
    """Compare words by their stems alone."""
    nothing: Mapping[str, float] = MappingProxyType({})

    def none(stem: str) -> Mapping[str, Any]:
        return nothing

    with (
        mock.patch("readouts.matching.similarity.neighbours", none),
        mock.patch("readouts.matching.likewise.neighbours", none),
    ):
        yield


def measured(groups: Mapping[str, Sequence[Any]]) -> list[Counts]:
    """The counts of each group."""
    counts = []
    for golds in groups.values():
        total = Counts()
        for gold in golds:
            total += count(gold, found_by_program(gold))
        counts.append(total)
    return counts


def main(arguments: Sequence[str] | None = None) -> None:
    """Print F1 of each group for each ablation."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.parse_args(arguments)
    groups = load_groups(CORPUS if CORPUS.is_dir() else None)
    groups = {name: groups[name] for name in GROUPS if groups.get(name)}
    print("| evidence | " + " | ".join(groups) + " |")
    print("|---|" + "---:|" * len(groups))
    for label, names in WITHOUT.items():
        with left_out(names):
            _line(label, measured(groups))
    with without_related_words():
        _line("without related words (thesaurus and table)", measured(groups))


def _line(label: str, counts: Sequence[Counts]) -> None:
    print(f"| {label} | " + " | ".join(f"{total.f1:.2f}" for total in counts) + " |", flush=True)


if __name__ == "__main__":
    main()
