"""YAML as a tree of nodes that keep their place and their spelling: nothing is converted, nothing is executed."""

from __future__ import annotations

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


def parse(text: str, file: str) -> Node:
    """The one document of a YAML text.

    Raises:
        DataError: The YAML is broken, empty, too deep, has several documents, or uses aliases, anchors or tags.
    """
    from readouts.reading.plain_yaml import parse_plain  # here, as it makes nodes itself

    node = parse_plain(text)
    if node is not None:
        return node
    # PyYAML takes a tenth of a short command's time to load: only for what is not written plainly.
    from readouts.reading.whole_yaml import parse_whole

    return parse_whole(text, file)
