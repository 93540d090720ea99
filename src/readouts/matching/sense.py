"""How near two claims are in meaning, though they share no word: the cosine of their word vectors' sums."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache, reduce
from itertools import repeat
from operator import add, mul, sub, truediv

from readouts.codebook import Codebook
from readouts.codebook.tokens import tokenise
from readouts.codebook.vectors import sum_of_words
from readouts.matching.profile import Profile
from readouts.matching.sentences import Whole, whole, wholes

# How much the topics of a claim count beside its words: they say what it is about where its words beat about the bush.
TOPIC_SHARE = 0.5
# The vectors are centred on official prose as a whole: so many of its sentences are counted among those at hand, since
# two lone sentences, set against their own mean, would be opposites.
BACKGROUND_SENTENCES = 2

# From so many sentences on, about so many tell what all speak of, and vectors are kept packed: a fourth of the memory,
# somewhat slower to compare.
MANY_CLAIMS = 2000

Vector = Sequence[float]


class Sense:
    """The meaning of two readouts' claims as unit vectors, compared with what all of them speak of.

    The mean of all claims is taken away: what the whole conversation is about tells no two claims apart (the simple but
    hard to beat baseline of Arora, Liang and Ma 2017, with the claims at hand in place of the corpus). A clause of a
    statement that the program coded stands for its whole sentence, since a clause alone often says too little.

    Args:
        left: One side's claims.
        right: The other's.
        parties: Who the readouts are about, as in the names of a profile without their mark; naming them tells nothing.
    """

    def __init__(
        self, left: Sequence[Profile], right: Sequence[Profile], codebook: Codebook, parties: Collection[str]
    ) -> None:
        self._parties, self._codebook = parties, codebook
        self._told = [wholes(side) for side in (left, right)]
        every = -(-sum(map(len, self._told)) // MANY_CLAIMS) or 1
        self._kept: Callable[[Vector], Vector] = _packed if every > 1 else tuple
        # Of very many claims some are enough for the mean, and the others are read when they are asked for.
        self._units = [
            {place: self._kept(self._unit(side, place)) for place in list(self._told[side])[::every]} for side in (0, 1)
        ]
        both = [vector for side in self._units for vector in side.values() if vector]
        # Exact sums, so that the order of the claims and sides cannot change a digit.
        self._mean = [math.fsum(column) / (len(both) + BACKGROUND_SENTENCES) for column in zip(*both, strict=True)]
        self._vectors: tuple[dict[Whole, Vector], dict[Whole, Vector]] = ({}, {})
        self._wholes = [[whole(profile, n) for n, profile in enumerate(side)] for side in (left, right)]
        self._known: dict[tuple[Whole, Whole], float] = {}

    def _unit(self, side: int, place: Whole) -> Vector:
        """The vector of a sentence or claim as it stands."""
        return unit(_sum_of([_claim(told, self._codebook, self._parties) for told in self._told[side][place]]))

    def _vector(self, side: int, place: Whole) -> Vector:
        """The same without what all speak of."""
        known = self._vectors[side].get(place)
        if known is None:
            own = self._units[side].pop(place, None)
            own = self._unit(side, place) if own is None else own
            known = self._kept(unit(list(map(sub, own, self._mean)))) if own else ()
            self._vectors[side][place] = known
        return known

    def likeness(self, i: int, j: int) -> float:
        """Cosine of the two claims' vectors, -1 to 1; 0 where one of them has no word that is known."""
        key = self._wholes[0][i], self._wholes[1][j]
        known = self._known.get(key)
        if known is None:
            one, other = self._vector(0, key[0]), self._vector(1, key[1])
            known = self._known[key] = sum(map(mul, one, other)) if one and other else 0.0
        return known


def _packed(vector: Vector) -> Vector:
    return array("d", vector)


def _claim(profile: Profile, codebook: Codebook, parties: Collection[str]) -> Vector:
    """The sum of a claim's words and names, drawn towards its topics; empty where no word is known."""
    stems = {stem for word in profile.words for stem in word.split()}
    named = (text for name, text in profile.names.items() if name.lstrip("@") not in parties)
    stems.update(token.stem for text in named for token in tokenise(text))
    words = sum_of_words(stems)
    topics = [vector for topic in profile.topics if (vector := _topic(codebook.topic_label(topic)))]
    length = _length(words) if words else 1.0
    share = TOPIC_SHARE * length / math.sqrt(len(topics) or 1)
    # Whole numbers, whose sums are the same in any order.
    return _sum_of([words, *(list(map(round, map(mul, topic, repeat(share)))) for topic in topics)])


@lru_cache(maxsize=4096)
def _topic(label: str) -> Vector:
    return unit(sum_of_words({token.stem for token in tokenise(label)}))


def _sum_of(vectors: Sequence[Vector]) -> Vector:
    """The sum of vectors of whole numbers; empty where there is none, or none but empty ones."""
    said = [vector for vector in vectors if vector]
    return reduce(_added, said) if said else ()


def _added(one: Vector, other: Vector) -> Vector:
    return list(map(add, one, other))


def unit(vector: Vector) -> Vector:
    """A vector of length one in the same direction; empty for one without a direction."""
    length = _length(vector)
    return list(map(truediv, vector, repeat(length))) if length else ()


def _length(vector: Vector) -> float:
    return math.sqrt(sum(map(mul, vector, vector)))
