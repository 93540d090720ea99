"""Invented events with one side put into another language: most of what belongs together is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.labels import Counts, count
from benchmarks.quality import LANGUAGES, found_by_program, load_groups

LEAST_F1 = 0.6


@pytest.mark.slow
def test_sentences_are_put_together_across_languages(tmp_path: Path) -> None:
    groups = load_groups(tmp_path)
    total = Counts()
    for language in LANGUAGES.values():
        assert len(groups[language]) >= 2
        for gold in groups[language]:
            total += count(gold, found_by_program(gold))
    assert total.f1 >= LEAST_F1
