"""Which claims of a very large readout are worth weighing against a claim: those that share most of what is rare."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from readouts.matching.profile import Profile

# Each claim is weighed against so many of the other side at most …
MOST_CANDIDATES = 6
# … and against none that share less than this of what the best one shares.
LEAST_SHARE = 0.6
# They are looked up by the rarest words, names and topics, until so many entries of the other side have been met: what
# half of all claims carry finds nobody, and the time for a claim stays the same however many there are.
MOST_ENTRIES = 2000
# A claim that reports the call itself is always weighed against its like.
_CALL = 100.0
# A term that no more carry is looked up at once, before it is asked whether that is worth the while.
FEW = 24


class Nearest:
    """Finds the claims of one side that are worth weighing against a claim of the other.

    The terms of a claim are looked up from the rarest on. As soon as all that are left could not make anybody new one
    of the best, they are only added to those who were met (Turtle and Flood 1995): the long lists are hardly ever read.

    Args:
        profiles: The claims to find.
        bits: How much a word or name tells.
        topic_bits: How much a topic tells.
    """

    def __init__(
        self, profiles: Sequence[Profile], bits: Callable[[str], float], topic_bits: Callable[[str], float]
    ) -> None:
        # Every term is a number: by it, the claims that carry the term, and how much it tells.
        self._number: dict[str, int] = {}
        holders: list[list[int]] = []
        for j, profile in enumerate(profiles):
            for term in _terms(profile):
                number = self._number.setdefault(term, len(holders))
                if number == len(holders):
                    holders.append([])
                holders[number].append(j)
        self._holders = holders
        self._sets = [frozenset(claims) if len(claims) > FEW else frozenset[int]() for claims in holders]
        self._worth = [topic_bits(term[1:]) if term[0] == "#" else bits(term) for term in self._number]
        # A short claim cannot share as much as a long one: what is shared is set against the root of all it carries.
        self._scale = [1.0 / math.sqrt(max(self._told(profile), 1.0)) for profile in profiles]
        self._calls = [j for j, profile in enumerate(profiles) if profile.is_call]

    def of(self, profile: Profile) -> list[int]:
        """The claims that share most with one of the other side, in order."""
        shared: dict[int, float] = dict.fromkeys(self._calls, _CALL) if profile.is_call else {}
        known = shared.get
        terms, ahead = self._rarest_first(profile)
        met = 0
        for at, term in enumerate(terms):
            holders, more = self._holders[term], self._worth[term]
            met += len(holders)
            if met > MOST_ENTRIES or (len(holders) > FEW and self._settled(shared, ahead[0], ahead[at])):
                self._add(shared, terms[at:])
                break
            for j in holders:
                shared[j] = known(j, 0.0) + more
        return self._best(shared)

    def _told(self, profile: Profile) -> float:
        return sum([self._worth[self._number[term]] for term in _terms(profile)])

    def _rarest_first(self, profile: Profile) -> tuple[list[int], list[float]]:
        """The numbers of a claim's terms that tell anything, and how much each tells with all behind it."""
        numbers = [number for term in _terms(profile) if (number := self._number.get(term)) is not None]
        terms = sorted([n for n in numbers if self._worth[n]], key=lambda n: (len(self._holders[n]), n))
        ahead = list(accumulate(self._worth[n] for n in reversed(terms)))
        return terms, ahead[::-1]

    def _settled(self, shared: Mapping[int, float], in_all: float, ahead: float) -> bool:
        """Whether what lies ahead is too little to make anybody new one of the best."""
        if ahead >= (in_all - ahead) * LEAST_SHARE and not self._calls:
            return False  # in no case: nobody has met more than all that lies behind
        return bool(shared) and ahead < max(shared.values()) * LEAST_SHARE

    def _add(self, shared: dict[int, float], terms: Iterable[int]) -> None:
        """Add what those who were met carry of these terms too."""
        met = shared.keys()
        for term in terms:
            more = self._worth[term]
            for j in met & (self._sets[term] or self._holders[term]):
                shared[j] += more

    def _best(self, shared: Mapping[int, float]) -> list[int]:
        if not shared:
            return []
        least = max(shared.values()) * LEAST_SHARE
        best = sorted([(-amount * self._scale[j], j) for j, amount in shared.items() if amount >= least])
        return sorted([j for _, j in best[:MOST_CANDIDATES]])


def _terms(profile: Profile) -> Iterator[str]:
    yield from profile.words
    yield from profile.names
    # In order: a set's own order differs from run to run.
    for topic in sorted(profile.topics):
        yield f"#{topic}"
