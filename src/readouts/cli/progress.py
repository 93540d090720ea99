"""How far a long piece of work has come, on standard error of a terminal and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

TYPE_CHECKING = False  # as in typing, whose import takes longer

if TYPE_CHECKING:
    from rich.progress import Progress

# Work done sooner needs no bar.
PATIENCE = 1.0  # seconds


class Bar:
    """A bar with the rate and the time left, once a second has gone by and if somebody can see it.

    Args:
        work: What is done ("checking").
        unit: What is counted ("folders").

    Attributes:
        seen: Whether somebody can see it.
    """

    def __init__(self, work: str, unit: str) -> None:
        self._work, self._unit = work, unit
        self._began = time.monotonic()
        self.seen = sys.stderr is not None and sys.stderr.isatty()
        self._bar: Progress | None = None

    def __enter__(self) -> Bar:
        return self

    def __call__(self, done: int, total: int, size: float | None = None) -> None:
        """Note how far the work has come.

        Args:
            done: How many are done.
            total: Of how many.
            size: The bytes done, where the rate is told in them.
        """
        if not self.seen:
            return
        elapsed = time.monotonic() - self._began
        if self._bar is None:
            if elapsed < PATIENCE or not 0 < done < total:
                return
            self._bar = _started(self._work, self._unit, total)
        rate = f"{done / elapsed:,.0f} {self._unit}/s" if size is None else f"{size / 1e6 / elapsed:.1f} MB/s"
        self._bar.update(self._bar.task_ids[0], completed=done, total=total, rate=rate)

    def __exit__(self, *error: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def watched(files: Sequence[str]) -> Iterator[str]:
    """The files one by one, while a bar tells how far they are coded."""
    with Bar("coding", "files") as bar:
        size = 0
        for number, file in enumerate(files):
            bar(number, len(files), size)
            yield file
            size += _size(file) if bar.seen and len(files) > 1 else 0


def _started(work: str, unit: str, total: int) -> Progress:
    # rich costs more than a short command takes; only now is it worth it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(f"{unit}  {{task.fields[rate]}} "),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task(work, total=total, rate="")
    bar.start()
    return bar


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0
