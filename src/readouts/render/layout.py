"""Styled text in columns of terminal cells: wrapping, columns, escape codes; with no import that costs time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

# (text, style), a style being names of `_CODES` with spaces between them, or nothing.
Piece = tuple[str, str]
Line = list[Piece]

_CODES = {
    "bold": "1", "dim": "2", "italic": "3", "underline": "4",
    "red": "31", "green": "32", "yellow": "33", "cyan": "36",
}  # fmt: skip
_WORD = re.compile(r"\S+")


def cell_width(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def fit(text: str, width: int) -> str:
    """A text in exactly ``width`` cells, cut with an ellipsis where it is longer."""
    room = cell_width(text)
    if room > width:
        while cell_width(text) > width - 1:
            text = text[:-1]
        text = text.rstrip() + "…"
        room = cell_width(text)
    return text + " " * (width - room)


def wrap(pieces: Sequence[Piece], width: int) -> list[Line]:
    """Pieces in lines of at most ``width`` cells, broken at blanks and line feeds, else inside long words."""
    plain = "".join(text for text, _ in pieces)
    return [_cut(pieces, start, end) for start, end in _ranges(plain, max(width, 2))]


def _ranges(plain: str, width: int) -> Iterator[tuple[int, int]]:
    offset = 0
    for paragraph in plain.split("\n"):
        start = end = offset
        for word in _WORD.finditer(paragraph):
            word_start, word_end = offset + word.start(), offset + word.end()
            if end > start and cell_width(plain[start:word_end]) > width:
                yield start, end
                start = word_start
            while cell_width(plain[start:word_end]) > width:
                cut = _fitting(plain, start, word_end, width)
                yield start, cut
                start = cut
            end = word_end
        yield start, max(start, end)
        offset += len(paragraph) + 1


def _fitting(plain: str, start: int, end: int, width: int) -> int:
    """Where a word that is too long for a line must be cut."""
    room = 0
    for at in range(start, end):
        room += _cells(plain[at])
        if room > width:
            return max(at, start + 1)
    return end


def _cut(pieces: Sequence[Piece], start: int, end: int) -> Line:
    line: Line = []
    at = 0
    for text, style in pieces:
        part = text[max(0, start - at) : max(0, end - at)]
        if part:
            line.append((part, style))
        at += len(text)
    return line


def columns(cells: Sequence[Sequence[Line]], widths: Sequence[int], gap: int, indent: int = 0) -> list[Line]:
    """Wrapped cells next to each other, each padded to its width."""
    lines: list[Line] = []
    for row in zip_longest(*cells, fillvalue=[]):
        line: Line = [(" " * indent, "")] if indent else []
        for part, width in zip(row, widths, strict=True):
            line += part
            line.append((" " * (width - line_width(part) + gap), ""))
        lines.append(_trimmed(line))
    return lines


def line_width(line: Line) -> int:
    """The cells a line takes."""
    return sum(cell_width(text) for text, _ in line)


def _trimmed(line: Line) -> Line:
    while line and not line[-1][0].strip() and not line[-1][1]:
        line.pop()
    return line


def written(lines: Sequence[Line], colour: bool) -> str:
    """The lines as text, with escape codes only where ``colour`` is wanted: bold and dim are codes too."""
    return "".join("".join(_styled(text, style if colour else "") for text, style in line) + "\n" for line in lines)


def _styled(text: str, style: str) -> str:
    if not style or not text:
        return text
    codes = ";".join(_CODES[name] for name in style.split())
    return f"\033[{codes}m{text}\033[0m"
