"""Cut a sentence into claims, in languages other than English: one for each act at the top, and list items."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from readouts.coding.clause import LISTING, TALKS, Clause, capped, parted, trimmed
from readouts.coding.general.line import Line
from readouts.coding.head import Head

LONGEST = 120
_LEAST, _LEAST_OTHER = 2, 6


def split_line(line: Line, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
    """The parts of a sentence in order; every token but joining words is in one of them."""
    main = [head for head in heads if head.level == "main"]
    bounds: list[tuple[int, Head | None]] = [(0, main[0] if main else None)]
    for head in main[1:]:
        start = _start_of(line, head, bounds[-1][1])
        if start > bounds[-1][0]:
            bounds.append((start, head))
    clauses: list[Clause] = []
    for number, (start, owner) in enumerate(bounds):
        end = bounds[number + 1][0] if number + 1 < len(bounds) else len(line.tokens)
        for piece in _at_purpose(line, Clause(start, end, owner), heads, topics):
            for said in _at_that(line, piece):
                for item in _at_items(line, said, topics):
                    clauses.extend(capped(item, LONGEST))
    return [trimmed(line, clause) for clause in clauses]


def _start_of(line: Line, head: Head, before: Head | None) -> int:
    """Where a later act's clause begins: behind the comma or the joining word before it."""
    at = min(head.start, head.subject)
    floor = max(before.end, before.group) if before is not None else 0
    while at > floor and not (line.seps[at].strip("«»„“”\"'()") or line.tags[at - 1] == "conj"):
        at -= 1
    while at > floor and line.tags[at - 1] == "conj":
        at -= 1
    return max(at, floor) if at > floor or (at < len(line.seps) and line.seps[at]) else head.start


def _at_purpose(
    line: Line, clause: Clause, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]
) -> list[Clause]:
    """ "met … | to discuss Y", "a talk with X | about Y": the fact of the talks apart from their matter."""
    head = clause.head
    if head is None or head.act not in TALKS:
        return [clause]
    for other in heads:
        if head.end <= other.start < clause.end and other.level in ("inf", "sub") and other.act not in TALKS:
            cut = other.start
            while cut > head.end and line.tags[cut] not in ("sub", "to") and not line.seps[cut]:
                cut -= 1
            if cut > head.end:
                return [Clause(clause.start, cut, head), Clause(cut, clause.end, other)]
    for at in range(head.end, clause.end - 1):
        if line.english(at) == "about" and topics(at, clause.end):
            return [
                Clause(clause.start, at, head),
                Clause(at, clause.end, Head(at, at + 1, "discuss", "about", at, at)),
            ]
    return [clause]


def _at_that(line: Line, clause: Clause) -> list[Clause]:
    """ "stated that A, and that B": one clause for each."""
    head = clause.head
    if head is None:
        return [clause]
    places = [at for at in range(head.end, clause.end) if line.tags[at] == "that"]
    cuts = [at for at in places[1:] if line.tags[at - 1] == "conj" and at - places[0] > 3 and clause.end - at > 3]
    return parted(clause, cuts)


def _at_items(line: Line, clause: Clause, topics: Callable[[int, int], frozenset[str]]) -> list[Clause]:
    """List items, parted where each is a matter of its own."""
    head = clause.head
    if head is None or clause.end - clause.start < 6:
        return [clause]
    listing = head.act in LISTING or head.form == "about"
    least = _LEAST if listing else _LEAST_OTHER
    cuts: list[int] = []
    start = clause.start
    for at in range(max(clause.start + 2, head.end + 1), clause.end - 1):
        comma, bare = "," in line.seps[at] or ";" in line.seps[at], line.tags[at] == "conj"
        if not (comma or (bare and listing)) or (bare and not comma and line.tags[at - 1] == "conj"):
            continue
        first = at
        while first + 1 < clause.end and line.tags[first] in ("conj", "adv"):
            first += 1
        if line.tags[first] in ("wh", "sub", "that") or _participle(line, first):
            continue
        end = next((k for k in range(first + 1, clause.end) if "," in line.seps[k] or ";" in line.seps[k]), clause.end)
        mine, before = topics(first, end), topics(start, at)
        if mine and before and not mine & before and end - first >= least and not (bare and _between(line, start, at)):
            cuts.append(at)
            start = at
    return parted(clause, cuts)


def _participle(line: Line, at: int) -> bool:
    """Whether a clause like "введённые в обход …" begins here, which belongs to the noun before it."""
    leads = at + 1 < len(line.tags) and line.tags[at + 1] == "prep"
    return leads and bool(re.search(line.language.participle, line.tokens[at].fold))


def _between(line: Line, start: int, at: int) -> bool:
    """Whether an "and" belongs to "between X and Y"."""
    return any(line.english(back) == "between" for back in range(max(start, at - 6), at))
