"""The shipped event in the formats that scripts and pipes read, letter by letter (`pytest --regen` rewrites them)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Run

EVENT = ("-e", "2021-12-07-biden-putin")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("diff-whitehouse-kremlin.txt", ("diff", "whitehouse", "kremlin")),
        ("diff-whitehouse-kremlin.json", ("diff", "whitehouse", "kremlin", "--format", "json")),
        ("diff-three-sides.txt", ("diff", "whitehouse", "kremlin", "kyiv")),
        ("diff-three-sides.json", ("diff", "whitehouse", "kremlin", "kyiv", "--format", "json")),
        ("explain-wh-3-kr-13.txt", ("explain", "wh-3", "kr-13")),
        ("show-kyiv.txt", ("show", "kyiv")),
        ("show-kyiv.json", ("show", "kyiv", "--format", "json")),
    ],
)
def test_output(run: Run, golden: Callable[[str, str], None], name: str, words: tuple[str, ...]) -> None:
    golden(name, run(*words, *EVENT).out)


def test_help(run: Run, golden: Callable[[str, str], None]) -> None:
    golden("help.txt", run("--help").out)
