"""What must hold of any readouts: nothing depends on order or names, nothing is lost, every format says the same."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from readouts.codebook import load_codebook
from readouts.coding import code_statement
from readouts.matching import compare
from readouts.model import Claim, Comparison, Figure, Readout, Source, Span
from readouts.reading.readout_file import read_readout
from readouts.records import replace
from readouts.render import View, renderer
from readouts.render.draft import draft_yaml

TOPICS = ("sanctions", "ransomware", "iran-nuclear", "ceasefire", "detainees", "minsk-agreements", "sovereignty")
WORDS = "talks prisoners bridge harvest treaty vaccine border Halki Odesa gas dam fishing school museum".split()
# `READOUTS_EXAMPLES=1000 python -m pytest tests/trust/test_properties.py tests/trust/test_roundtrips.py` looks longer.
FAST = settings(
    max_examples=int(os.environ.get("READOUTS_EXAMPLES", "15")), deadline=None, suppress_health_check=list(HealthCheck)
)

claims = st.builds(
    Claim,
    id=st.just(""),
    actors=st.lists(st.sampled_from(["us", "ru", "nato", "somebody"]), min_size=1, max_size=2, unique=True).map(tuple),
    act=st.sampled_from(sorted(load_codebook().acts)),
    recipients=st.lists(st.sampled_from(["us", "ru", "ua"]), max_size=1).map(tuple),
    topics=st.lists(st.sampled_from(TOPICS), min_size=1, max_size=2, unique=True).map(tuple),
    condition=st.none() | st.sampled_from(["in case of escalation", "if the talks fail"]),
    text=st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True).map(" ".join),
    figures=st.lists(st.builds(Figure, st.just("3 tons"), st.sampled_from([3.0, 4.0]), st.just("t")), max_size=1).map(tuple),
    negated=st.booleans(),
)  # fmt: skip


def readouts(side: str, least: int = 0) -> st.SearchStrategy[Readout]:
    def numbered(found: list[Claim]) -> Readout:
        return Readout(side, side.title(), claims=tuple(replace(c, id=f"{side}-{n}") for n, c in enumerate(found, 1)))

    # Claims that say the very same cannot be told apart by anything but their order.
    return st.lists(claims, min_size=least, max_size=5, unique_by=lambda c: c.text).map(numbered)


def rows(comparison: Comparison) -> list[tuple[object, ...]]:
    """What was put together and how it was judged, without ids of rows and without order."""
    found = [
        (
            sorted((s, sorted(ids)) for s, ids in row.claims.items()),
            row.verdict,
            sorted({d.kind for d in row.differences}),
        )
        for row in comparison.rows
    ]
    return sorted(found, key=str)


@FAST
@given(readouts("north"), readouts("south"), readouts("east"))
def test_the_order_of_the_sides_changes_nothing(north: Readout, south: Readout, east: Readout) -> None:
    forth = compare((north, south, east))
    assert rows(forth) == rows(compare((east, south, north))) == rows(compare((south, north, east)))
    back = compare((east, south, north))
    weights = [[sorted((sorted((p.a, p.b)), p.weight) for p in row.pairs) for row in c.rows] for c in (forth, back)]
    assert weights[0] == weights[1]


@FAST
@given(readouts("north"), readouts("south"))
def test_sides_that_swap_their_names_swap_their_parts(north: Readout, south: Readout) -> None:
    def named(readout: Readout, side: str) -> Readout:
        return replace(readout, side=side)

    one = compare((named(north, "a"), named(south, "b")))
    other = compare((named(north, "b"), named(south, "a")))
    swap = {"a": "b", "b": "a"}
    mirrored = [(sorted((swap[s], sorted(ids)) for s, ids in row.claims.items()), row.verdict) for row in other.rows]
    pairs = {frozenset((pair.a, pair.b)): pair.weight for row in one.rows for pair in row.pairs}
    pairs |= {
        frozenset((swap[side], claim) for side, claim in (pair.a, pair.b)): pair.weight
        for row in other.rows for pair in row.pairs
    }  # fmt: skip
    if sorted(mirrored, key=str) != sorted([found[:2] for found in rows(one)], key=str):
        # Where two pairs weigh the same, names must decide between them.
        assume(len(set(pairs.values())) == len(pairs))
        raise AssertionError((mirrored, rows(one)))


@FAST
@given(readouts("north"), readouts("south"), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_no_weight(north: Readout, south: Readout, chance) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(north.claims)
    chance.shuffle(shuffled)
    forth, back = compare((north, south)), compare((replace(north, claims=tuple(shuffled)), south))
    weights = [
        {frozenset((pair.a, pair.b)): pair.weight for row in found.rows for pair in row.pairs}
        for found in (forth, back)
    ]
    # Where two pairs weigh the same, order must decide between them; all others are found again with the same weight.
    assume(len(set(weights[0].values())) == len(weights[0]))
    assert weights[0] == weights[1]
    assert rows(forth) == rows(back)


@FAST
@given(readouts("north"), readouts("south"), readouts("east"))
def test_every_claim_is_in_one_row_and_rows_do_not_contradict_each_other(
    north: Readout, south: Readout, east: Readout
) -> None:
    comparison = compare((north, south, east))
    placed = [(side, claim) for row in comparison.rows for side, ids in row.claims.items() for claim in ids]
    assert sorted(placed) == sorted((r.side, c.id) for r in comparison.readouts for c in r.claims)
    for row in comparison.rows:
        assert (row.verdict == "only") == (len(row.claims) == 1)
        assert (row.match is None) == (row.verdict == "only") or row.link
        for pair in row.pairs:
            assert all(claim in row.claims[side] for side, claim in (pair.a, pair.b))


@FAST
@given(readouts("north"), readouts("south"))
def test_the_parts_of_a_weight_sum_to_it(north: Readout, south: Readout) -> None:
    for row in compare((north, south)).rows:
        for pair in row.pairs:
            assert round(sum(part.weight for part in pair.parts), 9) == pair.weight
            assert 0 <= pair.probability <= 1


@FAST
@given(readouts("north", 1), readouts("south", 1))
def test_an_unrelated_claim_leaves_the_other_rows_alone(north: Readout, south: Readout) -> None:
    alone = Claim(id="alone", actors=("jp",), act="congratulate", topics=("space",), text="zeppelin quartz anniversary")
    # Of one event: else a claim more may raise the doubt whether they are.
    north, south = replace(north, event="talks"), replace(south, event="talks")
    before, after = compare((north, south)), compare((replace(north, claims=(*north.claims, alone)), south))
    # Evidence near the threshold may tip with the number of claims; what is clear stays together.
    clear = [frozenset((p.a, p.b)) for row in before.rows for p in row.pairs if p.weight > 3 and len(row.pairs) == 1]
    kept = {frozenset((p.a, p.b)) for row in after.rows for p in row.pairs}
    assert set(clear) <= kept
    assert [dict(row.claims) for row in after.rows if "alone" in row.claims.get("north", ())] == [{"north": ("alone",)}]


@FAST
@given(readouts("north"), readouts("south"), st.permutations(range(1, 6)))
def test_other_ids_change_nothing_but_ids(north: Readout, south: Readout, numbers: list[int]) -> None:
    new = {claim.id: f"Z{number}" for claim, number in zip(north.claims, numbers, strict=False)}
    renamed = replace(north, claims=tuple(replace(claim, id=new[claim.id]) for claim in north.claims))
    text = renderer("json")(compare((north, south)), View())
    for old, given_id in new.items():
        text = text.replace(f'"{old}"', f'"{given_id}"')
    assert json.loads(text) == json.loads(renderer("json")(compare((renamed, south)), View()))


written = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30).filter(
    lambda text: text.strip() and text not in ("~", "null")
)


@FAST
@given(st.lists(claims, max_size=3), st.lists(written, min_size=6, max_size=6))
def test_what_is_written_is_read_back(found: list[Claim], texts: list[str]) -> None:
    first, second, third, fourth, fifth, sixth = texts
    readout = Readout(
        side=first, label=second, event=third, issuer=fourth, language="en", file="a.yaml", statement=sixth,
        sources=(Source("s", title=fifth, note=first),),
        claims=tuple(
            replace(claim, id=f"{n}{third}", text=fourth, quote=fifth, condition=sixth, source="s", span=Span(0, n),
                    words=(("act", first), ("act", second), ("topics", third)), tone=(second,))
            for n, claim in enumerate(found, 1)
        ),
    )  # fmt: skip
    once = draft_yaml(readout)
    back, problems = read_readout(once, "a.yaml")
    assert problems.found == []
    assert back == readout
    assert draft_yaml(back) == once


statements = st.lists(
    st.sampled_from([
        "President Biden spoke with President Putin.", "He warned of “strong measures” in case of escalation.", "Both sides agreed to meet again!",
        "The presidents discussed sanctions, ransomware, and Iran’s nuclear programme.", "Some 1.5 billion cubic metres", "\n\n", "  ", "\t- a list\n- of things\n",
        "Москва предупредила.", "It was not agreed; talks go on.", "On 9 December, 12 percent was paid.", "“Quoted.” “Twice?”", "\u2028", "é\u0301", "a.b.c. U.S. Mr. X",
    ]) | st.text(st.characters(exclude_categories=("Cs",)), max_size=20),
    max_size=8,
).map(" ".join)  # fmt: skip


@FAST
@given(statements)
def test_a_span_holds_the_words_of_its_claim(text: str) -> None:
    readout = code_statement(text, side="north")
    for claim in readout.claims:
        assert claim.span is not None
        held = " ".join(text[claim.span.start : claim.span.end].split())
        assert held
        # A claim may leave words out, but holds none that are not in its span.
        assert set(re.findall(r"[^\W_]+", claim.text)) <= set(re.findall(r"[^\W_]+", held)), (claim.text, held)
    assert code_statement(text, side="north") == readout


@FAST
@given(readouts("north"), readouts("south"))
def test_every_format_says_what_json_says(north: Readout, south: Readout) -> None:
    comparison = compare((north, south))
    found = json.loads(renderer("json")(comparison, View()))
    told = {row["id"]: (row["verdict"], row["claims"]) for row in found["rows"]}

    lines = [json.loads(line) for line in renderer("jsonl")(comparison, View()).splitlines()]
    assert {r["id"]: (r["verdict"], {s: [c["id"] for c in cs] for s, cs in r["claims"].items()}) for r in lines} == told

    by_row: dict[str, tuple[str, dict[str, list[str]]]] = {}
    for record in csv.DictReader(io.StringIO(renderer("csv")(comparison, View()))):
        by_row.setdefault(record["row"], (record["verdict"], {}))[1].setdefault(record["side"], []).append(
            record["claim"]
        )
    assert by_row == told

    text, markdown, page = (renderer(name)(comparison, View()) for name in ("text", "markdown", "html"))
    for row, (verdict, sides) in told.items():
        assert re.search(rf"^{row}\t. {verdict}\b", text, re.M)
        assert re.search(rf"\b{row}\b", markdown)
        assert re.search(rf"\b{row}\b", page)
        for claim in (claim for ids in sides.values() for claim in ids):
            assert re.search(rf"^{row}\t.*\b{claim}\b", text, re.M)
            assert claim in markdown
            assert claim in page


def test_fixing_twice_is_fixing_once(tmp_path: Path) -> None:
    from readouts.checks import check

    path = tmp_path / "side.yaml"
    path.write_bytes(
        "\ufeffclaims:\r\n- text: “The  US warned of sanctions”\t \r\n  id: a\r\n  quote: 'cafe\u0301'\r\n- id: a\r\n  text: x\u00a0y\r\n"
        "side: 'side'\r\nschema: readouts.readout/1".encode()
    )
    for fixed in check([path], fix=True).fixed:
        path.write_bytes(fixed.after.encode())
    assert check([path], fix=True).fixed == ()
