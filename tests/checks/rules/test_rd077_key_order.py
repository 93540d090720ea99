"""RD077: keys in an unusual order."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_in_a_claim(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "    actors: [biden]\n    act: warn\n", "    act: warn\n    RD077§actors: [biden]\n"
            )
        },
    )


def test_at_the_top(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "event: 2021-12-07-a-b\nside: whitehouse\n", "side: whitehouse\nRD077§event: 2021-12-07-a-b\n"
            )
        },
    )


def test_the_statement_may_be_last(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "statement: He warned of strong measures.\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
