"""The fact of the call: which one claim reports that the parties spoke or met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from readouts.coding.actors import Cast
from readouts.coding.topics import CALL
from readouts.model import Claim
from readouts.records import replace

# Statements tell at their beginning who spoke with whom; a meeting told later is one with somebody else, or to come.
OPENING_SENTENCES = 4
_TALKS = ("conversation", "call", "meeting")


def with_call(claims: Sequence[Claim], kinds: Mapping[int, str], cast: Cast) -> list[Claim]:
    """Give the topic of the call to the one claim that reports the parties' own meeting.

    The first of the opening that names both parties; else a heading that does; else what the first sentence reports as
    held, or one of the opening that speaks of "the conversation" or "the meeting" without naming both.

    Args:
        claims: The claims of a statement in order.
        kinds: Number of a sentence → ``prose``, ``heading`` or ``item``.
        cast: The people and states of the statement.
    """
    prose = [number for number, kind in kinds.items() if kind != "heading"][:OPENING_SENTENCES]
    wanted = {cast.state_of(one) or one for one in cast.parties}

    def states(who: Sequence[str]) -> set[str]:
        return {cast.state_of(one) or one for one in who}

    def both(claim: Claim) -> bool:
        if states(claim.actors) >= wanted and claim.recipients and not states(claim.recipients) & wanted:
            return claim.sentence == (prose[0] if prose else None)  # the two of them met somebody else
        return {*claim.actors, *claim.recipients} >= set(cast.parties) or states(
            (*claim.actors, *claim.recipients)
        ) >= wanted

    def some(claim: Claim) -> bool:
        return states((*claim.actors, *claim.recipients)) <= wanted and any(n in _act_words(claim) for n in _TALKS)

    held = [
        at for at, claim in enumerate(claims)
        if claim.act == "hold" and not claim.negated and claim.modality not in ("will", "would", "must")
    ]  # fmt: skip
    opening = [at for at in held if claims[at].sentence in prose]
    ranked = (
        [at for at in opening if both(claims[at])]
        + [at for at in held if kinds.get(claims[at].sentence or 0) == "heading" and both(claims[at])]
        + [at for at in opening if claims[at].sentence == prose[0] or some(claims[at])]
    )
    found = list(claims)
    if ranked:
        claim = claims[ranked[0]]
        topics = (CALL, *(topic for topic in claim.topics if topic != CALL))
        found[ranked[0]] = replace(claim, topics=topics, words=by_field((*claim.words, ("topics", _act_words(claim)))))
    return found


def by_field(words: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Where each field came from, each field's words together in the order they were found, each once."""
    fields: dict[str, dict[tuple[str, str], None]] = {}
    for pair in words:
        fields.setdefault(pair[0], {})[pair] = None
    return tuple([pair for found in fields.values() for pair in found])


def _act_words(claim: Claim) -> str:
    return next((words for field, words in claim.words if field == "act"), claim.text[:60])
