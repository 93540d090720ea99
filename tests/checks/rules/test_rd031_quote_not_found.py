"""RD031: quotes that are not in the statement."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, claims, found, run, said


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


STATEMENT = "statement: He warned of strong measures. Она предупредила о мерах.\nclaims:"


def test_every_claim_and_the_original_in_the_statement_s_own_language(tmp_path: Path) -> None:
    text = claims(
        "source: page; actors: [biden]; act: warn; topics: [sanctions]; text: One; quote: strong measures",
        "source: page; actors: [biden]; act: thank; topics: [cyber]; text: Two; quote_original: strong words; quote_language: en",
        "source: page; actors: [biden]; act: state; topics: [trade]; text: Three; quote_original: сильные слова; quote_language: ru",
        "source: page; actors: [putin]; act: reject; topics: [energy]; text: Four; quote: zzzz qqqq xxxx",
    )
    assert said(tmp_path, {"whitehouse.yaml": text.replace("claims:", STATEMENT)}) == [
        "RD031 25:21 the quote is not in the statement (the nearest wording there: 'strong measures')",
        "RD031 41:12 the quote is not in the statement (quote the words exactly as published)",
    ]


def test_other_capitals_and_marks_are_another_rule_s(tmp_path: Path) -> None:
    text = READOUT.replace("quote: strong measures", "quote: Strong Measures").replace("claims:", STATEMENT)
    assert [line[:5] for line in said(tmp_path, {"whitehouse.yaml": text})] == ["RD032"]
