"""RD051: links that contradict each other."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found, said


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


def test_it_is_the_later_link_in_the_file_that_cannot_hold(tmp_path: Path) -> None:
    pair = "a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: x"
    links = f"{LINKS}rejected:\n  - {{{pair}}}\nconfirmed:\n  - {{{pair}}}\n"
    assert said(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN, "links.yaml": links}, only="RD051") == [
        "RD051 6:5 whitehouse/wh-1 and kremlin/kr-1 are both confirmed and rejected: here confirmed (keep one of them)"
    ]


def test_in_one_line_the_order_is_that_of_the_columns(tmp_path: Path) -> None:
    pair = "a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: x"
    links = f"{LINKS.rstrip()}\n".replace("\n", ", ").rstrip(", ")
    text = f"{{{links}, rejected: [{{{pair}}}], confirmed: [{{{pair}}}]}}\n"
    lines = said(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN, "links.yaml": text})
    assert [line for line in lines if line.startswith("RD051")] == [
        f"RD051 1:{text.index('confirmed: [') + 13} whitehouse/wh-1 and kremlin/kr-1 are both confirmed and rejected: here confirmed (keep one of them)"
    ]
