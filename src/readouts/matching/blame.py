"""Whom a claim's words make the doer of something wrong."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.codebook.phrases import phrase_index
from readouts.codebook.tokens import Token
from readouts.matching.lexicon import CAUSE, HOSTILE
from readouts.matching.told import Pair, Told

# How many words from an actor's name the wrong may be named, and how near a deed of his follows.
REACH = 4
BEFORE_DEED = 3


def blamed(pair: Pair, told: Told) -> frozenset[str]:
    """Whom a claim's words make the doer of something wrong.

    "X's escalation", "shelling by X", "X had fired", "it was X that broke off", "because of X".
    """
    tokens = told.tokens
    speaker = pair.states(told.claim.actors)
    found: set[str] = set()
    hits = phrase_index("actors").find(tokens)
    for hit in hits:
        # What follows another actor is his: "X and Y about Z's attack".
        end = min([hit.end + REACH, *(other.start for other in hits if other.start >= hit.end)])
        before, after = tokens[max(hit.start - REACH, 0) : hit.start], tokens[hit.end : end]
        wrong = _wrong(after) and not pair.states(hit.ids[:1]) <= speaker
        own = wrong and _possessive(told.claim.text, tokens[hit.end - 1])
        agent = any(token.fold == "by" for token in before[-2:]) and _wrong(before)
        deed = wrong and _wrong(after[:BEFORE_DEED])
        caused = any(token.stem in CAUSE for token in before)
        cleft = [token.fold for token in before[-2:]] in (["it", "was"], ["it", "is"])
        if own or agent or deed or caused or cleft:
            found.update(pair.states(hit.ids[:1]))
    return frozenset(found)


def _possessive(text: str, token: Token) -> bool:
    return token.text.endswith(("'s", "’s")) or text[token.end : token.end + 1] in ("'", "’")


def _wrong(tokens: Sequence[Token]) -> bool:
    return any(token.stem in HOSTILE for token in tokens)
