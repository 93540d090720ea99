"""RD060: words of several scripts."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, said


def test_a_cyrillic_letter(tmp_path: Path) -> None:
    found(tmp_path, {"whitehouse.yaml": READOUT.replace("text: He warned", "text: He RD060§wаrned")})


def test_in_quotation_marks(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("text: He warned", 'text: "He RD060§wаrned').replace(
                "measures.", 'measures."'
            )
        },
    )


def test_words_of_another_language(tmp_path: Path) -> None:
    found(
        tmp_path, {"whitehouse.yaml": READOUT + "    quote_original: решительные меры Кремль\n    quote_language: ru\n"}
    )


def test_the_statement_and_ids_are_not_for_this_rule(tmp_path: Path) -> None:
    text = READOUT.replace("claims:", "statement: He wаrned of strong measures.\nclaims:")
    found(tmp_path, {"whitehouse.yaml": text})


def test_a_word_that_no_change_of_letters_makes_latin_has_no_hint(tmp_path: Path) -> None:
    lines = said(tmp_path, {"whitehouse.yaml": READOUT.replace("He warned", "He wфrned")})
    assert lines == ["RD060 18:14 'wфrned' mixes Latin and Cyrillic letters"]
