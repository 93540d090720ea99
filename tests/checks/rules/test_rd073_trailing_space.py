"""RD073: spaces at the end of a line."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_after_a_value(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn\n", "act: warnRD073§  \n")})


def test_a_tab(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn\n", "act: warnRD073§\t\n")})


def test_not_in_block_text(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("claims:", "statement: |\n  He warned of strong measures.  \nclaims:")},
    )
