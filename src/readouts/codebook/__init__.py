"""The codebook: acts, topics and actors with their standard codes, and the way to look them up."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from readouts.codebook.sorted_table import open_table
from readouts.records import dataclass, replace

TABLES = Path(__file__).parent / "tables"
TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any, TypeVar

    from readouts.model import Person

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

    def with_people(self, people: Iterable[Person]) -> Codebook:
        """The codebook with those people of a known state that it does not list.

        Whom nobody knows the state of, or two readouts put into two states, may be anybody, and stays unknown.
        """
        states: dict[str, set[str]] = {}
        added: dict[str, Actor] = {}
        for one in people:
            states.setdefault(one.id, set()).add(one.state or "")
            if one.id not in self.actors and one.state:
                label = one.name or self.actor_label(one.id)
                added[one.id] = Actor(one.id, label, None, "person", one.state, one.role, None, ())
        added = {key: actor for key, actor in added.items() if len(states[key] - {""}) == 1}
        return replace(self, actors=ChainMap(added, self.actors)) if added else self  # type: ignore[arg-type]

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
    """The entries of a compiled table, each made when it is first asked for: no command needs them all.

    A line holds an id and the columns of its entry, with tabs between them (see `compile.entry_rows`).
    """

    __slots__ = ("_entries", "_make", "_table")

    def __init__(self, name: str, make: Callable[..., Entry]) -> None:
        self._table = open_table(TABLES / f"{name}.tsv")
        self._make = make
        self._entries: dict[str, Entry | None] = {}

    def get(self, key: str, default: Any = None) -> Any:
        """The entry of that id."""
        if key in self._entries:
            entry = self._entries[key]
        else:
            row = self._table.get(key)
            entry = self._entries[key] = None if row is None else self._make(key, *row.split("\t"))
        return default if entry is None else entry

    def __getitem__(self, key: str) -> Entry:
        entry: Entry | None = self.get(key)
        if entry is None:
            raise KeyError(key)
        return entry

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return self._table.keys()

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _act(key: str, label: str, past: str, plover: str, force: str, stance: str) -> Act:
    return Act(key, label, past, plover, int(force), int(stance))


def _topic(key: str, label: str, family: str, process: str, plover: str) -> Topic:
    return Topic(key, label, family or None, tuple(plover.split()), process == "yes")


def _actor(key: str, label: str, adjective: str, state: str, role: str, rank: str, members: str, kind: str) -> Actor:
    return Actor(
        key, label, adjective or None, kind, state or None, role or None, rank or None, tuple(members.split())
    )  # fmt: skip


@lru_cache(maxsize=1)
def load_codebook() -> Codebook:
    """The shipped codebook, read once from its compiled tables."""
    return Codebook(_Entries("acts", _act), _Entries("topics", _topic), _Entries("actors", _actor))
