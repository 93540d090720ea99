"""Tails that only say who said the sentence before them."""

from __future__ import annotations

from collections.abc import Sequence

from readouts.coding.actors import Cast, Found
from readouts.coding.head import Head, subjects
from readouts.coding.mention import Mention
from readouts.coding.wordlists import listed
from readouts.coding.words import Words

_TELLING = listed("state note stress report inform confirm explain recall reiterate assess")
_MEETING = listed(
    "their a an the his her this same conversation conversations call calls meeting meetings talk talks phone "
    "telephone video today yesterday press media reporters journalists statement briefing "
    "afterwards later then visit session"
)
_DURING = listed("during in at on after by to following")


def is_tail(words: Words, head: Head) -> bool:
    """Whether an act only says who said the sentence: "…, the President said", "…, X told Y during their talks".

    Args:
        words: The sentence.
        head: An act at the top that is not the first of it.
    """
    if head.act not in _TELLING or head.subject >= head.group or "," not in words.seps[head.subject]:
        return False
    if words.tags[head.subject - 1] == "conj":
        return False
    if words.tags[head.end - 1] == "that":
        return False
    end = next((at for at in range(head.end, len(words.tokens)) if words.seps[at][:1] in tuple(",;:–—")), None)
    rest = range(head.end, len(words.tokens) if end is None else end)
    if len(rest) > 12:
        return False
    during = False
    for at in rest:
        word = words.tokens[at].fold
        during = during or (word in _DURING and word != "to")
        named = words.tokens[at].text[:1].isupper() or words.tags[at] in ("det", "pron", "num")
        if not (word in _DURING or word in _MEETING or (named and not during)):
            return False
    return True


def teller(cast: Cast, words: Words, mentions: Sequence[Mention], heads: Sequence[Head]) -> Found:
    """Who said the sentence by its tail, and the words that tell; empty when it has none."""
    for head in heads[1:]:
        if head.level == "main" and is_tail(words, head):
            subject = [m for m in subjects(head, mentions) if not m.owner]
            who = [one for m in subject for one in cast.resolve(m, words.tokens[m.end - 1].fold)]
            return tuple(dict.fromkeys(who)), words.words(head.subject, head.group)
    return (), ""
