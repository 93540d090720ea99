"""An id or name must not be written with letters that only look like Latin ones.

`рutin` with a Cyrillic р is another actor than `putin`, to every program and to no reader.

Bad::

    actors: [рutin]      # the р is Cyrillic

Good::

    actors: [putin]
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, every_scalar
from readouts.checks.ids import ID_KEYS
from readouts.checks.letters import WORD, look_alike, scripts
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.codebook import load_codebook

CODE, SEVERITY, SCOPE = "RD061", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Ids and names that turn into plain ASCII when every look-alike is written in Latin."""
    if file.ascii:
        return
    for key, found in every_scalar(file.node):
        if key not in ID_KEYS or found.text.isascii():
            continue
        plain = look_alike(found.text)
        if plain.isascii() and (_is_mixed(found.text) or _is_known(file, plain)):
            yield Fault(
                f"'{found.text}' only looks like '{plain}'", file.place(found), f"write '{plain}' in Latin letters"
            )


def _is_mixed(text: str) -> bool:
    return len({name for word in WORD.findall(text) for name in scripts(word)}) > 1


def _is_known(file: CheckedFile, plain: str) -> bool:
    """Words of Cyrillic letters that all have Latin twins may be proper names; not when they pass for an id."""
    codebook = load_codebook()
    return plain in codebook.actors or plain in codebook.topics or plain in codebook.acts or plain == file.path.stem
