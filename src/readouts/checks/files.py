"""A file under check: its bytes, its text, its YAML with places, and what the reader made of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from readouts.checks.ignores import Ignores, read_ignores
from readouts.checks.layout import Layout, read_layout
from readouts.errors import Place, ReadoutsError, StatementError
from readouts.model import Event, Link, Readout
from readouts.reading import find
from readouts.reading.event_file import event_of, links_of
from readouts.reading.fields import Problem
from readouts.reading.nodes import Mapping, Node, Scalar, Sequence, parse
from readouts.reading.readout_file import readout_of
from readouts.reading.text_file import decode, read_bytes

Kind = Literal["readout", "event", "links", "expected", "statement"]
_BOM = b"\xef\xbb\xbf"
_BREAKS = "\r\n\x85\u2028\u2029"
_BREAK = re.compile(f"\r\n|[{_BREAKS}]")


class CheckedFile:
    """One file and everything rules ask about it; what costs time is made when first asked for.

    Args:
        path: Where it is.
        kind: What it is, by its name.
        raw: Its bytes; read when None.
    """

    def __init__(self, path: Path, kind: Kind, raw: bytes | None = None) -> None:
        self.path = path
        self.name = str(path)
        self.kind: Kind = kind
        self.text = ""
        self.bom = False
        self.failure: ReadoutsError | None = None
        self.node: Node | None = None
        self.readout: Readout | None = None
        self.event: Event | None = None
        self.links: tuple[Link, ...] = ()
        self._problems: list[Problem] = []
        try:
            self._open(read_bytes(path) if raw is None else raw)
        except ReadoutsError as error:
            self.failure = error

    def _open(self, raw: bytes) -> None:
        self.bom = raw.startswith(_BOM)
        self.text = decode(raw, self.name)
        if self.kind == "statement":
            if not self.text.strip():
                raise StatementError("is empty", Place(self.name), "give a file that holds the statement's text")
        elif self.kind != "expected":
            node = parse(self.text, self.name)
            if self.kind == "readout":
                self.readout, problems = readout_of(node, self.name)
            elif self.kind == "event":
                self.event, problems = event_of(node, self.name)
            else:
                self.links, problems = links_of(node, self.name)
            self.node = node
            self._problems = problems.found

    @cached_property
    def problems(self) -> dict[str, list[Problem]]:
        """What the reader found, by kind, each once, in the order of the file."""
        by_kind: dict[str, list[Problem]] = defaultdict(list)
        for problem in sorted(set(self._problems), key=lambda p: (p.place.line or 0, p.place.column or 0, p.message)):
            by_kind[problem.kind].append(problem)
        return by_kind

    @cached_property
    def ascii(self) -> bool:
        """Whether the file holds nothing but ASCII, so that no letter can be another than it looks."""
        return self.text.isascii()

    @cached_property
    def ignores(self) -> Ignores:
        """The comments that switch rules off."""
        return read_ignores(self)

    @cached_property
    def layout(self) -> Layout:
        """Where scalars begin and end."""
        return read_layout(self.text) if self.node is not None else Layout((), ())

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first code point of each line, lines counted as YAML counts them."""
        return [0, *(match.end() for match in _BREAK.finditer(self.text))]

    def at(self, offset: int) -> Place:
        """The place of a code point offset."""
        line = bisect_right(self.line_starts, offset)
        return Place(self.name, line, offset - self.line_starts[line - 1] + 1)

    def offset(self, node: Node) -> int:
        """The code point offset of a node."""
        return self.line_starts[node.line - 1] + node.column - 1

    def line(self, number: int) -> str:
        """A line's text without its end."""
        starts = self.line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip(_BREAKS)

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.name, node.line, node.column)

    @cached_property
    def claims(self) -> list[Mapping]:
        """The nodes of a readout's claims, those with a repeated id too."""
        return self.mappings("claims")

    @cached_property
    def sources(self) -> list[Mapping]:
        """The nodes of a readout's sources."""
        return self.mappings("sources")

    def mappings(self, key: str) -> list[Mapping]:
        """The mappings in a top-level list."""
        items = sequence(self.node, key)
        return [node for node in items if isinstance(node, Mapping)]


def value(node: Node | None, key: str) -> Node | None:
    """The node of a mapping's key, or None when absent or empty."""
    entry = node.entries.get(key) if isinstance(node, Mapping) else None
    if entry is None or (isinstance(entry[1], Scalar) and entry[1].empty):
        return None
    return entry[1]


def scalar(node: Node | None, key: str) -> Scalar | None:
    """The same where it is a scalar."""
    found = value(node, key)
    return found if isinstance(found, Scalar) else None


def scalars(node: Node | None, key: str) -> list[Scalar]:
    """The scalars of a list, or the one scalar that stands for a list of one."""
    found = value(node, key)
    if isinstance(found, Scalar):
        return [found]
    return [item for item in found.items if isinstance(item, Scalar)] if isinstance(found, Sequence) else []


def sequence(node: Node | None, key: str) -> list[Node]:
    """The items of a list; none where there is no list."""
    found = value(node, key)
    return found.items if isinstance(found, Sequence) else []


def every_scalar(node: Node | None, key: str = "") -> Iterator[tuple[str, Scalar]]:
    """All values below a node with the key each stands under, in the order of the file."""
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from every_scalar(item, key)
    elif isinstance(node, Mapping):
        for name, (_, inner) in node.entries.items():
            yield from every_scalar(inner, name)


@dataclass(slots=True)
class CheckedFolder:
    """An event's folder under check.

    Attributes:
        path: Where it is.
        is_event: Whether its name must be the event's id.
        files: What it holds, by name of the file, in alphabetical order.
        asked: Names of the files findings are wanted for.
    """

    path: Path
    is_event: bool
    files: dict[str, CheckedFile] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The folder's name."""
        return self.path.resolve().name

    def of_kind(self, *kinds: Kind) -> list[CheckedFile]:
        """The parsed files of these kinds."""
        return [file for file in self.files.values() if file.kind in kinds and file.node is not None]

    @property
    def event(self) -> CheckedFile | None:
        """The event's own file."""
        found = self.of_kind("event")
        return found[0] if found else None

    def sides(self) -> dict[str, CheckedFile]:
        """The coded sides, by the name links and commands use."""
        return {file.readout.side: file for file in self.of_kind("readout") if file.readout}


def kind_of(path: Path) -> Kind | None:
    """What a file is by its name, or None when it is none of the project's."""
    suffix = path.suffix.lower()
    if path.name == "expected.json":
        return "expected"
    if suffix in find.YAML_SUFFIXES:
        return "event" if path.stem == "event" else "links" if path.stem == "links" else "readout"
    if suffix in find.STATEMENT_SUFFIXES and path.stem.lower() != "readme":
        return "statement"
    return None
