"""RD024: claims and readouts without a source."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import HEAD, READOUT, found


def test_no_sources(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": "RD024§"
            + HEAD.partition("sources:")[0]
            + "claims:\n  - id: wh-1\n    text: They spoke.\n"
        },
    )


def test_which_of_two(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("claims:", "  - id: talk\n    url: https://example.org/2\nclaims:")
            + "  - id: wh-2\n    source: talk\n    text: One.\n  - RD024§id: wh-3\n    text: Two.\n"
        },
    )


def test_one_source_needs_no_mention(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("    source: page\n", "")})
