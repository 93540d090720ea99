"""The date of an event must be the one its id begins with.

Bad::

    id: 2021-12-07-biden-putin
    date: 2021-12-08

Good::

    id: 2021-12-07-biden-putin
    date: 2021-12-07
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.events import date_in
from readouts.checks.files import CheckedFolder, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD013", "error", "folder"


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """A date in event.yaml that is not the id's."""
    own = folder.event
    if own is None or own.event is None or own.event.date is None:
        return
    dated = date_in(own.event.id) or date_in(folder.id)
    found = scalar(own.node, "date")
    if dated is not None and found is not None and own.event.date[:10] != dated:
        yield Fault(
            f"the date is {own.event.date[:10]}, the event's id says {dated}", own.place(found), "correct one of them"
        )
