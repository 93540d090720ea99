"""The sentences that claims were taken from: what two of them share beyond the two claims."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from readouts.matching.common import Shared
from readouts.matching.likewise import Related, in_common, related_to
from readouts.matching.profile import Profile

# What is compared: a sentence (source and number), or a single claim (its index).
Whole = tuple[str, int] | int


def whole(profile: Profile, number: int) -> Whole:
    """What a claim is compared as: its sentence, or itself where a person coded it or nobody knows the sentence."""
    return number if profile.place is None or profile.by_person else profile.place


def wholes(profiles: Sequence[Profile]) -> dict[Whole, list[Profile]]:
    """One side's sentences with their claims, in the order in which they are told."""
    found: dict[Whole, list[Profile]] = {}
    for number, profile in enumerate(profiles):
        found.setdefault(whole(profile, number), []).append(profile)
    return found


class Sentences:
    """The content words of two readouts' sentences.

    Args:
        left: One side's claims.
        right: The other's.
        bits: How much a word tells that two claims carry.
    """

    def __init__(self, left: Sequence[Profile], right: Sequence[Profile], bits: Callable[[str], float]) -> None:
        self._bits = bits
        sides = [wholes(side) for side in (left, right)]
        self._words = [{key: _words(claims) for key, claims in side.items()} for side in sides]
        self._said = frozenset(stem for words in self._words[1].values() for stem in words)
        self._divided = [{key for key, claims in side.items() if len(claims) > 1} for side in sides]
        self._wholes = [[whole(profile, n) for n, profile in enumerate(side)] for side in (left, right)]
        self._related: dict[Whole, Related] = {}
        # With the words as they are written, which is how they are shown.
        self._shared: dict[tuple[Whole, Whole], list[tuple[Shared, Shared]]] = {}

    def beyond(self, i: int, j: int, told: Sequence[Shared]) -> list[Shared]:
        """The words the sentences of two claims share, without those of what the claims themselves share.

        Args:
            i: Index of the left claim.
            j: Index of the right claim.
            told: The words that the claims share.
        """
        key = self._wholes[0][i], self._wholes[1][j]
        if key[0] not in self._divided[0] and key[1] not in self._divided[1]:
            return []
        if key not in self._shared:
            self._shared[key] = self._in_common(*key)
        left, right = {shared.left for shared in told}, {shared.right for shared in told}
        return [written for stems, written in self._shared[key] if stems.left not in left and stems.right not in right]

    def _in_common(self, left: Whole, right: Whole) -> list[tuple[Shared, Shared]]:
        ours, theirs = self._words[0][left], self._words[1][right]
        if left not in self._related:
            self._related[left] = related_to(ours, self._said)
        found = in_common(self._related[left], theirs, self._bits)
        return [(shared, Shared(ours[shared.left], theirs[shared.right], shared.bits)) for shared in found]


def _words(claims: Sequence[Profile]) -> Mapping[str, str]:
    """Stem → the word as first written."""
    if len(claims) == 1:
        return claims[0].words
    words: dict[str, str] = {}
    for claim in reversed(claims):
        words.update(claim.words)
    return words
