"""A comparison as CSV: one line for each claim in each row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from readouts.codebook import load_codebook
from readouts.model import Comparison, Match
from readouts.render import View, prose
from readouts.render.safe import visible

COLUMNS = (
    "event", "date", "row", "verdict", "topics", "side", "claim", "actors", "act", "plover", "recipients",
    "condition", "text", "quote", "quote_original", "differences", "notes", "weight", "probability", "link",
    "source_url", "coded_by",
)  # fmt: skip
# What makes a spreadsheet take a cell for a formula, in full width too. Some strip blanks first.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(comparison: Comparison, view: View) -> str:
    """The comparison's rows in the order of the view; a silent side has no line."""
    return write(COLUMNS, _lines(comparison, view))


def write(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV text (RFC 4180, but with plain line feeds) with every cell made safe."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    for line in lines:
        writer.writerow([cell(value) for value in line])
    return file.getvalue()


def cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: such a text gets an apostrophe in front. Numbers stay numbers."""
    shown = visible(text)
    if shown.lstrip().startswith(_FORMULA) and not _is_number(shown):
        return f"'{shown}"
    return shown


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def _lines(comparison: Comparison, view: View) -> Iterable[Sequence[str]]:
    codebook = load_codebook()
    event = comparison.event
    for row in prose.ordered(comparison, view.order):
        for readout in comparison.readouts:
            urls = {source.id: source.url or "" for source in readout.sources}
            for claim in prose.claims_of(comparison, row, readout.side):
                act = codebook.acts.get(claim.act or "")
                match = _strongest(row.pairs, (readout.side, claim.id))
                yield (
                    event.id if event else readout.event or "",
                    (event.date or "") if event else "",
                    row.id,
                    row.verdict,
                    "; ".join(claim.topics),
                    readout.side,
                    claim.id,
                    "; ".join(claim.actors),
                    claim.act or "",
                    act.plover if act else "",
                    "; ".join(claim.recipients),
                    claim.condition or "",
                    claim.text,
                    claim.quote or "",
                    claim.quote_original or "",
                    "; ".join(difference.kind for difference in row.differences),
                    " | ".join(difference.note for difference in row.differences),
                    f"{match.weight:.2f}" if match else "",
                    f"{match.probability:.4f}" if match else "",
                    row.link or "",
                    urls.get(claim.source or "", ""),
                    claim.coded_by,
                )


def _strongest(pairs: Sequence[Match], claim: tuple[str, str]) -> Match | None:
    """The strongest pair of a row that the claim is in."""
    return next((pair for pair in pairs if claim in (pair.a, pair.b)), None)
