"""Cold start of the commands as a ratio to `python -c pass`: `python -m benchmarks.startup`.

Each command is started as a new process, in turns with `python -c pass`, so that a busy moment of the machine strikes
both; what counts is the ratio of the medians. Nothing is warmed up but the file cache and the compiled bytecode.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 15
STATEMENTS = Path(__file__).parent / "quality" / "france-fiji-ocean"


def commands(statements: Path = STATEMENTS) -> dict[str, list[str]]:
    """What is measured: a name and the words after `readouts`; names ending in `terminal` run on one."""
    main_job = ["diff", "whitehouse", "kremlin"]
    return {
        "readouts --version": ["--version"],
        "shell completion": [],
        "readouts --help": ["--help"],
        "diff, piped": main_job,
        "diff, JSON": [*main_job, "--format", "json"],
        "diff, three sides, piped": [*main_job, "kyiv"],
        "diff, on a terminal": main_job,
        "diff, two raw statements": ["diff", *(str(path) for path in sorted(statements.glob("*.txt"))[:2])],
    }


def run_once(command: Sequence[str], environment: dict[str, str], folder: str, terminal: bool) -> float:
    """Seconds of one process, from its start to its end."""
    if not terminal:
        begin = time.perf_counter()
        subprocess.run(command, env=environment, cwd=folder, capture_output=True, check=False)
        return time.perf_counter() - begin
    import pty

    outside, inside = pty.openpty()
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=environment, cwd=folder, stdin=inside, stdout=inside, stderr=inside)
    os.close(inside)
    try:
        while os.read(outside, 65536):
            pass
    except OSError:  # the terminal's other end is closed: the process has gone
        pass
    process.wait()
    seconds = time.perf_counter() - begin
    os.close(outside)
    return seconds


def measure(rounds: int = ROUNDS, only: str = "") -> tuple[float, dict[str, float]]:
    """Median seconds of `python -c pass`, and of each command as a ratio to it.

    Args:
        rounds: How often each is run.
        only: Measure the commands whose name contains this.
    """
    script = str(Path(sys.executable).parent / "readouts")
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("READOUTS", "PYTHON"))}
    baseline: list[float] = []
    seconds: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(-1, rounds):  # the first turn fills the file cache and is not counted
            for name, arguments in commands().items():
                if only not in name:
                    continue
                environment = dict(plain, COLUMNS="120", TERM="xterm-256color")
                if name == "shell completion":
                    environment |= {
                        "_READOUTS_COMPLETE": "complete_bash",
                        "COMP_WORDS": "readouts diff white",
                        "COMP_CWORD": "2",
                    }
                begin = run_once([sys.executable, "-c", "pass"], plain, folder, False)
                took = run_once([script, *arguments], environment, folder, name.endswith("terminal"))
                if turn >= 0:
                    baseline.append(begin)
                    seconds.setdefault(name, []).append(took)
    base = statistics.median(baseline)
    return base, {name: statistics.median(times) / base for name, times in seconds.items()}


def main() -> None:
    """Print a table, or JSON."""
    parser = argparse.ArgumentParser(description="Cold start of the commands as a ratio to `python -c pass`.")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is run")
    parser.add_argument("--only", default="", help="only the commands whose name contains this")
    parser.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args()
    base, ratios = measure(given.rounds, given.only)
    if given.json:
        print(json.dumps({"python_seconds": round(base, 5), "ratios": {n: round(r, 2) for n, r in ratios.items()}}))
        return
    print(f"| command | × `python -c pass` ({base * 1000:.1f} ms) | ms |")
    print("|---|---:|---:|")
    for name, ratio in ratios.items():
        print(f"| {name} | {ratio:.1f} | {ratio * base * 1000:.0f} |")


if __name__ == "__main__":
    main()
