"""New ids for claims, in the manner of those a file has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import count

from readouts.checks.files import CheckedFile, scalar

_NUMBERED = re.compile(r"(.*?)(\d+)")


def fresh_ids(file: CheckedFile) -> Iterator[str]:
    """Ids nobody in the file has, counting on from the highest: ``wh-11`` after ``wh-10``."""
    taken = {found.text for claim in file.claims if (found := scalar(claim, "id"))}
    numbered = [match for name in sorted(taken) if (match := _NUMBERED.fullmatch(name))]
    prefixes = Counter(match[1] for match in numbered)
    side = file.readout.side if file.readout else "claim"
    prefix = prefixes.most_common(1)[0][0] if prefixes else f"{side}-"
    highest = max((int(match[2]) for match in numbered if match[1] == prefix and len(match[2]) < 10), default=0)
    return (name for number in count(highest + 1) if (name := f"{prefix}{number}") not in taken)


# Keys whose values are ids or names of things, never running text.
ID_KEYS = frozenset(
    [
        "schema",
        "event",
        "side",
        "id",
        "source",
        "actors",
        "act",
        "recipients",
        "topics",
        "attributed_to",
        "participants",
        "language",
        "quote_language",
        "a",
        "b",
    ]
)
