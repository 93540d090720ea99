"""What several tests of trust need: events made to order, and what must hold of every failure."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY, Result

HEAD = "schema: readouts.readout/1\nside: {side}\nclaims:\n"
CLAIM = (
    "  - id: {id}\n    actors: [us]\n    act: warn\n    recipients: [ru]\n    topics: [sanctions]\n    text: {text}\n"
)


def readout(side: str = "north", text: str = "The US warned of sanctions.", prefix: str = "n", claims: int = 1) -> str:
    """A side's YAML with that many claims of one text."""
    return HEAD.format(side=side) + "".join(CLAIM.format(id=f"{prefix}-{n}", text=text) for n in range(1, claims + 1))


def is_one_clear_line(result: Result, *parts: str) -> None:
    """A failure is exit 2 and one line on standard error that holds these parts; nothing is a bug of the program."""
    assert result.code == 2, (result.code, result.out[:300], result.err[:300])
    lines = [line for line in result.err.splitlines() if not line.startswith("readouts: note:")]
    assert len(lines) == 1, result.err
    assert lines[0].startswith("readouts: ")
    assert lines[0].isprintable()
    assert "a bug in readouts" not in lines[0]
    assert "Traceback" not in result.err
    for part in parts:
        assert part in lines[0], lines[0]


def environment(more: Mapping[str, str] = {}) -> dict[str, str]:
    """The environment of a child, with nothing of ours in it that changes what it prints."""
    dropped = ("NO_COLOR", "FORCE_COLOR", "READOUTS_DATA", "READOUTS_DEBUG", "GITHUB_ACTIONS")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "PYTHONPATH": str(REPOSITORY / "src"), **more}


def process(
    *words: str | bytes,
    env: Mapping[str, str] = {},
    cwd: Path | None = None,
    stdin: bytes | None = None,
    bare: bool = False,
) -> Result:
    """Run a command line as a process of its own; ``bare`` gives it no other environment than ``env``."""
    own = {"PYTHONPATH": str(REPOSITORY / "src"), **env} if bare else environment(env)
    done = subprocess.run(
        [sys.executable, "-m", "readouts", *words], env=own, cwd=cwd or REPOSITORY, input=stdin,
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return Result(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def as_anybody() -> list[str]:
    """What to put before a command so that the modes of files hold for it even where root runs the tests."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may read and write anywhere, and there is no setpriv")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]
