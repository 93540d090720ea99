"""A mention of somebody, what it stands beside, and which of the codebook's groups are the parties of the talks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.codebook import Actor
from readouts.codebook.phrases import Hit
from readouts.coding.words import Words
from readouts.records import dataclass

# The codebook's groups that stand for the parties of the talks, and whether people or states are meant.
PARTIES = {
    "both-leaders": "group", "both-sides": "group", "the-parties": "group", "delegations": "group",
    "both-countries": "states", "both-governments": "states", "both-peoples": "states",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for somebody, not yet resolved to whom.

    Attributes:
        start: First token.
        end: One past the last token.
        kind: ``name`` (codebook), ``person`` (a title and a name the codebook has not), ``role`` ("the Minister"),
            ``group`` ("the two leaders"), ``side`` ("the Russian side"), ``counterpart``, ``pronoun``, ``adjective``.
        ids: Codebook ids where the words name them.
        role: What a person is, for ``person`` and ``role``.
        state: Codebook id of the state that goes with it ("Greek", "of Japan").
        name: The words of a name the codebook has not; of a pronoun of another language the English one.
        owner: Stands in the possessive ("Russia's").
        own: "our President".
    """

    start: int
    end: int
    kind: str
    ids: tuple[str, ...] = ()
    role: str = ""
    state: str = ""
    name: tuple[str, ...] = ()
    owner: bool = False
    own: bool = False


class Finder:
    """What reading mentions needs in every language.

    Args:
        actors: The codebook's actors.
        known: Folded names learned in this statement → id.
    """

    def __init__(self, actors: Mapping[str, Actor], known: Mapping[str, str]) -> None:
        self._actors = actors
        self._known = known

    def _known_at(self, hits: Mapping[int, Hit], at: int) -> tuple[Hit | None, Actor | None]:
        """The phrase that begins at a token, and the actor it stands for, where there are any."""
        hit = hits.get(at)
        return hit, self._actors.get(hit.ids[0]) if hit is not None and hit.ids else None


def apart(hits: Sequence[Hit]) -> list[Hit]:
    """Of hits that overlap, the longer: "the people" gives way to "People's Republic of China"."""
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.start < kept[-1].end:
            if hit.end - hit.start <= kept[-1].end - kept[-1].start:
                continue
            kept.pop()
        kept.append(hit)
    return kept


def governed(words: Words, mention: Mention) -> bool:
    """Whether a preposition stands before a mention."""
    at = mention.start - 1
    while at >= 0 and words.tags[at] in ("det", "poss", "num") and not words.seps[at + 1]:
        at -= 1
    return at >= 0 and words.tags[at] in ("prep", "to") and not words.seps[at + 1]


def joined(words: Words, first: Mention, second: Mention) -> bool:
    """Whether "and" or a comma, and nothing else that counts, stands between two mentions."""
    low, high = sorted((first, second), key=lambda m: m.start)
    gap = range(low.end, high.start)
    linked = any(words.tags[k] == "conj" for k in gap) or "," in words.seps[low.end]
    return linked and all(words.tags[k] in ("conj", "det", "poss") for k in gap)
