"""The versioned JSON that scripts depend on: `readouts.diff/1` and `readouts.readouts/1`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from readouts.codebook import load_codebook
from readouts.model import VERDICTS, Claim, Comparison, Match, Readout, Row, Span
from readouts.reading.json_file import json_text
from readouts.records import replace
from readouts.render import View
from readouts.render.prose import ordered

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which no short command needs

if TYPE_CHECKING:
    from typing import Any

DIFF = "readouts.diff/1"
READOUTS = "readouts.readouts/1"


def render(comparison: Comparison, view: View) -> str:
    """A comparison as indented JSON with a newline at the end."""
    data = comparison_data(replace(comparison, rows=tuple(ordered(comparison, view.order))))
    if view.emphasis:
        data["emphasis"] = emphasis_list(comparison.readouts)
    return dump(data)


def emphasis_list(readouts: Sequence[Readout]) -> list[dict[str, Any]]:
    """What each side gives its space to; asked for only, as it takes a second look at every claim."""
    from readouts.matching.emphasis import emphasis_of
    from readouts.render.emphasis import emphasis_data

    return [emphasis_data(emphasis_of(readout)) for readout in readouts]


def dump(data: Any) -> str:
    """JSON as every command prints it, with a newline at the end."""
    return json_text(data) + "\n"


def comparison_data(comparison: Comparison) -> dict[str, Any]:
    """The comparison as the schema `readouts.diff/1` has it."""
    event = comparison.event
    return {
        "schema": DIFF,
        "event": {"id": event.id, "title": event.title, "date": event.date} if event else None,
        "sides": [
            {"id": r.side, "label": r.label, "file": r.file, "claims": len(r.claims)} for r in comparison.readouts
        ],
        "claims": {r.side: [claim_data(claim) for claim in r.claims] for r in comparison.readouts},
        "rows": [row_data(row) for row in comparison.rows],
        "summary": summary(comparison),
        **({"vectors": comparison.vectors} if comparison.vectors else {}),
    }


def summary(comparison: Comparison) -> dict[str, Any]:
    """How many rows have each verdict; `only` rows by side."""
    counts: dict[str, Any] = {v: sum(row.verdict == v for row in comparison.rows) for v in VERDICTS if v != "only"}
    alone = [next(iter(row.claims)) for row in comparison.rows if row.verdict == "only"]
    counts["only"] = {readout.side: alone.count(readout.side) for readout in comparison.readouts}
    return counts


def row_data(row: Row) -> dict[str, Any]:
    """One row of the alignment table."""
    return {
        "id": row.id,
        "verdict": row.verdict,
        "topics": list(row.topics),
        "claims": {side: list(ids) for side, ids in row.claims.items()},
        "differences": [{"kind": d.kind, "values": dict(d.values), "note": d.note} for d in row.differences],
        "match": match_data(row.match) if row.match else None,
        "pairs": [{"claims": dict((m.a, m.b)), "weight": m.weight, "probability": m.probability} for m in row.pairs],
        "link": row.link,
    }


def match_data(match: Match) -> dict[str, Any]:
    """The evidence on one pair of claims."""
    return {
        "claims": dict((match.a, match.b)),
        "weight": match.weight,
        "probability": match.probability,
        "parts": [{"field": p.field, "level": p.level, "weight": p.weight, "because": p.because} for p in match.parts],
    }


def claim_data(claim: Claim) -> dict[str, Any]:
    """One claim with everything that was coded."""
    act = load_codebook().acts.get(claim.act or "")
    return {
        "id": claim.id,
        "actors": list(claim.actors),
        "act": claim.act,
        "plover": act.plover if act else None,
        "recipients": list(claim.recipients),
        "topics": list(claim.topics),
        "condition": claim.condition,
        "text": claim.text,
        "quote": claim.quote,
        "quote_original": claim.quote_original,
        "quote_language": claim.quote_language,
        "source": claim.source,
        "sentence": claim.sentence,
        "span": _span(claim.span) if claim.span else None,
        "figures": [{"text": f.text, "value": f.value, "unit": f.unit, "bound": f.bound} for f in claim.figures],
        "dates": list(claim.dates),
        "negated": claim.negated,
        "modality": claim.modality,
        "attributed_to": claim.attributed_to,
        "tone": list(claim.tone),
        "words": [{"field": field, "text": words} for field, words in claim.words],
        "coded_by": claim.coded_by,
        **({"language": claim.language} if claim.language else {}),
    }


def readouts_data(readouts: Sequence[Readout]) -> dict[str, Any]:
    """Readouts as the schema `readouts.readouts/1` has them."""
    return {
        "schema": READOUTS,
        "readouts": [_readout(readout) for readout in readouts],
    }


def readouts_text(readouts: Iterable[Readout]) -> str:
    """Readouts as JSON text; each is written as it comes, so that a thousand need not be held at once."""
    # Kept as bytes: one letter beyond Latin-1 doubles the memory of a text.
    written = bytearray(f'{{\n  "schema": "{READOUTS}",\n  "readouts": ['.encode())
    for number, readout in enumerate(readouts):
        written += f"{',' if number else ''}\n    {json_text(_readout(readout), margin='    ')}".encode()
    written += b"\n  ]\n}\n"
    return written.decode()


def _readout(readout: Readout) -> dict[str, Any]:
    return {
        "side": readout.side,
        "label": readout.label,
        "event": readout.event,
        "language": readout.language,
        "file": readout.file,
        "people": [{"id": p.id, "name": p.name, "state": p.state, "role": p.role} for p in readout.people],
        "claims": [claim_data(claim) for claim in readout.claims],
        "unparsed": [_span(span) for span in readout.unparsed],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
