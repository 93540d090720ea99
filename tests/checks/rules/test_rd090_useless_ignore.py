"""RD090: comments that switch nothing off."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_nothing_to_switch_off(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: warn  # readouts: ignore RD090§RD020")})


def test_no_such_rule(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: wran  # readouts: ignore RD020, RD090§RD999")}
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("act: warn", "act: wran  # readouts: ignore RD020")})
