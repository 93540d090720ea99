"""Check beside yamllint on the same generated files, small enough to be run often."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from benchmarks.check_speed import main


@pytest.mark.slow
@pytest.mark.skipif(find_spec("yamllint") is None, reason="yamllint is not installed")
def test_check_keeps_its_bounds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(40) == 0
    assert "160 files" in capsys.readouterr().out
