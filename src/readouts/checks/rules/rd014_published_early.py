"""A source cannot be older than the event it reports.

A date and time with its offset is given the benefit of the date line: it is early only when it was not yet that day
anywhere.

Bad::

    # the call was on 2021-12-07
    published: 2021-12-06

Good::

    published: 2021-12-07T13:12:12-05:00
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from readouts.checks.events import event_date
from readouts.checks.files import CheckedFolder, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD014", "error", "folder"

_FARTHEST_EAST = timezone(timedelta(hours=14))


def check(folder: CheckedFolder, settings: Settings) -> Iterator[Fault]:
    """Publication dates before the event's."""
    held = event_date(folder)
    if held is None:
        return
    for file in folder.of_kind("readout"):
        malformed = {problem.place for problem in file.problems.get("date", ())}
        for source in file.sources:
            found = scalar(source, "published")
            if found is not None and file.place(found) not in malformed and _latest_day(found.text) < held:
                yield Fault(
                    f"published {found.text[:10]}, before the event of {held}",
                    file.place(found),
                    "correct one of the dates",
                )


def _latest_day(published: str) -> str:
    """The latest day it can have been anywhere when this was published."""
    try:
        moment = datetime.fromisoformat(published)
        if moment.tzinfo is None:
            return published[:10]
        return moment.astimezone(_FARTHEST_EAST).date().isoformat()
    except (ValueError, OverflowError):
        return published[:10]
