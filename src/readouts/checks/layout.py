"""Where the values of a YAML text begin and end: what fixes and comment searches must know and readers need not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Extent:
    """The stretch of text a scalar takes, quotation marks included; ``style`` is its mark: ``|``, ``"``, ``'``."""

    start: int
    end: int
    style: str
    key: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """All scalars in the order of the text, and the stretch of the statement where the file holds one."""

    extents: tuple[Extent, ...]
    statement: tuple[tuple[int, int], ...]

    def at(self, offset: int) -> Extent | None:
        """The scalar that covers an offset."""
        for extent in self.extents:
            if extent.start <= offset < extent.end:
                return extent
        return None

    def starting(self, offset: int) -> Extent | None:
        """The scalar that begins at an offset."""
        for extent in self.extents:
            if extent.start == offset:
                return extent
        return None

    def in_statement(self, offset: int) -> bool:
        """Whether an offset lies in the statement, whose characters are the publisher's."""
        return any(start <= offset < end for start, end in self.statement)

    def in_block(self, offset: int) -> bool:
        """Whether an offset lies in a block scalar, where every space counts."""
        extent = self.at(offset)
        return extent is not None and extent.style in ("|", ">")


def read_layout(text: str) -> Layout:
    """The layout of a text that has been parsed without error."""
    extents: list[Extent] = []
    statement: list[tuple[int, int]] = []
    # For each open collection: None for a list, else whether a key comes next.
    stack: list[bool | None] = []
    key = ""
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.ScalarEvent):
            is_key = bool(stack and stack[-1])
            start, end = index_of(event.start_mark), index_of(event.end_mark)
            extents.append(Extent(start, end, event.style or "", is_key))
            if is_key and len(stack) == 1:
                key = event.value
            elif len(stack) == 1 and key == "statement":
                statement.append((start, end))
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append(True if isinstance(event, yaml.MappingStartEvent) else None)
            continue
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        else:
            continue
        if stack and stack[-1] is not None:
            stack[-1] = not stack[-1]
    return Layout(tuple(extents), tuple(statement))


def index_of(mark: Any) -> int:
    """The code point offset of a YAML mark."""
    index: int = mark.index
    return index
