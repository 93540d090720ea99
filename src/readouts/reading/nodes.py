"""YAML as a tree of nodes that keep their place and their spelling: nothing is converted, nothing is executed."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from readouts.errors import DataError, Place
from readouts.reading.text_file import MOST_CHARACTERS, line_and_column
from readouts.records import dataclass

DEEPEST = 20
_NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value exactly as written: ``no`` and ``18:00`` are text."""

    text: str
    line: int
    column: int
    plain: bool

    @property
    def empty(self) -> bool:
        """Whether it stands for "no value" (nothing, ``~`` or ``null``, unquoted)."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; ``repeated`` holds the keys that came again."""

    entries: dict[str, tuple[Scalar, Node]]
    repeated: list[Scalar]
    line: int
    column: int


Node = Scalar | Sequence | Mapping

_Events = Iterator[yaml.Event]


def parse(text: str, file: str) -> Node:
    """The one document of a YAML text.

    Raises:
        DataError: The YAML is broken, empty, too deep, has several documents, or uses aliases, anchors or tags.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = iter(yaml.parse(text, Loader=loader))
        next(events)  # stream start
        first = next(events)
        if isinstance(first, yaml.StreamEndEvent):
            raise DataError("is empty", Place(file), "a readout starts with `schema: readouts.readout/1`")
        node = _node(next(events), events, file, 0)
        next(events)  # document end
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise DataError("holds more than one YAML document", _place(after, file), "one file, one document")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if mark and "nesting depth" in (error.problem or ""):
            # Newer parsers have a limit of their own, and tell before they give the first level: half of it tells ours.
            return parse(text[: mark.index // 2], file)
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        raise DataError(f"broken YAML: {error.problem or error.context}", place, _remedy(error, text)) from None
    except (yaml.reader.ReaderError, UnicodeEncodeError):
        raise _forbidden(text, file) from None
    return node


def _forbidden(text: str, file: str) -> DataError:
    """The error for the first character that YAML allows nowhere; the parser itself gives no usable place."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    if found is None:
        return DataError("broken YAML: holds a character that is not allowed", Place(file))
    line, column = line_and_column(text, found.start())
    return DataError(f"broken YAML: the character U+{ord(found.group()):04X} is not allowed", Place(file, line, column))


def _node(event: yaml.Event, events: _Events, file: str, depth: int) -> Node:
    if isinstance(event, yaml.AliasEvent):
        raise DataError("aliases (*) are not allowed", _place(event, file), "write the value out")
    if getattr(event, "anchor", None):
        raise DataError("anchors (&) are not allowed", _place(event, file), "write the value out")
    if getattr(event, "tag", None):
        raise DataError("tags (!) are not allowed", _place(event, file), "quote the value instead")
    if depth > DEEPEST:
        raise DataError(
            f"is nested deeper than {DEEPEST} levels", _place(event, file), "no format needs more than five"
        )
    line, column = _position(event)
    if isinstance(event, yaml.ScalarEvent):
        if len(event.value) > MOST_CHARACTERS:
            raise DataError(f"a value is longer than {MOST_CHARACTERS:,} characters", Place(file, line, column))
        return Scalar(event.value, line, column, event.style is None or event.style == "")
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Node] = []
        for inner in events:
            if isinstance(inner, yaml.SequenceEndEvent):
                break
            items.append(_node(inner, events, file, depth + 1))
        return Sequence(items, line, column)
    return _mapping(events, file, depth, line, column)


def _mapping(events: _Events, file: str, depth: int, line: int, column: int) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = {}
    repeated: list[Scalar] = []
    for inner in events:
        if isinstance(inner, yaml.MappingEndEvent):
            break
        key = _node(inner, events, file, depth + 1)
        if not isinstance(key, Scalar):
            raise DataError("a key must be a word", Place(file, key.line, key.column))
        value = _node(next(events), events, file, depth + 1)
        if key.text in entries:
            repeated.append(key)
        else:
            entries[key.text] = (key, value)
    return Mapping(entries, repeated, line, column)


def _place(event: yaml.Event, file: str) -> Place:
    return Place(file, *_position(event))


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _remedy(error: yaml.MarkedYAMLError, text: str) -> str:
    problem, mark = error.problem or "", error.problem_mark
    lines = text.split("\n", mark.line + 1) if mark else []
    found = lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""
    if "mapping values are not allowed" in problem:
        return "quote the value: it holds a colon"
    if found == "\t" or "tab" in problem or "\\t" in problem:
        return "indent with spaces"
    if "could not find expected ':'" in problem:
        return "is a colon missing after a key, or a quotation mark?"
    return "a value with marks such as : # [ ] { } needs quotation marks; a list or mapping in brackets must be closed"
