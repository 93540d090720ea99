"""A comparison as the table a notebook shows: plain HTML that needs no style sheet and no package."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from readouts.model import Claim, Comparison, Row
from readouts.render import prose
from readouts.render.safe import visible

_CELL = 'style="text-align:left;vertical-align:top"'


def notebook_table(comparison: Comparison) -> str:
    """The alignment table as an HTML fragment."""
    return "\n".join(_lines(comparison)) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    event = comparison.event
    day = f", {prose.long_date(event.date)}" if event and event.date else ""
    labels = "".join(f"<th {_CELL}>{_shown(readout.label)}</th>" for readout in comparison.readouts)
    yield "<table>"
    yield f"<caption>{_shown(prose.title(comparison) + day)}: {_shown(prose.summary(comparison))}</caption>"
    yield f"<thead><tr><th {_CELL}>Matter</th>{labels}<th {_CELL}>Why</th></tr></thead>"
    yield "<tbody>"
    for row in comparison.rows:
        yield "".join(_row(comparison, row))
    yield "</tbody></table>"


def _row(comparison: Comparison, row: Row) -> Iterator[str]:
    mark = f"{prose.MARKS[row.verdict]} {row.verdict}"
    yield f"<tr><th {_CELL}>{mark} <small>{row.id}</small><br>{_shown(prose.matter(row))}</th>"
    for readout in comparison.readouts:
        claims = prose.claims_of(comparison, row, readout.side)
        yield f"<td {_CELL}>{'<br>'.join(map(_claim, claims)) or f'<i>{prose.SILENT}</i>'}</td>"
    why = "<br>".join(f"<b>{difference.kind}</b> {_shown(difference.note)}" for difference in row.differences)
    yield f"<td {_CELL}>{why}</td></tr>"


def _claim(claim: Claim) -> str:
    quote = f" <i>{_shown(prose.quote(claim))}</i>" if claim.quote or claim.quote_original else ""
    condition = f" [if: {_shown(claim.condition)}]" if claim.condition else ""
    return f"{_shown(prose.lead_in(claim) + claim.text)}{quote}{condition} <small>{_shown(claim.id)}</small>"


def _shown(text: str) -> str:
    return escape(visible(text))
