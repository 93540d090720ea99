"""Tables too large to parse at start-up: sorted text files in which a line is found by binary search."""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

# Bytes between two fences: the fences are made at every start, a block is searched at every look-up.
BLOCK = 2048
# After so many look-ups it pays to note where every line starts.
MANY = 3000


class SortedTable:
    """A file of lines ``key<TAB>rest``, sorted by the bytes of the line, read where it is looked at and nowhere else.

    Tab and space sort before letters and digits, so a key comes directly before the keys that it begins.

    Args:
        path: The file; it is mapped into memory, not read.
    """

    __slots__ = ("_asked", "_bytes", "_fences", "_places", "_starts")

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # The first key of every block: a line is looked for in one block only.
        self._starts = [self._bytes.rfind(b"\n", 0, at) + 1 for at in range(0, len(self._bytes), BLOCK)]
        self._fences = [self._bytes[start : self._bytes.find(b"\t", start) + 1] for start in self._starts]
        self._starts.append(len(self._bytes))
        self._asked = 0
        self._places: dict[bytes, int] | None = None

    def get(self, key: str) -> str | None:
        """What stands after the key (after the first, where it stands several times); None when it is not there."""
        wanted = key.encode("utf-8", "surrogatepass") + b"\t"
        at = self._place(wanted)
        return None if at < 0 else self._bytes[at + len(wanted) : self._line_end(at)].decode()

    def all(self, key: str) -> list[str]:
        """What stands after the key, for each line that begins with it."""
        wanted = key.encode("utf-8", "surrogatepass") + b"\t"
        at = self._place(wanted)
        if at < 0:
            return []
        # A newline sorts after the tab and before what can stand in a key.
        after = self._starts[bisect_left(self._fences, wanted[:-1] + b"\n")]
        lines = self._bytes[at:after]
        end = lines.find(b"\n", lines.rfind(b"\n" + wanted) + 1)
        return [line[len(key) + 1 :] for line in lines[:end].decode().split("\n")]

    def keys(self) -> Iterator[str]:
        """The key of every line, in the order of the file."""
        return (line.split("\t", 1)[0] for line in self._bytes[:].decode().split("\n")[:-1])

    def starting(self, prefix: str) -> Iterator[tuple[str, str]]:
        """(key, rest) of every line that begins with the prefix, in the order of the file."""
        wanted = prefix.encode("utf-8", "surrogatepass")
        at = self._first(wanted)
        while at >= 0 and self._bytes[at : at + len(wanted)] == wanted:
            end = self._line_end(at)
            key, _, rest = self._bytes[at:end].decode().partition("\t")
            yield key, rest
            at = end + 1

    def _place(self, key: bytes) -> int:
        """Where the first line of a key starts, or -1; the key with the tab behind it."""
        if self._places is None:
            self._asked += 1
            if self._asked < MANY:
                return self._first(key)
            self._places = self._all_places()
        return self._places.get(key, -1)

    def _all_places(self) -> dict[bytes, int]:
        """Key, with the tab behind it → where its first line starts."""
        lines = self._bytes[:].split(b"\n")
        keys = [line[: line.find(b"\t") + 1] for line in lines]
        starts = [0, *accumulate([len(line) + 1 for line in lines])]
        # From the end, so that of the lines of one key the place of the first stays.
        return dict(zip(reversed(keys), reversed(starts[:-1]), strict=True))

    def _first(self, wanted: bytes) -> int:
        """Where the first line starts that begins with ``wanted``, or -1."""
        block = max(bisect_left(self._fences, wanted) - 1, 0)
        start = self._starts[block]
        # The line may also be the first of the next block.
        lines = self._bytes[start : self._starts[block + 1] + len(wanted)]
        if lines.startswith(wanted):
            return start
        at = lines.find(b"\n" + wanted)
        return start + at + 1 if at >= 0 else -1

    def _line_end(self, start: int) -> int:
        end = self._bytes.find(b"\n", start)
        return end if end >= 0 else len(self._bytes)


@lru_cache(maxsize=32)
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
