"""What looks like an actor's id must be in the codebook.

An actor the codebook does not have is written as a plain name, with its capitals (`Mykhailo Podolyak`), or listed under
`people`. A lower-case word that is no id is most often a slip, and would make two sides look as if they credited
different actors.

Bad::

    actors: [bidn]

Good::

    actors: [biden]
    actors: [Antonio Example]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalars
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.codebook import load_codebook
from readouts.reading.fields import did_you_mean
from readouts.reading.nodes import Scalar

CODE, SEVERITY, SCOPE = "RD022", "warning", "yaml"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Ids of actors the codebook does not know."""
    known = load_codebook().actors
    people = {found.text for person in file.mappings("people") for found in scalars(person, "id")}
    for found in _named(file):
        if found.text not in known and found.text not in people and _ID.fullmatch(found.text):
            hint = did_you_mean(found.text, known) or "write a name the codebook does not have with its capitals"
            yield Fault(f"'{found.text}' is not an actor of the codebook", file.place(found), hint)


def _named(file: CheckedFile) -> list[Scalar]:
    if file.kind == "event":
        return scalars(file.node, "participants")
    keys = ("actors", "recipients", "attributed_to")
    return [found for claim in file.claims for key in keys for found in scalars(claim, key)]
