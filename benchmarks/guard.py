"""A quick look whether anything has become many times slower: `python -m benchmarks.guard`.

Each figure is a ratio to something simple that is measured beside it in the same run, so that the machine counts for
little, and its limit lies several times above what is measured today: noise passes, a tenfold slow-down does not.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import startup
from benchmarks.pairs import generate, program, scores

STATEMENTS = Path(__file__).parent / "quality"
ROUNDS = 3


def main() -> None:
    """Print each figure with its limit; leave with 1 when one is above it."""
    failed = False
    for name, figure, limit in figures():
        verdict = "ok" if figure <= limit else "TOO SLOW"
        failed = failed or figure > limit
        print(f"{name}: {figure:.1f} (at most {limit:g}) {verdict}", flush=True)
    sys.exit(int(failed))


def figures() -> list[tuple[str, float, float]]:
    """(what, ratio, limit) for each part that is watched."""
    _, cold = startup.measure(ROUNDS)
    found = [(f"{name}, in `python -c pass`", ratio, _LIMITS[name]) for name, ratio in cold.items()]
    loop = least(_loop)
    found.append(("coding 100 kB of statements, in a million additions", least(_code()) / loop, 60.0))
    left, right, planted = generate(1000)
    found.append(
        ("pairing 1,000 claims a side, in a million additions", least(lambda: program(left, right)) / loop, 150)
    )
    recall, _, _ = scores(program(left, right), planted)
    found.append(("planted pairs missed, in hundredths", 100 * (1 - recall), 2.0))
    found.append(("reading 1,000 claims of YAML, in yaml.load", _reading(), 3.0))
    return found


_LIMITS = {
    "readouts --version": 8.0,
    "shell completion": 30.0,
    "readouts --help": 35.0,
    "diff, piped": 45.0,
    "diff, JSON": 45.0,
    "diff, three sides, piped": 55.0,
    "diff, on a terminal": 50.0,
    "diff, two raw statements": 70.0,
}


def least(work: Callable[[], object]) -> float:
    """The processor time of the quickest of a few rounds."""
    times = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def _loop() -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def _code() -> Callable[[], object]:
    from readouts.coding import code_statement

    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(STATEMENTS.glob("*/*.txt")))
    sample = (text * (100_000 // len(text) + 1))[:100_000]
    return lambda: code_statement(sample, side="a")


def _reading() -> float:
    import yaml

    from readouts.reading.readout_file import read_readout

    claims = "".join(
        f"  - id: c-{n}\n    actors: [us]\n    act: warn\n    topics: [sanctions]\n    text: Claim number {n}.\n"
        for n in range(1000)
    )
    text = f"schema: readouts.readout/1\nevent: talks\nside: north\nlanguage: en\nclaims:\n{claims}"
    loaded = least(lambda: yaml.load(text, yaml.CSafeLoader))
    return least(lambda: read_readout(text, "north.yaml")) / loaded


if __name__ == "__main__":
    main()
