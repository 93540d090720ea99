"""RD030: quotes longer than the setting."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import Settings
from tests.checks.helpers import READOUT, found


def test_too_long(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("quote: strong", "quote: RD030§strong")},
        Settings(max_quote_words=1),
    )


def test_original_words_too(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT + "    quote_original: RD030§" + "слово " * 26 + "слово\n    quote_language: ru\n"},
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})
