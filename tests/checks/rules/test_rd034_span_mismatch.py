"""RD034: spans that do not hold the quote."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_elsewhere(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "quote: thanked the allies\n    span: {start: 0, end: 23}")
        },
    )
    assert [(f.code, f.place.line, f.place.column, f.hint) for f in report.findings] == [
        ("RD034", 21, 11, "the quote is at 27 to 45")
    ]


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "quote: thanked the allies\n    span: {start: 24, end: 46}")
        },
    )
