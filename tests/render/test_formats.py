"""Each format shows the same comparison: its rows, verdicts, claims and reasons."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from readouts.errors import UsageError
from readouts.matching import compare
from readouts.model import Claim, Comparison, Readout, Span
from readouts.render import FORMATS, View, prose, renderer
from readouts.render.emphasis import bar, emphasis_text
from readouts.render.marked import marked_texts
from readouts.render.notebook import notebook_table
from readouts.render.records import COLUMNS, records
from tests.render.samples import hostile, pleasant, scripts, statement


@pytest.mark.parametrize("name", [*FORMATS, "terminal"])
def test_formats_are_deterministic_and_end_with_one_line_feed(name: str) -> None:
    view = View(width=100 if name == "terminal" else None, emphasis=True)
    texts = {renderer(name)(pleasant(), view) for _ in range(2)}
    assert len(texts) == 1
    text = texts.pop()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        renderer("words")


def test_csv_has_one_line_for_each_claim_and_row() -> None:
    comparison = pleasant()
    rows = list(csv.DictReader(io.StringIO(renderer("csv")(comparison, View()))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["row"], row["side"], row["claim"]) for row in rows] == [
        (row.id, side, claim)
        for row in comparison.rows
        for side in ("whitehouse", "kremlin", "kyiv")
        for claim in row.claims.get(side, ())
    ]
    verdicts = {row.id: row.verdict for row in comparison.rows}
    assert all(row["verdict"] == verdicts[row["row"]] for row in rows)
    warn = next(row for row in rows if row["claim"] == "wh-2")
    assert (warn["plover"], warn["condition"], warn["actors"]) == ("THREATEN", "military escalation", "biden; us")
    assert float(warn["weight"]) > 0


def test_records_are_typed_and_hold_what_csv_holds() -> None:
    comparison = pleasant()
    found = records(comparison)
    assert all(tuple(record) == COLUMNS for record in found)
    assert len(found) == len(renderer("csv")(comparison, View()).splitlines()) - 1
    warn = next(record for record in found if record["claim"] == "wh-2")
    assert warn["actors"] == ["biden", "us"]
    assert isinstance(warn["weight"], float)
    alone = next(record for record in found if record["claim"] == "kr-4")
    assert (alone["weight"], alone["link"], alone["quote_original"]) == (None, None, "откровенный и деловой")


def test_the_notebook_table_is_literal() -> None:
    table = notebook_table(pleasant())
    assert table.count("<tr") == len(pleasant().rows) + 1
    assert "White House" in table
    for words in ("<script>", "<img", "\x1b", "\u202e"):
        assert words not in notebook_table(hostile())


def test_json_lines_are_whole_rows_with_their_schema() -> None:
    comparison = pleasant()
    rows = [json.loads(line) for line in renderer("jsonl")(comparison, View()).splitlines()]
    assert [(row["id"], row["verdict"]) for row in rows] == [(row.id, row.verdict) for row in comparison.rows]
    assert {row["schema"] for row in rows} == {"readouts.row/1"}
    assert all(claim["text"] for row in rows for claims in row["claims"].values() for claim in claims)


def test_markdown_tables_have_a_column_a_side_and_a_line_a_row() -> None:
    comparison = pleasant()
    text = renderer("markdown")(comparison, View(table=True, emphasis=True))
    lines = [line for line in text.splitlines() if re.search(r"· r\d+<br>", line)]
    assert len(lines) == len(comparison.rows)
    assert all(line.count(" | ") == 4 for line in lines)
    assert "[A readout](<https://example.org/a?b=1&c=2>)" in text
    assert "javascript" not in text
    assert "## Emphasis" in text


@pytest.mark.parametrize("name", ["csv", "markdown", "html", "jsonl"])
def test_order_by_divergence_begins_with_the_sharpest(name: str) -> None:
    comparison = pleasant()
    text = renderer(name)(comparison, View(order="divergence", table=True))
    sharpest = prose.ordered(comparison, "divergence")[0]
    calm = next(row for row in comparison.rows if row.verdict in ("only", "agree"))
    assert text.index(sharpest.claims[next(iter(sharpest.claims))][0]) < text.index(
        calm.claims[next(iter(calm.claims))][0]
    )


def test_the_page_is_small_and_has_every_row() -> None:
    comparison = pleasant()
    page = renderer("html")(comparison, View())
    assert len(page.encode()) < 100_000
    for row in comparison.rows:
        assert f'id="{row.id}"' in page
    assert "disputed" in page
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page
    assert "Licence: public domain" in page


# -- the words that formats share


def test_a_side_orders_the_rows_as_its_statement_does() -> None:
    rows = prose.ordered(pleasant(), "kremlin")
    own = [row.claims["kremlin"][0] for row in rows if "kremlin" in row.claims]
    assert own == ["kr-1", "kr-2", "kr-3", "kr-4"]
    assert all("kremlin" not in row.claims for row in rows[len(own) :])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2021-12-07", "7 December 2021"),
        ("2021-12", "2021-12"),
        (None, ""),
        ("soon", "soon"),
        ("2021-02-30", "2021-02-30"),
    ],
)
def test_long_dates(text: str | None, shown: str) -> None:
    assert prose.long_date(text) == shown


@pytest.mark.parametrize(
    ("label", "name"),
    [("White House", "the White House"), ("Kyiv", "Kyiv"), ("The White House", "The White House"), ("", "")],
)
def test_sides_take_an_article_where_english_does(label: str, name: str) -> None:
    assert prose.with_article(label) == name


def test_the_act_is_said_where_the_words_leave_it_out() -> None:
    claim = Claim("1", ("biden",), "warn", text="There would be measures.")
    assert prose.lead_in(claim) == f"{prose.actor_label('biden')} warned: "
    assert prose.lead_in(Claim("1", ("biden",), "warn", text="Biden spoke of measures.")) == "warned: "
    assert prose.lead_in(Claim("1", ("biden",), "discuss", text="Measures.")) == ""
    assert prose.lead_in(Claim("1", ("biden",), "warn", text="Measures.", coded_by="program")) == ""


def test_the_summary_counts_every_row() -> None:
    comparison = pleasant()
    assert sum(map(int, re.findall(r"\d+", prose.summary(comparison)))) == len(comparison.rows)


@pytest.mark.parametrize(("weight", "shown"), [(1.0, "+1.00"), (-5.375, "-5.375"), (0.25, "+0.25"), (0.0, "+0.00")])
def test_bits_lose_no_digit(weight: float, shown: str) -> None:
    assert prose.bits(weight) == shown


@pytest.mark.parametrize("name", ["terminal", "csv", "jsonl", "markdown", "html"])
def test_an_unknown_order_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(UsageError, match="statement, topic, divergence, whitehouse, kremlin, kyiv"):
        renderer(name)(pleasant(), View(width=80, order="chaos"))


# -- marked words


def test_words_without_a_like_on_the_other_side_are_marked() -> None:
    comparison = compare(
        [
            statement("a", "Sanctions on grain exports will follow."),
            statement("b", "Sanctions on steel exports will follow."),
        ]
    )
    row = next(row for row in comparison.rows if len(row.claims) == 2)
    marked = marked_texts(comparison, row)
    assert [words for words, own in marked["a", "a-1"] if own] == ["grain"]
    assert [words for words, own in marked["b", "b-1"] if own] == ["steel"]
    assert "".join(words for words, _ in marked["a", "a-1"]) == "Sanctions on grain exports will follow."


def test_a_row_of_one_side_has_nothing_marked() -> None:
    comparison = pleasant()
    for row in comparison.rows:
        if row.verdict == "only":
            assert not any(own for segments in marked_texts(comparison, row).values() for _, own in segments)


# -- emphasis in characters


@pytest.mark.parametrize(
    ("part", "room", "drawn"), [(0, 4, ""), (1, 4, "████"), (0.5, 4, "██"), (0.001, 4, "▏"), (0.53, 4, "██▏")]
)
def test_bars(part: float, room: int, drawn: str) -> None:
    assert bar(part, room) == drawn


def test_emphasis_tells_tone_order_and_concessions() -> None:
    text = emphasis_text(pleasant().readouts, View())
    assert re.search(r"tone +frank, business-like", text)
    assert re.search(r"order of topics +the call → ", text)
    assert "Biden promised to carry out the Iran deal." in text


def test_emphasis_counts_words_where_a_statement_is_known() -> None:
    text = "They spoke of sanctions at length. They spoke of ransomware."
    claims = (
        Claim("1", topics=("sanctions",), span=Span(0, 34)),
        Claim("2", topics=("ransomware",), span=Span(35, 60)),
    )
    known = Readout("a", "A", claims=claims, statement=text)
    shown = emphasis_text([known], View(width=100))
    assert "then of its words" in shown
    assert re.search(r"sanctions.*  A   50%  60%  █", shown)
    comparison = Comparison(None, (known, Readout("b", "B")), ())
    assert "| 50%, 60% | –, – |" in renderer("markdown")(comparison, View(emphasis=True))
    assert "60% of words" in renderer("html")(comparison, View())


def test_emphasis_of_nothing_is_no_error() -> None:
    assert emphasis_text([Readout("a", "A")], View(width=80))
    assert emphasis_text(scripts().readouts, View(width=40))
    empty = Comparison(None, (Readout("a", "A"), Readout("b", "B")), ())
    for name in (*FORMATS, "terminal"):
        assert renderer(name)(empty, View(width=80, emphasis=True)) or name == "jsonl"
