"""A source that is listed should be used.

Either its claims were not coded, or it was left over. A file with one source needs no mention of it.

Bad::

    sources:
      - id: page
      - id: interview
    claims:
      - id: kr-1
        source: page

Good::

    sources:
      - id: page
    claims:
      - id: kr-1
        source: page
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile, scalar
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings

CODE, SEVERITY, SCOPE = "RD027", "warning", "readout"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """Sources no claim names."""
    used = {found.text for claim in file.claims if (found := scalar(claim, "source"))}
    if not file.claims or (len(file.sources) == 1 and not used):
        return
    seen: set[str] = set()
    for source in file.sources:
        found = scalar(source, "id")
        if found is not None and found.text not in used | seen:
            yield Fault(f"no claim names the source '{found.text}'", file.place(found), "code it, or take it out")
        if found is not None:
            seen.add(found.text)
