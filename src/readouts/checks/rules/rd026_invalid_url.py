"""A source's address must be a web address.

Bad::

    url: en.kremlin.ru/events/president/news/67315

Good::

    url: https://en.kremlin.ru/events/president/news/67315
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD026", "error", "readout"

_URL = re.compile(r"https?://[^\s/?#@]+\.[^\s/?#@]+([/?#]\S*)?")


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Addresses that no browser would open."""
    for source in file.sources:
        found = scalar(source, "url")
        if found is not None and not _URL.fullmatch(found.text):
            yield Fault(f"'{found.text}' is no web address", file.place(found), "write it with https://")
