"""RD032: quotes with other marks than the statement."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_apostrophe(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: RD032§Russia's build-up")
        },
    )


def test_capitals(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: RD032§he warned")
        },
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: Russia’s build-up")
        },
    )
