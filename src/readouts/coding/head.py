"""An act where it stands in a sentence, and the mentions that are its subject."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.mention import Mention
from readouts.records import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """An act where it stands.

    Attributes:
        start: First token of the phrase.
        end: One past its last token.
        act: Codebook id.
        form: ``ed`` ``s`` ``base`` ``inf`` ``ing`` ``passive`` or ``phrase``.
        group: First token of the verb group, with auxiliaries and adverbs.
        subject: First token of the subject before it, or ``group`` when it has none of its own.
        level: ``main`` or, inside another act's words, ``that`` ``wh`` ``sub`` ``inf`` or ``in``.
        apart: The words that tell, where they are not just those of the phrase ("äußerte … Besorgnis").
    """

    start: int
    end: int
    act: str
    form: str
    group: int
    subject: int
    level: str = "main"
    apart: str = ""


def subjects(head: Head, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are the subject of an act."""
    return [mention for mention in mentions if head.subject <= mention.start < head.group]
