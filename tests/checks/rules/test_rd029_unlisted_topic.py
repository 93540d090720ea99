"""RD029: topics outside the scheme."""

from __future__ import annotations

from pathlib import Path

from readouts.checks.settings import Settings
from tests.checks.helpers import READOUT, found, said


def test_outside(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("[sanctions]", "[RD029§sanctions, ransomware]")},
        Settings(topics=("ransomware",)),
    )


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT}, Settings(topics=("sanctions",)))


def test_a_near_name_is_offered_and_unknown_topics_are_left_to_their_own_rule(tmp_path: Path) -> None:
    text = READOUT.replace("topics: [sanctions]", "topics: [sanctions, cyber, cybr]")
    lines = said(tmp_path, {"whitehouse.yaml": text}, Settings(topics=("sanctions", "cyber-attack-x")))
    assert [line for line in lines if line.startswith("RD029")] == [
        "RD029 17:25 the topic 'cyber' is not in the study's scheme (did you mean 'cyber-attack-x'?)"
    ] or [line for line in lines if line.startswith("RD029")] == [
        "RD029 17:25 the topic 'cyber' is not in the study's scheme"
    ]
