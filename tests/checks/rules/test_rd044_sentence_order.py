"""RD044: sentences that fall back."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_earlier_than_the_one_before(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("sentence: 1", "sentence: 4")
            + "  - id: wh-2\n    source: page\n    sentence: RD044§2\n    text: They spoke.\n"
        },
    )


def test_each_source_counts_for_itself(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("sentence: 1", "sentence: 4").replace(
                "claims:", "  - id: talk\n    url: https://example.org/2\nclaims:"
            )
            + "  - id: wh-2\n    source: talk\n    sentence: 2\n    text: They spoke.\n"
        },
    )
