"""All benchmarks by one command: `python -m benchmarks` runs the quick ones, `python -m benchmarks --all` every one.

Each is a module of its own with options of its own; what it prints is what the README's tables are made from.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

QUICK = {
    "startup": [],
    "guard": [],
    "pairs": ["1000"],
}  # fmt: skip
LONG = {
    "quality": [],
    "ablations": [],
    "pairs": ["5000", "50000"],
    "survey": [],
    "check_speed": [],
}  # fmt: skip


def main() -> None:
    """Run them one after the other, each in a process of its own, so that none uses the memory of another."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="also those that take minutes")
    given = parser.parse_args()
    chosen = [*QUICK.items(), *(LONG.items() if given.all else ())]
    failed = False
    for name, options in chosen:
        print(f"\n## {' '.join((name, *options))}\n", flush=True)
        failed |= subprocess.run([sys.executable, "-m", f"benchmarks.{name}", *options], check=False).returncode != 0
    if not given.all:
        rest = ", ".join(" ".join((name, *options)) for name, options in LONG.items())
        print(f"\nNot run, as they take minutes (--all runs them): {rest}; coding needs a FOLDER of statements.")
    sys.exit(int(failed))


if __name__ == "__main__":
    main()
