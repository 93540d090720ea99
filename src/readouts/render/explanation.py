"""The match weight of two claims as a waterfall of its parts, for a person and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from readouts.explain import Explanation
from readouts.matching.weights import LEAST
from readouts.render.json import claim_data, match_data
from readouts.render.prose import with_vectors
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
        **({"vectors": explanation.vectors} if explanation.vectors else {}),
    }


def explanation_text(explanation: Explanation, width: int | None = None) -> str:
    """The explanation as text.

    Args:
        explanation: Two claims and what there is to say about them.
        width: Columns to wrap at, or None for lines that are never wrapped.
    """
    return "\n".join(line for text, indent in _lines(explanation) for line in _wrapped(text, width, indent)) + "\n"


def _lines(explanation: Explanation) -> Iterator[tuple[str, int]]:
    """Each line with the indent that its continuation takes."""
    ends = (explanation.a, explanation.b)
    names = [f"{visible(readout.label)}  {visible(claim.id)}" for readout, claim in ends]
    room = max(map(len, names))
    for name, (_, claim) in zip(names, ends, strict=True):
        yield f"{name:{room}}  {claim_line(claim)}", room + 2
    yield "", 0
    match = explanation.match
    told = f", {with_vectors(explanation.vectors)}" if explanation.vectors else ""
    yield f"match weight in bits{told}", 0
    bars = [("+" if p.weight > 0 else "-") * min(24, max(1, round(abs(p.weight) * _BAR))) for p in match.parts]
    long = max(map(len, bars))
    for part, bar in zip(match.parts, bars, strict=True):
        level = "" if part.field == "prior" else f"{part.level}: "
        yield f"  {part.field:8} {part.weight:+8.3f}  {bar:{long}}  {level}{visible(part.because)}", long + 23
    yield f"  {'total':8} {match.weight:+8.3f}  probability {match.probability:.4f}", 0
    yield "", 0
    for line in _standing(explanation):
        yield line, 4
    yield "", 0
    if explanation.row is not None:
        yield f"verdict: {explanation.verdict}", 0
    else:
        yield f"verdict, if they stood in one row: {explanation.verdict}", 0
    for difference in explanation.differences:
        yield f"  {difference.kind}: {visible(difference.note)}", 4
    for line in _what_would_change(explanation):
        yield line, 0


def _wrapped(line: str, width: int | None, indent: int) -> list[str]:
    if width is None or len(line) <= width:
        return [line]
    room = max(width, indent + 20)
    return textwrap.wrap(
        line, room, subsequent_indent=" " * indent, drop_whitespace=True, replace_whitespace=False,
        break_on_hyphens=False,
    )  # fmt: skip


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
        told = " and ".join(filter(None, (", ".join(f"the {kind}" for kind in kinds[:-1]), f"the {kinds[-1]}")))
        yield f"Were {told} the same on both sides, it would be agree."
