"""Labelled pairs of statements, and what a comparison of two got right of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

Pair = tuple[int, int]
Found = Mapping[Pair, Collection[str]]
"""Pairs of sentence indexes with the verdicts given to them (none by a baseline)."""


@dataclass(frozen=True, slots=True)
class Gold:
    """Two statements and their labels; `sentences` are (start, end) in code points of the text."""

    sides: tuple[str, str]
    texts: tuple[str, str]
    sentences: tuple[tuple[Pair, ...], tuple[Pair, ...]]
    allowed: Mapping[Pair, frozenset[str]]
    certain: frozenset[Pair]

    def words(self, side: int) -> list[str]:
        """The sentences of one side as text."""
        return [self.texts[side][start:end] for start, end in self.sentences[side]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What the shares are computed from; added up over the pairs of sides of a group."""

    hit: int = 0
    certain: int = 0
    ok: int = 0
    said: int = 0
    verdict: int = 0
    silent_hit: int = 0
    silent_said: int = 0
    silent_gold: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)))

    @property
    def precision(self) -> float:
        return share(self.ok, self.said)

    @property
    def recall(self) -> float:
        return share(self.hit, self.certain)

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)

    @property
    def silence(self) -> float:
        return harmonic(share(self.silent_hit, self.silent_said), share(self.silent_hit, self.silent_gold))


def share(part: float, whole: float) -> float:
    """`part / whole`, 0 where there is nothing."""
    return part / whole if whole else 0.0


def harmonic(p: float, r: float) -> float:
    """The harmonic mean of two shares."""
    return 2 * p * r / (p + r) if p + r else 0.0


def load_gold(file: Path) -> Gold:
    """The labels in a `gold-<a>-<b>.json` and the two statements beside it."""
    data = json.loads(file.read_text(encoding="utf-8"))
    a, b = (data[key] for key in "ab")
    texts = tuple((file.parent / f"{side}.txt").read_text(encoding="utf-8") for side in (a, b))
    places = tuple(tuple((s["start"], s["end"]) for s in data["sentences"][side]) for side in (a, b))
    allowed = {(p["a"], p["b"]): frozenset(p["verdicts"]) for p in data["pairs"]}
    certain = frozenset((p["a"], p["b"]) for p in data["pairs"] if p["certain"])
    return Gold((a, b), (texts[0], texts[1]), (places[0], places[1]), allowed, certain)


def count(gold: Gold, found: Found) -> Counts:
    """What one comparison got right of the labels."""
    hits = gold.certain & found.keys()
    silent = []
    for side in (0, 1):
        every = set(range(len(gold.sentences[side])))
        expected, said = every - {k[side] for k in gold.allowed}, every - {k[side] for k in found}
        silent.append((len(expected & said), len(said), len(expected)))
    return Counts(
        hit=len(hits), certain=len(gold.certain), ok=len(gold.allowed.keys() & found.keys()), said=len(found),
        verdict=sum(not gold.allowed[k].isdisjoint(found[k]) for k in hits),
        silent_hit=silent[0][0] + silent[1][0], silent_said=silent[0][1] + silent[1][1],
        silent_gold=silent[0][2] + silent[1][2],
    )  # fmt: skip
