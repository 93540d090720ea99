"""RD031: quotes that are not in the statement."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, found, run


def test_with_the_nearest_wording(tmp_path: Path) -> None:
    text = READOUT.replace(
        "claims:", "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:"
    ).replace("quote: strong measures", "quote: strong economical measures")
    report = run(tmp_path, {"whitehouse.yaml": text})
    assert [(f.code, f.place.line, f.place.column) for f in report.findings] == [("RD031", 22, 12)]
    assert report.findings[0].hint == "the nearest wording there: 'strong economic measures'"


def test_in_a_statement_file(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace("claims:", "statement_file: page.txt\nclaims:").replace(
                "quote: strong", "quote: RD031§strong"
            ),
            "page.txt": "They spoke of ransomware.\n",
        },
    )


def test_left_out_words(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: He warned … measures")
        },
    )


def test_left_out_words_in_the_wrong_order(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: RD031§measures … He warned")
        },
    )


def test_across_lines(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote: strong economic measures")
        },
    )


def test_original_words_of_another_language(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:",
                "statement: >-\n  He warned of strong\n  economic measures. Russia’s build-up was raised.\nclaims:",
            ).replace("quote: strong measures", "quote_original: решительные меры\n    quote_language: ru")
        },
    )
