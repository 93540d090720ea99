"""RD052: pairs linked twice."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found


def test_the_other_way_round(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """confirmed:
  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b}
  - RD052§{a: kremlin/kr-1, b: whitehouse/wh-1, note: n, by: b}
""",
        },
    )
