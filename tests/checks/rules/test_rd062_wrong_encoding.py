"""RD062: text read in another encoding than it was written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.helpers import READOUT, found

RUSSIAN = "Президент России провёл переговоры о торговле и безопасности."
GERMAN = "Der Präsident äußerte sich über die Gespräche."


@pytest.mark.parametrize(("written", "read"), [("cp1251", "latin-1"), ("utf-8", "cp1252"), ("utf-8", "cp1251")])
def test_russian_read_wrongly(written: str, read: str, tmp_path: Path) -> None:
    broken = RUSSIAN.encode(written).decode(read, "replace")
    found(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.txt": f"RD062§{broken}\n"})


def test_german_read_wrongly(tmp_path: Path) -> None:
    broken = GERMAN.split(" ", 1)[1].encode().decode("cp1252")
    found(tmp_path, {"whitehouse.yaml": READOUT, "berlin.txt": f"Der RD062§{broken}\n"})


def test_texts_as_they_should_be(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT, "kremlin.txt": f"{RUSSIAN}\n", "berlin.txt": f"{GERMAN}\n"})
