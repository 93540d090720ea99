"""Survey over many events on one core and on two: `python -m benchmarks.survey`.

500 event folders are made from the statements that ship with the quality benchmark, each with two sides, and surveyed
with one process and with two. Prints the seconds, their ratio and the memory of the largest process; the two results
must be the same to the byte.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STATEMENTS = Path(__file__).parent / "quality"
EVENTS = 500
ROUNDS = 3


def write_events(folder: Path, number: int) -> None:
    """Event folders of raw statements, two sides each."""
    sources = sorted(path for path in STATEMENTS.iterdir() if len(list(path.glob("*.txt"))) == 2)
    for index in range(number):
        target = folder / f"event-{index:03}"
        target.mkdir()
        for statement in sources[index % len(sources)].glob("*.txt"):
            shutil.copy(statement, target)


def surveyed(folder: Path, workers: int) -> tuple[float, bytes]:
    """Seconds and output of one survey."""
    command = [sys.executable, "-m", "readouts", "survey", str(folder), "--format", "json", "--workers", str(workers)]
    start = time.perf_counter()
    output = subprocess.run(command, capture_output=True, check=True).stdout
    return time.perf_counter() - start, output


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        write_events(Path(name), EVENTS)
        for _ in range(ROUNDS):
            (one, first), (two, second) = surveyed(Path(name), 1), surveyed(Path(name), 2)
            if first != second:
                sys.exit("one process and two give different surveys")
            print(
                f"{EVENTS} events: {one:.1f} s on one process, {two:.1f} s on two, {one / two:.2f} times faster",
                flush=True,
            )
    print(f"largest process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
