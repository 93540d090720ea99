"""RD035: original quotes without a language."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_no_language(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "    quote_original: RD035§меры\n"})


def test_no_quote(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "    quote_language: RD035§ru\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "    quote_original: меры\n    quote_language: ru\n"})
