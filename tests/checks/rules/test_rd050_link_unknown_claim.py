"""RD050: links that name no claim."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found


def test_unknown_claim(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """confirmed:
  - {a: RD050§whitehouse/wh-9, b: kremlin/kr-1, note: n, by: b}
""",
        },
    )


def test_unknown_side(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """rejected:
  - {a: whitehouse/wh-1, b: RD050§kyiv/ky-1, note: n, by: b}
""",
        },
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """confirmed:
  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b}
""",
        },
    )
