"""Kill the program while it writes, and see that no file is lost or half-written: `python -m benchmarks.kills`.

Every command that writes is killed with SIGKILL: in half of the trials at a random moment of its life, in the other
half by itself at the n-th of the steps that make up writing (a file opened, its mode set, a file renamed, …), since a
random moment seldom falls into the fraction of a millisecond that matters. After each trial the file must hold the
old text or the new one, byte by byte, and another run must finish the work.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Counts what touches files in the folder, and kills itself at the step asked for.
_SELF_KILLED = """\
import os, signal, sys
steps = int(os.environ["KILL_AT"])
def count(event, args):
    global steps
    written = event == "open" and (isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    if written or event in ("os.rename", "os.chmod", "os.remove", "os.truncate", "fcntl.flock", "tempfile.mkstemp"):
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
sys.dont_write_bytecode = True
sys.argv = ["readouts", *sys.argv[1:]]
from readouts.cli import main
main()
"""

# Command → its words and the file it writes; `data/talks` holds the event.
COMMANDS = {
    "-o": (["diff", "north", "south", "--data", "data", "--format", "json", "-o", "out.json"], "out.json"),
    "--fix": (["check", "data", "--fix", "--select", "RD07"], "data/talks/north.yaml"),
    "--update": (["diff", "north", "south", "--data", "data", "--expect", "e.json", "--update"], "e.json"),
    "link": (["link", "confirm", "north/n-1", "south/s-2", "--data", "data"], "data/talks/links.yaml"),
}


def prepare(folder: Path) -> None:
    """An event that each command has something to do with, and old results."""
    home = folder / "data" / "talks"
    home.mkdir(parents=True)
    for side, prefix in (("north", "n"), ("south", "s")):
        text = f"schema: readouts.readout/1\nevent: talks\nside: {side}\nclaims:\n" + "".join(
            f"  - id: {prefix}-{n}\n    act: warn\n    topics: [sanctions]\n    text: The US warned {n} times.   \n"
            for n in range(1, 30)
        )
        (home / f"{side}.yaml").write_text(text)
    (home / "links.yaml").write_text("# by hand\nrejected:\n  - {a: north/n-3, b: south/s-3}\n")
    (folder / "out.json").write_text("old\n" * 1000)
    (folder / "e.json").write_text("old\n" * 1000)


def environment(**more: str) -> dict[str, str]:
    """The environment of a child."""
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), **more}


def trial(
    name: str, pristine: Path, chance: random.Random, step: int | None, life: float, new: bytes
) -> tuple[str, int]:
    """One kill.

    Returns:
        ``old`` or ``new``, what the file holds then, or ``BROKEN``; and how many temporary files were left.
    """
    words, target = COMMANDS[name]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "w"
        shutil.copytree(pristine, folder)
        old = (folder / target).read_bytes()
        if step is not None:
            command, more = [sys.executable, "-c", _SELF_KILLED, *words], {"KILL_AT": str(step)}
        else:
            command, more = [sys.executable, "-m", "readouts", *words], {}
        child = subprocess.Popen(
            command, env=environment(**more), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if step is None:
            time.sleep(chance.uniform(life * 0.3, life))
            child.send_signal(signal.SIGKILL)
        child.wait(60)
        found = (folder / target).read_bytes() if (folder / target).is_file() else b"gone"
        left = sum(path.name.startswith(".") for path in folder.rglob("*"))
        # What is there must still be usable, and another run must finish the work.
        subprocess.run(
            [sys.executable, "-m", "readouts", *words], env=environment(), cwd=folder, capture_output=True, check=False
        )
        finished = (folder / target).read_bytes() == new
    return ("old" if found == old else "new" if found == new else "BROKEN") if finished else "BROKEN", left


def measure(trials: int) -> int:
    """Run the trials and print a table.

    Returns:
        How many files were lost or half-written.
    """
    chance, broken = random.Random(7), 0
    print("| command | trials | old file | new file | broken | temporary files left |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as place:
        pristine = Path(place) / "pristine"
        prepare(pristine)
        for name, (words, target) in COMMANDS.items():
            done = Path(place) / name.strip("-")
            shutil.copytree(pristine, done)
            began = time.monotonic()
            subprocess.run(
                [sys.executable, "-m", "readouts", *words],
                env=environment(),
                cwd=done,
                capture_output=True,
                check=False,
            )
            life, new = time.monotonic() - began, (done / target).read_bytes()
            each = trials // len(COMMANDS)
            found = [
                trial(name, pristine, chance, number // 2 % 8 if number % 2 else None, life, new)
                for number in range(each)
            ]
            count = {what: sum(result == what for result, _ in found) for what in ("old", "new", "BROKEN")}
            broken += count["BROKEN"]
            left = sum(number for _, number in found)
            print(f"| `{name}` | {each} | {count['old']} | {count['new']} | {count['BROKEN']} | {left} |", flush=True)
    return broken


def main() -> int:
    """Leave with 1 when a file was lost or half-written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--trials", type=int, default=200)
    return int(measure(parser.parse_args().trials) > 0)


if __name__ == "__main__":
    sys.exit(main())
