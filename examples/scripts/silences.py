"""What each side leaves out, by topic: reads the JSON of a diff from standard input.

readouts diff whitehouse kremlin --format json | python silences.py
"""

from __future__ import annotations

import json
import sys
from collections import Counter


def silences(diff: dict) -> dict[str, Counter[str]]:
    """For each side the topics that only other sides speak of, with the number of rows."""
    sides = [side["id"] for side in diff["sides"]]
    silent: dict[str, Counter[str]] = {side: Counter() for side in sides}
    for row in diff["rows"]:
        for side in sides:
            if side not in row["claims"]:
                silent[side].update(row["topics"][:1])
    return silent


def main() -> None:
    diff = json.load(sys.stdin)
    if not str(diff.get("schema", "")).startswith("readouts.diff/"):
        sys.exit("this is not the JSON of a diff: use `readouts diff … --format json`")
    for side, topics in silences(diff).items():
        said = ", ".join(
            f"{topic} ({rows})" for topic, rows in sorted(topics.items(), key=lambda item: (-item[1], item[0]))
        )
        print(f"{side} is silent on: {said or 'nothing'}")


if __name__ == "__main__":
    main()
