"""RD040: coded claims without topics."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import HEAD, READOUT, found


def test_none(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("  - id: wh-1", "  - RD040§id: wh-1").replace(
                "    topics: [sanctions]\n", ""
            )
        },
    )


def test_claims_the_program_coded(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("    topics: [sanctions]\n", "") + "    coded_by: program\n"})


def test_claims_the_program_codes(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": HEAD + "claims:\n  - id: wh-1\n    source: page\n    text: He warned of sanctions.\n"},
    )
