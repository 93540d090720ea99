"""RD036: spans that count in nothing."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_no_statement(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "    span: RD036§{start: 0, end: 4}\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})


def test_a_statement_in_the_file_or_beside_it(tmp_path: Path) -> None:
    text = READOUT + "    span: {start: 13, end: 28}\n"
    found(tmp_path, {"whitehouse.yaml": text.replace("claims:", "statement: He warned of strong measures.\nclaims:")})
    found(
        tmp_path,
        {"whitehouse.yaml": text + "statement_file: words.txt\n", "words.txt": "He warned of strong measures.\n"},
    )
