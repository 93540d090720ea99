"""What the files of one folder say about which event they belong to, and when it was."""

from __future__ import annotations

import re
from collections import Counter

from readouts.checks.files import CheckedFile, CheckedFolder, scalar
from readouts.reading.nodes import Scalar

_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})(?![0-9])")


def named_events(folder: CheckedFolder) -> list[tuple[CheckedFile, Scalar]]:
    """Where the files of a folder name their event, the event's own file first."""
    found = [(file, scalar(file.node, "id")) for file in folder.of_kind("event")]
    found += [(file, scalar(file.node, "event")) for file in folder.of_kind("readout", "links")]
    return [(file, node) for file, node in found if node is not None]


def agreed_event(folder: CheckedFolder) -> str | None:
    """The event most files name; the event's own file decides, then the folder's name, then the first file."""
    named = named_events(folder)
    if not named:
        return None
    if named[0][0].kind == "event":
        return named[0][1].text
    counts = Counter(node.text for _, node in named)
    most = max(counts.values())
    favoured = [name for name, count in counts.items() if count == most]
    return folder.id if folder.id in favoured else favoured[0]


def date_in(name: str | None) -> str | None:
    """The date an event's id begins with."""
    match = _DATED.match(name or "")
    return match[1] if match else None


def event_date(folder: CheckedFolder) -> str | None:
    """The day of the event: from its own file, else from the id or the folder's name."""
    own = folder.event
    stated = own.event.date if own is not None and own.event else None
    return stated[:10] if stated else date_in(agreed_event(folder)) or date_in(folder.id)
