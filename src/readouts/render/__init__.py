"""One module per output format, found by name and imported only when asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from readouts.model import Comparison
from readouts.records import dataclass

# Format name → module; `terminal` is what `text` becomes on a terminal.
FORMATS = ("text", "json", "jsonl", "csv", "markdown", "html")


@dataclass(frozen=True, slots=True)
class View:
    """How a comparison is to be shown.

    Attributes:
        width: Columns of the terminal, or None for text that is piped and never wrapped.
        colour: Whether colour may be used.
        order: ``statement``, ``topic`` or ``divergence``.
        table: Whether to lay the sides out as one table.
        emphasis: Whether to show what each side gives its space to.
    """

    width: int | None = None
    colour: bool = False
    order: str = "statement"
    table: bool = False
    emphasis: bool = False


def renderer(name: str) -> Callable[[Comparison, View], str]:
    """The function that renders a comparison in a format; KeyError when there is no such format."""
    if name not in (*FORMATS, "terminal"):
        raise KeyError(name)
    function: Callable[[Comparison, View], str] = import_module(f"readouts.render.{name}").render
    return function
