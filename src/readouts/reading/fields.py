"""Read typed fields out of a YAML mapping and note every problem on the way, each with its place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from readouts.errors import DataError, Place
from readouts.reading.nodes import Mapping, Node, Scalar, Sequence
from readouts.records import dataclass, field

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Literal

    ProblemKind = Literal[
        "schema", "missing-key", "unknown-key", "duplicate-key", "duplicate-id", "unknown-act", "unknown-topic",
        "unknown-source", "date",
    ]  # fmt: skip
else:
    ProblemKind = str

_DATE = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?"
)
_TRUE = frozenset({"true", "yes"})
_FALSE = frozenset({"false", "no"})


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that the format does not allow."""

    kind: ProblemKind
    message: str
    place: Place
    hint: str | None = None


def is_date(text: str) -> bool:
    """Whether a text is an ISO 8601 date, with or without a time."""
    return _DATE.fullmatch(text) is not None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A hint that names the nearest known word, or None when none is near."""
    import difflib  # only when something is wrong

    if len(word) > 60:
        return None
    # Among many, only those that begin alike: a file of ten thousand wrong words must not take minutes.
    names = set(known)
    if len(names) > 100:
        names = {name for name in names if name[:1] == word[:1].casefold()}
    near = difflib.get_close_matches(word.casefold(), sorted(names), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else None


@dataclass(slots=True)
class Problems:
    """Collects the problems of one file."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, kind: ProblemKind, message: str, node: Node | Scalar, hint: str | None = None) -> None:
        """Note a problem at a node."""
        self.found.append(Problem(kind, message, self.place(node), hint))

    def place(self, node: Node) -> Place:
        """Where a node stands."""
        return Place(self.file, node.line, node.column)

    def in_order(self) -> list[Problem]:
        """All problems in the order of the file."""
        return sorted(self.found, key=lambda p: (p.place.line or 0, p.place.column or 0))

    def raise_first(self) -> None:
        """Stop at the first problem of the file.

        Raises:
            DataError: There is one.
        """
        if self.found:
            first, *rest = self.in_order()
            more = f"; {len(rest)} more, see `readouts check`" if rest else ""
            raise DataError(first.message + more, first.place, first.hint)


@dataclass(slots=True)
class Fields:
    """The keys of one mapping, each read at most once and with the type it must have."""

    node: Mapping
    problems: Problems
    what: str

    @classmethod
    def of(
        cls, node: Node, problems: Problems, what: str, allowed: Collection[str], required: Collection[str]
    ) -> Fields:
        """A mapping whose unknown, repeated and missing keys have been noted."""
        if not isinstance(node, Mapping):
            problems.add("schema", f"{what} must be a mapping of keys to values", node)
            node = Mapping({}, [], node.line, node.column)
            required = ()
        for key in node.repeated:
            problems.add("duplicate-key", f"the key '{key.text}' stands here twice", key, "keep one of them")
        for key, _ in node.entries.values():
            if key.text not in allowed:
                hint = did_you_mean(key.text, allowed) or f"known keys: {', '.join(sorted(allowed))}"
                problems.add("unknown-key", f"{what} has no key '{key.text}'", key, hint)
        for name in required:
            if name not in node.entries:
                problems.add("missing-key", f"{what} needs the key '{name}'", node)
        return cls(node, problems, what)

    def raw(self, name: str) -> Node | None:
        """The node of a key, or None when it is absent or empty."""
        entry = self.node.entries.get(name)
        if entry is None or (isinstance(entry[1], Scalar) and entry[1].empty):
            return None
        return entry[1]

    def text(self, name: str) -> str | None:
        """A value as text, exactly as written."""
        node = self.raw(name)
        if node is None:
            return None
        if not isinstance(node, Scalar):
            self.problems.add("schema", f"'{name}' must be text", node)
            return None
        return node.text

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; a single text counts as a list of one."""
        return tuple(item.text for item in self.scalars(name))

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        """The same as nodes, for those who need their places."""
        node = self.raw(name)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if isinstance(node, Sequence):
            for item in node.items:
                if not isinstance(item, Scalar):
                    self.problems.add("schema", f"'{name}' must be a list of words", item)
            return tuple(item for item in node.items if isinstance(item, Scalar) and not item.empty)
        self.problems.add("schema", f"'{name}' must be a list", node)
        return ()

    def items(self, name: str) -> list[Node]:
        """The nodes of a list."""
        node = self.raw(name)
        if node is None:
            return []
        if not isinstance(node, Sequence):
            self.problems.add("schema", f"'{name}' must be a list", node)
            return []
        return node.items

    def number(self, name: str, least: int = 0) -> int | None:
        """A whole number of at least ``least``."""
        node = self.raw(name)
        if node is None:
            return None
        digits = isinstance(node, Scalar) and node.text.isascii() and node.text.isdigit() and len(node.text) < 10
        if isinstance(node, Scalar) and digits and int(node.text) >= least:
            return int(node.text)
        self.problems.add("schema", f"'{name}' must be a whole number of at least {least}", node)
        return None

    def flag(self, name: str) -> bool:
        """A yes or no; absent means no."""
        node = self.raw(name)
        if node is None:
            return False
        word = node.text.casefold() if isinstance(node, Scalar) else ""
        if word not in _TRUE | _FALSE:
            self.problems.add("schema", f"'{name}' must be true or false", node)
        return word in _TRUE

    def date(self, name: str) -> str | None:
        """An ISO 8601 date, with or without a time, as written."""
        node = self.raw(name)
        value = self.text(name)
        if node is not None and value is not None and not is_date(value):
            self.problems.add(
                "date", f"'{value}' is no date", node, "write it as 2021-12-07 or 2021-12-07T13:12:00-05:00"
            )
            return None
        return value
