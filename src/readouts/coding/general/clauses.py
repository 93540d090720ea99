"""Cut a sentence into claims, in languages other than English: one for each act at the top, and list items."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from readouts.coding.acts import Head
from readouts.coding.general.line import Line
from readouts.coding.wordlists import listed
from readouts.records import dataclass

LONGEST = 120
_LISTING = listed("hold discuss mention review")
_TALKS = listed("hold visit")
_LEAST, _LEAST_OTHER = 2, 6


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that becomes a claim: tokens from ``start`` to before ``end``, and its act.

    Attributes:
        carried: The act was given by the part before.
    """

    start: int
    end: int
    head: Head | None
    carried: bool = False


def split_line(line: Line, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]) -> list[Part]:
    """The parts of a sentence in order; every token but joining words is in one of them."""
    main = [head for head in heads if head.level == "main"]
    bounds: list[tuple[int, Head | None]] = [(0, main[0] if main else None)]
    for head in main[1:]:
        start = _start_of(line, head, bounds[-1][1])
        if start > bounds[-1][0]:
            bounds.append((start, head))
    parts: list[Part] = []
    for number, (start, owner) in enumerate(bounds):
        end = bounds[number + 1][0] if number + 1 < len(bounds) else len(line.tokens)
        for piece in _at_purpose(line, Part(start, end, owner), heads, topics):
            for said in _at_that(line, piece):
                for item in _at_items(line, said, topics):
                    parts.extend(_capped(item))
    return [_trimmed(line, part) for part in parts]


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
    line: Line, part: Part, heads: Sequence[Head], topics: Callable[[int, int], frozenset[str]]
) -> list[Part]:
    """ "met … | to discuss Y", "a talk with X | about Y": the fact of the talks apart from their matter."""
    head = part.head
    if head is None or head.act not in _TALKS:
        return [part]
    for other in heads:
        if head.end <= other.start < part.end and other.level in ("inf", "sub") and other.act not in _TALKS:
            cut = other.start
            while cut > head.end and line.tags[cut] not in ("sub", "to") and not line.seps[cut]:
                cut -= 1
            if cut > head.end:
                return [Part(part.start, cut, head), Part(cut, part.end, other)]
    for at in range(head.end, part.end - 1):
        if line.english(at) == "about" and topics(at, part.end):
            return [Part(part.start, at, head), Part(at, part.end, Head(at, at + 1, "discuss", "about", at, at))]
    return [part]


def _at_that(line: Line, part: Part) -> list[Part]:
    """ "stated that A, and that B": one part for each."""
    head = part.head
    if head is None:
        return [part]
    places = [at for at in range(head.end, part.end) if line.tags[at] == "that"]
    cuts = [at for at in places[1:] if line.tags[at - 1] == "conj" and at - places[0] > 3 and part.end - at > 3]
    bounds = [part.start, *cuts, part.end]
    return [Part(low, high, head, part.carried or low > part.start) for low, high in pairwise(bounds)]


def _at_items(line: Line, part: Part, topics: Callable[[int, int], frozenset[str]]) -> list[Part]:
    """List items, parted where each is a matter of its own."""
    head = part.head
    if head is None or part.end - part.start < 6:
        return [part]
    listing = head.act in _LISTING or head.form == "about"
    least = _LEAST if listing else _LEAST_OTHER
    cuts: list[int] = []
    start = part.start
    for at in range(max(part.start + 2, head.end + 1), part.end - 1):
        comma, bare = "," in line.seps[at] or ";" in line.seps[at], line.tags[at] == "conj"
        if not (comma or (bare and listing)) or (bare and not comma and line.tags[at - 1] == "conj"):
            continue
        first = at
        while first + 1 < part.end and line.tags[first] in ("conj", "adv"):
            first += 1
        if line.tags[first] in ("wh", "sub", "that") or _participle(line, first):
            continue
        end = next((k for k in range(first + 1, part.end) if "," in line.seps[k] or ";" in line.seps[k]), part.end)
        mine, before = topics(first, end), topics(start, at)
        if mine and before and not mine & before and end - first >= least and not (bare and _between(line, start, at)):
            cuts.append(at)
            start = at
    bounds = [part.start, *cuts, part.end]
    return [Part(low, high, head, part.carried or low > part.start) for low, high in pairwise(bounds)]


def _participle(line: Line, at: int) -> bool:
    """Whether a clause like "введённые в обход …" begins here, which belongs to the noun before it."""
    leads = at + 1 < len(line.tags) and line.tags[at + 1] == "prep"
    return leads and bool(re.search(line.language.participle, line.tokens[at].fold))


def _between(line: Line, start: int, at: int) -> bool:
    """Whether an "and" belongs to "between X and Y"."""
    return any(line.english(back) == "between" for back in range(max(start, at - 6), at))


def _capped(part: Part) -> list[Part]:
    if part.end - part.start <= LONGEST:
        return [part]
    return [
        Part(at, min(at + LONGEST, part.end), part.head, part.carried or at > part.start)
        for at in range(part.start, part.end, LONGEST)
    ]


def _trimmed(line: Line, part: Part) -> Part:
    """Without the joining words at either end."""
    start, end = part.start, part.end
    while end - 1 > start and line.tags[end - 1] == "conj":
        end -= 1
    while 0 < start < end - 1 and line.tags[start] == "conj":
        start += 1
    return Part(start, end, part.head, part.carried)
