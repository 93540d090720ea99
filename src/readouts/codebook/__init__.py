"""The codebook: acts, topics and actors with their standard codes, and the way to look them up."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from readouts.records import dataclass

TABLES = Path(__file__).parent / "tables"
TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any, TypeVar

    Entry = TypeVar("Entry")
else:
    Entry = object


@dataclass(frozen=True, slots=True)
class Act:
    """A speech act or deed.

    Attributes:
        id: Name used in files, e.g. ``call_for``.
        label: The act as a reader would call it.
        past: Its past tense for prose ("called for").
        plover: PLOVER event type, e.g. ``REQUEST``.
        force: How strongly it presses, 0 (the bare fact of a call) to 9 (an assault).
        stance: -1 against, 0 neutral, 1 in favour of its recipient or object.
    """

    id: str
    label: str
    past: str
    plover: str
    force: int
    stance: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject.

    Attributes:
        family: Id of the broader topic, or None.
        plover: PLOVER contexts.
        process: True for process words (talks, visits), which say little about the matter.
    """

    id: str
    label: str
    family: str | None
    plover: tuple[str, ...]
    process: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, person, organisation, group or office.

    Attributes:
        adjective: For prose: "the US side".
        kind: ``state``, ``person``, ``organisation``, ``group``, ``office`` or ``people``.
        state: Id of the state a person or office belongs to, or None.
        role: What a person is (``president``).
        rank: For offices: ``head-of-state``, ``head-of-government``, ``minister``, ``official`` or ``counterpart``.
        members: Ids of a group's members.
    """

    id: str
    label: str
    adjective: str | None
    kind: str
    state: str | None
    role: str | None
    rank: str | None
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Codebook:
    """All acts, topics and actors by id."""

    acts: Mapping[str, Act]
    topics: Mapping[str, Topic]
    actors: Mapping[str, Actor]

    def family(self, topic: str) -> tuple[str, ...]:
        """The broader topics of a topic, nearest first."""
        line: list[str] = []
        entry = self.topics.get(topic)
        while entry is not None and entry.family is not None and entry.family not in line:
            line.append(entry.family)
            entry = self.topics.get(entry.family)
        return tuple(line)

    def topic_label(self, topic: str) -> str:
        """What a reader calls a topic; the id itself when the codebook has none."""
        entry = self.topics.get(topic)
        return entry.label if entry else topic.replace("-", " ")

    def actor_label(self, actor: str) -> str:
        """What a reader calls an actor; a name made of the id when the codebook has none."""
        entry = self.actors.get(actor)
        return entry.label if entry else actor.replace("-", " ").title()


class _Entries(Mapping[str, Entry]):
    """The entries of a compiled table, each made when it is first asked for: no command needs them all."""

    __slots__ = ("_entries", "_make", "_rows")

    def __init__(self, name: str, make: Callable[[str, dict[str, Any]], Entry]) -> None:
        self._rows: dict[str, dict[str, Any]] = json.loads((TABLES / f"{name}.json").read_text(encoding="utf-8"))
        self._make = make
        self._entries: dict[str, Entry] = {}

    def __getitem__(self, key: str) -> Entry:
        entry = self._entries.get(key)
        if entry is None:
            entry = self._entries[key] = self._make(key, self._rows[key])
        return entry

    def get(self, key: str, default: Any = None) -> Any:  # asked for far more often than all else
        """The entry of an id, or the default."""
        entry = self._entries.get(key)
        return entry if entry is not None else self[key] if key in self._rows else default

    def __contains__(self, key: object) -> bool:
        return key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _act(key: str, row: dict[str, Any]) -> Act:
    return Act(key, **row)


def _topic(key: str, row: dict[str, Any]) -> Topic:
    return Topic(key, row["label"], row.get("family"), tuple(row["plover"]), row.get("process", False))


def _actor(key: str, row: dict[str, Any]) -> Actor:
    return Actor(
        key,
        row["label"],
        row.get("adjective"),
        row["kind"],
        row.get("state"),
        row.get("role"),
        row.get("rank"),
        tuple(row.get("members", ())),
    )


@lru_cache(maxsize=1)
def load_codebook() -> Codebook:
    """The shipped codebook, read once from its compiled tables."""
    return Codebook(_Entries("acts", _act), _Entries("topics", _topic), _Entries("actors", _actor))
