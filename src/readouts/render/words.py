"""Headings and summaries in the words that the plain formats share."""

from __future__ import annotations

from collections.abc import Iterator

from readouts.model import Comparison, Row
from readouts.render import prose
from readouts.render.prose import count as count

# Verdict and heading, in the order of the sections.
SECTIONS = (
    ("agree", "Agreements"),
    ("conflict", "Contradictions"),
    ("differ", "Divergences"),
    ("only", "Said by one side only"),
)


def heading(comparison: Comparison) -> Iterator[str]:
    """The event with its date, and the sides with how much they say."""
    day = prose.long_date(comparison.event.date) if comparison.event else ""
    yield prose.title(comparison) + (f", {day}" if day else "")
    yield " · ".join(f"{prose.visible(r.label)} ({count(len(r.claims), 'claim')})" for r in comparison.readouts)


def row_topics(row: Row) -> str:
    """What a row is about."""
    return prose.matter(row)


def summary_line(comparison: Comparison) -> str:
    """The whole comparison in one line."""
    return prose.summary(comparison)
