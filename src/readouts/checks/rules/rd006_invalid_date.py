"""Dates must be dates of the calendar, in ISO 8601.

Bad::

    published: 7 December 2021
    published: 2021-02-30

Good::

    published: 2021-12-07
    published: 2021-12-07T13:12:12-05:00
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault, of_problems
from readouts.checks.settings import Settings
from readouts.reading.nodes import Mapping, Scalar

CODE, SEVERITY, SCOPE = "RD006", "error", "yaml"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """What is no date, or a day no month has."""
    yield from of_problems(file, "date")
    malformed = {problem.place for problem in file.problems.get("date", ())}
    for found in _dates(file):
        if file.place(found) not in malformed and not _exists(found.text[:10]):
            yield Fault(f"there is no day {found.text[:10]}", file.place(found), "check it against the publication")


def _dates(file: CheckedFile) -> list[Scalar]:
    holders = [(source, "published") for source in file.sources]
    holders += [(link, "date") for key in ("confirmed", "rejected") for link in file.mappings(key)]
    if isinstance(file.node, Mapping):
        holders.append((file.node, "date"))
    return [found for node, key in holders if (found := scalar(node, key))]


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
