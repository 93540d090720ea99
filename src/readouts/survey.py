"""Many events at once: how often sides agree, differ, contradict each other or stay silent, topic by topic."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from pathlib import Path

from readouts.errors import ReadoutsError, UsageError
from readouts.reading.find import EventFolder, event_folders, side_files

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing
if TYPE_CHECKING:
    from readouts.matching.embedding import Embedder

# An event's id and its folder.
Job = tuple[str, str]
# Fewer events than this are done before a second process has started.
FEW = 12


@dataclass(frozen=True, slots=True)
class Tally:
    """Rows by verdict, of one pair of sides.

    Attributes:
        only: Rows of the first side alone, and of the second.
    """

    agree: int = 0
    differ: int = 0
    conflict: int = 0
    only: tuple[int, int] = (0, 0)

    @property
    def rows(self) -> int:
        """All rows."""
        return self.agree + self.differ + self.conflict + sum(self.only)


@dataclass(frozen=True, slots=True)
class TopicTally:
    """How a pair of sides treats one topic, and in how many events it comes up."""

    topic: str
    events: int
    tally: Tally


@dataclass(frozen=True, slots=True)
class PairSurvey:
    """Two sides over all events that both report; topics with most rows first."""

    sides: tuple[str, str]
    events: int
    tally: Tally
    topics: tuple[TopicTally, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A topic a side never mentions.

    Attributes:
        events: Events with this side in which another side has the topic.
        claims: The others' claims about it.
    """

    topic: str
    events: int
    claims: int


@dataclass(frozen=True, slots=True)
class SideSurvey:
    """One side over all its events; what it never mentions, the loudest silence first."""

    side: str
    label: str
    events: int
    claims: int
    silent: tuple[Silence, ...]


@dataclass(frozen=True, slots=True)
class EventSurvey:
    """One event: its sides with their numbers of claims."""

    id: str
    title: str | None
    date: str | None
    sides: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A folder that could not be compared, and why."""

    folder: str
    reason: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What `survey` counted.

    Attributes:
        vectors: The model whose sentence vectors were weighed between languages, or None.
    """

    events: tuple[EventSurvey, ...]
    sides: tuple[SideSurvey, ...]
    pairs: tuple[PairSurvey, ...]
    skipped: tuple[Skipped, ...] = ()
    vectors: str | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    side: str
    label: str
    claims: int
    topics: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """One event, small enough to be sent between processes."""

    event: EventSurvey
    sides: tuple[_Side, ...]
    # (first side, second side) and, a row, its verdict, or 0 or 1 for the side that is alone, and its topics.
    pairs: tuple[tuple[tuple[str, str], tuple[tuple[str | int, tuple[str, ...]], ...]], ...]


def survey(
    folders: Sequence[str | Path],
    workers: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    embedder: Embedder | None = None,
) -> Survey:
    """Compare the sides of every event pair by pair and count.

    Args:
        folders: Folders of events, or single events' folders.
        workers: Processes to use; all available processors when None. The result is the same for any number.
        progress: Called with (events done, events in all).
        embedder: Gives sentence vectors, which are weighed between sides of different languages.

    Raises:
        UsageError: No folder holds an event with two sides.
    """
    jobs, lone = jobs_in(folders)
    results: list[Counted | Skipped] = []
    for done, result in enumerate(_counts(jobs, workers or available_processors(), embedder), 1):
        results.append(result)
        if progress is not None:
            progress(done, len(jobs))
    return replace(gather(results, lone), vectors=embedder.name if embedder else None)


def jobs_in(folders: Sequence[str | Path]) -> tuple[list[Job], list[Skipped]]:
    """The events to be compared, in order, and those with one side only.

    With `count_event` and `gather` a survey can be spread over any machinery that keeps the order of what it maps.

    Raises:
        UsageError: No folder holds an event with two sides.
    """
    found = list(_events(folders))
    jobs = [(event.id, str(event.path)) for event in found if len(event.sides) > 1]
    if not jobs:
        where = ", ".join(map(str, folders))
        raise UsageError(f"no event with two sides in {where}", None, "an event is a folder with one file a side")
    return jobs, [Skipped(str(event.path), "one side only") for event in found if len(event.sides) < 2]


def gather(results: Iterable[Counted | Skipped], lone: Sequence[Skipped] = ()) -> Survey:
    """The survey from what `count_event` gave for each job, in the order of the jobs."""
    results = list(results)
    counted = [one for one in results if isinstance(one, Counted)]
    skipped = [one for one in results if isinstance(one, Skipped)]
    return Survey(
        events=tuple(one.event for one in counted),
        sides=tuple(_sides(counted)),
        pairs=tuple(_pairs(counted)),
        skipped=tuple(sorted([*lone, *skipped], key=lambda one: one.folder)),
    )


