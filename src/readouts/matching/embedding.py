"""Sentence vectors as evidence: what gives them, and how near two claims in different languages are by them."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from operator import mul

from readouts.matching.sense import BACKGROUND_SENTENCES, unit
from readouts.model import Claim, Readout

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object

# Coordinates are rounded to so many digits: the last ones depend on how a library adds up.
DIGITS = 5
# What is compared: a sentence (source and number), or a single claim (its index).
_Whole = tuple[str, int] | int
_Vector = Sequence[float]


class Embedder(Protocol):
    """Anything that turns texts into vectors, near ones for texts that mean near things, whatever their language."""

    @property
    def name(self) -> str:
        """The model, as results name it."""

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """A vector of length one for each text."""


class Nearness:
    """The claims of two readouts as sentence vectors, compared with what all of them speak of.

    As in `readouts.matching.sense`, the mean of all is taken away, and a clause that the program coded stands for its
    whole sentence.

    Args:
        left: One side's claims.
        right: The other's.
        embedder: What gives the vectors.
    """

    def __init__(self, left: Sequence[Claim], right: Sequence[Claim], embedder: Embedder) -> None:
        self.name = embedder.name
        self._wholes = [[_whole(claim, n) for n, claim in enumerate(side)] for side in (left, right)]
        texts = [_texts(side, wholes) for side, wholes in zip((left, right), self._wholes, strict=True)]
        # Sorted and each once, so that the model is asked the same whatever the order of claims and sides.
        asked = sorted({text for side in texts for text in side.values()})
        vectors = dict(zip(asked, (_rounded(v) for v in embedder.embed(asked)), strict=True)) if asked else {}
        both = [vectors[text] for side in texts for text in side.values()]
        mean = [math.fsum(column) / (len(both) + BACKGROUND_SENTENCES) for column in zip(*both, strict=True)]
        centred = {text: unit([x - m for x, m in zip(vector, mean, strict=True)]) for text, vector in vectors.items()}
        self._vectors = [{whole: centred[text] for whole, text in side.items()} for side in texts]
        self._known: dict[tuple[_Whole, _Whole], float | None] = {}

    def likeness(self, i: int, j: int) -> float | None:
        """Cosine of the two claims' vectors, -1 to 1; None where one of them has no words."""
        key = self._wholes[0][i], self._wholes[1][j]
        if key not in self._known:
            one, other = self._vectors[0].get(key[0]), self._vectors[1].get(key[1])
            self._known[key] = sum(map(mul, one, other)) if one and other else None
        return self._known[key]


def nearness(left: Readout, right: Readout, embedder: Embedder | None) -> Nearness | None:
    """The nearness of two sides' claims, where there is an embedder and the sides are told in different languages.

    Within English, word vectors say nearly as much, and the gain is too small for a further model.
    """
    if embedder is None or _languages(left) == _languages(right):
        return None
    return Nearness(left.claims, right.claims, embedder)


def _languages(readout: Readout) -> set[str | None]:
    return {claim.language for claim in readout.claims}


def _whole(claim: Claim, number: int) -> _Whole:
    """What a claim is compared as: its sentence, or itself where a person coded it or nobody knows the sentence."""
    by_person = claim.coded_by == "person"
    return number if claim.sentence is None or by_person else (claim.source or "", claim.sentence)


def _texts(claims: Sequence[Claim], wholes: Sequence[_Whole]) -> dict[_Whole, str]:
    """The words of each whole, its clauses in the order in which they stand; wholes without words are left out."""
    told: dict[_Whole, dict[str, int]] = {}
    for claim, whole in zip(claims, wholes, strict=True):
        text = claim.text or claim.quote or ""
        if text.strip():
            told.setdefault(whole, {}).setdefault(text, claim.span.start if claim.span else 0)
    return {whole: " ".join(sorted(clauses, key=clauses.__getitem__)) for whole, clauses in told.items()}


def _rounded(vector: Sequence[float]) -> _Vector:
    return array("d", (round(float(x), DIGITS) for x in vector))
