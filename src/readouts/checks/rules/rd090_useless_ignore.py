"""A comment that switches a rule off should have something to switch off.

Either its code is no rule's, or what it was for has been put right; left behind it would hide the next fault.

Bad::

    act: warn  # readouts: ignore RD020

Good::

    act: warn
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault, Rule, all_rules
from readouts.checks.settings import Settings
from readouts.reading.fields import did_you_mean

CODE, SEVERITY, SCOPE = "RD090", "warning", "ignores"


def check(checked: tuple[CheckedFile, tuple[Rule, ...]], settings: Settings) -> Iterator[Fault]:
    """Comments of unknown codes, and of rules that ran and found nothing there."""
    file, ran = checked
    if not file.ignores.entries:
        return
    known = {rule.code for rule in all_rules()}
    running = {rule.code for rule in ran}
    for entry in file.ignores.entries:
        place = file.at(entry.offset)
        if entry.code is not None and entry.code not in known:
            yield Fault(
                f"no rule has the code '{entry.code}'",
                place,
                did_you_mean(entry.code, known) or "see `readouts check --list-rules`",
            )
        elif (
            not entry.used
            and file.failure is None
            and (running == known if entry.code is None else entry.code in running)
        ):
            what = entry.code or "any rule"
            yield Fault(f"nothing here breaks {what}", place, "take the comment out")
