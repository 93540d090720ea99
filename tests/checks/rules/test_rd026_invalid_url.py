"""RD026: addresses that are none."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


def test_no_scheme(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("url: https://example.org/1", "url: RD026§example.org/1")})


def test_a_script(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT.replace("url: https://example.org/1", "url: RD026§javascript:alert(1)")}
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("https://example.org/1", "http://example.org")})
