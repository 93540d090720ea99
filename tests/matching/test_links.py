"""A person's word on pairs of claims."""

from __future__ import annotations

import pytest

from readouts.api import open_sides
from readouts.matching import compare
from readouts.model import Comparison, Link


def joined(comparison: Comparison, side: str, claim: str) -> dict[str, tuple[str, ...]]:
    """The claims of the row that holds a claim."""
    return next(dict(row.claims) for row in comparison.rows if claim in row.claims.get(side, ()))


@pytest.fixture(scope="module")
def plain() -> Comparison:
    opened = open_sides(["whitehouse", "kremlin"], "2021-12-07-biden-putin")
    return compare(opened.readouts, opened.event)


def linked(comparison: Comparison, status: str, a: str, b: str) -> Comparison:
    link = Link("confirmed" if status == "confirmed" else "rejected", ("whitehouse", a), ("kremlin", b))
    return compare(comparison.readouts, comparison.event, [link])


def test_confirming_a_pair_keeps_the_further_claims_of_its_row(plain: Comparison) -> None:
    row = joined(plain, "whitehouse", "wh-2")
    assert len(row["kremlin"]) > 1
    confirmed = linked(plain, "confirmed", "wh-2", row["kremlin"][1])
    assert set(joined(confirmed, "whitehouse", "wh-2")["kremlin"]) >= {row["kremlin"][1]}
    assert len(joined(confirmed, "whitehouse", "wh-2")["kremlin"]) > 1


def test_confirming_joins_claims_that_share_nothing(plain: Comparison) -> None:
    confirmed = linked(plain, "confirmed", "wh-8", "kr-30")
    assert "kr-30" in joined(confirmed, "whitehouse", "wh-8")["kremlin"]
    assert next(row for row in confirmed.rows if "wh-8" in row.claims.get("whitehouse", ())).link == "confirmed"


def test_rejecting_parts_a_pair(plain: Comparison) -> None:
    assert "kr-13" in joined(plain, "whitehouse", "wh-3")["kremlin"]
    assert "kr-13" not in joined(linked(plain, "rejected", "wh-3", "kr-13"), "whitehouse", "wh-3").get("kremlin", ())
