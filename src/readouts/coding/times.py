"""Phrases of time in front of a clause: "…, and on 14 April the Minister thanked …"."""

from __future__ import annotations

from readouts.coding.wordlists import listed
from readouts.coding.words import Words

_LEADING = listed("on in at by since until during after before from")
_TIMES = listed(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday day days week month year morning afternoon evening weekend"
)
_LONGEST = 6


def before_time(words: Words, start: int) -> int:
    """Where a clause begins when a phrase of time leads it in; ``start`` itself when none does.

    Args:
        words: The sentence.
        start: First token of the clause's subject.
    """
    timed = False
    for at in range(start - 1, max(-1, start - 1 - _LONGEST), -1):
        word = words.tokens[at].fold
        if at + 1 < start and words.seps[at + 1].strip(","):
            break
        if word in _TIMES:
            timed = True
        elif word in _LEADING:
            return at if timed else start
        elif words.tags[at] not in ("num", "det", "adv"):
            break
    return start
