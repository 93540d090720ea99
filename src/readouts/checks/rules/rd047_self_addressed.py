"""Nobody should be both the actor and the recipient of an act.

Two who did something together are both actors; recipients are those it was directed at.

Bad::

    actors: [biden, putin]
    act: agree
    recipients: [putin]

Good::

    actors: [biden, putin]
    act: agree
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalars
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD047", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Recipients that are actors of the same claim."""
    for claim in file.claims:
        actors = {found.text for found in scalars(claim, "actors")}
        for found in scalars(claim, "recipients"):
            if found.text in actors:
                yield Fault(
                    f"'{found.text}' is both actor and recipient", file.place(found), "take it out of one of the lists"
                )
