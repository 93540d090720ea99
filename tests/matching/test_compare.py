"""What holds for any readouts: every claim once, mirror symmetry, exact sums, a person's word obeyed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readouts.codebook import load_codebook
from readouts.matching import compare, weigh_pair
from readouts.model import Claim, Comparison, Event, Figure, Link, Readout

TOPICS = ("sanctions", "ransomware", "cyber", "iran-nuclear", "ceasefire", "diplomacy", "call", "sovereignty")
WORDS = (
    "talks prisoners bridge harvest treaty vaccine border Halki Odesa 1.5 million gas dam not agreed refused".split()
)

claims = st.builds(
    Claim,
    id=st.just(""),
    actors=st.lists(st.sampled_from(["biden", "us", "putin", "ru", "nato", "somebody"]), max_size=2, unique=True).map(tuple),
    act=st.none() | st.sampled_from(sorted(load_codebook().acts)),
    recipients=st.lists(st.sampled_from(["us", "ru", "ua"]), max_size=1).map(tuple),
    topics=st.lists(st.sampled_from(TOPICS), max_size=3, unique=True).map(tuple),
    condition=st.none() | st.sampled_from(["in case of escalation", "if the talks fail"]),
    text=st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    sentence=st.none() | st.integers(1, 5),
    figures=st.lists(st.builds(Figure, st.just("3 tons"), st.sampled_from([3.0, 4.0]), st.just("t")), max_size=1).map(tuple),
    dates=st.lists(st.sampled_from(["2021-12-09", "2021-12"]), max_size=1).map(tuple),
    negated=st.booleans(),
)  # fmt: skip


def readout(side: str) -> st.SearchStrategy[Readout]:
    def numbered(found: list[Claim]) -> Readout:
        return Readout(side, side.title(), claims=tuple(replace(c, id=f"{side}-{n}") for n, c in enumerate(found, 1)))

    return st.lists(claims, max_size=6).map(numbered)


def shape(comparison: Comparison) -> list[object]:
    return [
        (
            row.id,
            row.verdict,
            sorted(row.claims.items()),
            sorted((d.kind, sorted(d.values.items())) for d in row.differences),  # notes name the sides in their order
            sorted((sorted((m.a, m.b)), m.weight) for m in row.pairs),
        )
        for row in comparison.rows
    ]


@settings(max_examples=60, deadline=None)
@given(readout("north"), readout("south"), readout("east"))
def test_any_three_readouts(north: Readout, south: Readout, east: Readout) -> None:
    comparison = compare((north, south, east))
    placed = [(side, claim) for row in comparison.rows for side, ids in row.claims.items() for claim in ids]
    assert sorted(placed) == sorted((r.side, c.id) for r in (north, south, east) for c in r.claims)
    assert [row.id for row in comparison.rows] == [f"r{n}" for n in range(1, len(comparison.rows) + 1)]
    for row in comparison.rows:
        assert (row.verdict == "only") == (len(row.claims) == 1) == (row.match is None)
        assert list(row.claims) == [side for side in ("north", "south", "east") if side in row.claims]
        for match in row.pairs:
            assert sum(part.weight for part in match.parts) == match.weight
            assert 0 <= match.probability <= 1
            assert match.a[0] != match.b[0]
        for difference in row.differences:
            assert difference.note
            assert set(difference.values) <= set(row.claims)
    assert shape(compare((east, north, south))) == shape(comparison)
    assert shape(compare((south, east, north))) == shape(comparison)


@settings(max_examples=40, deadline=None)
@given(readout("north"), readout("south"), st.data())
def test_a_person_s_word_is_obeyed(north: Readout, south: Readout, data: st.DataObject) -> None:
    if not (north.claims and south.claims):
        return
    a, b = (data.draw(st.sampled_from(side.claims)) for side in (north, south))
    ends = ("north", a.id), ("south", b.id)

    def row(status: str) -> tuple[bool, str | None]:
        links = [Link("confirmed" if status == "confirmed" else "rejected", *ends)]
        found = next(r for r in compare((north, south), None, links).rows if a.id in r.claims.get("north", ()))
        return b.id in found.claims.get("south", ()), found.link

    assert row("confirmed") == (True, "confirmed")
    assert row("rejected")[0] is False


def test_a_confirmed_pair_outweighs_any_evidence() -> None:
    north = Readout(
        "north", "North", claims=(Claim("n", text="A new bridge"), Claim("m", text="Wheat", topics=("sanctions",)))
    )
    south = Readout("south", "South", claims=(Claim("s", text="Wheat", topics=("sanctions",)),))
    assert compare((north, south)).rows[0].verdict == "only"
    rows = compare((north, south), None, [Link("confirmed", ("south", "s"), ("north", "n"))]).rows
    assert "n" in rows[0].claims["north"]
    assert rows[0].claims["south"] == ("s",)
    assert rows[0].link == "confirmed"


def test_a_link_to_nothing_is_passed_over() -> None:
    north = Readout("north", "North", claims=(Claim("n", text="a"),))
    south = Readout("south", "South", claims=(Claim("s", text="b"),))
    links = [Link("confirmed", ("north", "zzz"), ("south", "s")), Link("rejected", ("west", "n"), ("south", "s"))]
    assert len(compare((north, south), None, links).rows) == 2


def test_two_readouts_of_one_side_are_refused() -> None:
    north = Readout("north", "North")
    with pytest.raises(ValueError, match="two readouts of the same side"):
        compare((north, north))


def test_a_side_that_says_nothing() -> None:
    north = Readout("north", "North", claims=(Claim("n", text="a"),))
    assert [row.verdict for row in compare((north, Readout("south", "South"))).rows] == ["only"]
    assert compare((Readout("north", "North"), Readout("south", "South"))).rows == ()


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The presidents agreed on a ceasefire.", "The presidents did not agree on a ceasefire."),
        ("They agreed to release 300 prisoners.", "They agreed to release 30 prisoners."),
        ("The next meeting will be on 9 December 2021.", "The next meeting will be on 12 December 2021."),
    ],
)
def test_one_changed_word_is_not_agreement(ours: str, theirs: str) -> None:
    from readouts.coding import code_statement

    comparison = compare([code_statement(text, side=side) for side, text in (("north", ours), ("south", theirs))])
    assert {row.verdict for row in comparison.rows} <= {"differ", "conflict"}


def test_a_pair_weighs_in_explain_what_it_weighs_in_the_table() -> None:
    from readouts.api import open_sides

    one, other = open_sides(["whitehouse", "kremlin"], "2021-12-07-biden-putin").readouts
    for row in compare((one, other)).rows:
        for match in row.pairs:
            ends = {match.a[0]: match.a[1], match.b[0]: match.b[1]}
            again, _, _ = weigh_pair((one, one.claim(ends["whitehouse"])), (other, other.claim(ends["kremlin"])))
            assert (again.weight, again.parts) == (match.weight, match.parts)


NORTH = Readout(
    "north",
    "North",
    claims=(
        Claim("n1", act="warn", text="big wheat harvest", sentence=1, topics=("sanctions",)),
        Claim("n2", text="truce and cod", sentence=2),
    ),
)
SOUTH = Readout(
    "south",
    "South Ministry",
    claims=(Claim("s1", act="note", text="big wheat harvest ships", sentence=1, topics=("sanctions", "cyber")),),
)


@pytest.mark.parametrize("sides", [(NORTH, SOUTH), (SOUTH, NORTH)])
def test_a_row_has_its_sides_topics_and_evidence(sides: tuple[Readout, Readout]) -> None:
    comparison = compare(sides)
    assert (comparison.event, comparison.readouts) == (None, sides)
    row, other = comparison.rows
    assert (row.id, row.topics, row.claims) == (
        "r1", ("sanctions", "cyber"), {side.side: (side.claims[0].id,) for side in sides},
    )  # fmt: skip
    assert row.match is row.pairs[0] is not None
    assert {row.match.a, row.match.b} == {("north", "n1"), ("south", "s1")}
    assert row.match.a[0] == sides[0].side
    assert row.link is None
    notes = [difference.note for difference in row.differences]
    if sides[0] is NORTH:
        assert "North: “warn”; the South Ministry: “note”; North has it stronger" in notes
    else:
        assert "the South Ministry: “note”; North: “warn”; North has it stronger" in notes
    assert (other.id, other.verdict, other.claims, other.topics, other.differences) == (
        "r2",
        "only",
        {"north": ("n2",)},
        (),
        (),
    )
    assert (other.match, other.pairs) == (None, ())


def test_the_event_is_handed_on() -> None:
    event = Event("talks", "Talks")
    assert compare((NORTH, SOUTH), event).event is event


@pytest.mark.parametrize("turned", [False, True])
def test_a_link_counts_from_either_end(turned: bool) -> None:
    ends = ("north", "n2"), ("south", "s1")
    link = Link("confirmed", *(ends[::-1] if turned else ends))
    rows = compare((NORTH, SOUTH), None, [link]).rows
    assert next(row.claims for row in rows if "south" in row.claims).get("north", ())[-1] == "n2"
    assert [row.link for row in rows if "south" in row.claims] == ["confirmed"]


def test_rows_stand_where_their_claims_do() -> None:
    north = Readout("north", "North", claims=tuple(Claim(f"n{n}", text=text) for n, text in enumerate(
        ("cod fish", "truce ceasefire", "ruby", "wheat grain")
    )))  # fmt: skip
    south = Readout("south", "South", claims=(Claim("s0", text="wheat grain"), Claim("s1", text="truce ceasefire")))
    rows = compare((north, south)).rows
    assert [row.claims for row in rows] == [
        {"north": ("n0",)},
        {"north": ("n1",), "south": ("s1",)},  # at 3/8 and 3/4, as far on as the next; then by the claims
        {"north": ("n3",), "south": ("s0",)},  # at 7/8 and 1/4
        {"north": ("n2",)},
    ]


def test_progress_counts_every_claim_read_weighed_and_judged() -> None:
    seen: list[tuple[int, int]] = []
    east = Readout("east", "East", claims=(Claim("e", text="wheat"),))
    compare((NORTH, SOUTH, east), progress=lambda done, total: seen.append((done, total)))
    done, totals = zip(*seen, strict=True)
    # Four claims read and judged; the sides in the order of their names weigh 1 + 1 + 2 claims.
    assert set(totals) == {2 * 4 + 1 + 1 + 2}
    assert list(done) == sorted(done)
    assert done[-1] == totals[0]
