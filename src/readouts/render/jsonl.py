"""A comparison as JSON Lines: one row a line, each complete in itself, for `jq`, `grep` and data frames."""

from __future__ import annotations

from typing import Any

from readouts.model import Comparison, Row
from readouts.reading.json_file import json_text
from readouts.render import View, prose
from readouts.render.json import claim_data, row_data

SCHEMA = "readouts.row/1"


def render(comparison: Comparison, view: View) -> str:
    """The rows in the order of the view, each with its claims in full."""
    return "".join(_line(_data(comparison, row)) for row in prose.ordered(comparison, view.order))


def _data(comparison: Comparison, row: Row) -> dict[str, Any]:
    event = comparison.event
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "event": {"id": event.id, "title": event.title, "date": event.date} if event else None,
        "sides": [readout.side for readout in comparison.readouts],
    }
    data.update(row_data(row))
    data["claims"] = {
        side: [claim_data(claim) for claim in prose.claims_of(comparison, row, side)] for side in row.claims
    }
    return data


def _line(data: dict[str, Any]) -> str:
    # Readers that split at any Unicode line end would break a line that held one: `json_text` escapes them.
    return json_text(data, indent=None) + "\n"
