"""RD060: words of several scripts."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found


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
