"""The README's pictures can be made, and those that are stored are small and load nothing."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, find_chromium

DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", ["terminal.svg", "page.png"])
def test_the_stored_pictures_are_under_200_kilobytes(name: str) -> None:
    assert 1_000 < (DOCS / name).stat().st_size < 200_000


def test_the_terminal_picture_loads_nothing() -> None:
    svg = (DOCS / "terminal.svg").read_text(encoding="utf-8")
    assert not re.search(r"@import|@font-face|<script|href=|url\((?!#)", svg)
    assert not re.sub(r'xmlns="[^"]*"', "", svg).count("://")


@pytest.mark.slow
def test_the_script_makes_both(tmp_path: Path) -> None:
    if find_chromium() is None:
        pytest.skip("no Chromium is installed")
    pytest.importorskip("rich")
    script = ROOT / "tools" / "screenshots.py"
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert "They tell it" in (tmp_path / "terminal.svg").read_text(encoding="utf-8").replace("&#160;", " ")
