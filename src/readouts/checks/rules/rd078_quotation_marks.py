"""A value should not carry quotation marks of its own around it.

`quote` already says that the words are quoted, and curly marks copied from a word processor are no YAML quotation
marks: they become part of an id.

Bad::

    side: “kremlin”
    quote: '"strong measures"'

Good::

    side: kremlin
    quote: strong measures

`--fix` takes them off.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile, every_scalar
from readouts.checks.ids import ID_KEYS
from readouts.checks.rule import Edit, Fault
from readouts.checks.scalars import written
from readouts.checks.settings import Settings
from readouts.reading.nodes import Scalar

CODE, SEVERITY, SCOPE, FIXABLE = "RD078", "warning", "yaml", True

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "‚": "‘’", '"': '"', "'": "'", "‹": "›", "”": "”"}
_KEYS = ID_KEYS | {"quote", "quote_original", "label", "title", "issuer", "url"}


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Values of ids, names and quotes that begin and end with a pair of marks."""
    for key, found in every_scalar(file.node):
        text = found.text
        if key not in _KEYS or len(text) < 3 or text[-1] not in _PAIRS.get(text[0], ""):
            continue
        inside = text[1:-1]
        # Marks inside mean that those outside belong to two quotations.
        if not any(mark in inside for mark in (text[0], text[-1])) and inside.strip():
            yield Fault(
                "quotation marks are part of the value",
                file.place(found),
                f"write {inside.strip()}",
                _fix(file, found, inside.strip()),
            )


def _fix(file: CheckedFile, found: Scalar, inside: str) -> Callable[[], list[Edit]]:
    return lambda: written(file, found, inside)
