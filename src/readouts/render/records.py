"""A comparison as flat records, one for each claim in each row: for data frames and spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.codebook import load_codebook
from readouts.model import Comparison, Match
from readouts.render import prose

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

COLUMNS = (
    "event", "date", "row", "verdict", "topics", "side", "claim", "actors", "act", "plover", "recipients",
    "condition", "text", "quote", "quote_original", "differences", "notes", "weight", "probability", "link",
    "source_url", "coded_by",
)  # fmt: skip


def records(comparison: Comparison, order: str = "statement") -> list[dict[str, Any]]:
    """One record a claim and row, with the keys `COLUMNS`; a silent side has none.

    Args:
        comparison: What to flatten.
        order: Order of the rows, as `readouts.render.prose.ordered` has it.

    Returns:
        Text, lists of text, the match weight in bits and its probability; None where there is nothing.
    """
    codebook = load_codebook()
    event = comparison.event
    found: list[dict[str, Any]] = []
    for row in prose.ordered(comparison, order):
        for readout in comparison.readouts:
            urls = {source.id: source.url for source in readout.sources}
            for claim in prose.claims_of(comparison, row, readout.side):
                act = codebook.acts.get(claim.act or "")
                match = _strongest(row.pairs, (readout.side, claim.id))
                values = (
                    event.id if event else readout.event,
                    event.date if event else None,
                    row.id,
                    row.verdict,
                    list(claim.topics),
                    readout.side,
                    claim.id,
                    list(claim.actors),
                    claim.act,
                    act.plover if act else None,
                    list(claim.recipients),
                    claim.condition,
                    claim.text,
                    claim.quote,
                    claim.quote_original,
                    [difference.kind for difference in row.differences],
                    [difference.note for difference in row.differences],
                    match.weight if match else None,
                    match.probability if match else None,
                    row.link,
                    urls.get(claim.source or ""),
                    claim.coded_by,
                )
                found.append(dict(zip(COLUMNS, values, strict=True)))
    return found


def _strongest(pairs: Sequence[Match], claim: tuple[str, str]) -> Match | None:
    """The strongest pair of a row that the claim is in."""
    return next((pair for pair in pairs if claim in (pair.a, pair.b)), None)
