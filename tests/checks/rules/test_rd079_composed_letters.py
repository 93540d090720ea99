"""RD079: letters that are two characters."""

from __future__ import annotations

from pathlib import Path

from readouts.checks import check
from tests.checks.helpers import READOUT, found, write


def test_an_accent_of_its_own(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of cafRD079§é")})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "of café")})


def test_the_fix_composes_the_word_and_leaves_the_statement_alone(tmp_path: Path) -> None:
    statement = "statement: He spoke at a cafe\u0301 of strong measures.\nclaims:"
    text = READOUT.replace("of strong", "of cafe\u0301 o\u0308l and strong").replace("claims:", statement)
    (fixed,) = check([write(tmp_path, {"whitehouse.yaml": text})], fix=True).fixed
    assert fixed.after == READOUT.replace("of strong", "of café öl and strong").replace("claims:", statement)
    assert fixed.count == 2
