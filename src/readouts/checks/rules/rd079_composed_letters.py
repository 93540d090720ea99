"""Letters should be composed (Unicode NFC).

`é` can be one character or an e with an accent after it; the two look alike and are not found by each other. The
statement itself is left alone, and so are quotes where the statement is given.

Bad::

    text: Emmanuel's café      # the é written as e + U+0301

Good::

    text: Emmanuel's café

`--fix` composes them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Edit, Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE, FIXABLE = "RD079", "warning", "yaml", True

_WORD = re.compile(r"\S+")


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Words with letters that could be composed."""
    if file.ascii or unicodedata.is_normalized("NFC", file.text):
        return
    for match in _WORD.finditer(file.text):
        word = match.group()
        if word.isascii() or unicodedata.is_normalized("NFC", word) or file.layout.in_statement(match.start()):
            continue
        at = next(
            n
            for n, (one, other) in enumerate(zip(word, unicodedata.normalize("NFC", word) + "\0", strict=False))
            if one != other
        )
        yield Fault(
            "a letter and its accent are two characters",
            file.at(match.start() + at),
            "compose it (NFC)",
            _fix(match.span(), word),
        )


def _fix(span: tuple[int, int], word: str) -> Callable[[], list[Edit]]:
    return lambda: [Edit(*span, unicodedata.normalize("NFC", word))]
