"""RD061: ids in letters that only look Latin."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, said


def test_an_actor(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[putin]", "[RD061§рutin]")})


def test_an_issuer_in_its_own_script(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("[putin]", "[ООН]")})


def test_ids_wholly_in_letters_that_pass_for_latin(tmp_path: Path) -> None:
    # «соох» could be a name of its own; what is known under its Latin look-alike cannot.
    files = {"сахар.yaml": READOUT.replace("side: whitehouse", "side: сахар")}
    assert not [line for line in said(tmp_path, files) if line.startswith("RD061")]
    for old, new, plain in (
        ("[biden]", "[оsсе]", "osce"),
        ("[putin]", "[оѕсе]", "osce"),
        ("side: whitehouse", "side: сахаr", "caxar"),
    ):
        lines = said(tmp_path, {"whitehouse.yaml": READOUT.replace(old, new)})
        mine = [line for line in lines if line.startswith("RD061")]
        assert len(mine) == 1
        assert f"only looks like '{plain}' (write '{plain}' in Latin letters)" in mine[0]


def test_a_side_that_passes_for_its_own_file(tmp_path: Path) -> None:
    lines = said(tmp_path, {"caxap.yaml": READOUT.replace("side: whitehouse", "side: сахар")})
    assert [line for line in lines if line.startswith("RD061")] == [
        "RD061 3:7 'сахар' only looks like 'caxap' (write 'caxap' in Latin letters)"
    ]
