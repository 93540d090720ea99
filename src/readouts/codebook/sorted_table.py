"""Tables too large to parse at start-up: sorted text files in which a line is found by binary search."""

from __future__ import annotations

import mmap
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path


class SortedTable:
    """A file of lines ``key<TAB>rest``, sorted by the bytes of the line, read where it is looked at and nowhere else.

    Tab and space sort before letters and digits, so a key comes directly before the keys that it begins.

    Args:
        path: The file; it is mapped into memory, not read.
    """

    __slots__ = ("_bytes",)

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def get(self, key: str) -> str | None:
        """What stands after the key, or None when the table does not have it."""
        wanted = key.encode() + b"\t"
        at = self._first_at_least(wanted)
        if self._bytes[at : at + len(wanted)] != wanted:
            return None
        return self._bytes[at + len(wanted) : self._line_end(at)].decode()

    def starting(self, prefix: str) -> Iterator[tuple[str, str]]:
        """(key, rest) of every line that begins with the prefix, in the order of the file."""
        wanted = prefix.encode()
        at = self._first_at_least(wanted)
        while self._bytes[at : at + len(wanted)] == wanted and at < len(self._bytes):
            end = self._line_end(at)
            key, _, rest = self._bytes[at:end].decode().partition("\t")
            yield key, rest
            at = end + 1

    def _first_at_least(self, wanted: bytes) -> int:
        """Where the first line starts that does not sort before ``wanted``."""
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if self._bytes[start : start + len(wanted)] < wanted:
                low = self._line_end(start) + 1
            else:
                high = start
        return low

    def _line_end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return end if end >= 0 else len(self._bytes)


@lru_cache(maxsize=8)
def open_table(path: Path) -> SortedTable:
    """The table in a file, opened once."""
    return SortedTable(path)


def table_text(rows: Iterable[tuple[str, str]]) -> str:
    """The content of a file that `SortedTable` reads, from its (key, rest) rows in any order."""
    lines = sorted(f"{key}\t{rest}".encode() for key, rest in rows)
    return b"".join(line + b"\n" for line in lines).decode()


def graded(words: Iterable[tuple[str, int]]) -> str:
    """Words with a strength of 0–9 as one field list: each strength, strongest first, followed by its words."""
    by_strength: dict[int, list[str]] = {}
    for word, strength in words:
        by_strength.setdefault(strength, []).append(word)
    return "\t".join("\t".join((str(s), *sorted(by_strength[s]))) for s in sorted(by_strength, reverse=True))


def read_graded(rest: str) -> Iterator[tuple[str, int]]:
    """(word, strength) of every word in a field list that `graded` made."""
    strength = 0
    for field in rest.split("\t"):
        if len(field) == 1 and field.isdigit():
            strength = int(field)
        else:
            yield field, strength
