"""RD003: keys that the format needs."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import HEAD, KREMLIN, LINKS, READOUT, found


def test_claim_without_id(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("id: wh-1\n    source", "RD003§source")})


def test_source_without_id(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": (HEAD + READOUT.removeprefix(HEAD).replace("    source: page\n", "")).replace(
                "  - id: page\n    title", "  - RD003§title"
            )
        },
    )


def test_no_claims(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": "RD003§" + HEAD})


def test_link_without_b(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT,
            "kremlin.yaml": KREMLIN,
            "links.yaml": LINKS + "confirmed:\n  - RD003§a: whitehouse/wh-1\n",
        },
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
