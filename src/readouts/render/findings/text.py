"""Findings for people: place, code, message, the source line and a caret."""

from __future__ import annotations

import re
import unicodedata

from readouts.model import Finding
from readouts.render.findings import Findings, summary
from readouts.render.safe import visible

_COLOURS = {"error": "31", "warning": "33", "info": "36"}
# From a fault's place to the end of the word it is about.
_WORD = re.compile(r"[\"'“«]?[^\s,\[\]{}#\"'”»]*")
WIDEST = 160


def render(found: Findings) -> str:
    """The findings one below the other, and a summary.

    Args:
        found: What to show.

    Returns:
        Text that ends in a line feed; nothing in it acts on a terminal.
    """
    blocks = [_block(found, number, finding) for number, finding in enumerate(found.findings)]
    return "".join(blocks) + summary(found) + "\n"


def _block(found: Findings, number: int, finding: Finding) -> str:
    paint = _painter(found.colour)
    severity = paint(finding.severity, _COLOURS[finding.severity])
    mark = " [fixable]" if found.fixable[number] else ""
    place = paint(visible(str(finding.place)), "1")
    told = f"{finding.code} {visible(finding.message)} ({found.name(finding.code)}){mark}"
    head = f"{place}: {severity} {told}\n"
    return (
        head
        + _excerpt(found.lines[number], finding, paint)
        + (f"  = {visible(finding.hint)}\n" if finding.hint else "")
    )


def _excerpt(line: str | None, finding: Finding, paint: Painter) -> str:
    place = finding.place
    if line is None or place.line is None or place.column is None or not line.strip():
        return ""
    at = min(place.column - 1, len(line))
    word = _WORD.match(line, at)
    end = max(at + 1, word.end() if word else at)
    start = max(0, at - WIDEST // 2)
    stop = start + WIDEST
    before = ("…" if start else "") + visible(line[start:at])
    under = visible(line[at : min(end, stop)])
    after = visible(line[min(end, stop) : stop]) + ("…" if stop < len(line) else "")
    gutter = f"{place.line:>5} | "
    caret = " " * _width(before) + paint("^" * max(1, _width(under)), _COLOURS[finding.severity])
    return f"{gutter}{before}{under}{after}".rstrip() + f"\n{' ' * 5} | {caret}\n"


class Painter:
    """Wraps text in a colour, or leaves it."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, text: str, code: str) -> str:
        """The text in a colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def _painter(colour: bool) -> Painter:
    return Painter(colour)


def _width(text: str) -> int:
    """Columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
