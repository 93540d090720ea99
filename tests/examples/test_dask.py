"""The survey on Dask prints what `readouts survey` prints, to the byte."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent.parent
SCRIPT = REPOSITORY / "examples" / "scripts" / "survey_on_dask.py"


@pytest.mark.slow
def test_the_same_survey_from_a_cluster(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    sources = sorted(p for p in (REPOSITORY / "benchmarks" / "quality").iterdir() if len(list(p.glob("*.txt"))) == 2)
    for number, source in enumerate(sources[:6] * 5):
        shutil.copytree(source, tmp_path / f"event-{number:02}", ignore=shutil.ignore_patterns("*.json", "*.md"))
    (tmp_path / "event-07" / sorted(p.name for p in (tmp_path / "event-07").iterdir())[0]).unlink()  # one side only
    one, other = (
        subprocess.run([sys.executable, *words], capture_output=True, check=True, timeout=300).stdout
        for words in (
            ["-m", "readouts", "survey", str(tmp_path), "--format", "json", "--workers", "1"],
            [str(SCRIPT), str(tmp_path)],
        )
    )
    assert one == other
    assert one
