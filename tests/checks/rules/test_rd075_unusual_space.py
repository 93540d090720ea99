"""RD075: spaces that are not plain."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_no_break_space(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("of strong", "ofRD075§\xa0strong")})


def test_not_in_the_statement(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("claims:", "statement: He warned of\u00a0strong measures.\nclaims:")},
    )
