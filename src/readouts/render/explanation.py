"""The match weight of two claims as a waterfall of its parts, for a person and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from readouts.explain import Explanation
from readouts.matching.weights import LEAST
from readouts.render.json import claim_data, match_data
from readouts.render.safe import visible
from readouts.render.text import claim_line

_BAR = 2  # characters a bit


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """The explanation as JSON, `readouts.explain/1`."""
    return {
        "schema": "readouts.explain/1",
        "claims": {readout.side: claim_data(claim) for readout, claim in (explanation.a, explanation.b)},
        "match": match_data(explanation.match),
        "verdict": explanation.verdict,
        "differences": [{"kind": d.kind, "values": dict(d.values), "note": d.note} for d in explanation.differences],
        "row": explanation.row.id if explanation.row else None,
    }


def explanation_text(explanation: Explanation) -> str:
    """The explanation as text."""
    return "\n".join(_lines(explanation)) + "\n"


def _lines(explanation: Explanation) -> Iterator[str]:
    for readout, claim in (explanation.a, explanation.b):
        yield f"{visible(readout.label)}  {visible(claim.id)}  {claim_line(claim)}"
    yield ""
    match = explanation.match
    yield "match weight in bits"
    for part in match.parts:
        bar = ("+" if part.weight > 0 else "-") * max(1, round(abs(part.weight) * _BAR))
        yield f"  {part.field:8} {part.weight:+8.3f}  {bar:24} {part.level}: {visible(part.because)}"
    yield f"  {'total':8} {match.weight:+8.3f}  probability {match.probability:.4f}"
    yield ""
    yield from _standing(explanation)
    yield ""
    yield f"verdict on such a pair: {explanation.verdict}"
    for difference in explanation.differences:
        yield f"  {difference.kind}: {visible(difference.note)}"
    yield from _what_would_change(explanation)


def _standing(explanation: Explanation) -> Iterator[str]:
    if explanation.row is not None:
        yield f"They stand together in row {explanation.row.id} ({explanation.row.verdict})."
        return
    if explanation.match.weight <= LEAST:
        yield "They stand apart: the evidence speaks against one matter."
    else:
        yield "They stand apart, though the evidence speaks for one matter: other pairs fit better together."
    for row in explanation.rows:
        told = "; ".join(f"{visible(side)} {', '.join(visible(c) for c in ids)}" for side, ids in row.claims.items())
        yield f"  {row.id} ({row.verdict}): {told}"


def _what_would_change(explanation: Explanation) -> Iterator[str]:
    kinds = [difference.kind for difference in explanation.differences]
    if explanation.verdict == "agree":
        yield "A condition, figure or opposite stance on one side only would turn it into differ or conflict."
    elif explanation.verdict == "conflict":
        opposed = ", ".join(kind for kind in kinds if kind in ("figure", "stance", "timing"))
        yield f"Without the contradiction ({opposed or 'of the acts'}) it would be differ."
    elif kinds:
        yield f"Were {', '.join(kinds)} the same on both sides, it would be agree."
