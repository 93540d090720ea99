"""RD077: keys in an unusual order."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import HEAD, READOUT, found, said


def test_in_a_claim(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "    actors: [biden]\n    act: warn\n", "    act: warn\n    RD077§actors: [biden]\n"
            )
        },
    )


def test_at_the_top(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "event: 2021-12-07-a-b\nside: whitehouse\n", "side: whitehouse\nRD077§event: 2021-12-07-a-b\n"
            )
        },
    )


def test_the_statement_may_be_last(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT + "statement: He warned of strong measures.\n"})


def test_good(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT})


def test_repeated_and_unknown_keys_are_other_rules_and_hide_no_later_mapping(tmp_path: Path) -> None:
    first, second = (
        "  - id: wh-1\n    text: One\n    act: warn\n    text: Two\n",
        "  - id: wh-2\n    txt: One\n    act: warn\n",
    )
    third = "  - id: wh-3\n    text: Three\n    act: warn\n    actors: [biden]\n"
    text = f"{HEAD}claims:\n{first}{second}{third}"
    lines = said(tmp_path, {"whitehouse.yaml": text}, only="RD077")
    assert [line[:11] for line in lines] == ["RD077 21:5 "]


def test_a_statement_file_may_be_last_too(tmp_path: Path) -> None:
    found(
        tmp_path,
        {"whitehouse.yaml": READOUT + "statement_file: words.txt\n", "words.txt": "He warned of strong measures.\n"},
    )
