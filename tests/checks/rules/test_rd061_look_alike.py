"""RD061: ids in letters that only look Latin."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_an_actor(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[putin]", "[RD061§рutin]")})


def test_an_issuer_in_its_own_script(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[putin]", "[ООН]")})
