"""RD078: marks that are part of the value."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_curly_marks_around_an_id(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("language: en", "issuer: RD078§“The White House”\nlanguage: en")}
    )


def test_marks_within_marks(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("quote: strong measures", "quote: RD078§'\"strong measures\"'")}
    )


def test_two_quotations(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("quote: strong measures", "quote: “strong” and “hard”")})
