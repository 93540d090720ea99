"""The comparison as Python users get it: records for data frames, a table for notebooks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from readouts.model import Comparison


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
