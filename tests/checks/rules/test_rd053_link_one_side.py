"""RD053: links within one side."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import LINKS, READOUT, found


def test_one_side(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT + "  - id: wh-2\n    text: They spoke.\n",
            "links.yaml": LINKS + "confirmed:\n  - RD053§{a: whitehouse/wh-1, b: whitehouse/wh-2, note: n, by: b}\n",
        },
    )
