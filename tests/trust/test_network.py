"""Nothing at run time reaches for the network: every command runs where a socket cannot be made."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from readouts.cli.app import COMMANDS
from tests.conftest import REPOSITORY
from tests.trust.attacks import environment

# An audit hook sees every socket and every look-up of a name, whatever library makes them, and cannot be taken away.
BLOCKED = """\
import os, sys
def refuse(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "ssl.", "webbrowser.")) and event != "socket.gethostname":
        os.write(2, f"NETWORK {event}\\n".encode())
        os._exit(99)
    if event in ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "pty.spawn", "os.startfile"):
        os.write(2, f"PROCESS {event}\\n".encode())
        os._exit(98)
sys.addaudithook(refuse)
sys.argv = ["readouts", *sys.argv[1:]]
from readouts.cli import main
main()
"""

RUNS = [
    *[("diff", "whitehouse", "kremlin", "--format", fmt) for fmt in ("text", "json", "jsonl", "csv", "markdown", "html")],
    ("diff", "whitehouse", "kremlin", "kyiv", "--table", "--emphasis"), ("show", "kyiv"), ("list",), ("explain", "wh-3", "kr-13"),
    ("draft", "a.txt"), ("check",), ("check", "--fix", "data"), ("check", "--diff", "data"), ("link", "confirm", "north/n-1", "south/s-1", "--data", "data"),
    ("report", "whitehouse", "kremlin"), ("survey",), ("schema", "diff"), ("--version",), ("--help",),
    ("diff", "whitehouse", "kremlin", "--expect", "e.json", "--update"),
    *[("check", "--format", fmt) for fmt in ("text", "json", "github", "sarif", "junit")],
    *[("survey", "--format", fmt) for fmt in ("json", "csv", "html")], *[("show", "kyiv", "--format", fmt) for fmt in ("json",)],
    ("check", "--list-rules"), ("check", "--explain", "RD020"), ("explain", "wh-3", "kr-13", "--format", "json"),
    ("link", "reject", "north/n-1", "south/s-1", "--data", "data"), ("draft", "a.txt", "--format", "json"), ("show", "a.html"), ("diff", "a.txt", "a.html"),
]  # fmt: skip


def test_every_command_is_run() -> None:
    assert {words[0] for words in RUNS} >= set(COMMANDS)


@pytest.mark.parametrize("words", RUNS, ids=" ".join)
def test_no_command_makes_a_socket_or_starts_a_program(words: tuple[str, ...], event_data: Path) -> None:
    place = event_data.parent
    (place / "a.txt").write_text("The president warned of sanctions.")
    page = '<!DOCTYPE html SYSTEM "https://evil.example/x.dtd"><base href="https://evil.example"><img src="https://evil.example/x.png">'
    (place / "a.html").write_text(page + "<p>The president warned of sanctions.</p>")
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED, *words],
        env=environment(),
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "NETWORK" not in done.stderr
    assert "PROCESS" not in done.stderr


def test_the_block_holds() -> None:
    code = BLOCKED.replace("from readouts.cli import main", "import socket; socket.socket()")
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (99, "NETWORK socket.__new__\n")
