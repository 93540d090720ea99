"""How long `readouts check` takes beside yamllint on the same generated event folders, and how much memory.

python -m benchmarks.check_speed            1,000 events of 3 sides of 30 claims
python -m benchmarks.check_speed 100        fewer
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIDES = {"whitehouse": "wh", "kremlin": "kr", "kyiv": "ky"}
CLAIMS = 30
ACTS = "warn discuss state call_for agree thank reject propose stress inform".split()
TOPICS = (
    "sanctions ransomware ceasefire detainees diplomacy iran-nuclear sovereignty checkpoints humanitarian call".split()
)
ACTORS = "biden putin us ru ua".split()
WORDS = (
    "the president leaders allies border troops talks measures prisoners exchange energy grain export corridor reactor"
    " inspectors agreement ministers harbour convoy winter aid budget summit treaty missiles observers proposal"
).split()


def generate(folder: Path, events: int, seed: int = 7) -> int:
    """Write event folders that are consistent.

    Args:
        folder: Where to write them.
        events: How many.
        seed: Of the wording.

    Returns:
        The number of files.
    """
    chance = random.Random(seed)
    for number in range(events):
        name = f"2021-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}-call-{number}"
        home = folder / name
        home.mkdir(parents=True)
        (home / "event.yaml").write_text(_event(name), encoding="utf-8")
        for side, prefix in SIDES.items():
            (home / f"{side}.yaml").write_text(_readout(name, side, prefix, chance), encoding="utf-8")
    return events * (1 + len(SIDES))


def _event(name: str) -> str:
    lines = [
        "---",
        "schema: readouts.event/1",
        f"id: {name}",
        "title: A call",
        f"date: {name[:10]}",
        "participants: [biden, putin]",
        "",
    ]
    return "\n".join(lines)


def _readout(name: str, side: str, prefix: str, chance: random.Random) -> str:
    lines = [
        "---",
        "schema: readouts.readout/1",
        f"event: {name}",
        f"side: {side}",
        "language: en",
        "sources:",
        "  - id: page",
        "    title: Statement on a call",
        f"    url: https://example.org/{name}",
        f"    published: {name[:10]}",
        "claims:",
    ]
    for number in range(1, CLAIMS + 1):
        text = " ".join(chance.choice(WORDS) for _ in range(12))
        lines += [
            f"  - id: {prefix}-{number}",
            "    source: page",
            f"    sentence: {number // 2 + 1}",
            f"    actors: [{chance.choice(ACTORS)}]",
            f"    act: {chance.choice(ACTS)}",
            f"    topics: [{', '.join(chance.sample(TOPICS, 2))}]",
            f"    text: {text.capitalize()}.",
            f"    quote: {' '.join(text.split()[3:6])}",
        ]
    return "\n".join([*lines, ""])


def timed(command: list[str]) -> tuple[float, int]:
    """Seconds a command takes, and its exit code."""
    begun = time.perf_counter()
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
    return time.perf_counter() - begun, code


def main(events: int = 1000) -> int:
    """Generate, time both, and print the ratio; 1 when a bound is not kept."""
    with tempfile.TemporaryDirectory() as place:
        files = generate(Path(place), events)
        ours, code = timed([sys.executable, "-m", "readouts", "check", place])
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        # Long lines are yamllint's only quarrel with such files, and measure nothing here.
        relaxed = "{extends: default, rules: {line-length: disable}}"
        theirs, their_code = timed([sys.executable, "-m", "yamllint", "-d", relaxed, place])
    print(f"{files} files: readouts check {ours:.1f} s (exit {code}), yamllint {theirs:.1f} s (exit {their_code})")
    print(f"ratio {ours / theirs:.2f} (at most 1.50), memory {memory:.0f} MB (at most 300)")
    return int(code != 0 or ours > 1.5 * theirs or memory > 300)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
