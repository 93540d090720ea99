"""RD074: characters nobody sees."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_zero_width_space(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of RD074§\u200bstrong")})


def test_direction_override(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of RD074§\u202estrong")})


def test_in_a_raw_statement(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.txt": "They RD074§\u200bspoke.\n"})


def test_needed_by_its_script(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + '    quote_original: "می\u200cخواهم"\n    quote_language: fa\n'})
