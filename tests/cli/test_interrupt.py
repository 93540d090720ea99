"""Ctrl-C on a terminal ends a long comparison at once, and nothing but the bar has been written."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")

# As the terminal of its own session, so that the terminal's Ctrl-C reaches it; the words follow.
ON_TERMINAL = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
from readouts.cli import main
main()
"""


@pytest.mark.parametrize("wait", [0.5, 1.5])
def test_a_large_comparison(wait: float, tmp_path: Path) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for shift, path in enumerate(paths):
        sentences = (
            f"The President thanked the Prime Minister for {n} tons of grain from port {n + shift}."
            for n in range(4000)
        )
        path.write_text("\n\n".join(sentences), encoding="utf-8")
    outside, inside = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-c", ON_TERMINAL, "diff", *map(str, paths)],
        stdin=inside, stdout=inside, stderr=inside, start_new_session=True,
    )  # fmt: skip
    os.close(inside)
    time.sleep(wait)
    assert child.poll() is None, "too short a comparison to be interrupted"
    begin = time.monotonic()
    os.write(outside, b"\x03")
    shown = b""
    try:
        while more := os.read(outside, 65536):
            shown += more
    except OSError:  # the other end is closed: the process has gone
        pass
    os.close(outside)
    assert child.wait(timeout=20) == 130
    assert time.monotonic() - begin < 5
    assert b"Traceback" not in shown
    assert b"thanked" not in shown
