"""The bar of long work: on a terminal's standard error, with rate and time left, and nowhere else."""

from __future__ import annotations

import io
import sys
from contextlib import suppress

import pytest

from readouts.cli import progress
from readouts.cli.progress import Bar, watched


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "patience", "shown"), [(Terminal(), 0.0, True), (Terminal(), 60.0, False), (io.StringIO(), 0.0, False)]
)
def test_only_on_a_terminal_and_for_what_takes_long(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with Bar("checking", "folders") as bar:
        bar(3, 10)
    assert ("3/10" in stream.getvalue()) is shown
    assert ("folders/s" in stream.getvalue()) is shown


def test_nothing_is_shown_of_work_that_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Bar("checking", "folders") as bar:
        bar(10, 10)
    assert stream.getvalue() == ""


def test_files_are_passed_on_and_their_bytes_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", stream := Terminal())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert list(watched([__file__, __file__, __file__])) == [__file__] * 3
    assert "MB/s" in stream.getvalue()


def test_an_interrupted_bar_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with suppress(KeyboardInterrupt), Bar("comparing", "events") as bar:
        bar(1, 3)
        raise KeyboardInterrupt
    assert bar._bar is not None
    assert not bar._bar.live.is_started
