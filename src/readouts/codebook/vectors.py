"""What words mean, as vectors: words that stand for near things point in near directions."""

from __future__ import annotations

import mmap
import sys
from array import array
from binascii import crc32
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
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

    __slots__ = ("_keys", "_rows", "dimensions", "words")

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        self.words = int.from_bytes(content[:4], "little")
        self.dimensions = int.from_bytes(content[4:_HEAD], "little")
        rows = _HEAD + _KEY * self.words
        self._keys: Sequence[int] = _numbers(content[_HEAD:rows])
        self._rows = content[rows:].cast("b")

    def get(self, stem: str) -> memoryview | None:
        """The vector of a word, as whole numbers; its length tells how much the word says. None for unknown words."""
        wanted = key_of(stem)
        at = bisect_left(self._keys, wanted)
        if at == self.words or self._keys[at] != wanted:
            return None
        return self._rows[at * self.dimensions : (at + 1) * self.dimensions]


def _numbers(keys: memoryview) -> Sequence[int]:
    """The column of keys, read where it lies; turned round on a machine that writes numbers the other way."""
    if sys.byteorder == "little":
        return keys.cast("Q")
    column = array("Q", bytes(keys))
    column.byteswap()
    return column


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


def sum_of_words(stems: Iterable[str]) -> list[int]:
    """The sum of the vectors of some words; empty where none of them is known."""
    known = [lanes for stem in stems if (lanes := _lanes(stem))]
    if not known:
        return []
    total = memoryview(sum(known).to_bytes(_LANE * dimensions(), sys.byteorder)).cast("I")
    less = _BIAS * len(known)
    return [coordinate - less for coordinate in total]


# A vector as one large number: a lane of four bytes for every coordinate, raised so that none is negative. All lanes of
# two vectors are then added at once.
_LANE = 4
_BIAS = 128
# A byte of the file → the coordinate it stands for, raised; and which byte of a lane it goes to.
_RAISED = bytes((byte + _BIAS) & 255 for byte in range(256))
_LOWEST = 0 if sys.byteorder == "little" else _LANE - 1


@lru_cache(maxsize=32768)
def _lanes(stem: str) -> int:
    """A word's vector as one number; 0 for unknown words."""
    row = _table().get(stem)
    if row is None:
        return 0
    lanes = bytearray(_LANE * len(row))
    lanes[_LOWEST::_LANE] = bytes(row).translate(_RAISED)
    return int.from_bytes(lanes, sys.byteorder)
