"""The event a file states must be the name of its folder.

Looked at only in event folders: those with an `event.yaml` or a name that begins with a date. A file that disagrees
with the other files is reported by RD012 instead.

Bad::

    # 2021-12-07-biden-putin/kremlin.yaml
    event: 2021-12-30-biden-putin

Good::

    # 2021-12-07-biden-putin/kremlin.yaml
    event: 2021-12-07-biden-putin
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.events import agreed_event, named_events
from readouts.checks.files import CheckedFolder
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD011", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """Events that agree with each other and not with the folder."""
    agreed = agreed_event(folder)
    if not folder.is_event or agreed == folder.id:
        return
    for file, found in named_events(folder):
        if found.text == agreed:
            hint = f"write '{folder.id}', or rename the folder"
            yield Fault(f"the event is '{found.text}', the folder is {folder.id}", file.place(found), hint)
