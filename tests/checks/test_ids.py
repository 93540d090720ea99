"""New ids for claims, in the manner of those a file has."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from readouts.checks.files import CheckedFile
from readouts.checks.ids import fresh_ids


@pytest.mark.parametrize(
    ("ids", "side", "fresh"),
    [
        (["wh-1", "wh-10", "wh-2"], "whitehouse", ["wh-11", "wh-12"]),
        (["wh-1", "x-7", "wh-2"], "whitehouse", ["wh-3", "wh-4"]),
        (["intro"], "kyiv", ["kyiv-1", "kyiv-2"]),
        ([], "kyiv", ["kyiv-1", "kyiv-2"]),
        ([], None, ["side-1", "side-2"]),
        (["wh-1", "wh-9999999999"], "whitehouse", ["wh-2", "wh-3"]),
        (["7"], "whitehouse", ["8", "9"]),
        (["wh-999999999"], "whitehouse", ["wh-1000000000", "wh-1000000001"]),
        (["wh-1", "wh-02"], "whitehouse", ["wh-3", "wh-4"]),
    ],
)
def test_counting_on(ids: list[str], side: str | None, fresh: list[str]) -> None:
    head = f"side: {side}\n" if side else ""
    text = head + "claims:\n" + "".join(f"  - id: {name}\n    text: x\n" for name in ids or ["'  '"])
    file = CheckedFile(Path("side.yaml"), "readout", text.encode())
    assert list(islice(fresh_ids(file), 2)) == fresh
