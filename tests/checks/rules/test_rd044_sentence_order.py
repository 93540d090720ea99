"""RD044: sentences that fall back."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, claims, found, said


def test_earlier_than_the_one_before(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("sentence: 1", "sentence: 4")
            + "  - id: wh-2\n    source: page\n    sentence: RD044§2\n    text: They spoke.\n"
        },
    )


def test_each_source_counts_for_itself(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("sentence: 1", "sentence: 4").replace(
                "claims:", "  - id: talk\n    url: https://example.org/2\nclaims:"
            )
            + "  - id: wh-2\n    source: talk\n    sentence: 2\n    text: They spoke.\n"
        },
    )


def test_the_same_sentence_may_be_coded_twice_and_claims_without_one_stand_anywhere(tmp_path: Path) -> None:
    line = "source: page; actors: [biden]; act: {act}; topics: [sanctions]; text: {act} {act}"
    coded = [line.format(act=act) for act in ("warn", "thank", "state", "reject", "call_for")]
    marks = ["", "; sentence: 3", "", "; sentence: 3", "; sentence: 2"]
    text = claims(*(claim + mark for claim, mark in zip(coded, marks, strict=True)))
    assert said(tmp_path, {"whitehouse.yaml": text}, only="RD044") == [
        "RD044 43:15 sentence 2 comes after sentence 3 (order the claims as the statement does)"
    ]


def test_claims_without_a_source_count_among_themselves(tmp_path: Path) -> None:
    text = claims(
        "actors: [biden]; act: warn; topics: [sanctions]; text: One; sentence: 2",
        "actors: [biden]; act: thank; topics: [sanctions]; text: Two; sentence: 1",
    )
    assert [line[:5] for line in said(tmp_path, {"whitehouse.yaml": text}, only="RD044")] == ["RD044"]
