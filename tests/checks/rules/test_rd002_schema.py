"""RD002: values of the wrong kind."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import EVENT_FILE, HEAD, READOUT, found, said


def test_all_violations(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("sentence: 1", "sentence: RD002§second")
            .replace("language: en", "language: RD002§English")
            .replace("actors: [biden]", "actors: RD002§{name: biden}")
        },
    )


def test_claims_must_be_a_list(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": HEAD + "claims: RD002§none\n"})


def test_a_claim_must_say_something(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": HEAD + "claims:\n  - RD002§id: wh-1\n"})


def test_another_version(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "event.yaml": EVENT_FILE.replace("readouts.event/1", "RD002§readouts.event/2"),
            "whitehouse.yaml": READOUT.replace("readouts.readout/1", "RD002§readouts.readout/9"),
        },
    )


def test_unknown_modality(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "    quote: strong measures\n", "    quote: strong measures\n    modality: RD002§perhaps\n"
            )
        },
    )


def test_span_the_wrong_way(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT.replace("    quote: strong measures\n", "    span: RD002§{start: 9, end: 3}\n")},
    )


def test_two_statements(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": HEAD
            + "statement: He spoke.\nstatement_file: RD002§page.txt\n"
            + READOUT.removeprefix(HEAD).replace("quote: strong measures", "note: none"),
            "page.txt": "He spoke.",
        },
    )


def test_a_good_event(tmp_path: Path) -> None:
    found(tmp_path, {"event.yaml": EVENT_FILE, "whitehouse.yaml": READOUT})


def test_two_statements_and_another_version_are_said_in_words(tmp_path: Path) -> None:
    two = READOUT + "statement: He warned of strong measures.\nstatement_file: words.txt\n"
    assert said(tmp_path, {"whitehouse.yaml": two, "words.txt": "He warned of strong measures.\n"}) == [
        "RD002 21:17 'statement' and 'statement_file' exclude each other (keep one of them)"
    ]
    assert said(tmp_path / "x", {"event.yaml": EVENT_FILE.replace("event/1", "event/2")}) == [
        "RD002 1:9 this version reads 'readouts.event/1', not 'readouts.event/2'"
    ]
