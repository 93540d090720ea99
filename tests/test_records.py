"""Records behave as the standard library's dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys

import pytest

from readouts.errors import Place
from readouts.model import Claim, Comparison, Event
from readouts.records import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    note: str | None = field(default=None, compare=False, repr=False)


@dataclass(slots=True)
class Bag:
    things: list[int] = field(default_factory=list)


@dataclasses.dataclass(frozen=True, slots=True)
class Standard:
    x: int
    y: int = 0
    note: str | None = dataclasses.field(default=None, compare=False, repr=False)


def test_equal_hashed_shown_and_matched_as_dataclasses_are() -> None:
    assert Point(1) == Point(1, 0, "other")
    assert hash(Point(1)) == hash(Point(1, 0, "other"))
    assert Point(1) != Point(1, 2)
    assert Point(1) != object()
    assert repr(Point(1, 2, "n")) == repr(Standard(1, 2, "n")).replace("Standard", "Point")
    assert Point.__match_args__ == Standard.__match_args__
    assert inspect.signature(Point) == inspect.signature(Standard)


def test_the_standard_library_takes_them_for_its_own() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [f.name for f in dataclasses.fields(Point)] == ["x", "y", "note"]
    assert [f.compare for f in dataclasses.fields(Point)] == [True, True, False]
    assert dataclasses.replace(Point(1), y=5) == replace(Point(1), y=5) == Point(1, 5)
    assert dataclasses.asdict(Point(1)) == {"x": 1, "y": 0, "note": None}
    assert dataclasses.asdict(Claim("a", place=Place("f", 1)))["place"] == {"file": "f", "line": 1, "column": None}


def test_a_dataclass_may_be_made_from_one() -> None:
    @dataclasses.dataclass(frozen=True)
    class More(Comparison):
        title: str = ""

    more = More(Event("e"), (), (), title="t")
    assert (more.title, more.event) == ("t", Event("e"))


def test_frozen_ones_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Point(1).x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del Point(1).x
    with pytest.raises((AttributeError, TypeError)):
        Point(1).z = 2  # type: ignore[attr-defined]


def test_others_can_and_share_no_default() -> None:
    bag = Bag()
    bag.things.append(1)
    assert Bag().things == []
    with pytest.raises(TypeError):
        hash(bag)


def test_they_are_copied_and_pickled() -> None:
    point = Point(1, 2, "n")
    for other in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert (other.x, other.y, other.note) == (1, 2, "n")


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=2)  # type: ignore[call-arg]


def test_defining_them_does_not_load_dataclasses() -> None:
    code = "import sys, readouts.model; sys.exit('dataclasses' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
