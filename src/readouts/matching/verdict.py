"""Judge a row: do the sides agree, tell it differently, or contradict each other?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.matching.differences import KINDS, Found
from readouts.matching.stance import opposition
from readouts.matching.told import Pair
from readouts.model import DIFFERENCE_KINDS, Difference, VerdictName


def judge(pairs: Sequence[Pair]) -> tuple[VerdictName, tuple[Difference, ...]]:
    """The verdict on a row and the differences behind it.

    One contradiction makes a row a conflict; a row agrees only when all its pairs do.

    Args:
        pairs: The row's pairs of claims, the strongest first; none for a row of one side.
    """
    if not pairs:
        return "only", ()
    verdicts: list[VerdictName] = []
    differences: list[Difference] = []
    for pair in pairs:
        verdict, found = judge_pair(pair)
        verdicts.append(verdict)
        differences.extend(found)
    for verdict in ("conflict", "differ"):
        if verdict in verdicts:
            return ("conflict" if verdict == "conflict" else "differ"), _merged(differences)
    return "agree", _merged(differences)


def judge_pair(pair: Pair) -> tuple[VerdictName, list[Difference]]:
    """The verdict on two claims about the same matter, with their differences."""
    found = [one for one in (kind(pair) for kind in KINDS) if one is not None]
    against = opposition(pair)
    if against is not None:
        difference = Difference("stance", pair.values(against.a, against.b), against.note)
        found.append(Found(difference, excludes=True))
    differences = [one.difference for one in found]
    if any(one.excludes for one in found):
        return "conflict", differences
    if any(one.matters for one in found):
        return "differ", differences
    return "agree", differences


def _merged(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """One difference a kind, in the order of the kinds; what several pairs say is put together."""
    merged: dict[str, Difference] = {}
    for difference in differences:
        known = merged.get(difference.kind)
        if known is None:
            merged[difference.kind] = difference
            continue
        values = dict(known.values)
        for side, value in difference.values.items():
            if side not in values:
                values[side] = value
            elif value not in values[side].split("; "):
                values[side] = f"{values[side]}; {value}"
        note = known.note if difference.note in known.note else f"{known.note}. {difference.note}"
        merged[difference.kind] = Difference(known.kind, values, note)
    return tuple(merged[kind] for kind in DIFFERENCE_KINDS if kind in merged)
