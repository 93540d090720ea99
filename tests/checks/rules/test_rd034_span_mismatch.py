"""RD034: spans that do not hold the quote."""

from __future__ import annotations

from pathlib import Path

from tests.checks.helpers import READOUT, claims, found, run, said


def test_elsewhere(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "quote: thanked the allies\n    span: {start: 0, end: 23}")
        },
    )
    assert [(f.code, f.place.line, f.place.column, f.hint) for f in report.findings] == [
        ("RD034", 21, 11, "the quote is at 27 to 45")
    ]


def test_good(tmp_path: Path) -> None:
    found(
        tmp_path,
        {
            "whitehouse.yaml": READOUT.replace(
                "claims:", "statement: He warned of sanctions. He thanked the allies.\nclaims:"
            ).replace("quote: strong measures", "quote: thanked the allies\n    span: {start: 24, end: 46}")
        },
    )


WORDS = "Strong words. He warned of strong words and of strong words."


def test_the_first_place_of_the_quote_is_named_even_at_the_very_beginning(tmp_path: Path) -> None:
    lines = "source: page; actors: [biden]; act: {act}; topics: [sanctions]; text: {act} {act}"
    text = claims(
        lines.format(act="warn") + "; span: {start: 0, end: 13}",  # without a quote there is nothing to hold
        lines.format(act="thank") + "; quote: Strong words; span: {start: 14, end: 26}",
        lines.format(act="state") + "; quote: of strong words; span: {start: 0, end: 13}",
        lines.format(act="reject") + "; quote: OF STRONG words; span: {start: 0, end: 13}",
        lines.format(act="call_for") + f"; quote: strong words.; span: {{start: 47, end: {len(WORDS)}}}",
    )
    found_there = said(tmp_path, {"whitehouse.yaml": text.replace("claims:", f"statement: {WORDS}\nclaims:")})
    assert [line for line in found_there if line.startswith("RD034")] == [
        "RD034 26:11 the quote is not within the span (the quote is at 0 to 12)",
        "RD034 34:11 the quote is not within the span (the quote is at 24 to 39)",
        "RD034 42:11 the quote is not within the span",
    ]
