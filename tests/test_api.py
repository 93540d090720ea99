"""The public front: what `import readouts` gives."""

from __future__ import annotations

from pathlib import Path

import pytest

import readouts
from readouts.errors import DataError, ReadoutsError, UsageError

EVENT = "2021-12-07-biden-putin"


@pytest.mark.parametrize("name", readouts.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    value = getattr(readouts, name)
    assert name == "__version__" or value.__doc__


def test_there_is_nothing_else() -> None:
    assert dir(readouts) == sorted(readouts.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        readouts.nothing  # noqa: B018


def test_compare_by_name() -> None:
    comparison = readouts.compare("whitehouse", "kremlin", event=EVENT)
    assert [readout.side for readout in comparison.readouts] == ["whitehouse", "kremlin"]
    assert comparison.event is not None
    assert comparison.event.id == EVENT
    assert comparison.readout("kremlin").claim("kr-13").act == "warn"
    with pytest.raises(KeyError):
        comparison.readout("nobody")
    with pytest.raises(KeyError):
        comparison.readout("kremlin").claim("wh-1")


def test_compare_files_and_readouts_alike(event_data: Path) -> None:
    folder = event_data / "talks"
    loaded = readouts.load("north", data=event_data)
    by_name = readouts.compare("north", "south", data=event_data)
    assert readouts.compare(folder / "north.yaml", folder / "south.yaml").rows == by_name.rows
    assert readouts.compare(loaded, folder / "south.yaml").rows == by_name.rows
    assert readouts.compare(loaded, readouts.load(folder / "south.yaml")).rows == by_name.rows


def test_load_completes_what_its_coder_left_to_the_program(tmp_path: Path) -> None:
    file = tmp_path / "north.yaml"
    file.write_text("claims:\n  - {id: a, text: The US will give 3 million euros to Ukraine on 7 May 2024.}\n")
    claim = readouts.load(file).claim("a")
    assert claim.coded_by == "program"
    assert claim.act is not None
    assert [(figure.value, figure.unit) for figure in claim.figures] == [(3e6, "EUR")]
    assert claim.dates == ("2024-05-07",)


def test_what_a_person_coded_stays(tmp_path: Path) -> None:
    file = tmp_path / "north.yaml"
    file.write_text("claims:\n  - {id: a, act: warn, text: The US thanked Ukraine for 3 million euros.}\n")
    claim = readouts.load(file).claim("a")
    assert (claim.coded_by, claim.act, claim.actors) == ("person", "warn", ())
    assert claim.figures


@pytest.mark.parametrize("sides", [(), ("whitehouse",)])
def test_a_comparison_needs_two(sides: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="two sides or more"):
        readouts.compare(*sides, event=EVENT)


def test_errors_say_what_where_and_what_to_do() -> None:
    from readouts.errors import Place

    error = DataError("is wrong", Place("a.yaml", 3, 4), "do that")
    assert isinstance(error, ReadoutsError)
    assert str(error) == "a.yaml:3:4: is wrong (do that)"
    assert str(DataError("is wrong", Place("a.yaml"))) == "a.yaml: is wrong"
    assert str(UsageError("is wrong")) == "is wrong"
