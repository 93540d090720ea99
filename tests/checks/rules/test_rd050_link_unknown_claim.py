"""RD050: links that name no claim."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import KREMLIN, LINKS, READOUT, found, said


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


def test_every_end_of_every_link_is_looked_up_and_what_names_no_claim_is_left_to_the_schema(tmp_path: Path) -> None:
    links = (
        LINKS
        + "confirmed:\n"
        + "".join(
            f"  - {{a: {a}, b: {b}, note: n, by: x}}\n"
            for a, b in (("whitehouse", "/kr-1"), ("whitehouse/", "kremlin/kr-1"), ("elysee/fr-1", "whitehouse/wh-1/x"))
        )
    )
    files = {"whitehouse.yaml": READOUT, "kremlin.yaml": KREMLIN, "links.yaml": links}
    assert [line for line in said(tmp_path, files) if line.startswith("RD050")] == [
        "RD050 6:9 there is no coded side 'elysee' (coded sides here: kremlin, whitehouse)",
        "RD050 6:25 the side 'whitehouse' has no claim 'wh-1/x' (did you mean 'wh-1'?)",
    ]


def test_links_beside_no_coded_side_at_all(tmp_path: Path) -> None:
    links = LINKS + "confirmed:\n  - {a: whitehouse/wh-1, b: kremlin/kr-1, note: n, by: x}\n"
    assert said(tmp_path, {"links.yaml": links}) == [
        "RD050 4:9 there is no coded side 'whitehouse' (coded sides here: none)",
        "RD050 4:29 there is no coded side 'kremlin' (coded sides here: none)",
    ]
