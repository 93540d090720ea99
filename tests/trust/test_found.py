"""What fuzzing found once (`python tools/fuzz.py TARGET`) stays found; and a short hunt on every target."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.fuzz import FOUND, TARGETS, attempt, changed, seeds

CASES = sorted(path for path in FOUND.rglob("*") if path.is_file())


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_case_that_was_found(path: Path) -> None:
    attempt(path.parent.name, path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_the_seeds(target: str) -> None:
    for data in seeds(target):
        attempt(target, data)


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS)
def test_a_short_hunt(target: str) -> None:
    for data in changed(seeds(target), 5):
        attempt(target, data)
