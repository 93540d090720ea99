"""A comparison as CSV: one line for each claim in each row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from readouts.model import Comparison
from readouts.render import View, prose
from readouts.render.records import COLUMNS, records
from readouts.render.safe import visible

# What makes a spreadsheet take a cell for a formula, in full width too. Some strip blanks first.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(comparison: Comparison, view: View) -> str:
    """The comparison's rows in the order of the view; a silent side has no line."""
    return write(COLUMNS, map(_line, records(comparison, view.order)))


def write(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """A CSV text (RFC 4180, but with plain line feeds) with every cell made safe."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    for line in lines:
        writer.writerow([cell(value) for value in line])
    return file.getvalue()


def cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: such a text gets an apostrophe in front. Numbers stay numbers.

    So does what follows a semicolon, which parts the cells where numbers are written with a comma.
    """
    return ";".join(map(_defused, visible(text).split(";")))


def _defused(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(_FORMULA) and not _is_number(text.strip()) else text


def _is_number(text: str) -> bool:
    digits = text.removeprefix("-").replace(".", "", 1)
    return digits.isascii() and digits.isdigit()


def _line(record: Mapping[str, Any]) -> list[str]:
    joined = {**record, "notes": " | ".join(record["notes"])}
    return [_text(name, value) for name, value in joined.items()]


def _text(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(value)
    if isinstance(value, float):
        return f"{value:.4f}" if name == "probability" else prose.bits(value, "")
    return "" if value is None else str(value)
