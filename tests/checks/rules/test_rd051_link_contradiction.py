"""RD051: links that contradict each other."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found


def test_confirmed_and_rejected(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """confirmed:
  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b}
rejected:
  - RD051§{a: kremlin/kr-1, b: whitehouse/wh-1, note: n, by: b}
""",
        },
    )


def test_rejected_though_both_are_joined_by_a_third(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "kyiv.yaml": KREMLIN.replace("kremlin", "kyiv").replace("kr-1", "ky-1"),
            "links.yaml": LINKS
            + """confirmed:
  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b}
  - {a: kremlin/kr-1, b: kyiv/ky-1, note: n, by: b}
rejected:
  - RD051§{a: whitehouse/wh-1, b: kyiv/ky-1, note: n, by: b}
""",
        },
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "kyiv.yaml": KREMLIN.replace("kremlin", "kyiv").replace("kr-1", "ky-1"),
            "links.yaml": LINKS
            + """confirmed:
  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: b}
rejected:
  - {a: whitehouse/wh-1, b: kyiv/ky-1, note: n, by: b}
""",
        },
    )
