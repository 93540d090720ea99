"""readouts: compare the official statements each side publishes about the same summit or call.

    import readouts
    comparison = readouts.compare("whitehouse", "kremlin")

Every name is loaded when it is first used, so that importing the package costs nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"

TYPE_CHECKING = False  # typing.TYPE_CHECKING without importing typing, which would take longer than `--version`

if TYPE_CHECKING:
    from typing import Any

    from readouts.api import load, open_sides
    from readouts.checks import check
    from readouts.errors import DataError, ReadoutsError, StatementError, UsageError
    from readouts.frame import compare
    from readouts.model import Claim, Comparison, Difference, Event, Evidence, Finding, Match, Readout, Row

_HOME = {
    **dict.fromkeys(("load", "open_sides"), "readouts.api"),
    "compare": "readouts.frame",
    "check": "readouts.checks",
    **dict.fromkeys(("DataError", "ReadoutsError", "StatementError", "UsageError"), "readouts.errors"),
    **dict.fromkeys(
        ("Claim", "Comparison", "Difference", "Event", "Evidence", "Finding", "Match", "Readout", "Row"),
        "readouts.model",
    ),
}

__all__ = [
    "Claim", "Comparison", "DataError", "Difference", "Event", "Evidence", "Finding", "Match", "Readout",
    "ReadoutsError", "Row", "StatementError", "UsageError", "__version__", "check", "compare", "load", "open_sides",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'readouts' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
