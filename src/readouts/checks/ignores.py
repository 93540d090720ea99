"""Comments that switch rules off: for a line, for the next line, or for a whole file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from readouts.checks.files import CheckedFile

# `# readouts: ignore RD012, RD013 (why)` and `# readouts: ignore-file RD012`; without a code it means every rule.
_COMMENT = re.compile(r"(?:^|(?<=\s))#[ \t]*readouts:[ \t]*ignore(-file)?\b[ \t:]*([^\n#(;]*)", re.MULTILINE)
_WORD = re.compile(r"[^\s,]+")


@dataclass(slots=True)
class Ignore:
    """One code (or every rule, ``None``) that a comment switches off.

    Attributes:
        code: The code as written in capitals, or None for every rule.
        line: The line it is for, or None for the whole file.
        offset: Where the code stands.
        used: Whether it has switched a finding off.
    """

    code: str | None
    line: int | None
    offset: int
    used: bool = False


@dataclass(slots=True)
class Ignores:
    """All comments of one file that switch rules off."""

    entries: list[Ignore] = field(default_factory=list)

    def covers(self, code: str, line: int | None) -> bool:
        """Whether a finding is switched off; remembers which comment did it."""
        covered = False
        for entry in self.entries:
            if entry.code in (None, code) and entry.line in (None, line):
                entry.used = covered = True
        return covered


def read_ignores(file: CheckedFile) -> Ignores:
    """The comments of a file; none in files that have no comments."""
    ignores = Ignores()
    if file.kind in ("expected", "statement") or "readouts:" not in file.text:
        return ignores
    for match in _COMMENT.finditer(file.text):
        # The same words inside a value are the publisher's or the coder's, not an order.
        if file.layout.at(match.start()) is not None:
            continue
        line = None if match[1] else _line_meant(file, match.start())
        codes = list(_WORD.finditer(match[2]))
        if not codes:
            ignores.entries.append(Ignore(None, line, match.start()))
        for code in codes:
            ignores.entries.append(Ignore(code.group().upper(), line, match.start(2) + code.start()))
    return ignores


def _line_meant(file: CheckedFile, offset: int) -> int:
    """The comment's own line, or the next line when the comment stands alone."""
    line = file.at(offset).line or 1
    alone = not file.text[file.line_starts[line - 1] : offset].strip()
    return line + 1 if alone else line
