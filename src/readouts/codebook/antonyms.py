"""Words that say the opposite of one another."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache

from readouts.codebook import TABLES


@lru_cache(maxsize=1)
def antonyms() -> Mapping[str, frozenset[str]]:
    """Stem → the stems that say the opposite."""
    table = json.loads((TABLES / "antonyms.json").read_text(encoding="utf-8"))
    return {stem: frozenset(others.split()) for stem, others in table.items()}


def opposed(left: Iterable[str], right: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of stems, one of each side, that are antonyms, where neither side has both."""
    table = antonyms()
    ours, theirs = set(left), set(right)
    return [
        (a, b)
        for a in sorted(ours - theirs)
        for b in sorted(table.get(a, frozenset()) & (theirs - ours))
        if not (table[a] & ours)
    ]
