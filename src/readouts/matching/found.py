"""A difference between two claims, and how grave it is."""

from __future__ import annotations

from readouts.matching.told import Pair
from readouts.model import Difference, DifferenceKind
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """A difference, and how grave it is.

    Attributes:
        excludes: Both cannot be true.
        matters: It rules out ``agree``.
    """

    difference: Difference
    excludes: bool = False
    matters: bool = True


def found(
    pair: Pair, kind: DifferenceKind, a: str, b: str, note: str, *, excludes: bool = False, matters: bool = True
) -> Found:
    """A difference of a pair, with what each side says and a sentence for a person."""
    return Found(Difference(kind, pair.values(a, b), note), excludes, matters)
