"""The comparison as Python users get it: from names or files, with records for data frames and a notebook table."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readouts.api import Opened, check_comparable, open_sides
from readouts.matching import compare as compare_readouts
from readouts.model import Comparison, Readout


@dataclass(frozen=True)
class ComparisonFrame(Comparison):
    """A comparison that pandas, polars and notebooks can show."""

    def to_records(self) -> list[dict[str, Any]]:
        """One flat record for each claim in each row: `pandas.DataFrame(comparison.to_records())`."""
        from readouts.render.records import records

        return records(self)

    def _repr_html_(self) -> str:
        from readouts.render.notebook import notebook_table

        return notebook_table(self)


def compare(*sides: str | Path | Readout, event: str | None = None, data: str | Path | None = None) -> ComparisonFrame:
    """Compare what two or more sides say about the same event.

    Args:
        sides: Sides by name, files, or readouts already loaded.
        event: Event id, where sides are given by name.
        data: Folder of events.

    Raises:
        ReadoutsError: Fewer than two sides, an unknown name, or a broken file.
    """
    names = [str(side) for side in sides if not isinstance(side, Readout)]
    opened = open_sides(names, event, data) if names else Opened(())
    loaded = iter(opened.readouts)
    readouts = [side if isinstance(side, Readout) else next(loaded) for side in sides]
    check_comparable(readouts)
    comparison = compare_readouts(readouts, opened.event, opened.links)
    return ComparisonFrame(comparison.event, comparison.readouts, comparison.rows)
