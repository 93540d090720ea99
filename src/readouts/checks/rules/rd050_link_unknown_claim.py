"""Links must name claims that exist.

A claim that was renamed or taken out leaves its links behind, and a person's word is then silently lost.

Bad::

    confirmed:
      - a: whitehouse/wh-99
        b: kremlin/kr-13

Good::

    confirmed:
      - a: whitehouse/wh-3
        b: kremlin/kr-13
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, CheckedFolder, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.reading.fields import did_you_mean
from readouts.reading.nodes import Node

CODE, SEVERITY, SCOPE = "RD050", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """Ends of links that are no claims of the folder."""
    for file in folder.of_kind("links"):
        claims = _claims(folder)
        for key in ("confirmed", "rejected"):
            for link in file.mappings(key):
                yield from _ends(file, link, claims)


def _claims(folder: CheckedFolder) -> dict[str, list[str]]:
    """The claims by the name of the side's file; a side whose file is unreadable or raw has unknown ones."""
    return {
        side: [found.text for claim in file.claims if (found := scalar(claim, "id"))]
        for side, file in folder.sides().items()
    }


def _ends(file: CheckedFile, link: Node, claims: dict[str, list[str]]) -> Iterator[Fault]:
    for end in ("a", "b"):
        found = scalar(link, end)
        side, slash, claim = found.text.partition("/") if found else ("", "", "")
        if found is None or not (side and slash and claim):
            continue
        if side not in claims:
            hint = did_you_mean(side, claims) or f"coded sides here: {', '.join(sorted(claims)) or 'none'}"
            yield Fault(f"there is no coded side '{side}'", file.place(found), hint)
        elif claim not in claims[side]:
            yield Fault(
                f"the side '{side}' has no claim '{claim}'", file.place(found), did_you_mean(claim, claims[side])
            )
