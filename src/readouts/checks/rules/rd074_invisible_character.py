"""A text should hold nothing that cannot be seen.

Zero-width characters, soft hyphens and direction overrides come in by copying from web pages; they keep a search from
finding a word, and can make a text read otherwise than it is. Marks that Arabic, Hebrew or Indic letters need are fine.

Bad::

    text: sanc<U+200B>tions

Good::

    text: sanctions

`--fix` takes them out, except from the statement, whose characters are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.letters import INVISIBLE, character, is_needed
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD074", "warning", "file", True


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Characters that leave no ink."""
    if file.ascii:
        return
    for match in INVISIBLE.finditer(file.text):
        start, end = match.span()
        if is_needed(file.text, start):
            continue
        ours = file.node is not None and not file.layout.in_statement(start)
        hint = "take it out" if ours or file.kind == "expected" else "it is the publisher's; mind it when you search"
        yield Fault(
            f"invisible character {character(match.group())}", file.at(start), hint, _out(start, end) if ours else None
        )


def _out(start: int, end: int) -> Callable[[], list[Edit]]:
    return lambda: [Edit(start, end, "")]
