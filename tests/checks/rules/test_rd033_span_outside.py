"""RD033: spans that end after the statement."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_too_far(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "span: RD033§{start: 24, end: 400}")
        },
    )


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "span: {start: 24, end: 46}")
        },
    )
