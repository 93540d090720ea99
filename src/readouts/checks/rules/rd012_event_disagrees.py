"""The files of one event must name the same event.

The event's own file decides; without one, what most sides name.

Bad::

    # whitehouse.yaml
    event: 2021-12-07-biden-putin
    # kremlin.yaml
    event: 2021-12-07-putin-biden

Good::

    # whitehouse.yaml
    event: 2021-12-07-biden-putin
    # kremlin.yaml
    event: 2021-12-07-biden-putin
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.events import agreed_event, named_events
from readouts.checks.files import CheckedFolder
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD012", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """Events that differ from what the other files name."""
    if not folder.is_event:
        return
    agreed = agreed_event(folder)
    for file, found in named_events(folder):
        if found.text != agreed:
            yield Fault(
                f"the event is '{found.text}', the other files say '{agreed}'", file.place(found), f"write '{agreed}'"
            )
