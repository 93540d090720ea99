"""Explain one pair of claims: the weight, the verdict two such claims get, and where they stand in the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from readouts.errors import UsageError
from readouts.matching import compare, weigh_pair
from readouts.model import Claim, Difference, Link, Match, Readout, Row, VerdictName
from readouts.reading.fields import did_you_mean

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing

if TYPE_CHECKING:
    from readouts.matching.embedding import Embedder


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to say about two claims.

    Attributes:
        a: Readout and claim of the one side.
        b: Readout and claim of the other.
        match: The weight, part by part.
        verdict: What two such claims get when they stand in a row.
        differences: Why.
        row: The row that holds both, or None.
        rows: The rows that hold either.
        vectors: The model whose sentence vectors were weighed, or None.
    """

    a: tuple[Readout, Claim]
    b: tuple[Readout, Claim]
    match: Match
    verdict: VerdictName
    differences: tuple[Difference, ...]
    row: Row | None
    rows: tuple[Row, ...]
    vectors: str | None = None


def find_claim(readouts: Sequence[Readout], name: str) -> tuple[Readout, Claim]:
    """A claim by its id, or by side and id with a slash between.

    Raises:
        UsageError: There is no such claim, or several sides have one of that id.
    """
    side, slash, claim_id = name.rpartition("/")
    sides = [readout for readout in readouts if not slash or readout.side == side]
    if slash and not sides:
        known = [readout.side for readout in readouts]
        raise UsageError(
            f"there is no side '{side}' here", None, did_you_mean(side, known) or f"sides: {', '.join(known)}"
        )
    found = [(readout, claim) for readout in sides for claim in readout.claims if claim.id == claim_id]
    if not found:
        near = did_you_mean(claim_id, [claim.id for readout in sides for claim in readout.claims])
        raise UsageError(f"there is no claim '{name}'", None, near or "see `readouts show SIDE`")
    if len(found) > 1:
        raise UsageError(f"several sides have a claim '{claim_id}'", None, f"write it as {found[0][0].side}/{claim_id}")
    return found[0]


def explain_pair(
    one: tuple[Readout, Claim],
    other: tuple[Readout, Claim],
    links: Sequence[Link] = (),
    embedder: Embedder | None = None,
) -> Explanation:
    """Explain two claims of different sides, weighed in the comparison of these two sides.

    Raises:
        UsageError: Both claims are of one side.
    """
    if one[0].side == other[0].side:
        raise UsageError("both claims are of one side", None, "name one claim of each side")
    comparison = compare((one[0], other[0]), None, links, embedder=embedder)
    match, verdict, differences = weigh_pair(one, other, embedder)
    rows = tuple(
        row
        for row in comparison.rows
        if one[1].id in row.claims.get(one[0].side, ()) or other[1].id in row.claims.get(other[0].side, ())
    )
    both = next(
        (
            r
            for r in rows
            if one[1].id in r.claims.get(one[0].side, ()) and other[1].id in r.claims.get(other[0].side, ())
        ),
        None,
    )
    return Explanation(one, other, match, verdict, tuple(differences), both, rows, comparison.vectors)
