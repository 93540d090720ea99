"""The plain part of YAML, in which coded readouts are written, read without a parser of the whole language.

A parser of all of YAML takes longer to load than to read a readout with. What is read here means the same to any
parser: keys that are words, values on one line, lists of words in brackets, folded text, one step of indentation after
the other. For anything else there is no answer, and the whole parser has the word: also for all errors.
"""

from __future__ import annotations

from readouts.reading.nodes import Mapping, Node, Scalar, Sequence

# Longer files and keys are left to the whole parser, which has limits of its own.
LONGEST = 1_000_000
_LONGEST_KEY = 100
_DEEPEST = 8
_ITEM = "- "
_FOLDED = ">-"

# Number of a line, its indentation, and what stands there.
_Line = tuple[int, int, str]


class _NotPlain(Exception):
    """The text holds something that is not read here."""


def parse_plain(text: str) -> Node | None:
    """The nodes of a plain text, the same as any parser makes of it; None where it is not plain."""
    if len(text) > LONGEST:
        return None
    try:
        reader = _Reader(_lines(text))
        node = reader.mapping(0, 0)
        return node if reader.at_end else None
    except _NotPlain:
        return None


def _lines(text: str) -> list[_Line]:
    """The lines that are neither empty nor a comment."""
    found = []
    folded = comment = False
    for number, line in enumerate(text.split("\n"), 1):
        # No tabs, no line breaks of other kinds, nothing that YAML refuses; no spaces that folded text would keep.
        if not line.isprintable() or line[-1:] == " ":
            raise _NotPlain
        content = line.lstrip(" ")
        if content[:1] == "#":
            comment = comment or content != line
        elif content:
            folded = folded or content.endswith(_FOLDED)
            found.append((number, len(line) - len(content), content))
    if folded and comment:
        raise _NotPlain  # inside folded text the mark is a letter like others
    return found


class _Reader:
    """Reads lines from first to last."""

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._next = 0

    @property
    def at_end(self) -> bool:
        """Whether all has been read."""
        return self._next == len(self._lines)

    def _here(self) -> _Line:
        """The next line; behind the last one, something that belongs to nothing."""
        return self._lines[self._next] if self._next < len(self._lines) else (0, -1, "")

    def mapping(self, indent: int, depth: int) -> Mapping:
        """The keys that stand at an indentation, with their values."""
        number, column, content = self._here()
        if column != indent or depth > _DEEPEST:
            raise _NotPlain
        first = (number, column + 1)
        entries: dict[str, tuple[Scalar, Node]] = {}
        repeated: list[Scalar] = []
        while column == indent and not content.startswith(_ITEM):
            word, colon, value = content.partition(":")
            if not (colon and word.isidentifier() and word.isascii() and len(word) <= _LONGEST_KEY):
                raise _NotPlain
            key = Scalar(word, number, column + 1, True)
            self._next += 1
            node = self._value(number, column + len(word) + 1, value, indent, depth)
            if word in entries:
                repeated.append(key)
            else:
                entries[word] = (key, node)
            number, column, content = self._here()
        if column > indent or not entries:
            raise _NotPlain
        return Mapping(entries, repeated, *first)

    def _value(self, number: int, column: int, value: str, indent: int, depth: int) -> Node:
        """What a key has: on its line, or on the lines below."""
        if value:
            text = value.lstrip(" ")
            if text == value:
                raise _NotPlain
            column += len(value) - len(text)
            return self._folded(number, column, indent) if text == _FOLDED else _inline(text, number, column)
        _, below, content = self._here()
        if content.startswith(_ITEM) and below >= indent:
            return self._sequence(below, depth + 1)
        if below <= indent:
            raise _NotPlain  # nothing at all
        return self.mapping(below, depth + 1)

    def _sequence(self, indent: int, depth: int) -> Sequence:
        """The items that stand at an indentation."""
        number, column, content = self._here()
        first = (number, column + 1)
        items: list[Node] = []
        while column == indent and content.startswith(_ITEM):
            item = content[len(_ITEM) :]
            inner = indent + len(_ITEM)
            if item.partition(":")[0].isidentifier() and (": " in item or item[-1] == ":"):
                self._lines[self._next] = (number, inner, item)
                items.append(self.mapping(inner, depth + 1))
            else:
                self._next += 1
                items.append(_inline(item, number, inner))
            number, column, content = self._here()
        if column > indent:
            raise _NotPlain
        return Sequence(items, *first)

    def _folded(self, number: int, column: int, indent: int) -> Scalar:
        """Text on the lines below, each as far in as the first, without an empty line between them."""
        words: list[str] = []
        last, margin, content = self._here()
        if margin <= indent or last != number + 1:
            raise _NotPlain
        line, place = last, margin
        while place == margin:
            if line != last + len(words):
                raise _NotPlain
            words.append(content)
            self._next += 1
            line, place, content = self._here()
        if place > indent:
            raise _NotPlain
        return Scalar(" ".join(words), number, column + 1, False)


def _inline(text: str, number: int, column: int) -> Node:
    """A value that stands on one line: a list of words in brackets, or text with or without quotation marks."""
    mark = text[0]
    if mark in "\"'" and len(text) > 1 and text[-1] == mark:
        inside = text[1:-1]
        if mark in inside or "\\" in inside:
            raise _NotPlain
        return Scalar(inside, number, column + 1, False)
    text = text.partition(" #")[0].rstrip(" ")  # without a comment
    if mark == "[" and text[-1] == "]":
        return _words(text, number, column)
    if not mark.isalnum() or ": " in text or text[-1] == ":":
        raise _NotPlain
    return Scalar(text, number, column + 1, True)


def _words(text: str, number: int, column: int) -> Sequence:
    items: list[Node] = []
    at = column + 1
    for word in text[1:-1].split(", "):
        if not (word[:1].isalnum() and word.replace("-", "").replace("_", "").isalnum()):
            raise _NotPlain
        items.append(Scalar(word, number, at + 1, True))
        at += len(word) + 2
    return Sequence(items, number, column + 1)
