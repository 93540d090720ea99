"""A headless Chromium for the page tests; without one they are skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from chromium import Browser, find_chromium  # noqa: E402


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser a test file."""
    if find_chromium() is None:
        pytest.skip("no Chromium is installed")
    with Browser() as running:
        yield running


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, where node has it or ``$AXE_CORE`` names it."""
    folders = [ROOT / "node_modules", *map(Path, filter(None, os.environ.get("NODE_PATH", "").split(os.pathsep)))]
    if shutil.which("npm"):
        answer = subprocess.run(["npm", "root", "-g"], capture_output=True, text=True, check=False)
        folders.append(Path(answer.stdout.strip() or "."))
    files = [
        Path(os.environ.get("AXE_CORE") or "/nowhere"),
        *(folder / "axe-core" / "axe.min.js" for folder in folders),
    ]
    for file in files:
        if file.is_file():
            return file.read_text(encoding="utf-8")
    pytest.skip("axe-core is not installed (npm install axe-core)")
