"""Counting over many events: the numbers, the processes, and what is left out."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from readouts.errors import UsageError
from readouts.render.survey import heat, render_survey
from readouts.survey import survey

ACTS = (
    "discussed|stressed the importance of|called for progress on|expressed concern about|welcomed|"
    "agreed to cooperate on|rejected pressure over|reaffirmed support for|condemned attacks on|warned against"
).split("|")
TOPICS = (
    "sanctions|ransomware attacks|the ceasefire|grain exports|climate finance|the prisoner exchange|arms control|"
    "fisheries|visa rules|gas supplies|nuclear safety|human rights|trade tariffs|migration|space cooperation|water"
).split("|")


def write_events(folder: Path, number: int) -> None:
    """Raw statements of two sides for each of many events, always the same."""
    for event in range(number):
        chance = random.Random(event)
        home = folder / f"event-{event:03}"
        home.mkdir(parents=True)
        topics = chance.sample(TOPICS, 12)
        leaders = ("President Macron", "Chancellor Scholz")
        for side, who, other in (("paris", *leaders), ("berlin", *leaders[::-1])):
            said = [f"{who} spoke today with {other}."]
            said += [
                f"{chance.choice([who, 'He'])} {chance.choice(ACTS)} {topic}." for topic in chance.sample(topics, 9)
            ]
            (home / f"{side}.txt").write_text(" ".join(said) + "\n", encoding="utf-8")


def write_coded(folder: Path, event: str, **sides: list[tuple[str, str]]) -> None:
    """Coded readouts from (act, topic) pairs."""
    home = folder / event
    home.mkdir(parents=True)
    for side, claims in sides.items():
        lines = ["schema: readouts.readout/1", f"event: {event}", f"side: {side}", "claims:"]
        for number, (act, topic) in enumerate(claims, 1):
            lines += [
                f"  - id: {side}-{number}",
                "    actors: [biden]",
                f"    act: {act}",
                f"    topics: [{topic}]",
                f"    text: Biden spoke of {topic.replace('-', ' ')}.",
            ]
        (home / f"{side}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_rows_and_silences_are_counted_by_pair_topic_and_side(tmp_path: Path) -> None:
    write_coded(tmp_path, "one", a=[("discuss", "sanctions"), ("discuss", "ransomware")], b=[("discuss", "sanctions")])
    write_coded(
        tmp_path, "two", a=[("discuss", "sanctions"), ("discuss", "ransomware")], b=[("discuss", "sovereignty")]
    )
    found = survey([tmp_path], workers=1)
    assert [(event.id, event.sides) for event in found.events] == [
        ("one", (("a", 2), ("b", 1))),
        ("two", (("a", 2), ("b", 1))),
    ]
    (pair,) = found.pairs
    assert (pair.sides, pair.events, pair.tally.rows) == (("a", "b"), 2, 5)
    sanctions = next(one for one in pair.topics if one.topic == "sanctions")
    assert (sanctions.events, sanctions.tally.rows, sanctions.tally.agree, sanctions.tally.only) == (2, 2, 1, (1, 0))
    ransomware = next(one for one in pair.topics if one.topic == "ransomware")
    assert (ransomware.events, ransomware.tally.only) == (2, (2, 0))
    a, b = found.sides
    assert [(one.topic, one.events, one.claims) for one in a.silent] == [("sovereignty", 1, 1)]
    assert [(one.topic, one.events, one.claims) for one in b.silent] == [("ransomware", 2, 2)]


def test_every_pair_of_three_sides_is_compared(tmp_path: Path) -> None:
    write_coded(tmp_path, "one", **{side: [("discuss", "sanctions")] for side in "cab"})
    assert [pair.sides for pair in survey([tmp_path]).pairs] == [("a", "b"), ("a", "c"), ("b", "c")]


def test_an_event_folder_can_be_named_by_itself_and_counts_once(tmp_path: Path) -> None:
    write_events(tmp_path, 2)
    assert len(survey([tmp_path / "event-001"]).events) == 1
    assert len(survey([tmp_path, tmp_path / "event-001"]).events) == 2


def test_an_event_of_one_side_is_left_out_and_said(tmp_path: Path) -> None:
    write_events(tmp_path, 2)
    (tmp_path / "event-000" / "berlin.txt").unlink()
    found = survey([tmp_path])
    assert [event.id for event in found.events] == ["event-001"]
    assert [(Path(one.folder).name, one.reason) for one in found.skipped] == [("event-000", "one side only")]


def test_no_event_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no event with two sides"):
        survey([tmp_path])


@pytest.mark.parametrize("workers", [2, 3])
def test_more_processes_give_the_same_survey(tmp_path: Path, workers: int) -> None:
    write_events(tmp_path, 24)
    one, more = survey([tmp_path], workers=1), survey([tmp_path], workers=workers)
    assert one == more
    options = {"width": 80, "colour": False, "topics": 10}
    for name in ("text", "json", "csv", "html"):
        assert render_survey(one, name, **options) == render_survey(more, name, **options)


def test_progress_reaches_the_end(tmp_path: Path) -> None:
    write_events(tmp_path, 3)
    seen: list[tuple[int, int]] = []
    survey([tmp_path], workers=1, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_text_fits_the_terminal(tmp_path: Path) -> None:
    write_events(tmp_path, 4)
    found = survey([tmp_path])
    for width in (80, 120, 200):
        text = render_survey(found, "text", width=width, colour=False, topics=5)
        table = [line for line in text.splitlines() if not line.startswith("Heat")]
        assert max(map(len, table)) <= width


@pytest.mark.parametrize(("count", "total", "level"), [(0, 9, 0), (1, 100, 1), (2, 4, 2), (3, 4, 3), (9, 9, 4)])
def test_heat(count: int, total: int, level: int) -> None:
    assert heat(count, total) == level


def test_hostile_names_are_shown_and_act_nowhere(tmp_path: Path) -> None:
    write_coded(tmp_path, "=1+1<script>", a=[("discuss", "sanctions")], b=[("discuss", "sanctions")])
    found = survey([tmp_path])
    for name in ("text", "csv", "html"):
        text = render_survey(found, name, width=80, colour=False, topics=5)
        assert "<script>alert" not in text
    page = render_survey(found, "html", width=80, colour=False, topics=5)
    assert "=1+1&lt;script&gt;" in page


def measured(command: list[str]) -> tuple[bytes, int]:
    """What a command prints, and the kilobytes of its largest process: itself or one it starts."""
    watch = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], capture_output=True, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr); sys.stdout.buffer.write(done.stdout)"
    )
    done = subprocess.run([sys.executable, "-c", watch, *command], capture_output=True, check=True)
    return done.stdout, int(done.stderr)


@pytest.mark.slow
def test_five_hundred_events_on_both_cores(tmp_path: Path) -> None:
    write_events(tmp_path, 500)
    command = [sys.executable, "-m", "readouts", "survey", str(tmp_path), "-f", "json", "-j"]
    one, two = (measured([*command, n]) for n in ("1", "2"))
    assert one[0] == two[0]
    assert len(json.loads(one[0])["events"]) == 500
    assert max(one[1], two[1]) < 500_000
