"""RD054: links nobody signed."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found, run


def test_no_note(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS
            + """confirmed:
  - RD054§{a: whitehouse/wh-1, b: kremlin/kr-1, by: b}
""",
        },
    )


def test_it_is_only_information(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS + "confirmed:\n  - {a: whitehouse/wh-1, b: kremlin/kr-1}\n",
        },
    )
    assert [f.severity for f in report.findings] == ["info"]
