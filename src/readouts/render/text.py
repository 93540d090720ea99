"""Plain text for pipes and files: every line carries its row's id, so that `grep r7` gives one matter whole."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.codebook import load_codebook
from readouts.model import Claim, Comparison, Row
from readouts.render import View, prose
from readouts.render.safe import visible


def render(comparison: Comparison, view: View) -> str:
    """The comparison as lines that are never wrapped."""
    return "\n".join(_lines(comparison, view)) + "\n"


def _lines(comparison: Comparison, view: View) -> Iterator[str]:
    day = prose.long_date(comparison.event.date) if comparison.event else ""
    yield prose.title(comparison) + (f", {day}" if day else "")
    yield " · ".join(f"{visible(r.label)} ({prose.count(len(r.claims), 'claim')})" for r in comparison.readouts)
    claims = {r.side: {claim.id: claim for claim in r.claims} for r in comparison.readouts}
    labels = {r.side: r.label for r in comparison.readouts}
    width = max((len(label) for label in labels.values()), default=0)
    for heading, rows in prose.sections(comparison, view.order):
        yield ""
        yield f"{heading} ({len(rows)})"
        for row in rows:
            yield from _row(row, claims, labels, width)
    if view.emphasis:
        from readouts.render.emphasis import emphasis_text

        yield ""
        yield emphasis_text(comparison.readouts, view).rstrip("\n")
    yield ""
    yield prose.summary(comparison)


def _row(row: Row, claims: dict[str, dict[str, Claim]], labels: dict[str, str], width: int) -> Iterator[str]:
    link = " (confirmed by a person)" if row.link else ""
    yield f"{row.id}\t{prose.MARKS[row.verdict]} {row.verdict}\t{prose.matter(row)}{link}"
    for side, ids in row.claims.items():
        for claim_id in ids:
            told = claim_line(claims[side][claim_id])
            yield f"{row.id}\t  {visible(labels[side]):{width}}  {visible(claim_id)}\t{told}"
    if row.verdict != "only":
        for side in labels:
            if side not in row.claims:
                yield f"{row.id}\t  {visible(labels[side]):{width}}  (silent)"
    for difference in row.differences:
        yield f"{row.id}\t  {difference.kind}: {visible(difference.note)}"


def claim_line(claim: Claim) -> str:
    """A claim in one line: act, words, condition, quote."""
    act = load_codebook().acts.get(claim.act or "")
    parts = [f"[{act.label}]"] if act else []
    if claim.text:
        parts.append(visible(claim.text))
    if claim.condition and claim.coded_by == "person":
        parts.append(f"(condition: {visible(claim.condition)})")
    if claim.quote:
        parts.append(f"“{visible(claim.quote)}”")
    if claim.quote_original:
        parts.append(f"«{visible(claim.quote_original)}»")
    return " ".join(parts)