def available_processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def _events(folders: Sequence[str | Path]) -> Iterator[EventFolder]:
    seen: set[Path] = set()
    for folder in map(Path, folders):
        if not folder.is_dir():
            raise UsageError(f"no such folder: {folder}", None, "name a folder of events, or an event's folder")
        sides = side_files(folder)
        own = [EventFolder(folder.resolve().name, folder, sides)] if len(sides) > 1 else []
        for event in own or event_folders(folder).values():
            if event.path.resolve() not in seen:
                seen.add(event.path.resolve())
                yield event


def _counts(
    jobs: Sequence[tuple[str, str]], workers: int, embedder: Embedder | None = None
) -> Iterator[Counted | Skipped]:
    """Each event's counts, in the order of the events whatever process counts them."""
    if workers < 2 or len(jobs) < FEW:
        yield from (count_event(job, embedder) for job in jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children
    from signal import SIG_IGN, SIGINT, signal

    # The first one is counted here: forked processes then share the tables it has loaded.
    yield count_event(jobs[0], embedder)
    # Ctrl-C reaches every process of a terminal; only this one answers it.
    pool = ProcessPoolExecutor(min(workers, len(jobs)), initializer=signal, initargs=(SIGINT, SIG_IGN))
    try:
        yield from pool.map(
            partial(count_event, embedder=embedder), jobs[1:], chunksize=max(1, min(8, len(jobs) // (workers * 4)))
        )
    except BrokenProcessPool:
        raise ReadoutsError("a process of the survey was killed", None, "try --workers 1") from None
    except BaseException:
        for process in active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def count_event(job: Job, embedder: Embedder | None = None) -> Counted | Skipped:
    """Compare the sides of one event, which `jobs_in` gave, pair by pair."""
    from readouts.api import open_sides
    from readouts.matching import compare

    name, folder = job
    try:
        opened = open_sides([str(path) for path in side_files(Path(folder)).values()])
    except ReadoutsError as error:
        return Skipped(folder, str(error))
    readouts = sorted(opened.readouts, key=lambda readout: readout.side)
    pairs = []
    for pair in combinations(readouts, 2):
        sides = pair[0].side, pair[1].side
        rows = compare(pair, opened.event, opened.links, embedder=embedder).rows
        told = [(sides.index(next(iter(r.claims))) if r.verdict == "only" else r.verdict, r.topics) for r in rows]
        pairs.append((sides, tuple(told)))
    event = opened.event
    return Counted(
        EventSurvey(
            event.id if event else name,
            event.title if event else None,
            event.date if event else None,
            tuple((readout.side, len(readout.claims)) for readout in readouts),
        ),
        tuple(
            _Side(
                readout.side,
                readout.label,
                len(readout.claims),
                tuple(Counter(topic for claim in readout.claims for topic in dict.fromkeys(claim.topics)).items()),
            )
            for readout in readouts
        ),
        tuple(pairs),
    )


def _tally(verdicts: Iterable[str | int]) -> Tally:
    counts = Counter(verdicts)
    return Tally(counts["agree"], counts["differ"], counts["conflict"], (counts[0], counts[1]))


def _pairs(counted: Sequence[Counted]) -> Iterator[PairSurvey]:
    names = sorted({sides for one in counted for sides, _ in one.pairs})
    for name in names:
        events = [rows for one in counted for sides, rows in one.pairs if sides == name]
        by_topic: dict[str, list[str | int]] = {}
        in_events: Counter[str] = Counter()
        for rows in events:
            in_events.update({topic for _, topics in rows for topic in topics})
            for verdict, topics in rows:
                for topic in topics:
                    by_topic.setdefault(topic, []).append(verdict)
        tallies = [TopicTally(topic, in_events[topic], _tally(found)) for topic, found in by_topic.items()]
        tallies.sort(key=lambda one: (-one.tally.rows, one.topic))
        yield PairSurvey(name, len(events), _tally(verdict for rows in events for verdict, _ in rows), tuple(tallies))


def _sides(counted: Sequence[Counted]) -> Iterator[SideSurvey]:
    for name in sorted({side.side for one in counted for side in one.sides}):
        shared = [one for one in counted if any(side.side == name for side in one.sides)]
        own = [side for one in shared for side in one.sides if side.side == name]
        spoken = {topic for side in own for topic, _ in side.topics}
        events: Counter[str] = Counter()
        claims: Counter[str] = Counter()
        for one in shared:
            others = Counter[str]()
            for side in one.sides:
                if side.side != name:
                    others.update(dict(side.topics))
            events.update(others.keys() - spoken)
            claims.update({topic: count for topic, count in others.items() if topic not in spoken})
        silent = [Silence(topic, events[topic], claims[topic]) for topic in events]
        silent.sort(key=lambda one: (-one.events, -one.claims, one.topic))
        yield SideSurvey(name, own[0].label, len(own), sum(side.claims for side in own), tuple(silent))
