"""How far a long piece of work has come, on standard error of a terminal and nowhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

# Work done sooner needs no bar.
PATIENCE = 1.0  # seconds


def watched(files: Sequence[str]) -> Iterator[str]:
    """The files one by one; a bar with files, rate and time left once a second has gone by, if somebody can see it."""
    if len(files) < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from files
        return
    began = time.monotonic()
    bar: Progress | None = None
    try:
        done = 0
        for number, file in enumerate(files):
            if bar is None and number and time.monotonic() - began > PATIENCE:
                bar = _bar(len(files), began)
            if bar is not None:
                elapsed = time.monotonic() - began
                bar.update(bar.task_ids[0], completed=number, rate=f"{done / 1e6 / elapsed:.1f} MB/s")
            yield file
            done += _size(file)
        if bar is not None:
            bar.update(bar.task_ids[0], completed=len(files))
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int, began: float) -> Progress:
    # rich costs more than a short command takes; only now is it worth it.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files  {task.fields[rate]} "),
        TimeRemainingColumn(),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("coding", total=total, rate="")
    bar.start()
    return bar


def _size(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except OSError:
        return 0
