"""A text should be in the letters it was written in.

Text that was saved in one encoding and opened in another turns into rubble: `Президент` into `Ïðåçèäåíò` or `РџСЂРµР·`,
`für` into `fÃ¼r`. No search finds its words, and nothing in it is understood.

Bad::

    text: Ïðåçèäåíò Ðîññèè ïðîâ¸ë ïåðåãîâîðû.

Good::

    text: Президент России провёл переговоры.
"""

from __future__ import annotations

from collections.abc import Iterator

from readouts.checks.files import CheckedFile
from readouts.checks.rule import Fault
from readouts.checks.settings import Settings
from readouts.reading.letters import wrong_encoding

CODE, SEVERITY, SCOPE = "RD062", "warning", "file"


def check(file: CheckedFile, settings: Settings) -> Iterator[Fault]:
    """The first place where a file shows that it was read in the wrong encoding."""
    if file.ascii:
        return
    slip = wrong_encoding(file.text)
    if slip is not None:
        yield Fault(slip.what, file.at(slip.start), "open the original in its own encoding and save it as UTF-8")
