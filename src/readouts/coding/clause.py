"""A stretch of a sentence that becomes a claim."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from readouts.coding.head import Head
from readouts.coding.wordlists import listed
from readouts.coding.words import Words
from readouts.records import dataclass

# Acts whose objects are matters: each may be a claim of its own.
LISTING = listed("hold discuss mention review")
# Acts that report talks, whose matter is a claim of its own.
TALKS = listed("hold visit")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that becomes a claim.

    Attributes:
        start: First token.
        end: One past the last token.
        head: Its act, or None.
        carried: The head was given by the clause before ("discussed A, as well as B").
    """

    start: int
    end: int
    head: Head | None
    carried: bool = False


def parted(clause: Clause, cuts: Sequence[int]) -> list[Clause]:
    """The clause cut before these tokens; all pieces but the first have their act from it."""
    if not cuts:
        return [clause]
    bounds = [clause.start, *cuts, clause.end]
    return [
        Clause(low, high, clause.head, carried=clause.carried or low > clause.start) for low, high in pairwise(bounds)
    ]


def capped(clause: Clause, longest: int) -> list[Clause]:
    """The clause in pieces of so many words at most."""
    return parted(clause, range(clause.start + longest, clause.end, longest))


def trimmed(words: Words, clause: Clause) -> Clause:
    """Without the joining words at either end."""
    start, end = clause.start, clause.end
    while end - 1 > start and words.tags[end - 1] in ("conj", "while"):
        end -= 1
    while start < end - 1 and start > 0 and words.tags[start] == "conj":
        start += 1
    if (start, end) == (clause.start, clause.end):
        return clause
    return Clause(start, end, clause.head, clause.carried)


def main_start(words: Words, clause: Clause) -> int:
    """Where what is said begins: "If Iran does not comply, the European side will …" says nothing before the comma."""
    at = clause.start
    supposed = words.tags[at] in ("sub", "while") and words.folds[at] != "as"
    if not supposed and not (at == 0 and words.folds[at] == "should"):
        return at
    return next((k for k in range(at + 1, clause.end) if "," in words.seps[k]), at)
