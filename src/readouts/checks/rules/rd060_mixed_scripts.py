"""A word should be written in one script.

A Cyrillic letter inside a Latin word cannot be seen, and no search finds the word. Words in an original language are
fine: they are of one script throughout.

Bad::

    text: Putin wаrned of sanctions.      # the а is Cyrillic

Good::

    text: Putin warned of sanctions.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, every_scalar
from readouts.checks.ids import ID_KEYS
from readouts.checks.letters import WORD, look_alike, scripts
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.errors import Place
from readouts.reading.nodes import Scalar

CODE, SEVERITY, SCOPE = "RD060", "warning", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Words of letters from several scripts, in all values that are not ids."""
    if file.ascii:
        return
    for key, found in every_scalar(file.node):
        if key in ID_KEYS or key == "statement" or found.text.isascii():
            continue
        for match in WORD.finditer(found.text):
            if not match.group().isascii() and len(mixed := scripts(match.group())) > 1:
                plain = look_alike(match.group())
                hint = f"'{plain}' in Latin letters only" if len(scripts(plain)) == 1 else None
                names = " and ".join(name.title() for name in mixed)
                yield Fault(f"'{match.group()}' mixes {names} letters", _place(file, found, match.start()), hint)


def _place(file: CheckedFile, found: Scalar, inside: int) -> Place:
    """The word's own place where the value stands in the file as it is, else the value's."""
    start = file.offset(found)
    if file.text.startswith(found.text, start):
        return file.at(start + inside)
    if file.text.startswith(found.text, start + 1):
        return file.at(start + 1 + inside)
    return file.place(found)
