"""What words mean, as vectors: words that stand for near things point in near directions."""

from __future__ import annotations

import mmap
from binascii import crc32
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from readouts.codebook import TABLES

VECTORS = TABLES / "word-vectors.bin"
# The file: number of words and of dimensions (4 bytes each), then one key a word, ascending, then one row a word, in
# the order of the keys; numbers are little-endian, coordinates whole numbers from -127 to 127.
_HEAD = 8
_KEY = 8


class VectorTable:
    """A table of word vectors that is mapped into memory and read where it is looked at.

    Args:
        path: A file that `table_bytes` made.
    """

    __slots__ = ("_bytes", "_rows", "dimensions", "words")

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.words = int.from_bytes(self._bytes[:4], "little")
        self.dimensions = int.from_bytes(self._bytes[4:_HEAD], "little")
        self._rows = _HEAD + _KEY * self.words

    def get(self, stem: str) -> Sequence[int] | None:
        """The vector of a word, as whole numbers; its length tells how much the word says. None for unknown words."""
        wanted = key_of(stem)
        at = bisect_left(range(self.words), wanted, key=self._key)
        if at == self.words or self._key(at) != wanted:
            return None
        start = self._rows + at * self.dimensions
        return memoryview(self._bytes)[start : start + self.dimensions].cast("b")

    def _key(self, at: int) -> int:
        start = _HEAD + at * _KEY
        return int.from_bytes(self._bytes[start : start + _KEY], "little")


def key_of(stem: str) -> int:
    """The number under which a word is filed: 64 bits, so that hardly ever two words share one.

    Two checksums, of the word forwards and backwards: hashlib would cost more at start-up than all look-ups.
    """
    word = stem.encode("utf-8", "surrogatepass")
    return crc32(word) << 32 | crc32(word[::-1])


def table_bytes(vectors: Mapping[str, Sequence[int]]) -> bytes:
    """The content of a file that `VectorTable` reads.

    Args:
        vectors: Stem → coordinates from -127 to 127, all of one length.

    Raises:
        ValueError: Two words have the same key.
    """
    rows = sorted((key_of(stem), stem) for stem in vectors)
    if len({key for key, _ in rows}) < len(rows):
        raise ValueError("two words have the same key")
    dimensions = len(next(iter(vectors.values()), ()))
    head = len(rows).to_bytes(4, "little") + dimensions.to_bytes(4, "little")
    keys = b"".join(key.to_bytes(_KEY, "little") for key, _ in rows)
    return head + keys + b"".join(bytes(c & 255 for c in vectors[stem]) for _, stem in rows)


@lru_cache(maxsize=1)
def _table() -> VectorTable:
    return VectorTable(VECTORS)


def dimensions() -> int:
    """How many coordinates a vector has."""
    return _table().dimensions


@lru_cache(maxsize=65536)
def word_vector(stem: str) -> Sequence[int] | None:
    """The vector of a word (as `tokenise` stems it), or None; longer vectors for words that say more."""
    return _table().get(stem)
